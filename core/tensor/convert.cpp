#include "core/tensor/convert.h"

#include "core/base/error.h"
#include "core/tensor/convert_kernels.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

namespace mcwc {
namespace {

/// A small binary float format: sign, exponent, mantissa. `ieee` formats have infinities and NaN in the top
/// exponent; E4M3 has NaN only in its last code; FNUZ formats have no negative zero and NaN at 0x80.
struct SmallFormat {
    int exponent_bits;
    int mantissa_bits;
    int bias;
    enum class Specials { Ieee, LastCodeIsNan, NegativeZeroIsNan } specials;
};

constexpr SmallFormat half{5, 10, 15, SmallFormat::Specials::Ieee};
constexpr SmallFormat e5m2{5, 2, 15, SmallFormat::Specials::Ieee};
constexpr SmallFormat e4m3{4, 3, 7, SmallFormat::Specials::LastCodeIsNan};
constexpr SmallFormat e4m3fnuz{4, 3, 8, SmallFormat::Specials::NegativeZeroIsNan};
constexpr SmallFormat e5m2fnuz{5, 2, 16, SmallFormat::Specials::NegativeZeroIsNan};

constexpr std::uint32_t sign_bit(const SmallFormat& f) {
    return 1U << (f.exponent_bits + f.mantissa_bits);
}

/// The code of the largest finite magnitude.
constexpr std::uint32_t max_finite(const SmallFormat& f) {
    switch (f.specials) {
    case SmallFormat::Specials::Ieee:
        return (((1U << f.exponent_bits) - 1) << f.mantissa_bits) - 1;
    case SmallFormat::Specials::LastCodeIsNan:
        return sign_bit(f) - 2;
    case SmallFormat::Specials::NegativeZeroIsNan:
        return sign_bit(f) - 1;
    }
    return 0;
}

float decode(const SmallFormat& f, std::uint32_t code) {
    const bool negative = (code & sign_bit(f)) != 0;
    const std::uint32_t magnitude = code & (sign_bit(f) - 1);
    if (f.specials == SmallFormat::Specials::NegativeZeroIsNan && negative && magnitude == 0) {
        return std::numeric_limits<float>::quiet_NaN();
    }
    if (magnitude > max_finite(f)) {
        const bool infinite = f.specials == SmallFormat::Specials::Ieee && magnitude == max_finite(f) + 1;
        const float special =
            infinite ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
        return negative ? -special : special;
    }
    const auto exponent = static_cast<int>(magnitude >> f.mantissa_bits);
    const auto mantissa = static_cast<int>(magnitude & ((1U << f.mantissa_bits) - 1));
    const float value = exponent == 0 ? std::ldexp(static_cast<float>(mantissa), 1 - f.bias - f.mantissa_bits)
                                      : std::ldexp(static_cast<float>(mantissa + (1 << f.mantissa_bits)),
                                                   exponent - f.bias - f.mantissa_bits);
    return negative ? -value : value;
}

/// value / 2^shift rounded to nearest, ties to even; shift in [0, 63].
std::uint32_t shift_round(std::uint32_t value, int shift) {
    if (shift <= 0) {
        return value;
    }
    if (shift > 31) {
        return 0;
    }
    const std::uint32_t kept = value >> shift;
    const std::uint32_t rest = value & ((1U << shift) - 1);
    const std::uint32_t middle = 1U << (shift - 1);
    return kept + ((rest > middle || (rest == middle && (kept & 1U) != 0)) ? 1U : 0U);
}

std::uint32_t encode(const SmallFormat& f, float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 31) != 0 ? sign_bit(f) : 0;
    const std::uint32_t magnitude_bits = bits & 0x7FFFFFFFU;
    const bool nan = magnitude_bits > 0x7F800000U;
    const bool infinite = magnitude_bits == 0x7F800000U;
    if (nan || (infinite && f.specials != SmallFormat::Specials::Ieee)) {
        switch (f.specials) {
        case SmallFormat::Specials::Ieee:
            return sign | (max_finite(f) + 1) | (1U << (f.mantissa_bits - 1));
        case SmallFormat::Specials::LastCodeIsNan:
            return sign | (sign_bit(f) - 1);
        case SmallFormat::Specials::NegativeZeroIsNan:
            return sign_bit(f);
        }
    }
    if (infinite) {
        return sign | (max_finite(f) + 1);
    }
    const int exponent = static_cast<int>(magnitude_bits >> 23) - 127 + f.bias;
    const std::uint32_t mantissa = (magnitude_bits & 0x7FFFFFU) | 0x800000U;
    std::uint32_t code = 0;
    if (magnitude_bits < 0x800000U) {
        code = 0; // F32 subnormals are far below every small format's range
    } else if (exponent <= 0) {
        code = shift_round(mantissa, 23 - f.mantissa_bits + 1 - exponent);
    } else {
        // Rounding up may carry into the exponent, which is what is wanted.
        const std::uint32_t rounded = shift_round(mantissa, 23 - f.mantissa_bits);
        const std::uint64_t wide =
            (static_cast<std::uint64_t>(exponent) << f.mantissa_bits) + rounded - (1ULL << f.mantissa_bits);
        code = wide > max_finite(f) ? max_finite(f) : static_cast<std::uint32_t>(wide);
    }
    if (code > max_finite(f)) {
        code = max_finite(f);
    }
    if (f.specials == SmallFormat::Specials::NegativeZeroIsNan && code == 0) {
        return 0;
    }
    return sign | code;
}

const SmallFormat& f8_format(DType dtype) {
    switch (dtype) {
    case DType::F8_E5M2:
        return e5m2;
    case DType::F8_E4M3FNUZ:
        return e4m3fnuz;
    case DType::F8_E5M2FNUZ:
        return e5m2fnuz;
    default:
        return e4m3;
    }
}

template <class Stored, class Convert>
void load_each(std::span<const std::byte> bytes, std::span<float> values, Convert convert) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        Stored stored;
        std::memcpy(&stored, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        values[i] = convert(stored);
    }
}

