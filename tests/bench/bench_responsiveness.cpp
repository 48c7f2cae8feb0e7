// bench_responsiveness [SECONDS]: how long the window's event loop keeps a caller waiting while it opens,
// estimates and encodes, and how soon a cancelled job ends; against the targets.

#include "tests/support/window_load.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr double p99_target_ms = 16;
constexpr double worst_target_ms = 50;
constexpr double cancel_target_ms = 100;

const char* verdict(bool met) {
    return met ? "met" : "MISSED";
}

void print(const char* name, const mcwc::gui::StallFigures& figures) {
    std::printf("%-12s %8zu %9.2f %9.2f %9.2f   %s\n", name, figures.samples, figures.p50_ms, figures.p99_ms,
                figures.worst_ms,
                verdict(figures.p99_ms <= p99_target_ms && figures.worst_ms <= worst_target_ms));
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.size() > 1 ? std::max(1, arguments[1].toInt()) : 10;
    QTemporaryDir folder;
    const mcwc::test::WindowLoad load = mcwc::test::run_window_load(folder.path(), 1000 * seconds);
    std::printf("%-12s %8s %9s %9s %9s   targets: p99 %.0f ms, worst %.0f ms\n", "", "samples", "p50 ms",
                "p99 ms", "worst ms", p99_target_ms, worst_target_ms);
    print("opening", load.opening);
    print("estimating", load.estimating);
    print("encoding", load.encoding);
    std::printf("cancel: %.1f ms, target %.0f ms: %s\n", load.cancel_ms, cancel_target_ms,
                verdict(load.cancel_ms <= cancel_target_ms));
    return 0;
}
