#include "core/alignment/permutation.h"
#include "core/base/error.h"
#include "core/codec/frame_encoder_state.h"
#include "core/codec/rules.h"
#include "core/codec/self_prediction.h"
#include "core/entropy/permutation_coder.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace mcwc {
namespace {

/// What a predicted plane's head has more than an intra one's, and its part of the group's.
constexpr double prediction_syntax_bits = 48;
/// Two quantizations of nearly the same values differ by about this share of their bits.
constexpr double chance = 2e-4;
/// A reference that some units are less like than this share of how much they are like the best one is not
/// aligned with.
constexpr double least_likeness = 0.8;
/// Nor is one by which a sample promises to save less than this share of the bits: by chance some unit is
/// always a little alike, and quantization keeps a part of the promise only.
constexpr double least_promise = 1e-3;
/// Smaller groups are aligned as quickly.
constexpr std::size_t fewest_sampled_units = 128;

/// A label without the number at its end: "experts." of "experts.3". Groups of one family do the same work.
std::string_view family_of(std::string_view label) {
    return label.substr(0, label.find_last_not_of("0123456789") + 1);
}

/// In MotionMemory, in place of a frame's number.
constexpr std::uint64_t reference_checkpoint_number = ~0ULL;
constexpr std::uint64_t own_units_number = ~1ULL; ///< With a plane's number in place of the group's.

} // namespace

std::vector<std::size_t> FrameEncoder::planes_of_group(std::optional<std::size_t> group) const {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < planes_.size(); ++i) {
        if (planes_[i].plan.group == group) {
            members.push_back(i);
        }
    }
    return members;
}

bool FrameEncoder::may_be_predicted(const WorkingPlane& plane) const {
    return !settings_for(source_.tensors()[plane.plan.tensor].name, settings_).intra;
}

MotionSearchInput FrameEncoder::search_input(const PredictionTrial& trial) const {
    MotionSearchInput input;
    input.unit_count = planes_[trial.members.front()].plan.unit_count;
    for (std::size_t i = 0; i < trial.members.size(); ++i) {
        const WorkingPlane& plane = planes_[trial.members[i]];
        input.planes.push_back(
            {&plane.source, trial.references[i], plane.plan.unit_size, grid_of(task_of(plane))});
    }
    return input;
}

/// What was found in an earlier pass, or else is now.
template <class Find>
std::vector<std::uint32_t> FrameEncoder::remembered(const MotionMemory::key_type& key, const Find& find) {
    if (pass_.motion == nullptr) {
        return find();
    }
    const auto known = pass_.motion->find(key);
    return known != pass_.motion->end() ? known->second : pass_.motion->emplace(key, find()).first->second;
}

std::vector<std::uint32_t> FrameEncoder::find_match(const PredictionTrial& trial, std::size_t group,
                                                    std::uint64_t reference, AlignmentMethod method) {
    return remembered(std::tuple(number_, group, reference, trial.reference_group),
                      [&] { return match_units(search_input(trial), method, context_); });
}

/// A match costs its share of log2(n!) and of the flags.
double FrameEncoder::match_bits(const PredictionTrial& trial) const {
    return std::log2(static_cast<double>(planes_[trial.members.front()].plan.unit_count)) + 1.0;
}

/// Drops what is not worth sending and counts what is. Returns the bits that the matches promise to save,
/// motion paid.
double FrameEncoder::finish_match(PredictionTrial& trial) const {
    const MotionSearchInput input = search_input(trial);
    const bool coded = !is_identity_motion(trial.match);
    const double saved = coded ? drop_useless_matches(input, match_bits(trial), trial.match)
                               : estimated_saving(input, trial.match);
    if (coded) {
        trial.motion_bits =
            8.0 * static_cast<double>(
                      encode_motion(trial.match, static_cast<std::uint32_t>(input.unit_count)).size());
    }
    return saved - trial.motion_bits;
}

