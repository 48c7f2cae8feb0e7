#include "core/analysis/motion_field.h"

#include "core/base/error.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace mcwc {

MotionField motion_through(const TensorSource& source, const Architecture& architecture,
                           const MotionRequest& request,
                           const std::function<void(const LayerMotion&)>& on_layer,
                           const TaskContext& context) {
    MotionField field;
    field.stack = request.stack;
    field.label = request.label;
    std::vector<std::size_t> layers;
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        if (architecture.layers[i].stack == request.stack &&
            find_group(architecture.layers[i], request.label) != nullptr) {
            layers.push_back(i);
        }
    }
    if (layers.empty()) {
        throw Error(ErrorCode::ArchitectureUnknown,
                    "no layer of the stack \"" + request.stack + "\" has a group \"" + request.label + "\"",
                    "Choose another group, or describe the model in a mapping file.");
    }
    UnitFeatures before;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        context.check();
        context.report({"following units", request.label, i, layers.size()});
        UnitFeatures here =
            read_unit_features(source, *find_group(architecture.layers[layers[i]], request.label), context);
        LayerMotion motion;
        motion.layer = layers[i];
        if (i > 0 && same_features(here, before) && here.units() == before.units()) {
            motion.reference = layers[i - 1];
            motion.matching = match_features(here, before, request.options, context);
        }
        before = std::move(here);
        field.layers.push_back(std::move(motion));
        if (on_layer) {
            on_layer(field.layers.back());
        }
    }
    return field;
}

std::vector<TrajectoryPoint> trajectory_of(const MotionField& field, std::size_t position,
                                           std::uint32_t unit) {
    const auto matched = [&](std::size_t at) { return field.layers[at].reference.has_value(); };
    if (position >= field.layers.size()) {
        throw Error(ErrorCode::Internal, "a trajectory starts outside the layers");
    }
    const std::vector<std::uint32_t>& own = field.layers[position].matching.match;
    const bool next_matched = position + 1 < field.layers.size() && matched(position + 1);
    const std::size_t units = matched(position) ? own.size()
                              : next_matched    ? field.layers[position + 1].matching.match.size()
                                                : unit + std::size_t{1};
    if (unit >= units) {
        throw Error(ErrorCode::Internal, "a trajectory starts at a unit that is not there");
    }
    std::vector<TrajectoryPoint> points;
    const auto add = [&](std::size_t at, std::uint32_t here) {
        const UnitMatching& matching = field.layers[at].matching;
        points.push_back({at, here, matched(at) ? matching.cosine[here] : 0.0F,
                          matched(at) ? matching.saved_bits[here] : 0.0F});
    };
    add(position, unit);
    std::uint32_t here = unit;
    for (std::size_t at = position; at > 0 && matched(at); --at) {
        here = field.layers[at].matching.match[here];
        add(at - 1, here);
    }
    std::reverse(points.begin(), points.end());
    here = unit;
    for (std::size_t at = position + 1; at < field.layers.size() && matched(at); ++at) {
        const auto& match = field.layers[at].matching.match;
        const auto found = std::find(match.begin(), match.end(), here);
        here = static_cast<std::uint32_t>(found - match.begin());
        add(at, here);
    }
    return points;
}

} // namespace mcwc
