#include "core/codec/frame_encoder.h"

#include "core/alignment/permutation.h"
#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/codec/lossless_coder.h"
#include "core/codec/motion_search.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/rules.h"
#include "core/entropy/permutation_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace mcwc {
namespace {

/// What a predicted plane's head has more than an intra one's, and its part of the group's.
constexpr double prediction_syntax_bits = 48;
/// Two quantizations of nearly the same values differ by about this share of their bits.
constexpr double chance = 2e-4;

/// A tensor of the frame: its bytes (moved into aligned order where that was asked for) and values.
struct LoadedTensor {
    std::size_t number = 0;
    TensorData data;
    std::vector<std::byte> moved; ///< Replaces `data` once units have moved.
    std::vector<float> values;    ///< Empty when kept exactly.
    float step = 0;
    CodedTensor result;

    std::span<const std::byte> bytes() const { return moved.empty() ? data.bytes() : moved; }
};

/// A plane on its way through the encoder.
struct WorkingPlane {
    PlannedPlane plan;
    std::size_t loaded = 0; ///< Index into the loaded tensors.
    PlaneGeometry geometry;
    Matrix source;
    PlaneCandidate best;
    std::vector<NumberedBasis> bases; ///< That its columns may be coded in.
    std::size_t reference_plane = 0;
    std::optional<PlanePrediction> prediction; ///< Set where the best candidate is predicted.
};

/// A group's motion, once decided.
struct GroupMotion {
    std::vector<std::uint32_t> match; ///< Empty: intra.
    std::size_t reference_group = 0;
    bool coded = false;
};

class FrameEncoder {
public:
    FrameEncoder(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                 const std::optional<ReferenceFrame>& reference, const TaskContext& context)
        : pass_(pass)
        , source_(pass.source)
        , plan_(plan)
        , number_(number)
        , is_buffer_(pass.is_buffer)
        , settings_(pass.settings)
        , bases_(pass.bases)
        , reference_(reference)
        , context_(context)
        , motions_(plan.groups.size()) {}

    EncodedFrame run() {
        load_tensors();
        plan_working_planes();
        code_intra();
        for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
            frame_.units += plan_.groups[g].unit_count;
            if (reference_) {
                predict_group(g);
            }
        }
        write_header();
        write_planes();
        write_lossless();
        for (LoadedTensor& tensor : tensors_) {
            frame_.tensors.push_back(std::move(tensor.result));
        }
        return std::move(frame_);
    }

private:
    void load_tensors();
    void load_values(LoadedTensor& tensor);
    void plan_working_planes();
    void code_intra();
    PlaneTask task_of(const WorkingPlane& plane) const;
    std::optional<std::size_t> matching_group(std::size_t group) const;
    std::vector<std::size_t> planes_of_group(std::size_t group) const;
    std::vector<std::size_t> predictable_planes(std::size_t group, std::size_t reference_group);
    std::vector<std::uint32_t> find_match(const MotionSearchInput& input, std::size_t group);
    void predict_group(std::size_t group);
    void move_group(std::size_t group, const std::vector<std::uint32_t>& match);
    void write_header();
    void write_planes();
    void write_lossless();
    void add_lossless(const std::vector<std::size_t>& members, DType dtype);

    const EncodingPass& pass_;
    const TensorSource& source_;
    const PlannedFrame& plan_;
    std::uint64_t number_;
    const std::vector<bool>& is_buffer_;
    const EncoderSettings& settings_;
    const SharedBases& bases_;
    const std::optional<ReferenceFrame>& reference_;
    const TaskContext& context_;
    std::vector<LoadedTensor> tensors_;
    std::vector<WorkingPlane> planes_;
    std::vector<GroupMotion> motions_;
    EncodedFrame frame_;
};

void FrameEncoder::load_tensors() {
    tensors_.resize(plan_.tensors.size());
    parallel_for(context_, tensors_.size(), [&](std::size_t i) {
        LoadedTensor& tensor = tensors_[i];
        tensor.number = plan_.tensors[i];
        tensor.data = source_.read(tensor.number);
        load_values(tensor);
    });
}

