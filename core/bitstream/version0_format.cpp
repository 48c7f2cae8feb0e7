#include "core/bitstream/version0_format.h"

#include "core/base/checked.h"
#include "core/bitstream/checks.h"
#include "core/bitstream/compression.h"
#include "core/bitstream/messagepack.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace mcwc::bitstream::version0 {
namespace {

using nlohmann::json;

constexpr std::uint64_t longest_header = 1ULL << 28;
constexpr std::uint64_t longest_array_header = 1024;
constexpr std::uint64_t most_array_element_bytes = 8;

/// Little-endian integers and parts of the file, with errors that name the file.
class Cursor {
public:
    Cursor(std::span<const std::byte> bytes, const std::string& where)
        : bytes_(bytes)
        , where_(where) {}

    std::span<const std::byte> take(std::uint64_t length, const std::string& what) {
        if (length > bytes_.size() - at_) {
            refuse(ErrorCode::Truncated, where_,
                   what + " at byte " + std::to_string(at_) + " needs " + std::to_string(length) +
                       " bytes, " + std::to_string(bytes_.size() - at_) + " are left");
        }
        const auto part = bytes_.subspan(at_, static_cast<std::size_t>(length));
        at_ += part.size();
        return part;
    }
    std::uint64_t integer(std::size_t length, const std::string& what) {
        const auto part = take(length, what);
        std::uint64_t value = 0;
        for (std::size_t i = length; i > 0; --i) {
            value = value << 8U | std::to_integer<std::uint64_t>(part[i - 1]);
        }
        return value;
    }
    std::uint64_t position() const { return at_; }
    std::uint64_t left() const { return bytes_.size() - at_; }

private:
    std::span<const std::byte> bytes_;
    const std::string& where_;
    std::size_t at_ = 0;
};

struct TypeName {
    std::string_view name;
    DType dtype;
};

constexpr std::array<TypeName, 14> torch_types{{
    {"float32", DType::F32},
    {"float16", DType::F16},
    {"bfloat16", DType::BF16},
    {"float64", DType::F64},
    {"float8_e4m3fn", DType::F8_E4M3},
    {"float8_e5m2", DType::F8_E5M2},
    {"bool", DType::BOOL},
    {"uint8", DType::U8},
    {"int8", DType::I8},
    {"int16", DType::I16},
    {"int32", DType::I32},
    {"int64", DType::I64},
    {"uint16", DType::U16},
    {"uint32", DType::U32},
}};

const json& member(const json& object, const char* key, const std::string& where) {
    const auto found = object.find(key);
    if (found == object.end()) {
        refuse(ErrorCode::Corrupt, where, std::string("'") + key + "' is missing");
    }
    return *found;
}

std::string text_member(const json& object, const char* key, const std::string& where) {
    const json& value = member(object, key, where);
    if (!value.is_string()) {
        refuse(ErrorCode::Corrupt, where, std::string("'") + key + "' is not a text");
    }
    return value.get<std::string>();
}

float number_member(const json& object, const char* key, const std::string& where) {
    const json& value = member(object, key, where);
    if (!value.is_number()) {
        refuse(ErrorCode::Corrupt, where, std::string("'") + key + "' is not a number");
    }
    return static_cast<float>(value.get<double>());
}

std::size_t blob_member(const json& object, const char* key, std::size_t blobs, const std::string& where) {
    const json& value = member(object, key, where);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() >= blobs) {
        refuse(ErrorCode::Corrupt, where, std::string("'") + key + "' is not the number of a blob");
    }
    return value.get<std::size_t>();
}

Shape shape_member(const json& object, const std::string& where) {
    const json& value = member(object, "shape", where);
    if (!value.is_array() || value.size() > limits::rank) {
        refuse(ErrorCode::Corrupt, where, "'shape' is not a list of at most 16 numbers");
    }
    Shape shape;
    for (const json& extent : value) {
        if (!extent.is_number_unsigned()) {
            refuse(ErrorCode::Corrupt, where, "'shape' holds something else than sizes");
        }
        shape.push_back(extent.get<std::uint64_t>());
    }
    return shape;
}

