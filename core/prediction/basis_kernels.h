#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mcwc {

/// Rows are reflected together in blocks of so many: block[j * basis_lanes + lane] is component j.
inline constexpr std::size_t basis_lanes = 32;

/// The inner loop of HouseholderBasis, compiled once for each instruction set; all sets give the same bits.
struct BasisKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    /// Reflects a block at `count` reflectors, `dimension` components each, reflector k's before k being 0:
    /// from the first to the last, or backwards.
    void (*reflect)(const float* reflectors, const float* factors, std::size_t count, std::size_t dimension,
                    bool backwards, float* block);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const BasisKernels*>& available_basis_kernels();

} // namespace mcwc
