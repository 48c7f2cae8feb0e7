#include "core/base/task.h"

#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace mcwc {

void TaskContext::check() const {
    if (stop.stop_requested()) {
        throw Cancelled();
    }
}

void TaskContext::report(const Progress& step) const {
    // One lock for the whole program: sinks return quickly, and a context may be copied.
    static std::mutex one_at_a_time;
    if (progress) {
        const std::lock_guard lock(one_at_a_time);
        progress(step);
    }
}

unsigned TaskContext::thread_count() const {
    return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

namespace {

thread_local bool inside_parallel_for = false;

/// Shared by the threads of one parallel_for: the next index and the first failure.
struct Dispenser {
    const TaskContext& context;
    std::size_t count;
    const std::function<void(std::size_t)>& body;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr failure = nullptr;
    std::mutex mutex = {};

    void run() {
        const bool outer = std::exchange(inside_parallel_for, true);
        try {
            for (std::size_t i = next++; i < count && !failed; i = next++) {
                context.check();
                body(i);
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failed.exchange(true)) {
                failure = std::current_exception();
            }
        }
        inside_parallel_for = outer;
    }
};

} // namespace

void parallel_for(const TaskContext& context, std::size_t count,
                  const std::function<void(std::size_t)>& body) {
    context.check();
    if (count == 1) { // which may use threads of its own
        body(0);
        context.check();
        return;
    }
    Dispenser dispenser{.context = context, .count = count, .body = body};
    const std::size_t helpers =
        inside_parallel_for || count < 2 ? 0 : std::min<std::size_t>(context.thread_count(), count) - 1;
    {
        std::vector<std::jthread> threads;
        threads.reserve(helpers);
        try {
            for (std::size_t i = 0; i < helpers; ++i) {
                threads.emplace_back([&dispenser] { dispenser.run(); });
            }
        } catch (const std::system_error&) {
            // The system has no more threads to give: those that run do the work.
        }
        dispenser.run();
    }
    if (dispenser.failure) {
        std::rethrow_exception(dispenser.failure);
    }
    context.check();
}

} // namespace mcwc
