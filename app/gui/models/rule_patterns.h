#pragma once

#include "app/gui/models/model_tree.h"

#include <QString>

namespace mcwc::gui {

/// A pattern for the tensors under a node: a tensor's name, or what the names below begin with and a star.
QString pattern_of(const ModelNode& node);
/// The same in every layer: the layer's number becomes a star. Empty for nodes outside the layers.
/// `layer_index` is the number in the tensors' names.
QString every_layer_pattern(const ModelNode& node, quint64 layer_index);

} // namespace mcwc::gui
