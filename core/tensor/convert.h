#pragma once

#include "core/tensor/dtype.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// Elements of a float dtype (dtype_is_float) to F32, exactly where F32 can hold them (F64 rounds to nearest
/// even). `bytes` holds little-endian elements, unaligned allowed; sizes must agree.
void convert_to_f32(DType dtype, std::span<const std::byte> bytes, std::span<float> values);

/// F32 to a float dtype: round to nearest, ties to even. Finite values beyond the range become the largest
/// finite value, so that decoding a quantized weight never makes an infinity; infinities and NaN stay what
/// they are where the dtype has them (F8_E4M3 has no infinity: NaN; FNUZ types: NaN).
/// This is part of the bitstream's definition of the reconstruction: it must never change.
void convert_from_f32(DType dtype, std::span<const float> values, std::span<std::byte> bytes);

/// One element, for tables and tests.
float f16_to_f32(std::uint16_t bits) noexcept;
std::uint16_t f32_to_f16(float value) noexcept;
float bf16_to_f32(std::uint16_t bits) noexcept;
std::uint16_t f32_to_bf16(float value) noexcept;
float f8_to_f32(DType dtype, std::uint8_t bits) noexcept;
std::uint8_t f32_to_f8(DType dtype, float value) noexcept;

} // namespace mcwc
