#include "core/analysis/sweep_run.h"

#include "core/analysis/ablation.h"
#include "core/analysis/sweep_cache.h"
#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/recorded_settings.h"

#include <algorithm>
#include <utility>

namespace mcwc {
namespace {

std::vector<GaussianComponent> gaussians_of(const Checkpoint& checkpoint, const Architecture& architecture,
                                            SweepCache& cache, const TaskContext& context) {
    if (auto known = cache.find_gaussians()) {
        return *std::move(known);
    }
    auto components = gaussian_components(checkpoint, architecture, context);
    cache.keep_gaussians(components);
    return components;
}

/// In the order that was asked for.
std::vector<BaselineReport> baselines_of(const Checkpoint& checkpoint, const Architecture& architecture,
                                         const std::vector<Baseline>& wanted, SweepCache& cache,
                                         const std::function<void(const BaselineReport&)>& on_baseline,
                                         const TaskContext& context) {
    std::vector<BaselineReport> reports(wanted.size());
    std::vector<Baseline> missing;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        reports[i].baseline = wanted[i];
        if (!cache.find(reports[i])) {
            missing.push_back(wanted[i]);
        } else if (on_baseline) {
            on_baseline(reports[i]);
        }
    }
    if (missing.empty()) {
        return reports;
    }
    const auto keep = [&](const BaselineReport& report) {
        cache.keep(report);
        if (on_baseline) {
            on_baseline(report);
        }
    };
    auto made = run_baselines(checkpoint, architecture, missing, keep, context);
    std::size_t next = 0;
    for (BaselineReport& report : reports) {
        if (!report.cached) {
            report = std::move(made[next++]);
        }
    }
    return reports;
}

std::vector<RatePoint> rounding_curve(const SweepResult& result) {
    std::vector<RatePoint> curve;
    for (const BaselineReport& report : result.baselines) {
        if (report.baseline.method == BaselineMethod::RoundToNearest) {
            curve.push_back({report.bpw_coded, report.sqnr_db});
        }
    }
    return curve;
}

} // namespace

std::vector<SweepPoint> sweep_points(const SweepOrder& order) {
    return order.ablate ? ablation_points(order.grid) : grid_points(order.grid);
}

std::vector<std::string> result_labels(const SweepResult& result) {
    std::vector<std::string> labels = curve_labels(result.points);
    for (std::size_t i = 0; i < std::min(labels.size(), result.left_out.size()); ++i) {
        labels[i] = i == 0 ? std::string("all parts") : "without " + result.left_out[i];
    }
    return labels;
}

SweepResult run_sweep(const Checkpoint& checkpoint, const Architecture& architecture, const SweepOrder& order,
                      const std::filesystem::path& cache_folder, const SweepWatcher& watcher,
                      const TaskContext& context) {
    std::vector<SweepPoint> points = sweep_points(order); // refused before the checkpoint is read
    context.report({"hashing", {}, 0, 0});
    SweepCache cache(cache_folder, checkpoint, architecture, context);
    SweepResult result;
    result.program = program_name();
    result.model = checkpoint.display_name();
    result.family = architecture.family;
    result.source_hash = cache.source_hash();
    result.gaussians = gaussians_of(checkpoint, architecture, cache, context);
    if (order.ablate) {
        for (Ablation& ablation : ablations(ablation_base(order.grid))) {
            result.left_out.push_back(std::move(ablation.left_out));
        }
    }
    if (watcher.on_source) {
        watcher.on_source(result);
    }
    result.points = sweep(checkpoint, architecture, std::move(points), cache, watcher.on_point, context);
    result.baselines =
        baselines_of(checkpoint, architecture, order.baselines, cache, watcher.on_baseline, context);
    cache.prune(sweep_cache_limit);
    mark_pareto(result);
    return result;
}

void mark_pareto(SweepResult& result) {
    std::vector<RatePoint> all;
    for (const SweepPoint& point : result.points) {
        all.push_back(point.rate_point());
    }
    for (const BaselineReport& report : result.baselines) {
        all.push_back({report.bpw_coded, report.sqnr_db});
    }
    result.pareto = pareto_marks(all);
}

std::vector<std::vector<RatePoint>> curves_of(const SweepResult& result) {
    std::vector<std::vector<RatePoint>> curves;
    for (const SweepPoint& point : result.points) {
        curves.resize(std::max(curves.size(), point.curve + 1));
        curves[point.curve].push_back(point.rate_point());
    }
    return curves;
}

std::vector<CurveComparison> compare_curves(const SweepResult& result) {
    const auto curves = curves_of(result);
    const auto labels = result_labels(result);
    std::vector<CurveComparison> comparisons;
    for (std::size_t i = 1; i < curves.size(); ++i) {
        comparisons.push_back({labels[i], labels[0], bd_rate(curves[i], curves[0])});
    }
    if (const auto rounding = rounding_curve(result); !rounding.empty()) {
        for (std::size_t i = 0; i < curves.size(); ++i) {
            comparisons.push_back({labels[i], "RTN + zstd", bd_rate(curves[i], rounding)});
        }
    }
    return comparisons;
}

} // namespace mcwc
