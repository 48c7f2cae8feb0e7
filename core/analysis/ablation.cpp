#include "core/analysis/ablation.h"

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <utility>

namespace mcwc {
namespace {

constexpr std::uint32_t only_the_first = 1000000;

} // namespace

std::vector<Ablation> ablations(const EncoderSettings& base) {
    std::vector<Ablation> all{{"nothing", base}};
    const auto add = [&](const char* part, const auto& leave_out) {
        Ablation ablation{part, base};
        leave_out(ablation.settings);
        if (ablation.settings != base) {
            all.push_back(std::move(ablation));
        }
    };
    const bool predicts = base.keyframe_interval > 1 || !base.keyframes.empty();
    add("alignment", [&](EncoderSettings& settings) {
        settings.alignment = predicts ? AlignmentMethod::None : base.alignment;
    });
    add("prediction", [](EncoderSettings& settings) {
        settings.keyframe_interval = 1;
        settings.automatic_keyframes = false;
        settings.keyframes.clear();
    });
    add("keyframes", [&](EncoderSettings& settings) {
        settings.keyframe_interval = predicts ? only_the_first : base.keyframe_interval;
        settings.automatic_keyframes = false;
        settings.keyframes.clear();
    });
    add("choice of references",
        [&](EncoderSettings& settings) { settings.reference_frames = predicts ? 1 : base.reference_frames; });
    add("bases", [](EncoderSettings& settings) { settings.basis_directions = 0; });
    add("trellis", [](EncoderSettings& settings) { settings.trellis = 0; });
    add("learned shapes", [](EncoderSettings& settings) {
        settings.learned_shapes = 0;
        settings.profile.clear();
    });
    return all;
}

std::vector<AblationResult> ablate(const Checkpoint& checkpoint, const Architecture& architecture,
                                   const EncoderSettings& base, std::span<const double> qbits,
                                   const SweepOptions& options, const TaskContext& context) {
    std::vector<AblationResult> results;
    std::vector<RatePoint> whole;
    for (Ablation& ablation : ablations(base)) {
        SweepGrid grid;
        grid.base = ablation.settings;
        grid.qbits.assign(qbits.begin(), qbits.end());
        AblationResult result;
        result.points = sweep(checkpoint, architecture, grid, options, context);
        result.ablation = std::move(ablation);
        std::vector<RatePoint> curve;
        for (const SweepPoint& point : result.points) {
            curve.push_back(point.rate_point());
        }
        if (results.empty()) {
            whole = std::move(curve);
        } else {
            result.difference = bd_rate(curve, whole);
        }
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace mcwc
