#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mcwc {

/// Element types of a checkpoint. The order is part of the bitstream (docs/bitstream.md): append only.
enum class DType : std::uint8_t {
    BOOL,
    U8,
    I8,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    F16,
    BF16,
    F32,
    F64,
    C64, ///< Two F32: real, imaginary.
    F8_E4M3,
    F8_E5M2,
    F8_E8M0,
    F8_E4M3FNUZ,
    F8_E5M2FNUZ,
    F6_E2M3,
    F6_E3M2,
    F4,
};

inline constexpr unsigned dtype_count = 22;

/// Name as in a safetensors header, e.g. "BF16".
std::string_view dtype_name(DType dtype) noexcept;
/// The dtype of that safetensors name, or nothing.
std::optional<DType> dtype_from_name(std::string_view name) noexcept;
/// Bits of one element: 4, 6, 8, 16, 32 or 64.
unsigned dtype_bits(DType dtype) noexcept;
/// True for the real floating-point types whose values convert_to_f32 gives: F64 down to F8. Tensors of these
/// can be quantized; all others are kept exactly. (F6 and F4 are already quantized: kept exactly too.)
bool dtype_is_float(DType dtype) noexcept;

} // namespace mcwc
