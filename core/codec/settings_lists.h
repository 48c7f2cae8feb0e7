#pragma once

#include "core/codec/settings.h"

#include <string>
#include <vector>

namespace YAML {
class Node;
}

namespace mcwc {

/// `keyframes` of a settings file: a list of layer numbers, or a map from stacks to such lists.
/// Error(ConfigInvalid) names `file` and the line.
std::vector<KeyframeList> read_keyframes(const YAML::Node& node, const std::string& file);

/// `rules` of a settings file: a list of texts as parse_rule reads them, or of maps with `pattern` and the
/// settings' keys. Errors as above.
std::vector<TensorRule> read_rules(const YAML::Node& node, const std::string& file);

} // namespace mcwc