DType dtype_of(std::string_view name, const std::string& where) {
    constexpr std::string_view prefix = "torch.";
    const std::string_view bare = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
    const auto* found = std::find_if(torch_types.begin(), torch_types.end(),
                                     [&](const TypeName& t) { return t.name == bare; });
    if (found == torch_types.end()) {
        refuse(ErrorCode::UnsupportedType, where, "the type " + shown_name(name) + " can't be decoded");
    }
    return found->dtype;
}

Record parse_record(const json& object, std::size_t number, std::size_t blobs, const std::string& file) {
    std::string where = file + ": record " + std::to_string(number);
    if (!object.is_object()) {
        refuse(ErrorCode::Corrupt, where, "it is not a map");
    }
    Record record;
    record.name = text_member(object, "name", where);
    where += " (" + shown_name(record.name) + ")";
    if (record.name.size() > limits::name_length) {
        refuse(ErrorCode::LimitExceeded, where, "the name is too long");
    }
    record.shape = shape_member(object, where);
    record.dtype = dtype_of(text_member(object, "dtype", where), where);
    const std::string role = text_member(object, "role", where);
    record.predicted = role == "residual";
    if (!record.predicted && role != "keyframe") {
        refuse(ErrorCode::Corrupt, where, "the role " + shown_name(role) + " is unknown");
    }
    record.group = object.contains("group") ? text_member(object, "group", where) : "other";
    if (const json& layer = member(object, "layer", where); layer.is_number_integer()) {
        record.layer = layer.get<std::int64_t>();
    }
    record.data_blob = blob_member(object, "data_blob", blobs, where);
    record.scale = number_member(object, "scale", where);
    record.zero = object.contains("zero") ? number_member(object, "zero", where) : 0.0F;
    if (record.predicted) {
        record.perm_blob = blob_member(object, "perm_blob", blobs, where);
        record.gain = number_member(object, "pred_a", where);
        record.offset = number_member(object, "pred_b", where);
    }
    return record;
}

void parse_header(const json& header, Layout& layout, const std::string& where) {
    if (!header.is_object()) {
        refuse(ErrorCode::Corrupt, where, "the header is not a map");
    }
    layout.model_id = header.contains("model_id") ? text_member(header, "model_id", where) : "";
    layout.config_json = header.contains("config_json") ? text_member(header, "config_json", where) : "";
    if (const auto codec = header.find("codec"); codec != header.end() && codec->is_object()) {
        for (const auto& [key, value] : codec->items()) {
            layout.settings.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
        }
    }
    const json& records = member(header, "tensors", where);
    if (!records.is_array() || records.size() > limits::tensors) {
        refuse(ErrorCode::Corrupt, where, "'tensors' is not a list of records");
    }
    std::unordered_set<std::string> names;
    for (const json& record : records) {
        layout.records.push_back(parse_record(record, layout.records.size(), layout.blobs.size(), where));
        if (!names.insert(layout.records.back().name).second) {
            refuse(ErrorCode::DuplicateName, where,
                   "two tensors are called " + shown_name(layout.records.back().name));
        }
    }
}

/// Positions of the blobs, and their methods, which the header lists.
void parse_blobs(Cursor& cursor, const json& header, Layout& layout, const std::string& where) {
    const std::uint64_t count = cursor.integer(4, "the number of blobs");
    if (count > cursor.left() / 8) {
        refuse(ErrorCode::Truncated, where,
               "it announces " + std::to_string(count) + " blobs, which do not fit");
    }
    const auto methods = header.is_object() ? header.find("blob_methods") : header.end();
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::string what = "blob " + std::to_string(i);
        Blob blob;
        blob.length = cursor.integer(8, what);
        blob.offset = cursor.position();
        cursor.take(blob.length, what);
        if (methods != header.end()) {
            const bool listed = methods->is_array() && i < methods->size() && (*methods)[i].is_string();
            const std::string method = listed ? (*methods)[i].get<std::string>() : "";
            if (method != "zstd" && method != "zlib") {
                refuse(ErrorCode::UnsupportedType, where, what + " has an unknown compression method");
            }
            blob.is_zstd = method == "zstd";
        }
        layout.blobs.push_back(blob);
    }
    if (cursor.left() != 0) {
        refuse(ErrorCode::Corrupt, where, std::to_string(cursor.left()) + " bytes follow the last blob");
    }
}

