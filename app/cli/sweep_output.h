#pragma once

#include "core/analysis/sweep_run.h"

#include <string>

namespace mcwc::cli {

/// Tables: points with Pareto marks, baselines, BD-rates.
std::string sweep_text(const SweepResult& result);

} // namespace mcwc::cli
