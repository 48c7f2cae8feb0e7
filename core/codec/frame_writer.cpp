#include "core/bitstream/container.h"
#include "core/codec/frame_encoder_state.h"
#include "core/codec/lossless_coder.h"
#include "core/codec/reference_checkpoint.h"
#include "core/entropy/permutation_coder.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

namespace mcwc {

void FrameEncoder::write_header() {
    bitstream::FrameHeader& header = frame_.header;
    header.kind = static_cast<std::uint64_t>(plan_.kind);
    header.stack = plan_.stack;
    header.layer = plan_.layer;
    // What was decided first may have been bettered since: motion that nothing uses is not sent.
    const auto used = [&](std::size_t group, auto&& uses) {
        return std::any_of(planes_.begin(), planes_.end(), [&](const WorkingPlane& plane) {
            return plane.plan.group == group && uses(plane.best.syntax);
        });
    };
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        const Group& group = plan_.groups[g];
        const GroupMotion& motion = motions_[g];
        bitstream::GroupSyntax syntax;
        syntax.label = group.label;
        syntax.kind = static_cast<std::uint64_t>(group.kind);
        syntax.unit_count = group.unit_count;
        if (used(g, [](const bitstream::PlaneSyntax& plane) { return plane.from_frame(); })) {
            const std::uint64_t frame = references_[motion.reference].number;
            auto known = std::find(header.references.begin(), header.references.end(), frame);
            if (known == header.references.end()) {
                known = header.references.insert(known, frame);
            }
            syntax.reference = static_cast<std::uint64_t>(known - header.references.begin()) + 1;
            syntax.reference_group = motion.reference_group;
            syntax.motion_coding = motion.coded ? 1 : 0;
            if (motion.coded) {
                syntax.motion = encode_motion(motion.match, static_cast<std::uint32_t>(group.unit_count));
            }
        }
        header.groups.push_back(std::move(syntax));
        if (checkpoint_motions_[g].coded &&
            used(g, [](const bitstream::PlaneSyntax& plane) { return plane.from_checkpoint(); })) {
            header.checkpoint_motions.push_back(
                {g,
                 encode_motion(checkpoint_motions_[g].match, static_cast<std::uint32_t>(group.unit_count))});
        }
    }
}

namespace {

/// Sum of squared differences, part by part: its order does not depend on threads.
double error_between(std::span<const float> a, std::span<const float> b, const TaskContext& context) {
    constexpr std::size_t part = std::size_t{1} << 16;
    std::vector<double> sums((a.size() + part - 1) / part);
    parallel_for(context, sums.size(), [&](std::size_t p) {
        std::array<double, 4> own{}; // independent sums hide the latency of one
        const std::size_t end = std::min(a.size(), (p + 1) * part);
        for (std::size_t i = p * part; i < end; ++i) {
            const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
            own[i % own.size()] += difference * difference;
        }
        sums[p] = (own[0] + own[1]) + (own[2] + own[3]);
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

} // namespace

void FrameEncoder::write_planes() {
    std::vector<std::vector<bitstream::Bytes>> slices(planes_.size());
    frame_.decoded.resize(planes_.size());
    std::vector<double> errors(planes_.size());
    parallel_for(context_, planes_.size(), [&](std::size_t k) {
        const std::size_t i = by_size_[k];
        WorkingPlane& plane = planes_[i];
        if (plane.own) { // nothing else is predicted from it
            slices[i] = code_plane(plane.best, plane.source.cols, plane.own->matched, context_);
            errors[i] = error_between(plane.own->decoded.values, plane.own->source.values, context_);
            return;
        }
        const PlanePrediction* prediction = plane.prediction ? &*plane.prediction : nullptr;
        slices[i] = code_plane(plane.best, plane.source.cols,
                               prediction != nullptr ? prediction->matched : std::vector<bool>(), context_);
        Matrix& decoded = frame_.decoded[i];
        decoded =
            reconstruct_candidate(plane.best, plane.plan.unit_size, plane.source.cols, prediction, context_);
        round_to_dtype(source_.tensors()[plane.plan.tensor].dtype, decoded.values);
        errors[i] = error_between(decoded.values, plane.source.values, context_);
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

/// Small exact tensors of one dtype go together, those that the reference checkpoint has by themselves; each
/// large one is by itself.
void FrameEncoder::write_lossless() {
    std::map<std::pair<DType, bool>, std::vector<std::size_t>> small;
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        if (!tensors_[i].values.empty()) {
            continue;
        }
        const TensorInfo& info = source_.tensors()[tensors_[i].number];
        if (tensors_[i].bytes().size() >= lossless_alone_bytes) {
            add_lossless({i}, info.dtype);
        } else {
            const bool known = pass_.reference != nullptr && pass_.reference->exact_partner(info).has_value();
            small[{info.dtype, known}].push_back(i);
        }
    }
    for (const auto& [key, members] : small) {
        add_lossless(members, key.first);
    }
}

namespace {

std::size_t total_size(const std::vector<bitstream::Bytes>& blocks) {
    return std::accumulate(blocks.begin(), blocks.end(), std::size_t{0},
                           [](std::size_t sum, const bitstream::Bytes& block) { return sum + block.size(); });
}

} // namespace

void FrameEncoder::add_lossless(const std::vector<std::size_t>& members, DType dtype) {
    context_.check();
    bitstream::LosslessSyntax entry;
    std::vector<std::byte> joined;
    std::vector<std::byte> reference;
    for (const std::size_t member : members) {
        const TensorInfo& info = source_.tensors()[tensors_[member].number];
        entry.tensors.push_back(tensors_[member].number);
        const auto bytes = tensors_[member].bytes();
        joined.insert(joined.end(), bytes.begin(), bytes.end());
        if (pass_.reference != nullptr && pass_.reference->exact_partner(info)) {
            const TensorData theirs = pass_.reference->exact(info);
            reference.insert(reference.end(), theirs.bytes().begin(), theirs.bytes().end());
        }
    }
    const LosslessContent content =
        members.size() == 1 ? content_of(dtype, source_.tensors()[tensors_[members.front()].number].shape)
                            : LosslessContent{.dtype = dtype};
    bitstream::LosslessSyntax differences = entry;
    std::vector<bitstream::Bytes> blocks = encode_lossless(joined, content, entry);
    if (pass_.reference != nullptr && reference.size() == joined.size() && !joined.empty()) {
        for (std::size_t at = 0; at < joined.size(); at += lossless_block_bytes) {
            const std::size_t size = std::min(lossless_block_bytes, joined.size() - at);
            subtract_elements(std::span(joined).subspan(at, size), std::span(reference).subspan(at, size),
                              content.element_size());
        }
        std::vector<bitstream::Bytes> smaller = encode_differences(joined, content, differences);
        if (total_size(smaller) < total_size(blocks)) {
            blocks = std::move(smaller);
            entry = std::move(differences);
        }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        entry.blocks[b].checksum = bitstream::checksum32(blocks[b]);
        frame_.slices.push_back(std::move(blocks[b]));
    }
    frame_.header.lossless.push_back(std::move(entry));
}

} // namespace mcwc
