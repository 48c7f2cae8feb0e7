#pragma once

#include "core/architecture/architecture.h"
#include "core/bitstream/structures.h"
#include "core/codec/settings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mcwc {

/// A part of a tensor that is coded as one plane.
struct PlannedPlane {
    std::size_t tensor = 0;
    std::string role;
    std::size_t axis = 0;
    std::uint64_t offset = 0;
    std::uint64_t unit_count = 0;
    std::uint64_t unit_size = 1;
    std::optional<std::size_t> group; ///< Index into PlannedFrame::groups.
};

/// One frame, before anything of the data is known.
struct PlannedFrame {
    bitstream::FrameKind kind = bitstream::FrameKind::Outside;
    std::string stack;
    std::uint64_t layer = 0;
    std::vector<Group> groups;
    std::vector<std::size_t> tensors; ///< Without aliases.
    /// Index of the planned frame that this one may be predicted from.
    std::optional<std::size_t> reference;
};

/// Tensors with fewer elements are kept exactly: their side information would cost more than it saves.
inline constexpr std::uint64_t min_quantized_elements = 1024;

/// Why a tensor is kept exactly whatever its values are, or an empty string when it may be quantized.
std::string exact_reason(const TensorInfo& tensor, bool is_buffer, const EncoderSettings& settings);

/// Frames in coding order: what is outside the layers (large tensors one by one, the small ones together),
/// then the layers of each stack. Keyframes are those of is_keyframe(); in lossless
/// mode every layer.
std::vector<PlannedFrame> plan_frames(const TensorSource& source, const Architecture& architecture,
                                      const EncoderSettings& settings);

/// The planes that cover one tensor completely: the slices of the frame's groups, and plain planes for what
/// is left.
std::vector<PlannedPlane> plan_planes(const PlannedFrame& frame, std::size_t tensor, const Shape& shape);

} // namespace mcwc
