// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set. Vectors
// are the compiler's own, with plain sums, so that all sets agree to the bit. Everything is in an anonymous
// namespace: no inline function may be shared with code for another processor.
#include "core/prediction/basis_kernels.h"

#include <cstring>

namespace mcwc {
namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t groups = basis_lanes / lanes; // independent sums hide the latency of one
using LaneFloats = float __attribute__((vector_size(4 * lanes)));

inline __attribute__((always_inline)) LaneFloats load(const float* address) {
    LaneFloats vector;
    std::memcpy(&vector, address, sizeof(vector));
    return vector;
}

using Sums = LaneFloats[groups];

inline __attribute__((always_inline)) void add_products(const float* block, float factor, Sums& sums) {
    for (std::size_t g = 0; g < groups; ++g) {
        sums[g] += load(block + g * lanes) * factor;
    }
}

/// Takes sums times `factor` away; what is left.
inline __attribute__((always_inline)) LaneFloats take_away(float* at, LaneFloats sum, float factor) {
    const LaneFloats reflected = load(at) - sum * factor;
    std::memcpy(at, &reflected, sizeof(reflected));
    return reflected;
}

/// A reflection needs the product of the whole block with its reflector first: it is summed up while the
/// reflection before it is done, so that the block is read and written once for each.
void reflect(const float* reflectors, const float* factors, std::size_t count, std::size_t dimension,
             bool backwards, float* block) {
    if (count == 0) {
        return;
    }
    std::size_t k = backwards ? count - 1 : 0;
    Sums sums = {};
    for (std::size_t j = k; j < dimension; ++j) {
        add_products(block + j * basis_lanes, reflectors[k * dimension + j], sums);
    }
    for (std::size_t done = 0; done < count; ++done) {
        for (LaneFloats& sum : sums) {
            sum *= factors[k];
        }
        const float* const v = reflectors + k * dimension;
        if (done + 1 == count) {
            for (std::size_t j = k; j < dimension; ++j) {
                for (std::size_t g = 0; g < groups; ++g) {
                    take_away(block + j * basis_lanes + g * lanes, sums[g], v[j]);
                }
            }
            return;
        }
        const std::size_t next = backwards ? k - 1 : k + 1;
        const float* const w = reflectors + next * dimension;
        Sums next_sums = {};
        std::size_t j = k;
        if (backwards) {
            add_products(block + next * basis_lanes, w[next], next_sums);
        } else {
            for (std::size_t g = 0; g < groups; ++g) {
                take_away(block + j * basis_lanes + g * lanes, sums[g], v[j]);
            }
            ++j;
        }
        for (; j < dimension; ++j) {
            for (std::size_t g = 0; g < groups; ++g) {
                next_sums[g] += take_away(block + j * basis_lanes + g * lanes, sums[g], v[j]) * w[j];
            }
        }
        std::memcpy(&sums, &next_sums, sizeof(sums));
        k = next;
    }
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const BasisKernels basis_kernels;
constinit const BasisKernels basis_kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET), .reflect = reflect};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
