#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace mcwc {

/// A step of a long operation. `done` and `total` count the same unit within the stage (bytes, weights or
/// items; whichever grows evenly with time); total is 0 while it is not known.
struct Progress {
    std::string stage; ///< Short present participle, e.g. "aligning"; meant for people.
    std::string item;  ///< What is being worked on, e.g. a tensor's name; may be empty.
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Called from any thread, one call at a time; must return quickly and not report itself. May be empty.
using ProgressSink = std::function<void(const Progress&)>;

/// What every long function of the library is given: how to stop it, where to report, how many threads.
struct TaskContext {
    std::stop_token stop;
    ProgressSink progress;
    unsigned threads = 0; ///< Worker threads; 0 means one for each processor. No result depends on it.

    /// Throws Cancelled when a stop was requested.
    void check() const;
    /// Forwards to `progress` if there is one.
    void report(const Progress& step) const;
    /// `threads`, with 0 resolved to the number of processors (at least 1).
    unsigned thread_count() const;
};

/// Calls body(i) for every i in [0, count) on up to `context.thread_count()` threads, in no particular order,
/// and returns when all are done. The first exception stops the rest and is rethrown here; a requested stop
/// throws Cancelled. Nested calls are allowed: the inner one then runs on its caller's thread.
void parallel_for(const TaskContext& context, std::size_t count,
                  const std::function<void(std::size_t)>& body);

} // namespace mcwc
