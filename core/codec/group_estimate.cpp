#include "core/codec/group_estimate.h"

#include "core/alignment/permutation.h"
#include "core/alignment/similarity.h"
#include "core/codec/motion_search.h"
#include "core/codec/rules.h"
#include "core/entropy/permutation_coder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mcwc {
namespace {

/// What savings are off by, as a share: the solver gives each reference unit away once, here every unit takes
/// its best one.
constexpr double saving_doubt = 0.04;
/// More, for each share of noise in the reference, which is only guessed.
constexpr double noise_doubt = 0.2;
/// Groups of so few units are matched completely, as the encoder does it.
constexpr std::uint64_t few_units = 64;

/// A plane of the group and the reference's side of it.
struct Pair {
    CodedPlane* coded = nullptr;
    const GroupSlice* slice = nullptr;
    Matrix ours;      ///< Rows of the sampled units that the planes have in common, or of all units.
    Matrix theirs;    ///< Rows of all units, as a decoder would have them.
    double noise = 0; ///< Share of quantization noise in `theirs`.
};

class GroupEstimator {
public:
    GroupEstimator(const EstimateInput& input, const PlannedFrame& plan, const PlannedFrame& reference,
                   std::size_t group)
        : input_(input)
        , group_(plan.groups[group])
        , number_(group)
        , reference_(reference)
        , method_(alignment_for(group_, input.checkpoint, input.settings)) {}

    GroupEstimate run(std::vector<CodedPlane>& planes);

private:
    const GroupSlice* partner_of(const SampledPlane& plane) const;
    void choose_units();
    void read_pair(Pair& pair) const;
    std::vector<std::uint32_t> sort_whole_group() const;
    std::vector<std::uint32_t> match() const;
    double motion_bits(std::uint64_t matched) const;
    void decide(const std::vector<std::uint32_t>& match, GroupEstimate& result);

    const EstimateInput& input_;
    const Group& group_;
    std::size_t number_;
    const PlannedFrame& reference_;
    AlignmentMethod method_;
    std::vector<Pair> pairs_;
    std::vector<std::size_t> units_;
};

/// The reference's slice that the encoder would predict the plane from; rules may stand against it.
const GroupSlice* GroupEstimator::partner_of(const SampledPlane& plane) const {
    const auto& tensors = input_.checkpoint.tensors();
    if (settings_for(tensors[plane.plan.tensor].name, input_.settings).intra) {
        return nullptr;
    }
    for (const Group& candidate : reference_.groups) {
        if (candidate.label != group_.label || candidate.unit_count != group_.unit_count) {
            continue;
        }
        for (const GroupSlice& slice : candidate.slices) {
            if (slice.role != plane.plan.role || slice.unit_size != plane.plan.unit_size) {
                continue;
            }
            const TensorInfo& info = tensors[slice.tensor];
            const bool fits =
                exact_reason(info, input_.is_buffer[slice.tensor], input_.settings).empty() &&
                plane_geometry(info.shape, slice.axis, slice.offset, slice.unit_size * group_.unit_count)
                        .cols() == plane.values.cols;
            return fits ? &slice : nullptr;
        }
        return nullptr;
    }
    return nullptr;
}

/// Units that every plane has in its sample, evenly spread; all where the group is small.
void GroupEstimator::choose_units() {
    std::size_t count = group_.unit_count;
    if (count > few_units) {
        for (const Pair& pair : pairs_) {
            count = std::min(count, pair.coded->plane.units.size());
        }
    }
    units_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        units_[i] = i * group_.unit_count / count;
    }
}

/// What a scalar quantizer makes of the values: zero reaches a little further than halfway. Returns the share
/// of noise in their energy.
double quantize_roughly(std::vector<float>& values, float step) {
    constexpr float zero_reach = 0.6F;
    double energy = 0;
    double noise = 0;
    for (float& value : values) {
        const float scaled = value / step;
        const float rounded = std::fabs(scaled) < zero_reach ? 0.0F : std::nearbyintf(scaled);
        energy += static_cast<double>(scaled) * static_cast<double>(scaled);
        noise += static_cast<double>(scaled - rounded) * static_cast<double>(scaled - rounded);
        value = step * rounded;
    }
    return energy > 0 ? noise / energy : 0.0;
}

