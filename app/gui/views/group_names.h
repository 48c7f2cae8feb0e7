#pragma once

#include "core/analysis/unit_features.h"
#include "core/architecture/architecture.h"

#include <QString>

namespace mcwc::gui {

/// "FFN units", "Attention heads", "Experts 3 units" ...
QString place_name(const GroupPlace& place);
/// Short, for axes: the number, with the stack where there are several: "encoder 3".
QString short_layer_name(const Architecture& architecture, std::size_t layer);
/// In a sentence: "layer 3", "encoder layer 3".
QString layer_name(const Architecture& architecture, std::size_t layer);
/// True when the layers belong to more than one stack.
bool has_stacks(const Architecture& architecture);

} // namespace mcwc::gui
