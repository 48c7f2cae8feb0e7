#pragma once

#include "core/base/task.h"

#include <chrono>
#include <string>

namespace mcwc::cli {

/// "0:07", "12:30", "3:04:05".
std::string duration_text(double seconds);

/// One line of a progress bar, at most `width` columns; `elapsed` is the time since the stage began, in
/// seconds.
std::string progress_line(const Progress& progress, double elapsed, std::size_t width);

/// Draws progress with the stage's remaining time on the standard error while that is a terminal, and is
/// silent otherwise. Removed again by its destructor.
class ProgressBar {
public:
    explicit ProgressBar(bool enabled);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// For a TaskContext; valid as long as this object lives. Empty when nothing is drawn.
    ProgressSink sink();

private:
    void update(const Progress& progress);

    using Clock = std::chrono::steady_clock;
    bool enabled_;
    bool drawn_ = false;
    std::string stage_;
    Clock::time_point stage_start_;
    Clock::time_point last_draw_;
};

} // namespace mcwc::cli
