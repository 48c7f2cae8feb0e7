#include "core/base/checked.h"
#include "core/bitstream/checks.h"
#include "core/bitstream/version0_content.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <utility>

namespace mcwc::bitstream::version0 {
namespace {

constexpr std::array<Family, 4> families{{
    {"gpt_neox", "gpt_neox.layers.", ".mlp.dense_h_to_4h.weight", ".mlp.dense_4h_to_h.weight", 0},
    {"opt", "model.decoder.layers.", ".fc1.weight", ".fc2.weight", 0},
    {"gpt2", "transformer.h.", ".mlp.c_fc.weight", ".mlp.c_proj.weight", 1},
    {"vit", "vit.encoder.layer.", ".intermediate.dense.weight", ".output.dense.weight", 0},
}};

/// The name between `prefix` and `rest` when it is a layer number; empty otherwise.
std::string_view layer_of(std::string_view name, std::string_view prefix, std::string_view rest) {
    if (name.size() <= prefix.size() + rest.size() || !name.starts_with(prefix) || !name.ends_with(rest)) {
        return {};
    }
    const std::string_view digits = name.substr(prefix.size(), name.size() - prefix.size() - rest.size());
    const bool is_number =
        std::all_of(digits.begin(), digits.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return is_number ? digits : std::string_view{};
}

/// Family and layer number of an FFN up tensor's name.
std::pair<const Family*, std::string_view> family_of_up(std::string_view name) {
    for (const Family& family : families) {
        if (const std::string_view layer = layer_of(name, family.prefix, family.up); !layer.empty()) {
            return {&family, layer};
        }
    }
    return {nullptr, {}};
}

void require_matrix(const Record& record, const std::string& where) {
    if (record.shape.size() != 2) {
        refuse(ErrorCode::Corrupt, where, "the FFN tensor " + shown_name(record.name) + " is not a matrix");
    }
}

/// Elements of type T from F32: nearest, ties to even, within the type's range; NaN becomes 0.
template <class T>
void round_to(std::span<const float> values, std::span<std::byte> bytes) {
    constexpr auto low = static_cast<double>(std::numeric_limits<T>::min());
    constexpr auto high = static_cast<double>(std::numeric_limits<T>::max());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double rounded = std::nearbyint(static_cast<double>(values[i]));
        T value = 0;
        if (rounded >= high) {
            value = std::numeric_limits<T>::max();
        } else if (rounded <= low) {
            value = std::numeric_limits<T>::min();
        } else if (!std::isnan(rounded)) {
            value = static_cast<T>(rounded);
        }
        std::memcpy(bytes.data() + i * sizeof(T), &value, sizeof(T));
    }
}

} // namespace

void link_records(std::vector<Record>& records, const std::string& where) {
    std::unordered_map<std::string, std::size_t> by_name;
    for (std::size_t i = 0; i < records.size(); ++i) {
        by_name.emplace(records[i].name, i);
    }
    std::unordered_map<const Family*, std::size_t> last_up;
    for (std::size_t i = 0; i < records.size(); ++i) {
        Record& record = records[i];
        if (record.group != "ffn_up") {
            if (record.predicted) {
                refuse(ErrorCode::Corrupt, where,
                       shown_name(record.name) + " is predicted, but no FFN up tensor");
            }
            continue;
        }
        const auto [family, layer] = family_of_up(record.name);
        if (family == nullptr) {
            refuse(ErrorCode::Corrupt, where,
                   shown_name(record.name) + " is no FFN up tensor of a family that the reference knows");
        }
        require_matrix(record, where);
        record.family = family;
        record.unit_axis = family->up_axis;
        const auto before = last_up.find(family);
        if (before != last_up.end()) {
            record.previous = before->second;
        }
        if (record.predicted && (!record.previous || records[*record.previous].shape != record.shape)) {
            refuse(ErrorCode::Corrupt, where,
                   shown_name(record.name) +
                       " is predicted from a layer that is missing or has another shape");
        }
        last_up[family] = i;
        record.keeps_aligned_order = !record.predicted && record.previous.has_value();
        if (record.predicted) {
            record.permutation_of = i;
        } else {
            record.previous.reset();
        }
        const auto down =
            by_name.find(std::string(family->prefix) + std::string(layer) + std::string(family->down));
        if (down == by_name.end()) {
            continue;
        }
        Record& partner = records[down->second];
        require_matrix(partner, where);
        partner.family = family;
        partner.unit_axis = 1 - family->up_axis;
        partner.keeps_aligned_order = record.keeps_aligned_order;
        partner.permutation_of = record.permutation_of;
        if (partner.predicted || partner.shape[partner.unit_axis] != record.shape[record.unit_axis]) {
            refuse(ErrorCode::Corrupt, where,
                   shown_name(partner.name) + " has not the units of " + shown_name(record.name));
        }
    }
}

std::string record_where(const MappedFile& file, const Record& record) {
    return file.path().string() + ": tensor " + shown_name(record.name);
}

std::vector<float> dequantize(const MappedFile& file, const Layout& layout, const Record& record) {
    const Array codes = read_array(file, layout.blobs[record.data_blob], element_count(record.shape),
                                   record_where(file, record));
    std::vector<float> values(codes.values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<float>(codes.values[i]) * record.scale + record.zero;
    }
    return values;
}

std::vector<float> units_to_matrix(const std::vector<float>& units, std::size_t unit_axis,
                                   const Shape& matrix_shape) {
    if (unit_axis == 0) {
        return units;
    }
    const auto rows = static_cast<std::size_t>(matrix_shape[0]);
    const auto columns = static_cast<std::size_t>(matrix_shape[1]);
    std::vector<float> matrix(units.size());
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            matrix[r * columns + c] = units[c * rows + r];
        }
    }
    return matrix;
}

