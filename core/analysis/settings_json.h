#pragma once

#include "core/codec/settings.h"

#include <nlohmann/json_fwd.hpp>

namespace mcwc {

/// Every setting; keyframes and rules in their text forms.
nlohmann::json settings_json(const EncoderSettings& settings);

} // namespace mcwc
