#include "core/codec/frame_plan.h"

#include "core/codec/rules.h"

#include <algorithm>
#include <utility>

namespace mcwc {
namespace {

/// Outside tensors from this size on have a frame of their own, so that one can be decoded alone.
constexpr std::uint64_t own_frame_bytes = 1U << 16;

void add_outside_frames(std::vector<PlannedFrame>& frames, const TensorSource& source,
                        const Architecture& architecture) {
    std::vector<std::size_t> outside = architecture.outside;
    outside.insert(outside.end(), architecture.buffers.begin(), architecture.buffers.end());
    std::sort(outside.begin(), outside.end());
    PlannedFrame small;
    for (const std::size_t tensor : outside) {
        const TensorInfo& info = source.tensors()[tensor];
        if (info.alias_of) {
            continue;
        }
        if (info.byte_size < own_frame_bytes) {
            small.tensors.push_back(tensor);
            continue;
        }
        PlannedFrame frame;
        frame.tensors.push_back(tensor);
        frames.push_back(std::move(frame));
    }
    if (!small.tensors.empty()) {
        frames.push_back(std::move(small));
    }
}

} // namespace

std::string exact_reason(const TensorInfo& tensor, bool is_buffer, const EncoderSettings& settings) {
    if (settings_for(tensor.name, settings).lossless) {
        return settings.lossless ? "lossless mode" : "a rule says so";
    }
    if (is_buffer) {
        return "a buffer, not a weight";
    }
    if (!dtype_is_float(tensor.dtype)) {
        return std::string(dtype_name(tensor.dtype)) + " values are kept exactly";
    }
    if (tensor.shape.size() < 2) {
        return tensor.shape.empty() ? "a single number" : "one-dimensional";
    }
    if (element_count(tensor.shape) < min_quantized_elements) {
        return "fewer than " + std::to_string(min_quantized_elements) + " elements";
    }
    return {};
}

std::vector<PlannedFrame> plan_frames(const TensorSource& source, const Architecture& architecture,
                                      const EncoderSettings& settings) {
    std::vector<PlannedFrame> frames;
    add_outside_frames(frames, source, architecture);
    std::uint64_t position = 0; // within the stack
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const Layer& layer = architecture.layers[i];
        position = i != 0 && architecture.layers[i - 1].stack == layer.stack ? position + 1 : 0;
        PlannedFrame frame;
        frame.stack = layer.stack;
        frame.layer = layer.index;
        frame.groups = layer.groups;
        for (const std::size_t tensor : layer.tensors) {
            if (!source.tensors()[tensor].alias_of) {
                frame.tensors.push_back(tensor);
            }
        }
        const bool keyframe = is_keyframe(settings, layer.stack, layer.index, position) || settings.lossless;
        frame.kind = keyframe ? bitstream::FrameKind::Keyframe : bitstream::FrameKind::Predicted;
        if (!keyframe) {
            frame.reference = frames.size() - 1;
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

std::vector<PlannedPlane> plan_planes(const PlannedFrame& frame, std::size_t tensor, const Shape& shape) {
    std::vector<PlannedPlane> planes;
    for (std::size_t g = 0; g < frame.groups.size(); ++g) {
        for (const GroupSlice& slice : frame.groups[g].slices) {
            if (slice.tensor == tensor && (planes.empty() || planes.front().axis == slice.axis)) {
                planes.push_back({tensor, slice.role, slice.axis, slice.offset, frame.groups[g].unit_count,
                                  slice.unit_size, g});
            }
        }
    }
    std::sort(planes.begin(), planes.end(),
              [](const PlannedPlane& a, const PlannedPlane& b) { return a.offset < b.offset; });
    const std::size_t axis = planes.empty() ? 0 : planes.front().axis;
    std::vector<PlannedPlane> covered;
    std::uint64_t at = 0;
    const auto fill_to = [&](std::uint64_t end) {
        if (at < end) {
            covered.push_back({tensor, {}, axis, at, end - at, 1, std::nullopt});
            at = end;
        }
    };
    for (PlannedPlane& plane : planes) {
        fill_to(plane.offset);
        at = plane.offset + plane.unit_count * plane.unit_size;
        covered.push_back(std::move(plane));
    }
    fill_to(shape[axis]);
    return covered;
}

} // namespace mcwc
