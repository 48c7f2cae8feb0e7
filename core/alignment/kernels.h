#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace mcwc {

/// The best column for a row at given prices.
template <typename Real>
struct BestTwo {
    Real best = -std::numeric_limits<Real>::infinity();   ///< max over j of score[j] - price[j].
    Real second = -std::numeric_limits<Real>::infinity(); ///< The same without `column`.
    std::size_t column = 0;                               ///< The lowest index that attains `best`.
};

/// The column nearest to a growing tree of shortest paths; `distance` is infinite when none is left.
struct Nearest {
    double distance = std::numeric_limits<double>::infinity();
    std::size_t column = 0; ///< The lowest index at `distance`.
};

/// The inner loops of this room, compiled once for each instruction set. All but `multiply` and `bits_saved`
/// give the same bits in every set.
struct AlignmentKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".

    /// out(r, c) = sum over k of a(r, k) b(c, k); all row-major and packed but `out`, whose rows are
    /// `out_stride` floats apart.
    void (*multiply)(const float* a, std::size_t rows, const float* b, std::size_t cols, std::size_t depth,
                     float* out, std::size_t out_stride);
    /// Turns cosines into max(0, -half_depth * log2(max(1 - c^2, floor))), in place.
    void (*bits_saved)(float* cosines, std::size_t count, float half_depth, float floor);
    /// A price of +infinity takes a column out.
    BestTwo<float> (*best_two)(const float* scores, const float* prices, std::size_t n);
    BestTwo<double> (*best_two_exact)(const float* scores, const double* prices, std::size_t n);
    /// One step of Dijkstra's algorithm over columns: where base + prices[j] - scores[j] < distances[j],
    /// stores it and sets parents[j] = row; returns the nearest column. A column whose price is +infinity
    /// keeps the distance it has, which the caller set to +infinity.
    Nearest (*relax)(const float* scores, const double* prices, double base, std::int64_t row,
                     double* distances, std::int64_t* parents, std::size_t n);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const AlignmentKernels*>& available_alignment_kernels();
/// The first of them.
const AlignmentKernels& alignment_kernels();

} // namespace mcwc
