#include "core/tensor/dtype.h"

#include <array>
#include <cstddef>

namespace mcwc {
namespace {

struct DTypeFacts {
    std::string_view name;
    unsigned bits;
    bool is_float;
};

constexpr std::array<DTypeFacts, dtype_count> facts{{
    {"BOOL", 8, false},    {"U8", 8, false},         {"I8", 8, false},         {"I16", 16, false},
    {"U16", 16, false},    {"I32", 32, false},       {"U32", 32, false},       {"I64", 64, false},
    {"U64", 64, false},    {"F16", 16, true},        {"BF16", 16, true},       {"F32", 32, true},
    {"F64", 64, true},     {"C64", 64, false},       {"F8_E4M3", 8, true},     {"F8_E5M2", 8, true},
    {"F8_E8M0", 8, false}, {"F8_E4M3FNUZ", 8, true}, {"F8_E5M2FNUZ", 8, true}, {"F6_E2M3", 6, false},
    {"F6_E3M2", 6, false}, {"F4", 4, false},
}};

} // namespace

std::string_view dtype_name(DType dtype) noexcept {
    return facts[static_cast<std::size_t>(dtype)].name;
}

std::optional<DType> dtype_from_name(std::string_view name) noexcept {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].name == name) {
            return static_cast<DType>(i);
        }
    }
    return std::nullopt;
}

unsigned dtype_bits(DType dtype) noexcept {
    return facts[static_cast<std::size_t>(dtype)].bits;
}

bool dtype_is_float(DType dtype) noexcept {
    return facts[static_cast<std::size_t>(dtype)].is_float;
}

} // namespace mcwc