/// The group's planes that may be predicted, each paired with the plane of the same role and size in a group
/// of the reference: rules may have kept either side out.
std::optional<PredictionTrial> FrameEncoder::pair_planes(std::size_t group, const EncodedFrame& reference,
                                                         std::size_t reference_group) const {
    PredictionTrial trial;
    trial.reference_group = reference_group;
    for (const std::size_t member : planes_of_group(group)) {
        const WorkingPlane& plane = planes_[member];
        if (!may_be_predicted(plane)) {
            continue;
        }
        for (std::size_t p = 0; p < reference.header.planes.size(); ++p) {
            const bitstream::PlaneSyntax& candidate = reference.header.planes[p];
            if (candidate.group == reference_group + 1 && candidate.role == plane.plan.role &&
                candidate.unit_size == plane.plan.unit_size &&
                reference.decoded[p].cols == plane.source.cols) {
                trial.members.push_back(member);
                trial.references.push_back(&reference.decoded[p]);
                trial.planes.push_back(p);
                break;
            }
        }
    }
    return trial.members.empty() ? std::nullopt : std::optional(std::move(trial));
}

/// From the reference's group of the same label. Experts may have changed places: of those of the
/// reference's, the most alike.
std::optional<PredictionTrial> FrameEncoder::frame_trial(std::size_t group, const EncodedFrame& reference,
                                                         AlignmentMethod method) const {
    const Group& wanted = plan_.groups[group];
    std::optional<PredictionTrial> best;
    std::vector<PredictionTrial> others;
    for (std::size_t g = 0; g < reference.header.groups.size(); ++g) {
        const bitstream::GroupSyntax& candidate = reference.header.groups[g];
        if (candidate.unit_count != wanted.unit_count ||
            family_of(candidate.label) != family_of(wanted.label)) {
            continue;
        }
        const bool own = candidate.label == wanted.label;
        if (!own && method == AlignmentMethod::None) {
            continue;
        }
        if (std::optional<PredictionTrial> trial = pair_planes(group, reference, g)) {
            if (own) {
                best = std::move(trial);
            } else {
                others.push_back(std::move(*trial));
            }
        }
    }
    if (others.empty()) {
        return best;
    }
    const auto likeness = [&](const PredictionTrial& trial) {
        return sampled_likeness(search_input(trial), match_bits(trial), context_).bits;
    };
    double most = best ? likeness(*best) : 0.0;
    for (PredictionTrial& trial : others) {
        if (const double own = likeness(trial); own > most) {
            most = own;
            best = std::move(trial);
        }
    }
    return best;
}

/// What the group may be predicted from in each reference; nothing in those that some units of the group are
/// clearly less like than they are like another's, or hardly like at all.
std::vector<std::optional<PredictionTrial>> FrameEncoder::frame_trials(std::size_t group,
                                                                       AlignmentMethod method) const {
    std::vector<std::optional<PredictionTrial>> trials;
    for (const ReferenceFrame& reference : references_) {
        trials.push_back(frame_trial(group, *reference.frame, method));
    }
    if (method == AlignmentMethod::None || plan_.groups[group].unit_count < fewest_sampled_units) {
        return trials;
    }
    std::vector<double> likeness(trials.size());
    for (std::size_t r = 0; r < trials.size(); ++r) {
        if (trials[r]) {
            const SampledLikeness found =
                sampled_likeness(search_input(*trials[r]), match_bits(*trials[r]), context_);
            likeness[r] = found.saving > least_promise * intra_bits(*trials[r]) ? found.bits : 0.0;
        }
    }
    const double most = likeness.empty() ? 0.0 : *std::max_element(likeness.begin(), likeness.end());
    for (std::size_t r = 0; r < trials.size(); ++r) {
        if (likeness[r] <= 0.0 || likeness[r] < least_likeness * most) {
            trials[r].reset();
        }
    }
    return trials;
}

