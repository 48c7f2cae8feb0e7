#pragma once

#include "core/architecture/architecture.h"
#include "core/codec/settings.h"

#include <cstddef>
#include <map>
#include <vector>

namespace mcwc::gui {

/// Layers (index into Architecture::layers) that a user made keyframes (true) or predicted frames (false),
/// whatever the interval says.
using HandKeyframes = std::map<int, bool>;

/// For each layer, whether it is a keyframe: by the settings' lists, and by their interval in stacks without
/// one. The first layer of a stack always is; with lossless coding every layer is.
std::vector<bool> keyframe_flags(const Architecture& architecture, const EncoderSettings& settings);

/// False for the first layer of a stack, which has nothing to be predicted from.
bool may_be_predicted(const Architecture& architecture, std::size_t layer);

/// The encoder's lists for an interval and what was set by hand: one for each stack in which something was.
std::vector<KeyframeList> keyframe_lists(const Architecture& architecture, std::uint32_t interval,
                                         const HandKeyframes& by_hand);

/// The other way round: the layers whose kind by the lists is not what the interval gives.
HandKeyframes hand_keyframes(const Architecture& architecture, const EncoderSettings& settings);

} // namespace mcwc::gui
