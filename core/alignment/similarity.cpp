#include "core/alignment/similarity.h"

#include "core/alignment/kernels.h"
#include "core/base/checked.h"
#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace mcwc {

namespace {

/// 1 - cosine^2 is not trusted below this: a float cosine near 1 is known to about 1e-7, and a unit that
/// equals its reference would otherwise be worth infinitely many bits. At the floor a weight saves 10 bits.
constexpr float residual_floor = 0x1p-20F;

/// Blocks of rows of about this many multiplications: long enough to amortise packing the reference, short
/// enough to stop within a fraction of a second.
constexpr std::size_t block_work = std::size_t{1} << 29U;

/// The rows divided by their norms; a row of norm 0, or one that is not finite, becomes 0.
Matrix normalised(const Matrix& units) {
    Matrix result(units.rows, units.cols);
    for (std::size_t r = 0; r < units.rows; ++r) {
        const auto source = units.row(r);
        const auto target = result.row(r);
        double energy = 0; // The square of a float never overflows a double.
        for (const float value : source) {
            energy += static_cast<double>(value) * static_cast<double>(value);
        }
        if (!(energy > 0) || !std::isfinite(energy)) {
            continue;
        }
        const double scale = 1 / std::sqrt(energy);
        std::transform(source.begin(), source.end(), target.begin(),
                       [scale](float value) { return static_cast<float>(value * scale); });
    }
    return result;
}

} // namespace

Matrix unit_similarity(const Matrix& units, const Matrix& reference_units, SimilarityMeasure measure,
                       const TaskContext& context) {
    if (units.cols != reference_units.cols || units.values.size() != units.rows * units.cols ||
        reference_units.values.size() != reference_units.rows * reference_units.cols) {
        throw Error(ErrorCode::Internal, "units and reference units don't have the same features");
    }
    context.check();
    const std::size_t depth = units.cols;
    const std::size_t cols = reference_units.rows;
    checked_mul(checked_mul(units.rows, cols, "similarity matrix"), sizeof(float), "similarity matrix");
    Matrix scores(units.rows, cols);
    if (scores.values.empty() || depth == 0) {
        return scores;
    }
    const Matrix left = normalised(units);
    context.check();
    const Matrix right = normalised(reference_units);

    const AlignmentKernels& kernels = alignment_kernels();
    const std::size_t block_rows = std::clamp<std::size_t>(block_work / (cols * depth), 48, 768);
    const std::size_t blocks = (units.rows + block_rows - 1) / block_rows;
    parallel_for(context, blocks, [&](std::size_t block) {
        const std::size_t first = block * block_rows;
        const std::size_t count = std::min(block_rows, units.rows - first);
        float* const out = scores.row(first).data();
        kernels.multiply(left.row(first).data(), count, right.values.data(), cols, depth, out, cols);
        if (measure == SimilarityMeasure::BitsSaved) {
            kernels.bits_saved(out, count * cols, static_cast<float>(depth) / 2, residual_floor);
        }
    });
    return scores;
}

} // namespace mcwc
