#pragma once

#include "core/analysis/baselines.h"
#include "core/analysis/sweep.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace mcwc::cli {

/// A finished sweep: points, baselines (may be none) and what they are held against.
struct SweepResult {
    std::vector<SweepPoint> points;
    std::vector<BaselineReport> baselines;
    std::vector<GaussianComponent> gaussians;
    std::vector<bool> pareto; ///< Points, then baselines.
};

/// Two curves compared.
struct CurveComparison {
    std::string curve;
    std::string anchor;
    std::optional<BdRate> rate; ///< Nothing where the curves have no range in common.
};

/// Marks the points, by figure (a), that nothing else is better than.
void mark_pareto(SweepResult& result);
/// Every curve against the first one; where there are baselines also against the rounding ones.
std::vector<CurveComparison> compare_curves(const SweepResult& result);

/// Tables: points with Pareto marks, baselines, BD-rates.
std::string sweep_text(const SweepResult& result);
nlohmann::json sweep_json(const SweepResult& result);
/// One line for each point and baseline, with all settings; RFC 4180.
std::string sweep_csv(const SweepResult& result);

} // namespace mcwc::cli
