#include "core/analysis/unit_matching.h"

#include "core/alignment/permutation.h"
#include "core/base/error.h"
#include "core/entropy/permutation_coder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace mcwc {
namespace {

/// The encoder's: the same direction gives the same match.
constexpr std::uint64_t projection_seed = 0x6d637763;
/// As in core/alignment: a weight saves at most 10 bits.
constexpr double residual_floor = 0x1p-20;

void require_comparable(const UnitFeatures& units, const UnitFeatures& reference) {
    if (!same_features(units, reference) || units.units() != reference.units()) {
        throw Error(ErrorCode::Internal, "units that differ in number or features can't be matched");
    }
}

std::vector<std::uint32_t> solve(const UnitFeatures& units, const UnitFeatures& reference,
                                 const MatchOptions& options, const TaskContext& context) {
    if (options.method == AlignmentMethod::None) {
        return identity_permutation(units.units());
    }
    if (options.method == AlignmentMethod::SortProj) {
        return solve_sort_projection(units.values, reference.values, projection_seed).column_of_row;
    }
    const Matrix scores = unit_similarity(units.values, reference.values, options.score, context);
    return solve_assignment(scores, options.method, context).column_of_row;
}

double cosine_of(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double energy_a = 0;
    double energy_b = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        const auto x = static_cast<double>(a[k]);
        const auto y = static_cast<double>(b[k]);
        product += x * y;
        energy_a += x * x;
        energy_b += y * y;
    }
    const double cosine = product / (std::sqrt(energy_a) * std::sqrt(energy_b));
    return std::isfinite(cosine) ? std::clamp(cosine, -1.0, 1.0) : 0;
}

double sum_of(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [](double sum, float value) { return sum + static_cast<double>(value); });
}

} // namespace

double UnitMatching::mean_cosine() const {
    return cosine.empty() ? 0 : sum_of(cosine) / static_cast<double>(cosine.size());
}

double UnitMatching::max_cosine() const {
    return cosine.empty() ? 0 : static_cast<double>(*std::max_element(cosine.begin(), cosine.end()));
}

double UnitMatching::saved_per_weight() const {
    const double weights = static_cast<double>(match.size()) * static_cast<double>(weights_per_unit);
    return weights > 0 ? sum_of(saved_bits) / weights : 0;
}

double UnitMatching::motion_per_weight() const {
    const double weights = static_cast<double>(match.size()) * static_cast<double>(weights_per_unit);
    return weights > 0 ? motion_bits / weights : 0;
}

double paying_cosine(std::size_t units, std::size_t weights_per_unit) {
    if (units < 2 || weights_per_unit == 0) {
        return 0;
    }
    const double bits = std::log2(static_cast<double>(units)) + 1;
    return std::sqrt(1 - std::exp2(-2 * bits / static_cast<double>(weights_per_unit)));
}

UnitMatching measure_match(const UnitFeatures& units, const UnitFeatures& reference,
                           std::vector<std::uint32_t> match, const TaskContext& context) {
    require_comparable(units, reference);
    UnitMatching matching;
    matching.match = std::move(match);
    matching.weights_per_unit = units.values.cols;
    const std::size_t n = matching.match.size();
    matching.cosine.resize(n);
    matching.saved_bits.resize(n);
    const double half_depth = static_cast<double>(units.values.cols) / 2;
    constexpr std::size_t block = 64;
    parallel_for(context, (n + block - 1) / block, [&](std::size_t b) {
        for (std::size_t u = b * block; u < std::min(n, (b + 1) * block); ++u) {
            const double cosine = cosine_of(units.values.row(u), reference.values.row(matching.match[u]));
            matching.cosine[u] = static_cast<float>(cosine);
            matching.saved_bits[u] = static_cast<float>(
                std::max(0.0, -half_depth * std::log2(std::max(1 - cosine * cosine, residual_floor))));
        }
    });
    if (matching.match != identity_permutation(n)) {
        matching.motion_bits =
            8.0 * static_cast<double>(encode_motion(matching.match, static_cast<std::uint32_t>(n)).size());
    }
    return matching;
}

UnitMatching match_features(const UnitFeatures& units, const UnitFeatures& reference,
                            const MatchOptions& options, const TaskContext& context) {
    require_comparable(units, reference);
    return measure_match(units, reference, solve(units, reference, options, context), context);
}

std::vector<SolverResult> compare_solvers(const UnitFeatures& units, const UnitFeatures& reference,
                                          const std::function<void(const SolverResult&)>& on_result,
                                          const TaskContext& context) {
    require_comparable(units, reference);
    constexpr std::array methods{AlignmentMethod::Hungarian, AlignmentMethod::Greedy,
                                 AlignmentMethod::SortProj, AlignmentMethod::None};
    std::vector<SolverResult> results;
    for (const AlignmentMethod method : methods) {
        context.report(
            {"matching with", std::string(alignment_method_name(method)), results.size(), methods.size()});
        const auto start = std::chrono::steady_clock::now();
        SolverResult result;
        result.method = method;
        result.match =
            solve(units, reference, {.method = method, .score = SimilarityMeasure::BitsSaved}, context);
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        result.saved_bits = sum_of(measure_match(units, reference, result.match, context).saved_bits);
        const double exact = results.empty() ? result.saved_bits : results.front().saved_bits;
        result.share_of_exact =
            exact > 0 ? result.saved_bits / exact : std::numeric_limits<double>::quiet_NaN();
        results.push_back(std::move(result));
        if (on_result) {
            on_result(results.back());
        }
    }
    return results;
}

} // namespace mcwc
