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

void reflect(const float* v, float factor, std::size_t first, std::size_t dimension, float* block) {
    LaneFloats sums[groups] = {};
    for (std::size_t j = first; j < dimension; ++j) {
        for (std::size_t g = 0; g < groups; ++g) {
            sums[g] += load(block + j * basis_lanes + g * lanes) * v[j];
        }
    }
    for (LaneFloats& sum : sums) {
        sum *= factor;
    }
    for (std::size_t j = first; j < dimension; ++j) {
        for (std::size_t g = 0; g < groups; ++g) {
            float* const at = block + j * basis_lanes + g * lanes;
            const LaneFloats reflected = load(at) - sums[g] * v[j];
            std::memcpy(at, &reflected, sizeof(reflected));
        }
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
