#include "core/checkpoint/safetensors.h"

#include "core/base/checked.h"
#include "core/checkpoint/sax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

namespace mcwc::checkpoint {
namespace {

constexpr std::size_t rank_limit = 64;
constexpr int depth_limit = 3; // header > tensor > shape

/// Collects a safetensors header from parser events.
class HeaderHandler final : public SaxHandler {
public:
    explicit HeaderHandler(std::string_view file_name)
        : SaxHandler(file_name, depth_limit) {}

    SafetensorsHeader take() { return std::move(header_); }

    bool start_object(std::size_t /*elements*/) override {
        enter();
        if (depth() == 3 || array_ != Array::None || field_ != Field::None) {
            unexpected("an object");
        }
        if (depth() == 2) {
            entry_ = SafetensorsEntry{.name = name_};
            seen_.fill(false);
        }
        return true;
    }

    bool key(string_t& value) override {
        if (depth() == 1) {
            name_ = value;
            if (!names_.insert(value).second) {
                problem(ErrorCode::DuplicateName, "the name occurs twice");
            }
            in_metadata_ = name_ == "__metadata__";
        } else if (in_metadata_) {
            metadata_key_ = value;
            if (header_.metadata.contains(value)) {
                problem(ErrorCode::DuplicateName, "the key " + in_quotes(value) + " occurs twice");
            }
        } else {
            field_ = field_of(value);
            if (std::exchange(seen_[static_cast<std::size_t>(field_)], true)) {
                problem(ErrorCode::DuplicateName, "the key " + in_quotes(value) + " occurs twice");
            }
        }
        return true;
    }

    bool string(string_t& value) override {
        if (depth() == 2 && in_metadata_) {
            header_.metadata.emplace(metadata_key_, value);
            return true;
        }
        if (depth() != 2 || field_ != Field::DType || array_ != Array::None) {
            unexpected(in_quotes(value));
        }
        const std::optional<DType> dtype = dtype_from_name(value);
        if (!dtype) {
            problem(ErrorCode::UnsupportedType, "the dtype " + in_quotes(value) + " is not known",
                    "The file was written for a later version of the format, or is damaged.");
        }
        entry_.dtype = *dtype;
        field_ = Field::None;
        return true;
    }

    bool start_array(std::size_t /*elements*/) override {
        enter();
        if (depth() != 3 || (field_ != Field::Shape && field_ != Field::Offsets)) {
            unexpected("an array");
        }
        array_ = field_ == Field::Shape ? Array::Shape : Array::Offsets;
        offsets_ = 0;
        return true;
    }

    bool number_unsigned(number_unsigned_t value) override {
        if (array_ == Array::Shape) {
            if (entry_.shape.size() == rank_limit) {
                problem(ErrorCode::LimitExceeded,
                        "the shape has more than " + std::to_string(rank_limit) + " axes");
            }
            entry_.shape.push_back(value);
        } else if (array_ == Array::Offsets && offsets_ < 2) {
            (offsets_ == 0 ? entry_.begin : entry_.end) = value;
            ++offsets_;
        } else {
            unexpected(std::to_string(value));
        }
        return true;
    }

    bool number_float(number_float_t /*value*/, const string_t& text) override {
        if (array_ != Array::None && text.find_first_not_of("0123456789") == std::string::npos) {
            problem(ErrorCode::LimitExceeded,
                    "the number " + text.substr(0, 40) + " does not fit into 64 bits");
        }
        unexpected(text.substr(0, 40));
    }

    bool end_array() override {
        if (array_ == Array::Offsets && offsets_ != 2) {
            problem(ErrorCode::Corrupt, "data_offsets needs two numbers");
        }
        array_ = Array::None;
        field_ = Field::None;
        leave();
        return true;
    }

    bool end_object() override {
        if (depth() == 2 && !in_metadata_) {
            if (!std::all_of(seen_.begin(), seen_.end() - 1, [](bool seen) { return seen; })) {
                problem(ErrorCode::Corrupt, "dtype, shape or data_offsets is missing");
            }
            header_.entries.push_back(std::move(entry_));
        }
        leave();
        return true;
    }

protected:
    std::string place() const override {
        if (depth() == 0) {
            return {};
        }
        return in_metadata_ ? std::string("__metadata__") : "tensor " + in_quotes(name_);
    }

private:
    enum class Field : std::uint8_t { DType, Shape, Offsets, None };
    enum class Array : std::uint8_t { None, Shape, Offsets };

    Field field_of(const std::string& key) const {
        if (key == "dtype") {
            return Field::DType;
        }
        if (key == "shape") {
            return Field::Shape;
        }
        if (key == "data_offsets") {
            return Field::Offsets;
        }
        problem(ErrorCode::UnsupportedType, "the key " + in_quotes(key) + " is not known",
                "The file was written for a later version of the format, or is damaged.");
    }

