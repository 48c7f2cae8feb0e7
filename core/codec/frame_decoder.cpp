#include "core/codec/frame_decoder.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/codec/frame_place.h"
#include "core/codec/lossless_coder.h"
#include "core/codec/motion_search.h"
#include "core/codec/plane_slices.h"
#include "core/codec/slice_decoder.h"
#include "core/entropy/parents.h"
#include "core/entropy/permutation_coder.h"
#include "core/entropy/side_coder.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace mcwc {
namespace {

PlaneGeometry geometry_of(const bitstream::StreamReader& stream, const bitstream::PlaneSyntax& plane) {
    return plane_geometry(tensor_syntax(stream, plane.tensor).shape, plane.axis, plane.offset,
                          checked_mul(plane.unit_count, plane.unit_size, "plane rows"));
}

void check_quantized_tensor(const bitstream::StreamReader& stream, std::uint64_t frame,
                            std::uint64_t tensor) {
    at_place(stream, frame, tensor, [&] {
        if (!dtype_is_float(dtype_of(stream, tensor))) {
            throw Error(ErrorCode::Corrupt, "a tensor of this type can't be quantized");
        }
    });
}

std::vector<std::uint32_t> identity_motion(std::uint64_t unit_count) {
    std::vector<std::uint32_t> motion(unit_count);
    std::iota(motion.begin(), motion.end(), 0U);
    return motion;
}

/// The units' reference units; identity where the group says so.
std::vector<std::uint32_t> motion_of(const bitstream::GroupSyntax& group) {
    return group.motion_coding != 0
               ? decode_motion(group.motion, group.unit_count, static_cast<std::uint32_t>(group.unit_count))
               : identity_motion(group.unit_count);
}

PlanePrediction moved(const Matrix& reference, std::uint64_t unit_size,
                      const std::vector<std::uint32_t>& motion) {
    PlanePrediction prediction;
    prediction.rows = move_units(reference, unit_size, motion);
    prediction.matched.resize(motion.size());
    std::transform(motion.begin(), motion.end(), prediction.matched.begin(),
                   [](std::uint32_t from) { return from != unmatched; });
    return prediction;
}

} // namespace

FrameDecoder::FrameDecoder(const bitstream::StreamReader& stream, ShapeSet shapes,
                           const ReferenceCheckpoint* reference)
    : stream_(stream)
    , reference_(reference)
    , shapes_(std::move(shapes))
    , last_use_(stream.frame_count()) {
    for (std::uint64_t frame = 0; frame < stream.frame_count(); ++frame) {
        for (const std::uint64_t reference : stream.index().frames[frame].references) {
            last_use_[reference] = std::max(last_use_[reference], frame);
        }
    }
}

FrameDecoder::LoadedFrame& FrameDecoder::load(std::uint64_t frame) {
    const auto found = frames_.find(frame);
    if (found != frames_.end()) {
        return found->second;
    }
    return frames_.emplace(frame, LoadedFrame{stream_.frame(frame), {}}).first->second;
}

void FrameDecoder::forget_before(std::uint64_t frame) {
    std::erase_if(frames_,
                  [&](const auto& entry) { return entry.first < frame && last_use_[entry.first] < frame; });
}

/// Where a plane is predicted from; nothing for intra. Checks that both planes fit together.
std::optional<FrameDecoder::PlaneSource> FrameDecoder::source_of(std::uint64_t frame, std::size_t number) {
    const bitstream::FrameHeader& header = load(frame).view.header;
    const bitstream::PlaneSyntax& plane = header.planes[number];
    if (!plane.from_frame()) {
        return std::nullopt;
    }
    return at_place(stream_, frame, plane.tensor, [&] {
        const auto refuse = [](const char* why) { throw Error(ErrorCode::Corrupt, why); };
        if (plane.group == 0 || header.groups[plane.group - 1].reference == 0) {
            refuse("it is predicted, but its group has no reference");
        }
        const bitstream::GroupSyntax& group = header.groups[plane.group - 1];
        const std::uint64_t reference = header.references[group.reference - 1];
        const bitstream::FrameHeader& from = load(reference).view.header;
        if (plane.reference_plane >= from.planes.size() || group.reference_group >= from.groups.size()) {
            refuse("it is predicted from a plane that is not there");
        }
        const bitstream::PlaneSyntax& base = from.planes[plane.reference_plane];
        if (base.group != group.reference_group + 1 || base.unit_count != plane.unit_count ||
            base.unit_size != plane.unit_size ||
            geometry_of(stream_, base).cols() != geometry_of(stream_, plane).cols()) {
            refuse("it is predicted from a plane of another size");
        }
        return std::optional(PlaneSource{reference, plane.reference_plane});
    });
}

