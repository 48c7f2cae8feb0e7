#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace mcwc::cli {

/// While it lives, Ctrl-C (SIGINT), SIGTERM and SIGHUP request a stop instead of ending the process, so that
/// unfinished files are removed. Create it before any other thread: the signals are blocked in all of them
/// and taken by a thread of its own, where anything may be done. Also turns writing beyond a file size limit
/// into an error (EFBIG) instead of a signal.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    std::atomic<bool> finished_ = false;
    std::thread listener_;
};

} // namespace mcwc::cli
