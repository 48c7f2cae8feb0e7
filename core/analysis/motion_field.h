#pragma once

#include "core/analysis/unit_matching.h"
#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mcwc {

/// How one layer's units moved from the layer before.
struct LayerMotion {
    std::size_t layer = 0;                ///< Index into Architecture::layers.
    std::optional<std::size_t> reference; ///< The layer before, of its stack; nothing for the first, or where
                                          ///< the units can't be matched.
    UnitMatching matching;                ///< Empty without a reference.
};

/// The motion of one group through the layers of one stack.
struct MotionField {
    std::string stack;
    std::string label;
    std::vector<LayerMotion> layers; ///< Ascending; only those that have the group.
};

struct MotionRequest {
    std::string stack; ///< As in Layer.
    std::string label; ///< As in Group.
    MatchOptions options;

    bool operator==(const MotionRequest&) const = default;
};

/// Matches each layer with the one before it. `on_layer` (may be empty) gets each as it is found, in
/// ascending order, on the calling thread. Errors: those of reading; ArchitectureUnknown when no layer of the
/// stack has the group.
MotionField motion_through(const TensorSource& source, const Architecture& architecture,
                           const MotionRequest& request,
                           const std::function<void(const LayerMotion&)>& on_layer,
                           const TaskContext& context);

/// A unit on its way through the layers of a field.
struct TrajectoryPoint {
    std::size_t position = 0; ///< Index into MotionField::layers.
    std::uint32_t unit = 0;   ///< Of that layer.
    float cosine = 0;         ///< With the unit before; 0 at the first point.
    float saved_bits = 0;     ///< What predicting it from the unit before saves.

    bool operator==(const TrajectoryPoint&) const = default;
};

/// Follows unit `unit` of layers[position] back and forth as far as the matches reach; ascending positions.
/// Error(Internal) for a position or unit that is not there.
std::vector<TrajectoryPoint> trajectory_of(const MotionField& field, std::size_t position,
                                           std::uint32_t unit);

} // namespace mcwc