/// Decides whether the tensor is quantized, and with which step.
void FrameEncoder::load_values(LoadedTensor& tensor) {
    const TensorInfo& info = source_.tensors()[tensor.number];
    tensor.result.tensor = tensor.number;
    std::string& reason = tensor.result.exact_reason;
    reason = exact_reason(info, is_buffer_[tensor.number], settings_);
    if (!dtype_is_float(info.dtype)) {
        return;
    }
    std::vector<float> values(element_count(info.shape));
    convert_to_f32(info.dtype, tensor.data.bytes(), values);
    double sum = 0;
    double squares = 0;
    float largest = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            ++tensor.result.non_finite;
            continue;
        }
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
        largest = std::max(largest, std::fabs(value));
    }
    tensor.result.squared_sum = squares;
    if (!reason.empty()) {
        return;
    }
    const double count = static_cast<double>(values.size());
    const double variance = squares / count - (sum / count) * (sum / count);
    const double step =
        std::sqrt(std::max(variance, 0.0)) / gaussian_sigma_for_entropy(pass_.qbits[tensor.number]);
    tensor.step = static_cast<float>(settings_.trellis == 0 ? step : 0.5 * step);
    if (tensor.result.non_finite != 0) {
        reason = "NaN or infinite values";
    } else if (!(tensor.step > 0) || !std::isfinite(tensor.step) ||
               largest / tensor.step >= static_cast<float>(max_symbol) / 4) {
        reason = largest == 0 ? "all zeros" : "values of one size or of too wide a range";
    } else {
        tensor.values = std::move(values);
    }
}

void FrameEncoder::plan_working_planes() {
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        if (tensors_[i].values.empty()) {
            continue;
        }
        const Shape& shape = source_.tensors()[tensors_[i].number].shape;
        for (PlannedPlane& plan : plan_planes(plan_, tensors_[i].number, shape)) {
            WorkingPlane plane;
            plane.geometry = plane_geometry(shape, plan.axis, plan.offset, plan.unit_count * plan.unit_size);
            if (shape.size() == 2) {
                plane.bases = bases_.for_plane(plan_.stack, plan.role, plane.geometry.cols());
            }
            plane.plan = std::move(plan);
            plane.loaded = i;
            planes_.push_back(std::move(plane));
        }
    }
}

PlaneTask FrameEncoder::task_of(const WorkingPlane& plane) const {
    return {&plane.source,
            plane.plan.unit_size,
            tensors_[plane.loaded].step,
            static_cast<float>(settings_.lambda),
            settings_.trellis,
            plane.bases,
            1.0,
            pass_.shapes};
}

void FrameEncoder::code_intra() {
    parallel_for(context_, planes_.size(), [&](std::size_t i) {
        WorkingPlane& plane = planes_[i];
        plane.source = Matrix(plane.geometry.rows, plane.geometry.cols());
        gather_rows(tensors_[plane.loaded].values, plane.geometry, 0, plane.source);
        plane.best = quantize_intra(task_of(plane));
    });
}

std::optional<std::size_t> FrameEncoder::matching_group(std::size_t group) const {
    const auto& candidates = reference_->frame->header.groups;
    const Group& wanted = plan_.groups[group];
    for (std::size_t g = 0; g < candidates.size(); ++g) {
        if (candidates[g].label == wanted.label && candidates[g].unit_count == wanted.unit_count) {
            return g;
        }
    }
    return std::nullopt;
}

std::vector<std::size_t> FrameEncoder::planes_of_group(std::size_t group) const {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < planes_.size(); ++i) {
        if (planes_[i].plan.group == group) {
            members.push_back(i);
        }
    }
    return members;
}

/// The group's planes that may be predicted, each paired with the reference group's plane of the same role
/// and size: rules may have kept either side out.
std::vector<std::size_t> FrameEncoder::predictable_planes(std::size_t group, std::size_t reference_group) {
    const EncodedFrame& reference = *reference_->frame;
    std::vector<std::size_t> members = planes_of_group(group);
    std::erase_if(members, [&](std::size_t member) {
        WorkingPlane& plane = planes_[member];
        bool found = false;
        for (std::size_t p = 0; p < reference.header.planes.size() && !found; ++p) {
            const bitstream::PlaneSyntax& candidate = reference.header.planes[p];
            found = candidate.group == reference_group + 1 && candidate.role == plane.plan.role &&
                    candidate.unit_size == plane.plan.unit_size &&
                    reference.decoded[p].cols == plane.source.cols;
            plane.reference_plane = p;
        }
        return !found || settings_for(source_.tensors()[plane.plan.tensor].name, settings_).intra;
    });
    return members;
}