struct IntegerType {
    std::string_view name;
    std::size_t bytes;
    bool is_signed;
};

constexpr std::array<IntegerType, 6> integer_types{{{"int8", 1, true},
                                                    {"uint8", 1, false},
                                                    {"int16", 2, true},
                                                    {"uint16", 2, false},
                                                    {"int32", 4, true},
                                                    {"int64", 8, true}}};

std::int64_t integer_at(std::span<const std::byte> bytes, const IntegerType& type) {
    std::uint64_t value = 0;
    for (std::size_t i = type.bytes; i > 0; --i) {
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[i - 1]);
    }
    const auto unused = static_cast<unsigned>(64 - 8 * type.bytes);
    return type.is_signed ? static_cast<std::int64_t>(value << unused) >> unused
                          : static_cast<std::int64_t>(value);
}

} // namespace

Layout parse(const MappedFile& file) {
    const std::string where = file.path().string();
    const auto bytes = file.bytes();
    Cursor cursor(bytes, where);
    const auto begin = bytes.first(std::min(bytes.size(), magic.size()));
    if (begin.empty() || !std::equal(begin.begin(), begin.end(), std::as_bytes(std::span(magic)).begin())) {
        throw Error(ErrorCode::FormatUnknown, where + " is no MCWC stream: it does not start with 'MCWC'",
                    "Give a .mcwc file.");
    }
    cursor.take(magic.size(), "the magic");
    if (const std::uint64_t version = cursor.integer(4, "the version"); version != 0) {
        throw Error(ErrorCode::UnsupportedVersion,
                    where + " has format version " + std::to_string(version) + ", not 0",
                    "Versions from 1 on are read by StreamReader.");
    }
    Layout layout;
    layout.header_length = cursor.integer(4, "the header's length");
    layout.header_offset = cursor.position();
    if (layout.header_length > longest_header) {
        refuse(ErrorCode::LimitExceeded, where,
               "a header of " + std::to_string(layout.header_length) + " bytes is too long");
    }
    const json header =
        parse_messagepack(cursor.take(layout.header_length, "the header"), where + ": header");
    layout.blob_count_offset = cursor.position();
    parse_blobs(cursor, header, layout, where);
    parse_header(header, layout, where);
    link_records(layout.records, where);
    return layout;
}

Array read_array(const MappedFile& file, const Blob& blob, std::uint64_t count, const std::string& where) {
    const std::uint64_t most =
        checked_add(checked_mul(count, most_array_element_bytes, where), 4 + longest_array_header, where);
    const std::uint64_t backed =
        checked_add(checked_mul(blob.length, limits::expansion, where), longest_array_header, where);
    const auto packed =
        file.bytes().subspan(static_cast<std::size_t>(blob.offset), static_cast<std::size_t>(blob.length));
    const Bytes raw = blob.is_zstd ? zstd_decompress_up_to(packed, std::min(most, backed), where)
                                   : zlib_decompress_up_to(packed, std::min(most, backed), where);
    Cursor cursor(raw, where);
    const std::uint64_t header_length = cursor.integer(4, "an array's header length");
    const json header = parse_messagepack(cursor.take(header_length, "an array's header"), where);
    if (!header.is_object()) {
        refuse(ErrorCode::Corrupt, where, "an array's header is not a map");
    }
    const std::string name = text_member(header, "dtype", where);
    const auto* type = std::find_if(integer_types.begin(), integer_types.end(),
                                    [&](const IntegerType& t) { return t.name == name; });
    if (type == integer_types.end()) {
        refuse(ErrorCode::UnsupportedType, where, "codes of type " + shown_name(name) + " can't be decoded");
    }
    Array array;
    array.shape = shape_member(header, where);
    if (element_count(array.shape) != count || cursor.left() != checked_mul(count, type->bytes, where)) {
        refuse(ErrorCode::Corrupt, where,
               "an array has not the " + std::to_string(count) + " elements that its record needs");
    }
    const auto elements = cursor.take(cursor.left(), "elements");
    array.values.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < array.values.size(); ++i) {
        array.values[i] = integer_at(elements.subspan(i * type->bytes), *type);
    }
    return array;
}

} // namespace mcwc::bitstream::version0