    SafetensorsHeader header_;
    SafetensorsEntry entry_;
    std::unordered_set<std::string> names_;
    std::string name_;
    std::string metadata_key_;
    bool in_metadata_ = false;
    Field field_ = Field::None;
    Array array_ = Array::None;
    int offsets_ = 0;
    std::array<bool, 4> seen_{};
};

/// The header's length in bytes, from the first 8 bytes of the file.
std::uint64_t header_length(std::span<const std::byte> file, std::string_view file_name) {
    if (file.size() < 8) {
        fail(ErrorCode::Truncated, file_name,
             "a safetensors file starts with 8 bytes of length, but there are only " +
                 std::to_string(file.size()),
             damaged_advice);
    }
    std::uint64_t length = 0;
    for (unsigned i = 0; i < 8; ++i) {
        length |= std::to_integer<std::uint64_t>(file[i]) << (8 * i);
    }
    if (length > safetensors_header_limit) {
        fail(ErrorCode::LimitExceeded, file_name,
             "the safetensors header claims " + std::to_string(length) + " bytes; at most " +
                 std::to_string(safetensors_header_limit) + " are allowed",
             "This is no safetensors file, or it is damaged.");
    }
    if (length > file.size() - 8) {
        fail(ErrorCode::Truncated, file_name,
             "the header claims " + std::to_string(length) + " bytes, but only " +
                 std::to_string(file.size() - 8) + " follow",
             damaged_advice);
    }
    return length;
}

void check_size(const SafetensorsEntry& entry, std::string_view file_name) {
    const std::string place = "tensor " + in_quotes(entry.name) + ": ";
    if (entry.end < entry.begin) {
        fail(ErrorCode::Corrupt, file_name, place + "the data ends before it begins", damaged_advice);
    }
    std::uint64_t expected = 0;
    try {
        expected = byte_count(entry.dtype, entry.shape);
    } catch (const Error& error) {
        fail(error.code(), file_name, place + error.what(), damaged_advice);
    }
    if (expected != entry.end - entry.begin) {
        fail(ErrorCode::Corrupt, file_name,
             place + std::string(dtype_name(entry.dtype)) + " of shape " + shape_text(entry.shape) +
                 " needs " + std::to_string(expected) + " bytes, but data_offsets give " +
                 std::to_string(entry.end - entry.begin),
             damaged_advice);
    }
}

/// The ranges must fill [0, data_size) without hole or overlap, in any order.
void check_ranges(const std::vector<SafetensorsEntry>& entries, std::uint64_t data_size,
                  std::string_view file_name) {
    std::vector<const SafetensorsEntry*> by_offset(entries.size());
    std::transform(entries.begin(), entries.end(), by_offset.begin(),
                   [](const auto& entry) { return &entry; });
    std::sort(by_offset.begin(), by_offset.end(), [](const auto* a, const auto* b) {
        return std::pair(a->begin, a->end) < std::pair(b->begin, b->end);
    });
    std::uint64_t position = 0;
    for (const SafetensorsEntry* entry : by_offset) {
        const std::string place = "tensor " + in_quotes(entry->name) + ": ";
        if (entry->begin < position) {
            fail(ErrorCode::Corrupt, file_name,
                 place + "the data at offset " + std::to_string(entry->begin) + " overlaps another tensor's",
                 damaged_advice);
        }
        if (entry->begin > position) {
            fail(ErrorCode::Corrupt, file_name,
                 place + "there is a hole of " + std::to_string(entry->begin - position) +
                     " bytes before its data",
                 damaged_advice);
        }
        position = entry->end;
        if (position > data_size) {
            fail(ErrorCode::Truncated, file_name,
                 place + "the data ends at offset " + std::to_string(position) + ", but only " +
                     std::to_string(data_size) + " bytes of data are there",
                 damaged_advice);
        }
    }
    if (position != data_size) {
        fail(ErrorCode::Corrupt, file_name,
             std::to_string(data_size - position) + " bytes at the end belong to no tensor", damaged_advice);
    }
}

} // namespace

SafetensorsHeader parse_safetensors(std::span<const std::byte> file, std::string_view file_name) {
    const std::uint64_t length = header_length(file, file_name);
    const auto text = file.subspan(8, length);
    if (text.empty() || text.front() != std::byte{'{'}) {
        fail(ErrorCode::Corrupt, file_name, "the safetensors header does not start with '{'",
             "This is no safetensors file, or it is damaged.");
    }
    HeaderHandler handler(file_name);
    handler.parse(text);
    SafetensorsHeader header = handler.take();
    header.data_offset = 8 + length;
    for (const SafetensorsEntry& entry : header.entries) {
        check_size(entry, file_name);
    }
    check_ranges(header.entries, file.size() - header.data_offset, file_name);
    return header;
}

} // namespace mcwc::checkpoint
