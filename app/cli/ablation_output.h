#pragma once

#include "core/analysis/ablation.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace mcwc::cli {

/// One line for each part that was left out: what that costs at equal error.
std::string ablation_text(const std::vector<AblationResult>& results);
nlohmann::json ablation_json(const std::vector<AblationResult>& results);

} // namespace mcwc::cli
