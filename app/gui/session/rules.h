#pragma once

#include "app/gui/engine/document.h"
#include "core/codec/settings.h"

#include <vector>

namespace mcwc::gui {

/// How many tensors of the document, tied ones not counted, a rule's pattern fits.
int rule_hits(const Document& document, const TensorRule& rule);

/// The settings without rules that are still being written: no pattern yet, or nothing said.
EncoderSettings without_unfinished_rules(EncoderSettings settings);
/// The settings without rules that fit nothing either, which the encoder refuses.
EncoderSettings with_fitting_rules(EncoderSettings settings, const Document& document);

/// Lays a rule over the last one of the same pattern, or appends it.
void merge_rule(std::vector<TensorRule>& rules, const TensorRule& rule);

} // namespace mcwc::gui
