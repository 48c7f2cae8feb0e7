#include "core/analysis/unit_matrix.h"

#include "core/alignment/kernels.h"
#include "core/alignment/permutation.h"
#include "core/base/checked.h"
#include "core/base/error.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t block_rows = 512;

std::string name_of(const Layer& layer) {
    return layer.stack + " layer " + std::to_string(layer.index);
}

/// The best free column of a row and its score; the lowest of equals. `free` is 0 or -1 for each column.
std::pair<int, std::size_t> best_free(const std::int16_t* row, const std::int16_t* free, std::size_t n,
                                      bool absolute) {
    int best = -32768; // below every score
    for (std::size_t c = 0; c < n; ++c) {
        const int value = absolute ? std::abs(static_cast<int>(row[c])) : row[c];
        const int score = free[c] != 0 ? value : -32768;
        best = score > best ? score : best;
    }
    for (std::size_t c = 0; c < n; ++c) {
        const int value = absolute ? std::abs(static_cast<int>(row[c])) : row[c];
        if (free[c] != 0 && value == best) {
            return {best, c};
        }
    }
    return {best, n};
}

std::vector<std::uint32_t> match_cells(const FixedCells& cells, const UnitFeatures& units,
                                       const UnitFeatures& reference, const MatchOptions& options,
                                       const TaskContext& context) {
    if (options.method == AlignmentMethod::Greedy) {
        return match_cells_greedily(cells, options.score, context);
    }
    return match_features(units, reference, options, context).match;
}

const Group& group_of(const Architecture& architecture, std::size_t layer, const std::string& label) {
    const Group* group =
        layer < architecture.layers.size() ? find_group(architecture.layers[layer], label) : nullptr;
    if (group == nullptr) {
        throw Error(ErrorCode::TensorMismatch,
                    (layer < architecture.layers.size() ? name_of(architecture.layers[layer])
                                                        : "layer " + std::to_string(layer)) +
                        " has no group \"" + label + "\"",
                    "Choose layers that have it.");
    }
    return *group;
}

} // namespace

FixedCells unit_cells(const Matrix& units, const Matrix& reference_units, const TaskContext& context) {
    FixedCells cells;
    cells.rows = units.rows;
    cells.cols = reference_units.rows;
    cells.values.resize(checked_mul(units.rows, reference_units.rows, "unit matrix"));
    for (std::size_t first = 0; first < units.rows; first += block_rows) {
        context.check();
        context.report({"comparing units", {}, first, units.rows});
        Matrix block(std::min(block_rows, units.rows - first), units.cols);
        std::copy_n(units.row(first).data(), block.values.size(), block.values.data());
        const Matrix scores = unit_similarity(block, reference_units, SimilarityMeasure::Cosine, context);
        std::transform(scores.values.begin(), scores.values.end(),
                       cells.values.begin() + static_cast<std::ptrdiff_t>(first * cells.cols),
                       FixedCells::fixed);
    }
    return cells;
}

std::vector<std::uint32_t> match_cells_greedily(const FixedCells& cells, SimilarityMeasure score,
                                                const TaskContext& context) {
    const std::size_t n = cells.rows;
    if (cells.cols != n) {
        throw Error(ErrorCode::Internal, "units that differ in number can't be matched");
    }
    const bool absolute = score == SimilarityMeasure::BitsSaved; // it grows with the cosine's size
    std::vector<std::int16_t> free(n, -1);
    std::vector<int> best(n);
    parallel_for(context, n, [&](std::size_t r) {
        best[r] = best_free(cells.values.data() + r * n, free.data(), n, absolute).first;
    });
    std::vector<std::uint32_t> order = identity_permutation(n);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return best[a] > best[b]; });
    std::vector<std::uint32_t> match(n);
    for (std::size_t k = 0; k < n; ++k) {
        if (k % 256 == 0) {
            context.check();
            context.report({"matching units", {}, k, n});
        }
        const std::size_t column =
            best_free(cells.values.data() + order[k] * n, free.data(), n, absolute).second;
        free[column] = 0;
        match[order[k]] = static_cast<std::uint32_t>(column);
    }
    return match;
}

UnitMatrix unit_matrix(const TensorSource& source, const Architecture& architecture,
                       const UnitMatrixRequest& request, const TaskContext& context) {
    const Group& group = group_of(architecture, request.layer, request.label);
    const Group& reference_group = group_of(architecture, request.reference, request.label);
    if (std::max(group.unit_count, reference_group.unit_count) > max_matrix_units) {
        throw Error(ErrorCode::LimitExceeded,
                    name_of(architecture.layers[request.layer]) + " has " + std::to_string(group.unit_count) +
                        " units; matrices of up to " + std::to_string(max_matrix_units) + " are shown",
                    "The layer matrix and the motion view have no such limit.");
    }
    const UnitFeatures units = read_unit_features(source, group, context);
    const UnitFeatures reference = read_unit_features(source, reference_group, context);
    if (!same_features(units, reference) || units.units() != reference.units()) {
        throw Error(ErrorCode::TensorMismatch,
                    "the \"" + request.label + "\" units of " + name_of(architecture.layers[request.layer]) +
                        " and " + name_of(architecture.layers[request.reference]) +
                        " differ in number or size",
                    "Choose two layers of the same shape.");
    }
    UnitMatrix matrix;
    matrix.layer = request.layer;
    matrix.reference = request.reference;
    auto cells = std::make_shared<FixedCells>(unit_cells(units.values, reference.values, context));
    matrix.matching = measure_match(units, reference,
                                    match_cells(*cells, units, reference, request.options, context), context);
    context.report({"building the picture", {}, 0, 0});
    matrix.before = TilePyramid::build(cells, {}, context);
    matrix.after = TilePyramid::build(cells, inverse_permutation(matrix.matching.match), context);
    return matrix;
}

} // namespace mcwc
