#pragma once

#include "core/analysis/sweep_run.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace mcwc {

/// Everything about a sweep: program, model and hash of its weights; points with all their settings,
/// baselines, BD-rates. What is not finite is null. `pareto` must be marked (mark_pareto()).
nlohmann::json sweep_json(const SweepResult& result);
/// The same as text, indented.
std::string sweep_json_text(const SweepResult& result);
/// One line for each point and baseline, with all settings, the model, its hash and the program; RFC 4180.
std::string sweep_csv(const SweepResult& result);

} // namespace mcwc