void GroupEstimator::read_pair(Pair& pair) const {
    const SampledPlane& plane = pair.coded->plane;
    std::vector<std::size_t> all(group_.unit_count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const TensorInfo& there = input_.checkpoint.tensors()[pair.slice->tensor];
    const PlaneGeometry geometry = plane_geometry(there.shape, pair.slice->axis, pair.slice->offset,
                                                  pair.slice->unit_size * group_.unit_count);
    const TensorData theirs = input_.checkpoint.read(pair.slice->tensor);
    pair.theirs = read_units(there.dtype, theirs.bytes(), geometry, pair.slice->unit_size, all);
    pair.noise = quantize_roughly(pair.theirs.values, grid_of(plane));
    if (units_ == plane.units) {
        pair.ours = plane.values;
    } else {
        const TensorData ours = input_.checkpoint.read(plane.plan.tensor);
        pair.ours = read_units(plane.dtype, ours.bytes(), plane.geometry, plane.plan.unit_size, units_);
    }
}

/// Units as rows, all planes side by side, measured in steps.
Matrix join_planes(const std::vector<Pair>& pairs, Matrix Pair::*side, std::size_t unit_count) {
    std::size_t width = 0;
    for (const Pair& pair : pairs) {
        width += pair.coded->plane.plan.unit_size * (pair.*side).cols;
    }
    Matrix joined(unit_count, width);
    std::size_t at = 0;
    for (const Pair& pair : pairs) {
        const std::size_t part = pair.coded->plane.plan.unit_size * (pair.*side).cols;
        const float step = grid_of(pair.coded->plane);
        for (std::size_t u = 0; u < unit_count; ++u) {
            const float* from = (pair.*side).values.data() + u * part;
            std::transform(from, from + part, joined.row(u).data() + at,
                           [step](float value) { return value / step; });
        }
        at += part;
    }
    return joined;
}

/// Sorting takes all units of both sides, and little time.
std::vector<std::uint32_t> GroupEstimator::sort_whole_group() const {
    std::vector<std::size_t> all(group_.unit_count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Matrix> ours;
    for (const Pair& pair : pairs_) {
        const SampledPlane& plane = pair.coded->plane;
        const TensorData data = input_.checkpoint.read(plane.plan.tensor);
        ours.push_back(read_units(plane.dtype, data.bytes(), plane.geometry, plane.plan.unit_size, all));
    }
    MotionSearchInput search;
    search.unit_count = group_.unit_count;
    for (std::size_t m = 0; m < pairs_.size(); ++m) {
        const SampledPlane& plane = pairs_[m].coded->plane;
        search.planes.push_back({&ours[m], &pairs_[m].theirs, plane.plan.unit_size, grid_of(plane)});
    }
    return match_units(search, method_, input_.context);
}

/// For each of the chosen units the reference unit that it is predicted from.
std::vector<std::uint32_t> GroupEstimator::match() const {
    std::vector<std::uint32_t> match(units_.begin(), units_.end());
    if (method_ == AlignmentMethod::None) {
        return match;
    }
    MotionSearchInput search;
    search.unit_count = units_.size();
    for (const Pair& pair : pairs_) {
        search.planes.push_back(
            {&pair.ours, &pair.theirs, pair.coded->plane.plan.unit_size, grid_of(pair.coded->plane)});
    }
    if (units_.size() == group_.unit_count) {
        match = match_units(search, method_, input_.context);
    } else if (method_ == AlignmentMethod::SortProj) {
        const std::vector<std::uint32_t> whole = sort_whole_group();
        std::transform(units_.begin(), units_.end(), match.begin(),
                       [&](std::size_t unit) { return whole[unit]; });
    } else {
        const Matrix scores = unit_similarity(join_planes(pairs_, &Pair::ours, units_.size()),
                                              join_planes(pairs_, &Pair::theirs, group_.unit_count),
                                              SimilarityMeasure::BitsSaved, input_.context);
        for (std::size_t u = 0; u < match.size(); ++u) {
            const auto row = scores.row(u);
            match[u] = static_cast<std::uint32_t>(std::max_element(row.begin(), row.end()) - row.begin());
        }
    }
    const bool aligned = input_.settings.order == UnitOrder::Aligned && group_.movable;
    if (!aligned) {
        drop_useless_matches(search, std::log2(static_cast<double>(group_.unit_count)) + 1.0, match);
    }
    return match;
}

/// Matched flags and the choice of reference units, as entropy/permutation_coder.h codes them.
double GroupEstimator::motion_bits(std::uint64_t matched) const {
    const bool aligned = input_.settings.order == UnitOrder::Aligned && group_.movable;
    if (method_ == AlignmentMethod::None || aligned) {
        return 0;
    }
    const std::uint64_t n = group_.unit_count;
    double bits = std::log2(static_cast<double>(n) + 1.0) + 16;
    for (std::uint64_t i = 0; i < matched; ++i) {
        bits += std::log2(static_cast<double>(n - i));
    }
    const double share = static_cast<double>(matched) / static_cast<double>(n);
    if (matched > 0 && matched < n) {
        bits -= static_cast<double>(n) * (share * std::log2(share) + (1 - share) * std::log2(1 - share));
    }
    return bits;
}

/// Takes the predicted candidates where they pay, as the encoder decides.
void GroupEstimator::decide(const std::vector<std::uint32_t>& match, GroupEstimate& result) {
    const auto matched = static_cast<std::uint64_t>(
        match.size() - static_cast<std::size_t>(std::count(match.begin(), match.end(), unmatched)));
    const double scale = static_cast<double>(group_.unit_count) / static_cast<double>(match.size());
    const auto all_matched = static_cast<std::uint64_t>(std::lround(static_cast<double>(matched) * scale));
    const double motion = motion_bits(all_matched);
    std::vector<std::pair<CodedPlane*, CodedPlane>> better;
    double cost_saved = -motion;
    double planes_saved = 0;
    double doubt = 0;
    for (Pair& pair : pairs_) {
        CodedPlane coded;
        coded.plane = pair.coded->plane;
        coded.plane.units = units_;
        coded.plane.values = std::move(pair.ours);
        coded.plane.scale = scale;
        PlanePrediction prediction{move_units(pair.theirs, coded.plane.plan.unit_size, match), {}};
        prediction.rows.rows = coded.plane.values.rows;
        prediction.rows.values.resize(coded.plane.values.values.size());
        prediction.matched.resize(match.size());
        std::transform(match.begin(), match.end(), prediction.matched.begin(),
                       [](std::uint32_t from) { return from != unmatched; });
        const PlaneTask task = plane_task(coded.plane, coded.plane.values, &input_.shapes);
        coded.candidate = quantize_predicted(task, prediction);
        coded.estimate = extend_sample(coded.plane, coded.candidate, &prediction);
        PlaneEstimate intra = pair.coded->estimate;
        if (coded.plane.units != pair.coded->plane.units) { // compare on the same sample
            intra = extend_sample(coded.plane, quantize_intra(task), nullptr);
        }
        if (coded.estimate.cost < intra.cost) {
            cost_saved += intra.cost - coded.estimate.cost;
            const double saved = intra.total - coded.estimate.total;
            planes_saved += saved;
            doubt += (saving_doubt + noise_doubt * pair.noise) * std::fabs(saved);
            better.emplace_back(pair.coded, std::move(coded));
        }
    }
    if (cost_saved <= 0) {
        // What nearly pays here may pay there.
        result.doubt.bias = std::max(0.0, 0.02 * motion + cost_saved);
        return;
    }
    for (auto& [place, coded] : better) {
        *place = std::move(coded);
    }
    result.predicted = true;
    result.motion_bits = motion;
    result.saved_bits = planes_saved - motion;
    result.predicted_units = all_matched;
    result.doubt.bias = doubt;
}

GroupEstimate GroupEstimator::run(std::vector<CodedPlane>& planes) {
    for (CodedPlane& coded : planes) {
        if (coded.plane.plan.group == number_) {
            if (const GroupSlice* slice = partner_of(coded.plane)) {
                Pair pair;
                pair.coded = &coded;
                pair.slice = slice;
                pairs_.push_back(std::move(pair));
            }
        }
    }
    GroupEstimate result;
    if (pairs_.empty()) {
        return result;
    }
    choose_units();
    for (Pair& pair : pairs_) {
        read_pair(pair);
    }
    decide(match(), result);
    return result;
}

} // namespace

PlaneTask plane_task(const SampledPlane& plane, const Matrix& values, const ShapeSet* shapes) {
    return {&values,       plane.plan.unit_size, plane.step,  static_cast<float>(plane.lambda),
            plane.trellis, plane.bases,          plane.scale, plane.learn ? shapes : nullptr};
}

GroupEstimate predict_group(const EstimateInput& input, const PlannedFrame& plan,
                            const PlannedFrame& reference, std::size_t group,
                            std::vector<CodedPlane>& planes) {
    return GroupEstimator(input, plan, reference, group).run(planes);
}

} // namespace mcwc
