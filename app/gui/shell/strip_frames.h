#pragma once

#include "app/gui/engine/document.h"
#include "app/gui/session/keyframes.h"
#include "core/codec/settings.h"
#include "widgets/frames/frame_strip.h"

#include <vector>

namespace mcwc::gui {

/// A bar for each layer of the document, in order. The kinds of a checkpoint's layers are those that the
/// settings give; of a stream's, those of its report. Without a report the bars are outlines.
std::vector<widgets::FrameBar> strip_frames(const Document& document, const StreamReport* report,
                                            const EncoderSettings& settings,
                                            const HandKeyframes& by_hand = {});

} // namespace mcwc::gui
