// The event loop stays free while the window works. Machines that run tests are busy with other things, so
// only ten times the targets are asserted; bench_responsiveness measures against the targets themselves.

#include "app/gui/jobs/stall_recorder.h"
#include "tests/support/window_load.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace mcwc;
using namespace mcwc::gui;

class ResponsivenessTest : public QObject {
    Q_OBJECT

private:
    static void check(const StallFigures& figures) {
        QVERIFY(figures.samples > 50);
        QVERIFY2(figures.p99_ms <= 160, qPrintable(QString::number(figures.p99_ms)));
        QVERIFY2(figures.worst_ms <= 500, qPrintable(QString::number(figures.worst_ms)));
    }

private Q_SLOTS:
    void figures_count_those_who_came_meanwhile() {
        QCOMPARE(stall_figures({}).samples, std::size_t{0});
        const StallFigures even = stall_figures(std::vector<double>(200, 0.5));
        QCOMPARE(even.samples, std::size_t{200});
        QCOMPARE(even.p99_ms, 0.5);
        std::vector<double> waits(900, 0.5);
        waits.push_back(100); // stands for 100 callers of 1,000
        const StallFigures stalled = stall_figures(waits);
        QCOMPARE(stalled.samples, std::size_t{1000});
        QCOMPARE(stalled.p50_ms, 0.5);
        QCOMPARE(stalled.p99_ms, 90.0);
        QCOMPARE(stalled.worst_ms, 100.0);
    }

    void a_blocked_loop_is_noticed() {
        StallRecorder recorder;
        recorder.start();
        QTest::qWait(50);
        std::this_thread::sleep_for(std::chrono::milliseconds(250)); // nothing is answered meanwhile
        QTest::qWait(50);
        QVERIFY(recorder.stop().worst_ms >= 100); // less than that only if the asking thread rested as well
    }

    void the_window_answers_while_it_works() {
        QTemporaryDir folder;
        const test::WindowLoad load = test::run_window_load(folder.path(), 1500);
        check(load.opening);
        check(load.estimating);
        check(load.encoding);
        check(load.sweeping);
        check(load.comparing);
        check(load.zooming);
        check(load.reporting);
        for (const double ms : {load.cancel_encoding_ms, load.cancel_sweep_ms, load.cancel_units_ms}) {
            QVERIFY2(ms <= 1000, qPrintable(QString::number(ms)));
        }
    }
};

QTEST_MAIN(ResponsivenessTest)
#include "test_responsiveness.moc"
