#pragma once

#include "core/alignment/assignment.h"
#include "core/alignment/similarity.h"
#include "core/analysis/unit_features.h"
#include "core/base/task.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace mcwc {

/// How units are matched before they are compared.
struct MatchOptions {
    AlignmentMethod method = AlignmentMethod::Greedy;
    /// What the sum of is maximised. BitsSaved is the encoder's choice; it takes no notice of signs.
    SimilarityMeasure score = SimilarityMeasure::BitsSaved;

    bool operator==(const MatchOptions&) const = default;
};

/// Every unit with its reference unit. Figures are computed from the weights, whatever they were matched by.
struct UnitMatching {
    std::vector<std::uint32_t> match; ///< The reference unit of each unit: a permutation.
    std::vector<float> cosine;        ///< Of each unit with its reference unit.
    std::vector<float> saved_bits;    ///< What predicting the unit saves, by SimilarityMeasure::BitsSaved.
    std::size_t weights_per_unit = 0;
    double motion_bits = 0; ///< What sending `match` costs; 0 when no unit moves.

    double mean_cosine() const; ///< 0 without units.
    double max_cosine() const;  ///< 0 without units.
    /// Bits saved for each weight before the motion is paid for, and what the motion costs for each.
    double saved_per_weight() const;
    double motion_per_weight() const;
};

/// The cosine from which on predicting a unit saves more than sending its match costs, which is about
/// log2(units) + 1 bits: what the encoder drops matches by. 0 for one unit.
double paying_cosine(std::size_t units, std::size_t weights_per_unit);

/// Units and reference units must have the same features (same_features) and number: Error(Internal).
UnitMatching match_features(const UnitFeatures& units, const UnitFeatures& reference,
                            const MatchOptions& options, const TaskContext& context);

/// The figures of a given one-to-one match.
UnitMatching measure_match(const UnitFeatures& units, const UnitFeatures& reference,
                           std::vector<std::uint32_t> match, const TaskContext& context);

/// One solver's answer to the encoder's question: which match saves most bits.
struct SolverResult {
    AlignmentMethod method = AlignmentMethod::None;
    double saved_bits = 0;     ///< Sum over all units.
    double share_of_exact = 0; ///< Of Hungarian's sum; NaN where that is 0.
    double seconds = 0;        ///< Scores and solving together.
    std::vector<std::uint32_t> match;
};

/// Hungarian, Greedy, SortProj and None, in this order; `on_result` (may be empty) gets each as it is found,
/// on the calling thread.
std::vector<SolverResult> compare_solvers(const UnitFeatures& units, const UnitFeatures& reference,
                                          const std::function<void(const SolverResult&)>& on_result,
                                          const TaskContext& context);

} // namespace mcwc
