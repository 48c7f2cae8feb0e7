#pragma once

#include "app/gui/engine/document.h"
#include "core/codec/settings.h"
#include "widgets/frames/frame_strip.h"

#include <vector>

namespace mcwc::gui {

/// A bar for each layer of the document, in order. Without a report the kinds are those that the settings
/// would give and the bars are outlines.
std::vector<widgets::FrameBar> strip_frames(const Document& document, const StreamReport* report,
                                            const EncoderSettings& settings);

} // namespace mcwc::gui
