// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set. Without
// branches, so that the compiler makes vectors of the loops. Everything is in an anonymous namespace: no
// inline function may be shared with code for another processor.
#include "core/tensor/convert_kernels.h"

namespace mcwc {
namespace {

constexpr std::uint32_t sign_mask = 0x80000000U;
constexpr std::uint32_t infinity_f32 = 0x7F800000U;

inline __attribute__((always_inline)) std::uint32_t bits_of(float value) {
    std::uint32_t bits = 0;
    __builtin_memcpy(&bits, &value, sizeof(bits));
    return bits;
}

inline __attribute__((always_inline)) float value_of(std::uint32_t bits) {
    float value = 0;
    __builtin_memcpy(&value, &bits, sizeof(value));
    return value;
}

inline __attribute__((always_inline)) std::uint16_t load16(const std::byte* at) {
    std::uint16_t stored = 0;
    __builtin_memcpy(&stored, at, sizeof(stored));
    return stored;
}

inline __attribute__((always_inline)) void store16(std::byte* at, std::uint16_t stored) {
    __builtin_memcpy(at, &stored, sizeof(stored));
}

void load_f16(const std::byte* __restrict stored, std::size_t count, float* __restrict values) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t bits = load16(stored + 2 * i);
        const std::uint32_t magnitude = (bits & 0x7FFFU) << 13;
        // Multiplying by 2^112 moves the exponent's bias from 15 to 127 and handles subnormals.
        const std::uint32_t finite = bits_of(value_of(magnitude) * 0x1p112F);
        const std::uint32_t all = magnitude >= 0x7C00U << 13 ? magnitude | infinity_f32 : finite;
        values[i] = value_of(all | (bits & 0x8000U) << 16);
    }
}

void store_f16(const float* __restrict values, std::size_t count, std::byte* __restrict stored) {
    constexpr std::uint32_t least_normal = 0x38800000U; // 2^-14
    constexpr std::uint32_t bias_change = 0x38000000U;  // 127 - 15 in the exponent
    constexpr std::uint32_t largest = 0x7BFFU;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t bits = bits_of(values[i]);
        const std::uint32_t magnitude = bits & ~sign_mask;
        const std::uint32_t moved = magnitude - bias_change;
        const std::uint32_t rounded = (moved + 0xFFFU + (moved >> 13 & 1U)) >> 13; // ties to even
        const std::uint32_t normal = rounded > largest ? largest : rounded;
        // Next to 1/2 floats are 2^-24 apart, as subnormals of 16 bits are.
        const std::uint32_t subnormal = bits_of(value_of(magnitude) + 0.5F) - 0x3F000000U;
        std::uint32_t code = magnitude < least_normal ? subnormal : normal;
        code = magnitude == infinity_f32 ? 0x7C00U : code;
        code = magnitude > infinity_f32 ? 0x7E00U : code;
        store16(stored + 2 * i, static_cast<std::uint16_t>(code | (bits >> 16 & 0x8000U)));
    }
}

void load_bf16(const std::byte* __restrict stored, std::size_t count, float* __restrict values) {
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = value_of(std::uint32_t{load16(stored + 2 * i)} << 16);
    }
}

/// A BF16 of any float.
inline __attribute__((always_inline)) std::uint16_t bf16_of(float value) {
    constexpr std::uint32_t largest = 0x7F7FU;
    const std::uint32_t bits = bits_of(value);
    const std::uint32_t magnitude = bits & ~sign_mask;
    const std::uint32_t rounded = (magnitude + 0x7FFFU + (magnitude >> 16 & 1U)) >> 16; // ties to even
    std::uint32_t code = rounded > largest ? largest : rounded;
    code = magnitude == infinity_f32 ? magnitude >> 16 : code;
    code = magnitude > infinity_f32 ? magnitude >> 16 | 0x40U : code; // a NaN stays one
    return static_cast<std::uint16_t>(code | (bits >> 16 & 0x8000U));
}

void store_bf16(const float* __restrict values, std::size_t count, std::byte* __restrict stored) {
    constexpr std::uint32_t first_special = 0x7F7F8000U; // would be rounded up to infinity, or isn't finite
    std::uint32_t largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t bits = bits_of(values[i]);
        const std::uint32_t magnitude = bits & ~sign_mask;
        largest = magnitude > largest ? magnitude : largest;
        store16(stored + 2 * i, static_cast<std::uint16_t>((bits + 0x7FFFU + (bits >> 16 & 1U)) >> 16));
    }
    if (largest >= first_special) {
        for (std::size_t i = 0; i < count; ++i) {
            store16(stored + 2 * i, bf16_of(values[i]));
        }
    }
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const ConvertKernels convert_kernels;
constinit const ConvertKernels convert_kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET),
                                                  .load_f16 = load_f16,
                                                  .store_f16 = store_f16,
                                                  .load_bf16 = load_bf16,
                                                  .store_bf16 = store_bf16};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
