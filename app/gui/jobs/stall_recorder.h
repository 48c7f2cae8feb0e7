#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace mcwc::gui {

/// How long the event loop kept a caller waiting, over a time of observation.
struct StallFigures {
    std::size_t samples = 0;
    double p50_ms = 0;
    double p99_ms = 0;
    double worst_ms = 0;
};

/// Percentiles over time and not over answers: an answer that took n ms stands for callers who came each
/// millisecond meanwhile and waited n, n - 1, ... 1 ms; otherwise a long stall would count as one sample
/// among thousands of quick ones.
StallFigures stall_figures(const std::vector<double>& waits_ms);

/// Measures how long the event loop of the thread that it lives on is busy with something else: another
/// thread asks about every millisecond and notes when it was answered.
class StallRecorder : public QObject {
    Q_OBJECT

public:
    explicit StallRecorder(QObject* parent = nullptr);
    ~StallRecorder() override;

    void start();
    /// Ends the observation and says what it found.
    StallFigures stop();

private:
    using Clock = std::chrono::steady_clock;

    void ask(const std::stop_token& stop);
    void answer(Clock::time_point asked);

    std::jthread asker_;
    std::atomic<bool> waiting_{false}; ///< A question is on its way.
    std::vector<double> waits_ms_;     ///< Of the thread of this object.
    bool running_ = false;
};

} // namespace mcwc::gui