/// Decodes what planes of `frame` are predicted from. References have smaller numbers, so the wanted planes
/// are collected from the highest frame down and decoded from the lowest up, without recursion.
void FrameDecoder::decode_references(std::uint64_t frame, const std::vector<std::size_t>& planes,
                                     const TaskContext& context) {
    std::map<std::uint64_t, std::set<std::size_t>> wanted;
    const auto want = [&](std::uint64_t from, std::size_t plane) {
        const auto source = source_of(from, plane);
        if (source && !load(source->frame).planes.contains(source->plane)) {
            wanted[source->frame].insert(source->plane);
        }
    };
    for (const std::size_t plane : planes) {
        want(frame, plane);
    }
    for (auto at = wanted.rbegin(); at != wanted.rend(); ++at) {
        for (const std::size_t plane : at->second) {
            want(at->first, plane);
        }
    }
    std::map<std::size_t, std::vector<std::byte>> no_outputs;
    for (const auto& [number, members] : wanted) {
        decode_planes(number, {members.begin(), members.end()}, true, no_outputs, context);
    }
}

/// A basis of the stream; decoded when it is first used.
const HouseholderBasis& FrameDecoder::basis(std::uint64_t number, std::size_t cols) {
    const auto& all = stream_.bases().bases;
    if (number >= all.size() || all[number].dimension != cols) {
        throw Error(ErrorCode::Corrupt, "it is coded in a basis that is not there or of another size");
    }
    const auto found = bases_.find(number);
    if (found != bases_.end()) {
        return found->second;
    }
    std::vector<std::int32_t> components(
        HouseholderBasis::component_count(all[number].dimension, all[number].count));
    decode_side(all[number].reflectors, components);
    return bases_.emplace(number, HouseholderBasis(all[number].dimension, all[number].count, components))
        .first->second;
}

const ReferenceCheckpoint& FrameDecoder::reference() const {
    if (reference_ == nullptr) {
        // check_frame() lets no frame through that needs a checkpoint the stream doesn't name.
        refuse_missing_reference(stream_.path().string(), stream_.reference().value());
    }
    return *reference_;
}

/// What a tensor is looked up by in the reference checkpoint.
TensorInfo FrameDecoder::info_of(std::uint64_t tensor) const {
    const bitstream::TensorSyntax& syntax = tensor_syntax(stream_, tensor);
    TensorInfo info;
    info.name = syntax.name;
    info.dtype = static_cast<DType>(syntax.dtype);
    info.shape = syntax.shape;
    return info;
}

PlanePrediction FrameDecoder::checkpoint_prediction(const bitstream::FrameHeader& header,
                                                    const bitstream::PlaneSyntax& plane,
                                                    const PlaneGeometry& geometry) const {
    const Matrix rows = reference().plane(info_of(plane.tensor), geometry);
    for (const bitstream::CheckpointMotionSyntax& motion : header.checkpoint_motions) {
        if (motion.group + 1 == plane.group) {
            return moved(
                rows, plane.unit_size,
                decode_motion(motion.motion, plane.unit_count, static_cast<std::uint32_t>(plane.unit_count)));
        }
    }
    return moved(rows, plane.unit_size, identity_motion(plane.unit_count));
}

PlanePrediction FrameDecoder::frame_prediction(const bitstream::FrameHeader& header,
                                               const bitstream::PlaneSyntax& plane) const {
    const bitstream::GroupSyntax& group = header.groups[plane.group - 1];
    return moved(frames_.at(header.references[group.reference - 1]).planes.at(plane.reference_plane),
                 plane.unit_size, motion_of(group));
}

/// What the differences of an entry are added to; empty for one without differences.
std::vector<std::byte> FrameDecoder::reference_bytes(const bitstream::LosslessSyntax& entry) const {
    std::vector<std::byte> bytes;
    if (entry.method == lossless_differences) {
        for (const std::uint64_t tensor : entry.tensors) {
            const TensorData theirs = reference().exact(info_of(tensor));
            bytes.insert(bytes.end(), theirs.bytes().begin(), theirs.bytes().end());
        }
    }
    return bytes;
}