/// The solver's match, or what it was in an earlier pass.
std::vector<std::uint32_t> FrameEncoder::find_match(const MotionSearchInput& input, std::size_t group) {
    const auto solve = [&] {
        return match_units(input, alignment_for(plan_.groups[group], source_, settings_), context_);
    };
    if (pass_.motion == nullptr) {
        return solve();
    }
    const auto key = std::pair(number_, group);
    const auto known = pass_.motion->find(key);
    return known != pass_.motion->end() ? known->second : pass_.motion->emplace(key, solve()).first->second;
}

void FrameEncoder::predict_group(std::size_t group) {
    const std::optional<std::size_t> reference_group = matching_group(group);
    if (!reference_group) {
        return;
    }
    const std::vector<std::size_t> members = predictable_planes(group, *reference_group);
    if (members.empty()) {
        return;
    }
    MotionSearchInput input;
    input.unit_count = plan_.groups[group].unit_count;
    for (const std::size_t member : members) {
        const WorkingPlane& plane = planes_[member];
        input.planes.push_back({&plane.source, &reference_->frame->decoded[plane.reference_plane],
                                plane.plan.unit_size, grid_of(task_of(plane))});
    }
    GroupMotion motion;
    motion.reference_group = *reference_group;
    motion.match = find_match(input, group);
    const bool aligned = settings_.order == UnitOrder::Aligned && plan_.groups[group].movable;
    if (aligned && !is_identity_motion(motion.match)) {
        move_group(group, motion.match);
        motion.match = identity_permutation(motion.match.size());
    }
    motion.coded = !is_identity_motion(motion.match);
    if (motion.coded) {
        // A match costs its share of log2(n!) and of the flags.
        drop_useless_matches(input, std::log2(static_cast<double>(input.unit_count)) + 1.0, motion.match);
    }
    const bitstream::Bytes coded_motion =
        motion.coded ? encode_motion(motion.match, static_cast<std::uint32_t>(input.unit_count))
                     : bitstream::Bytes{};

    std::vector<PlaneCandidate> predicted(members.size());
    std::vector<PlanePrediction> predictions(members.size());
    parallel_for(context_, members.size(), [&](std::size_t i) {
        const WorkingPlane& plane = planes_[members[i]];
        PlanePrediction& prediction = predictions[i];
        prediction.rows = move_units(*input.planes[i].reference, plane.plan.unit_size, motion.match);
        prediction.matched.resize(motion.match.size());
        std::transform(motion.match.begin(), motion.match.end(), prediction.matched.begin(),
                       [](std::uint32_t from) { return from != unmatched; });
        predicted[i] = quantize_predicted(task_of(plane), prediction);
    });
    double cost_saved = -8.0 * static_cast<double>(coded_motion.size());
    double bits_saved = cost_saved;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const PlaneCandidate& intra = planes_[members[i]].best;
        // A gain this small is chance, and eaten by the syntax.
        if (predicted[i].cost() + prediction_syntax_bits + chance * intra.bits < intra.cost()) {
            cost_saved += intra.cost() - predicted[i].cost();
            bits_saved += intra.bits - predicted[i].bits;
        }
    }
    if (cost_saved <= 0) {
        return;
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
        WorkingPlane& plane = planes_[members[i]];
        if (predicted[i].cost() + prediction_syntax_bits + chance * plane.best.bits < plane.best.cost()) {
            plane.best = std::move(predicted[i]);
            plane.prediction = std::move(predictions[i]);
        }
    }
    frame_.saved_bits += bits_saved;
    frame_.predicted_units +=
        input.unit_count -
        static_cast<std::uint64_t>(std::count(motion.match.begin(), motion.match.end(), unmatched));
    motions_[group] = std::move(motion);
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

