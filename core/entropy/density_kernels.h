#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mcwc {

/// What frequency tables spend their time on, compiled once for each instruction set; all sets give the bits
/// that portable_exp() and portable_log() do.
struct DensityKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    /// values[i] = exp(-(distances[i] / width)^exponent), 1 at a distance of 0. `count` is a multiple of
    /// density_round. Distances are at least 0.
    void (*decay)(const double* distances, std::size_t count, double width, double exponent, double* values);
};

/// Values that the loops compute at once.
inline constexpr std::size_t density_round = 16;

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const DensityKernels*>& available_density_kernels();

} // namespace mcwc