std::vector<float> matrix_to_units(const std::vector<float>& matrix, std::size_t unit_axis,
                                   const Shape& matrix_shape) {
    return unit_axis == 0 ? matrix : units_to_matrix(matrix, 1, {matrix_shape[1], matrix_shape[0]});
}

std::vector<std::size_t> read_permutation(const MappedFile& file, const Layout& layout,
                                          const Record& record) {
    const std::uint64_t units = record.shape[record.unit_axis];
    const std::string where = record_where(file, record);
    const Array array = read_array(file, layout.blobs[*record.perm_blob], units, where);
    std::vector<std::size_t> permutation(array.values.size());
    std::vector<bool> seen(array.values.size());
    for (std::size_t i = 0; i < permutation.size(); ++i) {
        const std::int64_t unit = array.values[i];
        if (unit < 0 || std::cmp_greater_equal(unit, units) || seen[static_cast<std::size_t>(unit)]) {
            refuse(ErrorCode::Corrupt, where, "its permutation is none");
        }
        permutation[i] = static_cast<std::size_t>(unit);
        seen[permutation[i]] = true;
    }
    return permutation;
}

std::vector<float> restore_order(const std::vector<float>& units,
                                 const std::vector<std::size_t>& permutation) {
    std::vector<float> restored(units.size());
    const std::size_t length = permutation.empty() ? 0 : units.size() / permutation.size();
    for (std::size_t i = 0; i < permutation.size(); ++i) {
        std::copy_n(units.begin() + static_cast<std::ptrdiff_t>(i * length), length,
                    restored.begin() + static_cast<std::ptrdiff_t>(permutation[i] * length));
    }
    return restored;
}

Bytes to_dtype(const std::vector<float>& values, DType dtype) {
    Bytes bytes(values.size() * dtype_bits(dtype) / 8);
    switch (dtype) {
    case DType::BOOL:
        std::transform(values.begin(), values.end(), bytes.begin(),
                       [](float value) { return value > 0.5F ? std::byte{1} : std::byte{0}; });
        break;
    case DType::U8:
        round_to<std::uint8_t>(values, bytes);
        break;
    case DType::I8:
        round_to<std::int8_t>(values, bytes);
        break;
    case DType::I16:
        round_to<std::int16_t>(values, bytes);
        break;
    case DType::U16:
        round_to<std::uint16_t>(values, bytes);
        break;
    case DType::I32:
        round_to<std::int32_t>(values, bytes);
        break;
    case DType::U32:
        round_to<std::uint32_t>(values, bytes);
        break;
    case DType::I64:
        round_to<std::int64_t>(values, bytes);
        break;
    default:
        convert_from_f32(dtype, values, bytes);
        break;
    }
    return bytes;
}

} // namespace mcwc::bitstream::version0
