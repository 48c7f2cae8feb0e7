// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set. Sums
// are of as many parts everywhere, in the compiler's own vectors, so that all sets agree to the bit.
// Everything is in an anonymous namespace: no inline function may be shared with code for another processor.
#include "core/quantization/moment_kernels.h"

#include <cstring>

namespace mcwc {
namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t groups = 4; // independent sums hide the latency of one
using Floats = float __attribute__((vector_size(4 * lanes)));
using Ints = int __attribute__((vector_size(4 * lanes)));

inline __attribute__((always_inline)) Floats load(const float* from) {
    Floats vector;
    std::memcpy(&vector, from, sizeof(vector));
    return vector;
}

struct Sums {
    Floats parts[groups] = {};

    inline __attribute__((always_inline)) float total() const {
        Floats sum = (parts[0] + parts[1]) + (parts[2] + parts[3]);
        float all[lanes];
        std::memcpy(all, &sum, sizeof(all));
        for (std::size_t width = lanes / 2; width > 0; width /= 2) {
            for (std::size_t i = 0; i < width; ++i) {
                all[i] += all[i + width];
            }
        }
        return all[0];
    }
};

void powers(const float* values, std::size_t count, float factor, Moment moment, float* out) {
    switch (moment) {
    case Moment::Half:
        for (std::size_t i = 0; i < count; ++i) {
            out[i] = __builtin_sqrtf(__builtin_fabsf(values[i]) * factor);
        }
        return;
    case Moment::One:
        for (std::size_t i = 0; i < count; ++i) {
            out[i] = __builtin_fabsf(values[i]) * factor;
        }
        return;
    case Moment::ThreeHalves:
        for (std::size_t i = 0; i < count; ++i) {
            const float magnitude = __builtin_fabsf(values[i]) * factor;
            out[i] = magnitude * __builtin_sqrtf(magnitude);
        }
        return;
    case Moment::Two:
        for (std::size_t i = 0; i < count; ++i) {
            const float magnitude = values[i] * factor;
            out[i] = magnitude * magnitude;
        }
        return;
    }
}

float weighted_sum(const float* values, const float* weights, std::size_t count) {
    Sums sums;
    std::size_t i = 0;
    for (; i + groups * lanes <= count; i += groups * lanes) {
        for (std::size_t g = 0; g < groups; ++g) {
            sums.parts[g] += load(values + i + g * lanes) * load(weights + i + g * lanes);
        }
    }
    float rest = 0;
    for (; i < count; ++i) {
        rest += values[i] * weights[i];
    }
    return sums.total() + rest;
}

void add_weighted(const float* values, float weight, std::size_t count, float* sums) {
    for (std::size_t i = 0; i < count; ++i) {
        sums[i] += values[i] * weight;
    }
}

float squared_error(const float* values, const int* symbols, std::size_t count) {
    Sums sums;
    std::size_t i = 0;
    for (; i + groups * lanes <= count; i += groups * lanes) {
        for (std::size_t g = 0; g < groups; ++g) {
            Ints whole;
            std::memcpy(&whole, symbols + i + g * lanes, sizeof(whole));
            const Floats difference = load(values + i + g * lanes) - __builtin_convertvector(whole, Floats);
            sums.parts[g] += difference * difference;
        }
    }
    float rest = 0;
    for (; i < count; ++i) {
        const float difference = values[i] - static_cast<float>(symbols[i]);
        rest += difference * difference;
    }
    return sums.total() + rest;
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const MomentKernels moment_kernels;
constinit const MomentKernels moment_kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET),
                                                .powers = powers,
                                                .weighted_sum = weighted_sum,
                                                .add_weighted = add_weighted,
                                                .squared_error = squared_error};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
