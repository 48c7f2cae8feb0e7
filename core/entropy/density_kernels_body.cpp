// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set. Vectors
// are the compiler's own, with the operations of numeric.cpp in their order, so that all sets agree with it
// to the bit. Everything is in an anonymous namespace: no inline function may be shared with code for another
// processor.
#include "core/entropy/density_kernels.h"

#include <cstdint>
#include <cstring>

namespace mcwc {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t groups = density_round / lanes; // independent chains hide the latency of one
using Doubles = double __attribute__((vector_size(8 * lanes)));
using Bits = std::int64_t __attribute__((vector_size(8 * lanes)));

constexpr double ln2_high = 0x1.62e42fefa3800p-1; // as in numeric.cpp
constexpr double ln2_low = 0x1.ef35793c76730p-45;
constexpr double log2_e = 0x1.71547652b82fep+0;
constexpr double sqrt_half = 0x1.6a09e667f3bcdp-1;
constexpr double least_argument = -700.0;
constexpr int mantissa_bits = 52;

struct Group {
    Doubles parts[groups];
};

#define MCWC_INLINE inline __attribute__((always_inline))

MCWC_INLINE Bits bits_of(const Doubles& values) {
    Bits bits;
    std::memcpy(&bits, &values, sizeof(bits));
    return bits;
}

MCWC_INLINE Doubles doubles_of(const Bits& bits) {
    Doubles values;
    std::memcpy(&values, &bits, sizeof(values));
    return values;
}

constexpr double rounder = 0x1.8p52; // what is added to it loses its fraction
constexpr std::int64_t rounder_bits = 0x4338000000000000;

/// portable_exp() of arguments below 700.
MCWC_INLINE void exponentials(Group& x) {
    Group rest;
    Group sum;
    Bits powers[groups];
    Bits vanish[groups];
    for (std::size_t g = 0; g < groups; ++g) {
        vanish[g] = x.parts[g] < least_argument;
        const Doubles clamped = vanish[g] ? Doubles{} + least_argument : x.parts[g];
        const Doubles wanted = clamped * log2_e + 0.5;
        const Doubles near = (wanted + rounder) - rounder;
        const Doubles n = near > wanted ? near - 1.0 : near;
        powers[g] = bits_of(n + rounder) - rounder_bits;
        rest.parts[g] = (clamped - n * ln2_high) - n * ln2_low;
        sum.parts[g] = Doubles{} + 1.0;
    }
    for (int k = 14; k >= 1; --k) {
        for (std::size_t g = 0; g < groups; ++g) {
            sum.parts[g] = 1.0 + sum.parts[g] * rest.parts[g] / static_cast<double>(k);
        }
    }
    for (std::size_t g = 0; g < groups; ++g) {
        const Doubles result = sum.parts[g] * doubles_of((powers[g] + 1023) << mantissa_bits);
        x.parts[g] = vanish[g] ? Doubles{} : result;
    }
}

/// portable_log() of normal numbers.
MCWC_INLINE void logarithms(Group& x) {
    Group f;
    Group square;
    Group sum;
    Group exponents;
    for (std::size_t g = 0; g < groups; ++g) {
        const Bits bits = bits_of(x.parts[g]);
        Doubles m = doubles_of((bits & 0x000fffffffffffff) | 0x3fe0000000000000);
        const Bits small = m < sqrt_half;
        m = small ? m * 2.0 : m;
        const Bits exponent = (bits >> mantissa_bits) - 1022 + small; // a true comparison is -1
        exponents.parts[g] = doubles_of(exponent + rounder_bits) - rounder;
        f.parts[g] = (m - 1.0) / (m + 1.0);
        square.parts[g] = f.parts[g] * f.parts[g];
        sum.parts[g] = Doubles{};
    }
    for (int k = 23; k >= 1; k -= 2) {
        for (std::size_t g = 0; g < groups; ++g) {
            sum.parts[g] = sum.parts[g] * square.parts[g] + 1.0 / static_cast<double>(k);
        }
    }
    for (std::size_t g = 0; g < groups; ++g) {
        const Doubles& e = exponents.parts[g];
        x.parts[g] = e * ln2_high + (2.0 * f.parts[g] * sum.parts[g] + e * ln2_low);
    }
}

void decay(const double* distances, std::size_t count, double width, double exponent, double* values) {
    for (std::size_t i = 0; i < count; i += density_round) {
        Group x;
        std::memcpy(&x, distances + i, sizeof(x));
        Bits none[groups];
        for (std::size_t g = 0; g < groups; ++g) {
            x.parts[g] = x.parts[g] / width;
            none[g] = x.parts[g] <= 0.0;
            x.parts[g] = none[g] ? Doubles{} + 1.0 : x.parts[g];
        }
        logarithms(x);
        for (Doubles& part : x.parts) {
            part = exponent * part;
        }
        exponentials(x);
        for (Doubles& part : x.parts) {
            part = -part;
        }
        exponentials(x);
        for (std::size_t g = 0; g < groups; ++g) {
            x.parts[g] = none[g] ? Doubles{} + 1.0 : x.parts[g];
        }
        std::memcpy(values + i, &x, sizeof(x));
    }
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const DensityKernels density_kernels;
constinit const DensityKernels density_kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET), .decay = decay};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
