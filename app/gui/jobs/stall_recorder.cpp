#include "app/gui/jobs/stall_recorder.h"

#include <QMetaObject>

#include <algorithm>
#include <cmath>

namespace mcwc::gui {

StallFigures stall_figures(const std::vector<double>& waits_ms) {
    std::vector<double> all;
    for (const double wait : waits_ms) {
        for (double left = wait; left > 0; left -= 1) {
            all.push_back(left);
        }
        if (wait <= 0) {
            all.push_back(0);
        }
    }
    if (all.empty()) {
        return {};
    }
    std::sort(all.begin(), all.end());
    // The smallest wait that at least this share of all callers did not exceed.
    const auto share = [&](double part) {
        const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(all.size())));
        return all[std::max<std::size_t>(rank, 1) - 1];
    };
    return {all.size(), share(0.50), share(0.99), all.back()};
}

StallRecorder::StallRecorder(QObject* parent)
    : QObject(parent) {}

StallRecorder::~StallRecorder() {
    stop();
}

void StallRecorder::start() {
    stop();
    waits_ms_.clear();
    running_ = true;
    asker_ = std::jthread([this](const std::stop_token& token) { ask(token); });
}

StallFigures StallRecorder::stop() {
    if (asker_.joinable()) {
        asker_.request_stop();
        asker_.join();
    }
    running_ = false;
    return stall_figures(waits_ms_);
}

void StallRecorder::ask(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (!waiting_.exchange(true)) {
            QMetaObject::invokeMethod(
                this, [this, asked = Clock::now()] { answer(asked); }, Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void StallRecorder::answer(Clock::time_point asked) {
    waiting_ = false;
    if (running_) {
        waits_ms_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
    }
}

} // namespace mcwc::gui
