#include "app/gui/jobs/worker_priority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace mcwc::gui {

void give_way_to_the_window() {
#if defined(__linux__)
    // QThread's priorities mean nothing to Linux's usual scheduler; "nice" is one of each thread there, and
    // inherited by the threads that it starts.
    constexpr int nicer = 5;
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    if (getpriority(PRIO_PROCESS, thread) < nicer) {
        setpriority(PRIO_PROCESS, thread, nicer);
    }
#endif
}

} // namespace mcwc::gui
