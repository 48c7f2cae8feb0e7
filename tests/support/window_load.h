#pragma once

#include "app/gui/jobs/stall_recorder.h"

#include <QString>

namespace mcwc::test {

/// The window at work on a generated checkpoint of 24 layers with 4,096 feed-forward units each, and how long
/// its event loop kept callers waiting.
struct WindowLoad {
    gui::StallFigures opening;    ///< From open() to the first figures.
    gui::StallFigures estimating; ///< While sliders move.
    gui::StallFigures encoding;   ///< A whole run, stopped in its middle.
    double cancel_ms = 0;         ///< From the cancel to the end of the job.
};

/// Writes the checkpoint into `folder`, which has to be there, and does the work in a window of its own;
/// needs a QApplication. `encoding_ms`: how long the encoder runs before it is stopped.
WindowLoad run_window_load(const QString& folder, int encoding_ms);

} // namespace mcwc::test
