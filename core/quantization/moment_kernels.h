#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mcwc {

/// Moments that scales are fitted by.
enum class Moment : unsigned char { Half, One, ThreeHalves, Two };

/// The inner loops of fitting scales, compiled once for each instruction set; all sets give the same bits.
struct MomentKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    /// powers[i] = (|values[i]| * factor)^moment.
    void (*powers)(const float* values, std::size_t count, float factor, Moment moment, float* powers);
    /// Sum of powers[i] * weights[i].
    float (*weighted_sum)(const float* powers, const float* weights, std::size_t count);
    /// sums[i] += powers[i] * weight.
    void (*add_weighted)(const float* powers, float weight, std::size_t count, float* sums);
    /// Sum of (values[i] - symbols[i])^2 over at most 2^16 values.
    float (*squared_error)(const float* values, const int* symbols, std::size_t count);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const MomentKernels*>& available_moment_kernels();

} // namespace mcwc