/// From the decoded frame that promises to save most.
void FrameEncoder::predict_from_frames(std::size_t group) {
    const AlignmentMethod method = alignment_for(plan_.groups[group], source_, settings_);
    const bool aligned = settings_.order == UnitOrder::Aligned && plan_.groups[group].movable;
    std::optional<PredictionTrial> best;
    GroupMotion motion;
    double most = 0;
    std::vector<std::optional<PredictionTrial>> trials = frame_trials(group, method);
    for (std::size_t r = 0; r < trials.size(); ++r) {
        std::optional<PredictionTrial>& trial = trials[r];
        if (!trial) {
            continue;
        }
        trial->match = find_match(*trial, group, references_[r].number, method);
        if (aligned && !is_identity_motion(trial->match)) {
            move_group(group, trial->match);
            trial->match = identity_permutation(trial->match.size());
        }
        const double saved = finish_match(*trial);
        if (!best || saved > most) {
            most = saved;
            motion.reference = r;
            motion.reference_group = trial->reference_group;
            best = std::move(trial);
        }
        if (aligned) { // the units stand as the nearest frame's do
            break;
        }
    }
    if (!best || most <= chance * intra_bits(*best)) {
        return;
    }
    if (take_if_better(*best)) {
        motion.match = std::move(best->match);
        motion.coded = !is_identity_motion(motion.match);
        motions_[group] = std::move(motion);
    }
}

/// Every plane that has a partner there: the groups' with their motion, the others as they stand.
void FrameEncoder::predict_from_checkpoint() {
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        predict_group_from_checkpoint(g);
    }
    for (const std::size_t member : planes_of_group(std::nullopt)) {
        const WorkingPlane& plane = planes_[member];
        const LoadedTensor& tensor = tensors_[plane.loaded];
        if (tensor.reference.empty() || !may_be_predicted(plane)) {
            continue;
        }
        Matrix rows(plane.source.rows, plane.source.cols);
        gather_rows(tensor.reference, plane.geometry, 0, rows);
        take_if_better({{member}, {&rows}, {}, 0, identity_permutation(plane.plan.unit_count), 0.0});
    }
}

void FrameEncoder::predict_group_from_checkpoint(std::size_t group) {
    PredictionTrial trial;
    std::vector<Matrix> rows;
    for (const std::size_t member : planes_of_group(group)) {
        const WorkingPlane& plane = planes_[member];
        if (!tensors_[plane.loaded].reference.empty() && may_be_predicted(plane)) {
            trial.members.push_back(member);
            rows.emplace_back(plane.source.rows, plane.source.cols);
        }
    }
    if (trial.members.empty()) {
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const WorkingPlane& plane = planes_[trial.members[i]];
        gather_rows(tensors_[plane.loaded].reference, plane.geometry, 0, rows[i]);
        trial.references.push_back(&rows[i]);
    }
    const AlignmentMethod method = settings_.align_reference
                                       ? alignment_for(plan_.groups[group], source_, settings_)
                                       : AlignmentMethod::None;
    trial.match = find_match(trial, group, reference_checkpoint_number, method);
    if (!is_identity_motion(trial.match)) {
        finish_match(trial);
    }
    if (take_if_better(trial)) {
        GroupMotion& motion = checkpoint_motions_[group];
        motion.coded = !is_identity_motion(trial.match);
        motion.match = std::move(trial.match);
    }
}

/// Planes without a group, one by one: each takes all threads.
void FrameEncoder::predict_from_own_units() {
    for (const std::size_t member : planes_of_group(std::nullopt)) {
        WorkingPlane& plane = planes_[member];
        if (!settings_.own_rows || plane.best.syntax.predictor != 0 || !may_be_predicted(plane)) {
            continue;
        }
        const PlaneTask task = task_of(plane);
        const Matrix rows = rows_in_basis(task, plane.best);
        const auto find = [&] { return parents_in_plane(task, plane.best, rows, context_); };
        const std::vector<std::uint32_t> parents =
            remembered(std::tuple(number_, member, own_units_number, std::size_t{0}), find);
        const DType dtype = source_.tensors()[plane.plan.tensor].dtype;
        std::optional<SelfPrediction> predicted =
            predict_from_itself(task, plane.best, rows, parents, dtype, context_);
        if (!predicted || predicted->candidate.cost() + prediction_syntax_bits + chance * plane.best.bits >=
                              plane.best.cost()) {
            continue;
        }
        frame_.saved_bits += plane.best.bits - predicted->candidate.bits;
        plane.best = std::move(predicted->candidate);
        plane.own = std::move(predicted);
    }
}

double FrameEncoder::intra_bits(const PredictionTrial& trial) const {
    return std::accumulate(trial.members.begin(), trial.members.end(), 0.0,
                           [&](double sum, std::size_t i) { return sum + planes_[i].best.bits; });
}

