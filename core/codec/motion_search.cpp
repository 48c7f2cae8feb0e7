#include "core/codec/motion_search.h"

#include "core/alignment/permutation.h"
#include "core/alignment/similarity.h"
#include "core/entropy/permutation_coder.h"
#include "core/quantization/step.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mcwc {
namespace {

/// Fixed, so that encoding twice gives the same stream.
constexpr std::uint64_t projection_seed = 0x6d637763;

/// One row for each of these units: all planes side by side, each measured in its steps.
Matrix unit_features(const MotionSearchInput& input, bool of_reference, std::span<const std::size_t> units) {
    std::size_t width = 0;
    for (const auto& pair : input.planes) {
        width += pair.unit_size * pair.source->cols;
    }
    Matrix features(units.size(), width);
    std::size_t at = 0;
    for (const auto& pair : input.planes) {
        const Matrix& plane = of_reference ? *pair.reference : *pair.source;
        const std::size_t part = pair.unit_size * plane.cols;
        for (std::size_t row = 0; row < units.size(); ++row) {
            const float* from = plane.values.data() + units[row] * part;
            std::transform(from, from + part, features.row(row).data() + at,
                           [&](float value) { return value / pair.step; });
        }
        at += part;
    }
    return features;
}

std::vector<std::size_t> all_units(const MotionSearchInput& input) {
    std::vector<std::size_t> all(input.unit_count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// Bits that predicting with the best single gain saves on a unit, both sides quantized with step 1.
double saved_bits(const MotionSearchInput& input, std::size_t unit, std::size_t reference) {
    double xx = 0;
    double pp = 0;
    double xp = 0;
    std::size_t count = 0;
    for (const auto& pair : input.planes) {
        const std::size_t part = pair.unit_size * pair.source->cols;
        const float* x = pair.source->values.data() + unit * part;
        const float* p = pair.reference->values.data() + reference * part;
        const double weight = 1.0 / (static_cast<double>(pair.step) * static_cast<double>(pair.step));
        double part_xx = 0;
        double part_pp = 0;
        double part_xp = 0;
        for (std::size_t i = 0; i < part; ++i) {
            part_xx += static_cast<double>(x[i]) * static_cast<double>(x[i]);
            part_pp += static_cast<double>(p[i]) * static_cast<double>(p[i]);
            part_xp += static_cast<double>(x[i]) * static_cast<double>(p[i]);
        }
        xx += part_xx * weight;
        pp += part_pp * weight;
        xp += part_xp * weight;
        count += part;
    }
    if (!(xx > 0) || !(pp > 0)) {
        return 0;
    }
    const double n = static_cast<double>(count);
    const double residual = std::max(0.0, xx - xp * xp / pp);
    return n * (gaussian_entropy(std::sqrt(xx / n)) - gaussian_entropy(std::sqrt(residual / n)));
}

} // namespace

std::vector<std::uint32_t> match_units(const MotionSearchInput& input, AlignmentMethod method,
                                       const TaskContext& context) {
    if (method == AlignmentMethod::None) {
        return identity_permutation(input.unit_count);
    }
    const std::vector<std::size_t> all = all_units(input);
    const Matrix units = unit_features(input, false, all);
    const Matrix reference_units = unit_features(input, true, all);
    if (method == AlignmentMethod::SortProj) {
        return solve_sort_projection(units, reference_units, projection_seed).column_of_row;
    }
    const Matrix scores = unit_similarity(units, reference_units, SimilarityMeasure::BitsSaved, context);
    return solve_assignment(scores, method, context).column_of_row;
}

SampledLikeness sampled_likeness(const MotionSearchInput& input, double bits_each,
                                 const TaskContext& context) {
    constexpr std::size_t most_units = 64;
    std::vector<std::size_t> some(std::min(most_units, input.unit_count));
    for (std::size_t s = 0; s < some.size(); ++s) {
        some[s] = s * input.unit_count / some.size();
    }
    const Matrix scores =
        unit_similarity(unit_features(input, false, some), unit_features(input, true, all_units(input)),
                        SimilarityMeasure::BitsSaved, context);
    SampledLikeness likeness;
    for (std::size_t s = 0; s < scores.rows; ++s) {
        const auto row = scores.row(s);
        const auto best = static_cast<double>(*std::max_element(row.begin(), row.end()));
        likeness.bits += best;
        likeness.saving += std::max(0.0, best - bits_each);
    }
    likeness.saving *= static_cast<double>(input.unit_count) / static_cast<double>(some.size());
    return likeness;
}

double drop_useless_matches(const MotionSearchInput& input, double bits_each,
                            std::vector<std::uint32_t>& match) {
    double kept = 0;
    for (std::size_t u = 0; u < match.size(); ++u) {
        if (match[u] == unmatched) {
            continue;
        }
        const double saved = saved_bits(input, u, match[u]);
        if (saved <= bits_each) {
            match[u] = unmatched;
        } else {
            kept += saved;
        }
    }
    return kept;
}

double estimated_saving(const MotionSearchInput& input, std::span<const std::uint32_t> match) {
    double saved = 0;
    for (std::size_t u = 0; u < match.size(); ++u) {
        saved += match[u] != unmatched ? saved_bits(input, u, match[u]) : 0.0;
    }
    return saved;
}

bool is_identity_motion(std::span<const std::uint32_t> match) noexcept {
    for (std::size_t u = 0; u < match.size(); ++u) {
        if (match[u] != unmatched && match[u] != u) {
            return false;
        }
    }
    return true;
}

Matrix move_units(const Matrix& reference, std::size_t unit_size, std::span<const std::uint32_t> match) {
    Matrix moved(reference.rows, reference.cols);
    const std::size_t count = unit_size * reference.cols;
    for (std::size_t u = 0; u < match.size(); ++u) {
        if (match[u] != unmatched) {
            std::copy_n(reference.values.data() + match[u] * count, count, moved.values.data() + u * count);
        }
    }
    return moved;
}

} // namespace mcwc
