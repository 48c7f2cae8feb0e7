#include "app/cli/interrupt.h"

#include <pthread.h>

#include <csignal>

namespace mcwc::cli {
namespace {

/// Sent to the listener alone, to wake it when there is nothing more to listen for.
constexpr int wake_signal = SIGUSR1;

sigset_t listened_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    sigaddset(&signals, wake_signal);
    return signals;
}

} // namespace

InterruptGuard::InterruptGuard() {
    std::signal(SIGXFSZ, SIG_IGN);
    const sigset_t signals = listened_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    listener_ = std::thread([this, signals] {
        int received = 0;
        while (!finished_ && sigwait(&signals, &received) == 0) {
            if (received != wake_signal) {
                source_.request_stop();
            }
        }
    });
}

InterruptGuard::~InterruptGuard() {
    finished_ = true;
    pthread_kill(listener_.native_handle(), wake_signal);
    listener_.join();
}

} // namespace mcwc::cli
