// bench_responsiveness [SECONDS]: how long the window's event loop keeps a caller waiting while it works, how
// soon a cancelled job ends, how soon estimates follow a change, and how soon the program is there; against
// the targets.

#include "tests/support/window_load.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double p99_target_ms = 16;
constexpr double worst_target_ms = 50;
constexpr double cancel_target_ms = 100;
constexpr double estimate_target_ms = 1000;
constexpr double start_target_ms = 500;
constexpr double start_target_mb = 80;

const char* verdict(bool met) {
    return met ? "met" : "MISSED";
}

void print(const char* name, const mcwc::gui::StallFigures& figures) {
    std::printf("%-16s %8zu %9.2f %9.2f %9.2f   %s\n", name, figures.samples, figures.p50_ms, figures.p99_ms,
                figures.worst_ms,
                verdict(figures.p99_ms <= p99_target_ms && figures.worst_ms <= worst_target_ms));
}

void print_cancel(const char* name, double ms) {
    std::printf("%-16s %8.1f ms   target %.0f ms: %s\n", name, ms, cancel_target_ms,
                verdict(ms <= cancel_target_ms));
}

void print(const char* name, const mcwc::test::EstimateTimes& times) {
    std::printf("%-16s %8.0f ms, worst %.0f ms, %.0f ms of processors   target %.0f ms: %s\n", name,
                times.median_ms, times.worst_ms, times.processor_ms, estimate_target_ms,
                verdict(times.worst_ms <= estimate_target_ms));
}

/// From the start of the program to its first window, and the memory that it takes then: the best of some,
/// for the first one reads the program from the disk.
void print_start(const QString& folder) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, folder);
    double best_ms = 1e9;
    double megabytes = 0;
    for (int i = 0; i < 5; ++i) {
        QProcess program;
        program.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        program.start(QStringLiteral(MCWC_WORKBENCH), {u"--measure-start"_s});
        if (!program.waitForReadyRead(60000)) {
            std::printf("the program does not start: %s\n", program.readAllStandardError().constData());
            return;
        }
        best_ms = std::min(best_ms, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        program.waitForFinished();
        const QByteArray kilobytes = program.readAllStandardOutput().split(' ').value(0);
        megabytes = std::max(megabytes, kilobytes.toDouble() * 1024 / 1e6);
    }
    std::printf("start            %8.0f ms   target %.0f ms: %s\n", best_ms, start_target_ms,
                verdict(best_ms <= start_target_ms));
    std::printf("  resident       %8.1f MB   target %.0f MB: %s\n", megabytes, start_target_mb,
                verdict(megabytes <= start_target_mb));
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.size() > 1 ? std::max(1, arguments[1].toInt()) : 10;
    QTemporaryDir folder;
    print_start(folder.path());
    std::printf("\nFrom a change to its estimate, median\n");
    print("the sample", mcwc::test::time_estimates(folder.path(), QStringLiteral(MCWC_SAMPLE)));
    print("24 layers", mcwc::test::time_estimates(folder.path(), {}));
    const mcwc::test::WindowLoad load = mcwc::test::run_window_load(folder.path(), 1000 * seconds);
    std::printf("\n%-16s %8s %9s %9s %9s   targets: p99 %.0f ms, worst %.0f ms\n", "24 layers", "samples",
                "p50 ms", "p99 ms", "worst ms", p99_target_ms, worst_target_ms);
    print("opening", load.opening);
    print("estimating", load.estimating);
    print("encoding", load.encoding);
    print("sweeping", load.sweeping);
    print("comparing units", load.comparing);
    print("zooming", load.zooming);
    print("reporting", load.reporting);
    std::printf("\nFrom a cancel to the end of the job\n");
    print_cancel("encoding", load.cancel_encoding_ms);
    print_cancel("sweeping", load.cancel_sweep_ms);
    print_cancel("comparing units", load.cancel_units_ms);
    return 0;
}