void FrameEncoder::write_header() {
    bitstream::FrameHeader& header = frame_.header;
    header.kind = static_cast<std::uint64_t>(plan_.kind);
    header.stack = plan_.stack;
    header.layer = plan_.layer;
    const bool refers = std::any_of(motions_.begin(), motions_.end(),
                                    [](const GroupMotion& motion) { return !motion.match.empty(); });
    if (refers) {
        header.references.push_back(reference_->number);
    }
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        const Group& group = plan_.groups[g];
        const GroupMotion& motion = motions_[g];
        bitstream::GroupSyntax syntax;
        syntax.label = group.label;
        syntax.kind = static_cast<std::uint64_t>(group.kind);
        syntax.unit_count = group.unit_count;
        if (!motion.match.empty()) {
            syntax.reference = 1;
            syntax.reference_group = motion.reference_group;
            syntax.motion_coding = motion.coded ? 1 : 0;
            if (motion.coded) {
                syntax.motion = encode_motion(motion.match, static_cast<std::uint32_t>(group.unit_count));
            }
        }
        header.groups.push_back(std::move(syntax));
    }
}

void FrameEncoder::write_planes() {
    std::vector<std::vector<bitstream::Bytes>> slices(planes_.size());
    frame_.decoded.resize(planes_.size());
    std::vector<double> errors(planes_.size());
    parallel_for(context_, planes_.size(), [&](std::size_t i) {
        WorkingPlane& plane = planes_[i];
        const PlanePrediction* prediction = plane.prediction ? &*plane.prediction : nullptr;
        slices[i] = code_plane(plane.best, plane.source.cols,
                               prediction != nullptr ? prediction->matched : std::vector<bool>());
        Matrix& decoded = frame_.decoded[i];
        decoded = reconstruct_candidate(plane.best, plane.plan.unit_size, plane.source.cols, prediction);
        round_to_dtype(source_.tensors()[plane.plan.tensor].dtype, decoded.values);
        for (std::size_t j = 0; j < decoded.values.size(); ++j) {
            const double difference =
                static_cast<double>(decoded.values[j]) - static_cast<double>(plane.source.values[j]);
            errors[i] += difference * difference;
        }
    });
    for (std::size_t i = 0; i < planes_.size(); ++i) {
        WorkingPlane& plane = planes_[i];
        tensors_[plane.loaded].result.squared_error += errors[i];
        bitstream::PlaneSyntax syntax = std::move(plane.best.syntax);
        syntax.tensor = plane.plan.tensor;
        syntax.role = plane.plan.role;
        syntax.axis = plane.plan.axis;
        syntax.offset = plane.plan.offset;
        syntax.group = plane.plan.group ? *plane.plan.group + 1 : 0;
        syntax.reference_plane = plane.reference_plane;
        for (std::size_t s = 0; s < slices[i].size(); ++s) {
            syntax.slices[s].checksum = bitstream::checksum32(slices[i][s]);
            frame_.slices.push_back(std::move(slices[i][s]));
        }
        frame_.header.planes.push_back(std::move(syntax));
    }
}

/// Small exact tensors of one dtype go together; each large one is by itself.
void FrameEncoder::write_lossless() {
    std::map<DType, std::vector<std::size_t>> small;
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        if (!tensors_[i].values.empty()) {
            continue;
        }
        const DType dtype = source_.tensors()[tensors_[i].number].dtype;
        if (tensors_[i].bytes().size() >= lossless_alone_bytes) {
            add_lossless({i}, dtype);
        } else {
            small[dtype].push_back(i);
        }
    }
    for (const auto& [dtype, members] : small) {
        add_lossless(members, dtype);
    }
}

void FrameEncoder::add_lossless(const std::vector<std::size_t>& members, DType dtype) {
    context_.check();
    bitstream::LosslessSyntax entry;
    std::vector<std::byte> joined;
    for (const std::size_t member : members) {
        entry.tensors.push_back(tensors_[member].number);
        const auto bytes = tensors_[member].bytes();
        joined.insert(joined.end(), bytes.begin(), bytes.end());
    }
    const LosslessContent content =
        members.size() == 1 ? content_of(dtype, source_.tensors()[tensors_[members.front()].number].shape)
                            : LosslessContent{.dtype = dtype};
    std::vector<bitstream::Bytes> blocks = encode_lossless(joined, content, entry);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        entry.blocks[b].checksum = bitstream::checksum32(blocks[b]);
        frame_.slices.push_back(std::move(blocks[b]));
    }
    frame_.header.lossless.push_back(std::move(entry));
}

} // namespace

EncodedFrame encode_frame(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                          const std::optional<ReferenceFrame>& reference, const TaskContext& context) {
    return FrameEncoder(pass, plan, number, reference, context).run();
}

} // namespace mcwc
