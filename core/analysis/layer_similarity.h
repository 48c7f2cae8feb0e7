#pragma once

#include "core/analysis/unit_matching.h"
#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>

namespace mcwc {

/// How alike two layers are, at one place of theirs.
enum class LayerMeasure : std::uint8_t {
    MatchedCosine, ///< Mean cosine of the units after matching them by cosine.
    BitsSaved,     ///< Bits saved for each weight after matching for that, less what the motion costs.
    Cka,           ///< Linear CKA (Kornblith et al. 2019) of the weights; see linear_cka().
};

/// One cell of the matrix. Figures that were not asked for, or that do not exist, are NaN.
struct LayerPair {
    std::size_t layer = 0; ///< Indices into Architecture::layers.
    std::size_t reference = 0;
    double mean_cosine = std::numeric_limits<double>::quiet_NaN();
    double max_cosine = std::numeric_limits<double>::quiet_NaN();
    double saved_per_weight = std::numeric_limits<double>::quiet_NaN();  ///< Before the motion is paid for.
    double motion_per_weight = std::numeric_limits<double>::quiet_NaN(); ///< What the motion costs.
    double cka = std::numeric_limits<double>::quiet_NaN();

    double net_per_weight() const { return saved_per_weight - motion_per_weight; }
    double value(LayerMeasure measure) const;
};

struct LayerSimilarityRequest {
    std::string label; ///< Of the groups to compare.
    LayerMeasure measure = LayerMeasure::MatchedCosine;
    AlignmentMethod method = AlignmentMethod::Greedy; ///< Of the matching; without effect on Cka.

    bool operator==(const LayerSimilarityRequest&) const = default;
};

/// What the units of such a request are matched by.
MatchOptions match_options(const LayerSimilarityRequest& request);

/// Linear CKA of two sets of units over the same features, which are its examples; the units are its
/// dimensions. 1 for equal sets, and for sets that differ by a permutation, a rotation or a common scale of
/// the units; 0 where one is constant. The numbers of units may differ. Error(Internal) when the features do.
double linear_cka(const Matrix& units, const Matrix& reference_units, const TaskContext& context);

/// Compares each pair of the layers that have the group, the nearest pairs first, and hands over every cell
/// below the diagonal (layer > reference) as it is found; one call at a time, from any thread. Layers whose
/// units can't be compared give a cell of NaNs. Features are kept up to `feature_budget` bytes and read again
/// otherwise. Errors: those of reading; ArchitectureUnknown when no layer has the group.
void layer_similarity(const TensorSource& source, const Architecture& architecture,
                      const LayerSimilarityRequest& request,
                      const std::function<void(const LayerPair&)>& on_pair, const TaskContext& context,
                      std::size_t feature_budget = std::size_t{1} << 30U);

} // namespace mcwc
