#pragma once

#include "core/analysis/baselines.h"
#include "core/analysis/sweep.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mcwc {

/// What is tried: a grid of settings, and other ways to store the same weights.
struct SweepOrder {
    SweepGrid grid;
    std::vector<Baseline> baselines; ///< May be empty.
    /// In place of the grid's combinations: the codec without one of its parts at a time (ablation_points()).
    bool ablate = false;
};

/// What an order tries, all but the figures.
std::vector<SweepPoint> sweep_points(const SweepOrder& order);

/// A sweep and all that its results depend on.
struct SweepResult {
    std::string program;     ///< "mcwc 0.1.0"
    std::string model;       ///< The checkpoint's name.
    std::string family;      ///< Empty where none fits.
    std::string source_hash; ///< Of the weights, as 32 hexadecimal digits.
    std::vector<GaussianComponent> gaussians;
    /// Of an ablation, by curve: what is left out (Ablation::left_out). Empty for a grid.
    std::vector<std::string> left_out;
    std::vector<SweepPoint> points;
    std::vector<BaselineReport> baselines;
    std::vector<bool> pareto; ///< By figure (a): points, then baselines.
};

/// For each curve that has points: of an ablation "all parts", "without trellis" ...; else as for the points.
std::vector<std::string> result_labels(const SweepResult& result);

/// Two curves compared.
struct CurveComparison {
    std::string curve;
    std::string anchor;
    std::optional<BdRate> rate; ///< Nothing where the curves have no range in common.
};

/// Who looks on; called from the calling thread, each may be empty.
struct SweepWatcher {
    /// Once, before everything else: the result so far, all but points and baselines.
    std::function<void(const SweepResult&)> on_source;
    std::function<void(const SweepPoint&)> on_point;        ///< In order.
    std::function<void(const BaselineReport&)> on_baseline; ///< Those from the cache first.
};

/// Runs a sweep, the Shannon line's components and the baselines, all of them remembered in `cache_folder` as
/// sweep() says; an empty folder: nothing is. Errors: those of sweep() and run_baselines().
SweepResult run_sweep(const Checkpoint& checkpoint, const Architecture& architecture, const SweepOrder& order,
                      const std::filesystem::path& cache_folder, const SweepWatcher& watcher,
                      const TaskContext& context);

/// Marks the points, by figure (a), that nothing else is better than.
void mark_pareto(SweepResult& result);
/// The points of each curve by figure (a), in order.
std::vector<std::vector<RatePoint>> curves_of(const SweepResult& result);
/// Every curve against the first one; where there are baselines also against the rounding ones.
std::vector<CurveComparison> compare_curves(const SweepResult& result);

} // namespace mcwc
