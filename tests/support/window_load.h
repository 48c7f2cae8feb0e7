#pragma once

#include "app/gui/jobs/stall_recorder.h"

#include <QString>

#include <functional>

namespace mcwc::gui {
class MainWindow;
}

namespace mcwc::test {

/// The window at work on a generated checkpoint of 24 layers with 4,096 feed-forward units each: how long its
/// event loop kept callers waiting, and how soon cancelled work ended.
struct WindowLoad {
    gui::StallFigures opening;     ///< From open() to the first figures.
    gui::StallFigures estimating;  ///< While sliders move.
    gui::StallFigures encoding;    ///< A whole run, stopped in its middle.
    gui::StallFigures sweeping;    ///< Points stream into the chart, stopped in the middle.
    gui::StallFigures comparing;   ///< All layers with each other, and the units of a pair.
    gui::StallFigures zooming;     ///< Wheel and drag over the units of a pair, both sides.
    gui::StallFigures reporting;   ///< The report, as web page and as PDF.
    double cancel_encoding_ms = 0; ///< From the cancel to the end of the job.
    double cancel_sweep_ms = 0;
    double cancel_units_ms = 0; ///< While the units of a pair are compared and their pyramids built.
};

/// Writes the checkpoint into `folder`, which has to be there, and does the work in a window of its own;
/// needs a QApplication. `work_ms`: how long encoder, sweep and comparison run before they are stopped.
/// Points of sweeps are kept in `folder`.
WindowLoad run_window_load(const QString& folder, int work_ms);

/// From a change of settings to its figures on the window, over several changes.
struct EstimateTimes {
    double median_ms = 0;
    double worst_ms = 0;
    double processor_ms =
        0; ///< The mean of what a change takes of all processors: the same on a busy machine.
};

/// Of `model`; empty: of the checkpoint that run_window_load() writes. Changes k, qbits and a rule in turn.
EstimateTimes time_estimates(const QString& folder, const QString& model);

/// Lets the event loop run until something is so, or for two minutes.
void run_until(const std::function<bool()>& ready);

} // namespace mcwc::test