void FrameDecoder::decode_planes(std::uint64_t frame, const std::vector<std::size_t>& planes, bool keep,
                                 std::map<std::size_t, std::vector<std::byte>>& outputs,
                                 const TaskContext& context) {
    LoadedFrame& loaded = load(frame);
    std::vector<PlaneJob> jobs(planes.size());
    for (std::size_t i = 0; i < planes.size(); ++i) {
        PlaneJob& job = jobs[i];
        job.number = planes[i];
        job.syntax = &loaded.view.header.planes[job.number];
        check_quantized_tensor(stream_, frame, job.syntax->tensor);
        job.geometry = geometry_of(stream_, *job.syntax);
        job.shapes = &shapes_;
        if (job.syntax->basis != 0) {
            job.basis = at_place(stream_, frame, job.syntax->tensor,
                                 [&] { return &basis(job.syntax->basis - 1, job.geometry.cols()); });
        }
        if (keep) {
            job.kept = &(loaded.planes[job.number] = Matrix(job.geometry.rows, job.geometry.cols()));
        }
        const auto output = outputs.find(job.syntax->tensor);
        job.output = output == outputs.end() ? nullptr : &output->second;
    }
    parallel_for(context, jobs.size(), [&](std::size_t i) {
        PlaneJob& job = jobs[i];
        at_place(stream_, frame, job.syntax->tensor, [&] {
            job.col_scales = decode_column_scales(*job.syntax, job.geometry.cols());
            if (job.syntax->from_checkpoint()) {
                job.prediction = checkpoint_prediction(loaded.view.header, *job.syntax, job.geometry);
            } else if (job.syntax->from_frame()) {
                job.prediction = frame_prediction(loaded.view.header, *job.syntax);
            } else if (job.syntax->from_itself()) {
                job.generations = generations_of(decode_parents(job.syntax->parents, job.syntax->unit_count));
            }
        });
    });
    decode_slices(stream_, frame, loaded.view, jobs, context);
}

void FrameDecoder::decode_lossless_entries(std::uint64_t frame, std::optional<std::size_t> only,
                                           const TaskContext& context, std::vector<DecodedTensor>& tensors) {
    const bitstream::FrameView& view = load(frame).view;
    for (std::size_t e = 0; e < view.header.lossless.size(); ++e) {
        const bitstream::LosslessSyntax& entry = view.header.lossless[e];
        if (entry.tensors.empty() ||
            (only && std::find(entry.tensors.begin(), entry.tensors.end(), *only) == entry.tensors.end())) {
            continue;
        }
        std::uint64_t size = 0;
        for (const bitstream::SliceEntry& block : entry.blocks) {
            size += block.units;
        }
        const auto joined = at_place(stream_, frame, entry.tensors.front(),
                                     [&] { return std::make_shared<std::vector<std::byte>>(size); });
        const std::vector<std::byte> theirs =
            at_place(stream_, frame, entry.tensors.front(), [&] { return reference_bytes(entry); });
        std::vector<std::uint64_t> starts;
        std::uint64_t at = 0;
        for (const bitstream::SliceEntry& block : entry.blocks) {
            starts.push_back(at);
            at += block.units;
        }
        parallel_for(context, entry.blocks.size(), [&](std::size_t b) {
            const auto bytes = view.slices[view.first_block_of_lossless[e] + b];
            stream_.check_slice(frame, entry.blocks[b], bytes,
                                tensor_syntax(stream_, entry.tensors.front()).name);
            at_place(stream_, frame, entry.tensors.front(), [&] {
                const auto target = std::span(*joined).subspan(starts[b], entry.blocks[b].units);
                decode_lossless(entry, bytes, target);
                if (!theirs.empty()) {
                    add_elements(target, std::span(theirs).subspan(starts[b], target.size()),
                                 entry.element_size);
                }
            });
        });
        at = 0;
        for (const std::uint64_t tensor : entry.tensors) {
            const auto& syntax = tensor_syntax(stream_, tensor);
            const std::uint64_t bytes = byte_count(static_cast<DType>(syntax.dtype), syntax.shape);
            if (!only || *only == tensor) {
                tensors.emplace_back(
                    tensor, TensorData(std::span<const std::byte>(*joined).subspan(at, bytes), joined));
            }
            at += bytes;
        }
    }
}

std::vector<DecodedTensor> FrameDecoder::decode(std::uint64_t frame, std::optional<std::size_t> only,
                                                const TaskContext& context) {
    const bitstream::FrameHeader& header = load(frame).view.header;
    std::vector<std::size_t> planes;
    std::map<std::size_t, std::vector<std::byte>> outputs;
    for (std::size_t p = 0; p < header.planes.size(); ++p) {
        const std::uint64_t tensor = header.planes[p].tensor;
        if (only && *only != tensor) {
            continue;
        }
        planes.push_back(p);
        at_place(stream_, frame, tensor, [&] {
            outputs[tensor].resize(
                byte_count(dtype_of(stream_, tensor), tensor_syntax(stream_, tensor).shape));
        });
    }
    decode_references(frame, planes, context);
    decode_planes(frame, planes, last_use_[frame] > frame, outputs, context);
    std::vector<DecodedTensor> tensors;
    for (auto& [tensor, bytes] : outputs) {
        const auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
        tensors.emplace_back(tensor, TensorData(*owner, owner));
    }
    decode_lossless_entries(frame, only, context, tensors);
    return tensors;
}

} // namespace mcwc