/// Predicts the planes that gain by it, if together they gain more than the motion costs.
bool FrameEncoder::take_if_better(const PredictionTrial& trial) {
    std::vector<PlaneCandidate> predicted(trial.members.size());
    std::vector<PlanePrediction> predictions(trial.members.size());
    std::vector<bool> better(trial.members.size());
    parallel_for(context_, trial.members.size(), [&](std::size_t i) {
        const WorkingPlane& plane = planes_[trial.members[i]];
        PlanePrediction& prediction = predictions[i];
        prediction.rows = move_units(*trial.references[i], plane.plan.unit_size, trial.match);
        prediction.matched.resize(trial.match.size());
        std::transform(trial.match.begin(), trial.match.end(), prediction.matched.begin(),
                       [](std::uint32_t from) { return from != unmatched; });
        predicted[i] = quantize_predicted(task_of(plane), prediction);
    });
    double cost_saved = -trial.motion_bits;
    double bits_saved = -trial.motion_bits;
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const PlaneCandidate& best = planes_[trial.members[i]].best;
        // A gain this small is chance, and eaten by the syntax.
        better[i] = predicted[i].cost() + prediction_syntax_bits + chance * best.bits < best.cost();
        if (better[i]) {
            cost_saved += best.cost() - predicted[i].cost();
            bits_saved += best.bits - predicted[i].bits;
        }
    }
    if (cost_saved <= 0) {
        return false;
    }
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        if (better[i]) {
            WorkingPlane& plane = planes_[trial.members[i]];
            plane.best = std::move(predicted[i]);
            plane.best.syntax.predictor += trial.planes.empty() ? 2 : 0; // 3 and 4: from the checkpoint
            plane.reference_plane = trial.planes.empty() ? 0 : trial.planes[i];
            plane.prediction = std::move(predictions[i]);
        }
    }
    frame_.saved_bits += bits_saved;
    frame_.saved_by_frames += trial.planes.empty() ? 0.0 : bits_saved;
    return true;
}

/// Units count as predicted once, whatever from.
void FrameEncoder::count_units() {
    const auto matched = [](const GroupMotion& motion) {
        return motion.match.size() -
               static_cast<std::size_t>(std::count(motion.match.begin(), motion.match.end(), unmatched));
    };
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        frame_.units += plan_.groups[g].unit_count;
        frame_.predicted_units += std::max(matched(motions_[g]), matched(checkpoint_motions_[g]));
    }
}

/// Puts the group's units into the reference's order: every slice of it, kept exactly or quantized.
void FrameEncoder::move_group(std::size_t group, const std::vector<std::uint32_t>& match) {
    const Permutation order = inverse_permutation(match); // position p holds the unit that was matched with p
    for (const GroupSlice& slice : plan_.groups[group].slices) {
        const auto loaded = std::find_if(tensors_.begin(), tensors_.end(), [&](const LoadedTensor& tensor) {
            return tensor.number == slice.tensor;
        });
        if (loaded == tensors_.end()) {
            throw Error(ErrorCode::Internal, "a slice of a group lies outside its layer");
        }
        const TensorInfo& info = source_.tensors()[slice.tensor];
        const PlaneGeometry geometry =
            plane_geometry(info.shape, slice.axis, slice.offset, slice.unit_size * match.size());
        std::vector<std::byte> target(loaded->bytes().size());
        permute_units(loaded->bytes(), target, geometry.outer, geometry.extent, geometry.offset,
                      slice.unit_size, geometry.inner * dtype_bits(info.dtype) / 8, order);
        loaded->moved = std::move(target);
        if (!loaded->values.empty()) {
            convert_to_f32(info.dtype, loaded->moved, loaded->values);
        }
    }
    // Planes that were coded in the old order are coded again.
    const std::vector<std::size_t> members = planes_of_group(group);
    parallel_for(context_, members.size(), [&](std::size_t i) {
        WorkingPlane& plane = planes_[members[i]];
        gather_rows(tensors_[plane.loaded].values, plane.geometry, 0, plane.source);
        plane.best = quantize_intra(task_of(plane));
    });
}

} // namespace mcwc