template <class Stored, class Convert>
void store_each(std::span<const float> values, std::span<std::byte> bytes, Convert convert) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Stored stored = convert(values[i]);
        std::memcpy(bytes.data() + i * sizeof(Stored), &stored, sizeof(Stored));
    }
}

void check_sizes(DType dtype, std::size_t bytes, std::size_t values) {
    if (!dtype_is_float(dtype) || bytes != values * (dtype_bits(dtype) / 8)) {
        throw Error(ErrorCode::Internal, "conversion of " + std::string(dtype_name(dtype)) +
                                             ": the sizes of bytes and values do not agree");
    }
}

} // namespace

float f16_to_f32(std::uint16_t bits) noexcept {
    // Multiplying by 2^112 moves the exponent bias from 15 to 127 and handles subnormals.
    const std::uint32_t magnitude = static_cast<std::uint32_t>(bits & 0x7FFFU) << 13;
    float value = std::bit_cast<float>(magnitude) * 0x1p112F;
    if (magnitude >= (0x7C00U << 13)) {
        value = std::bit_cast<float>(magnitude | 0x7F800000U);
    }
    const std::uint32_t sign = static_cast<std::uint32_t>(bits & 0x8000U) << 16;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) | sign);
}

std::uint16_t f32_to_f16(float value) noexcept {
    return static_cast<std::uint16_t>(encode(half, value));
}

float bf16_to_f32(std::uint16_t bits) noexcept {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

std::uint16_t f32_to_bf16(float value) noexcept {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U) {
        return static_cast<std::uint16_t>((bits >> 16) | 0x40U); // a NaN stays one
    }
    const std::uint32_t rounded = bits + 0x7FFFU + ((bits >> 16) & 1U);
    const bool overflow = (rounded & 0x7FFFFFFFU) >= 0x7F800000U && (bits & 0x7FFFFFFFU) < 0x7F800000U;
    return static_cast<std::uint16_t>(overflow ? (bits >> 31 << 15) | 0x7F7FU : rounded >> 16);
}

float f8_to_f32(DType dtype, std::uint8_t bits) noexcept {
    return decode(f8_format(dtype), bits);
}

std::uint8_t f32_to_f8(DType dtype, float value) noexcept {
    return static_cast<std::uint8_t>(encode(f8_format(dtype), value));
}

void convert_to_f32(DType dtype, std::span<const std::byte> bytes, std::span<float> values) {
    check_sizes(dtype, bytes.size(), values.size());
    switch (dtype) {
    case DType::F32:
        if (!bytes.empty()) {
            std::memcpy(values.data(), bytes.data(), bytes.size());
        }
        return;
    case DType::F64:
        load_each<double>(bytes, values, [](double stored) { return static_cast<float>(stored); });
        return;
    case DType::F16:
        available_convert_kernels().front()->load_f16(bytes.data(), values.size(), values.data());
        return;
    case DType::BF16:
        available_convert_kernels().front()->load_bf16(bytes.data(), values.size(), values.data());
        return;
    default: {
        std::array<float, 256> table{};
        for (std::size_t code = 0; code < table.size(); ++code) {
            table[code] = f8_to_f32(dtype, static_cast<std::uint8_t>(code));
        }
        load_each<std::uint8_t>(bytes, values, [&](std::uint8_t stored) { return table[stored]; });
    }
    }
}

void convert_from_f32(DType dtype, std::span<const float> values, std::span<std::byte> bytes) {
    check_sizes(dtype, bytes.size(), values.size());
    switch (dtype) {
    case DType::F32:
        if (!bytes.empty()) {
            std::memcpy(bytes.data(), values.data(), bytes.size());
        }
        return;
    case DType::F64:
        store_each<double>(values, bytes, [](float value) { return static_cast<double>(value); });
        return;
    case DType::F16:
        available_convert_kernels().front()->store_f16(values.data(), values.size(), bytes.data());
        return;
    case DType::BF16:
        available_convert_kernels().front()->store_bf16(values.data(), values.size(), bytes.data());
        return;
    default:
        store_each<std::uint8_t>(values, bytes, [dtype](float value) { return f32_to_f8(dtype, value); });
    }
}

} // namespace mcwc
