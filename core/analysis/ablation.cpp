#include "core/analysis/ablation.h"

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
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
    add("prediction within tensors", [](EncoderSettings& settings) { settings.own_rows = false; });
    add("bases", [](EncoderSettings& settings) { settings.basis_directions = 0; });
    add("trellis", [](EncoderSettings& settings) { settings.trellis = 0; });
    add("learned shapes", [](EncoderSettings& settings) {
        settings.learned_shapes = 0;
        settings.profile.clear();
    });
    return all;
}

EncoderSettings ablation_base(const SweepGrid& grid) {
    EncoderSettings base = grid.base;
    if (!grid.efforts.empty()) {
        set_effort(base, grid.efforts.front());
    }
    const auto& intervals = grid.keyframe_intervals;
    const auto predicts =
        std::find_if(intervals.begin(), intervals.end(), [](std::uint32_t interval) { return interval > 1; });
    if (predicts != intervals.end()) {
        base.keyframe_interval = *predicts;
    }
    if (!grid.alignments.empty()) {
        base.alignment = grid.alignments.front();
    }
    return base;
}

std::vector<SweepPoint> ablation_points(const SweepGrid& grid) {
    std::vector<SweepPoint> points;
    std::size_t curve = 0;
    for (const Ablation& ablation : ablations(ablation_base(grid))) {
        SweepGrid one;
        one.base = ablation.settings;
        one.qbits = grid.qbits;
        for (EncoderSettings& settings : sweep_settings(one)) {
            SweepPoint point;
            point.number = points.size();
            point.curve = curve;
            point.settings = std::move(settings);
            points.push_back(std::move(point));
        }
        ++curve;
    }
    return points;
}

std::vector<AblationResult> ablate(const Checkpoint& checkpoint, const Architecture& architecture,
                                   const EncoderSettings& base, std::span<const double> qbits,
                                   const SweepOptions& options, const TaskContext& context) {
    SweepGrid grid;
    grid.base = base;
    grid.qbits.assign(qbits.begin(), qbits.end());
    std::vector<AblationResult> results;
    for (Ablation& ablation : ablations(base)) {
        results.emplace_back().ablation = std::move(ablation);
    }
    std::vector<std::vector<RatePoint>> curves(results.size());
    for (SweepPoint& point : sweep(checkpoint, architecture, ablation_points(grid), options, context)) {
        curves[point.curve].push_back(point.rate_point());
        results[point.curve].points.push_back(std::move(point));
    }
    for (std::size_t i = 1; i < results.size(); ++i) {
        results[i].difference = bd_rate(curves[i], curves.front());
    }
    return results;
}

} // namespace mcwc
