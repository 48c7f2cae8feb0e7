#include "app/gui/jobs/eta.h"
#include "app/gui/jobs/job_manager.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using mcwc::Cancelled;
using mcwc::Error;
using mcwc::ErrorCode;
using mcwc::TaskContext;
using namespace mcwc::gui;

namespace {

/// Works until it is told to stop, or until `open` is set.
void work_until(const TaskContext& context, const std::atomic<bool>& open) {
    while (!open) {
        context.check();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

class JobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void result_arrives_on_this_thread() {
        JobManager jobs;
        const QThread* thread = nullptr;
        int result = 0;
        const JobId id = jobs.start(
            {.title = u"add"_s}, this, [](const TaskContext&) { return 41 + 1; },
            [&](int value) {
                result = value;
                thread = QThread::currentThread();
            });
        QTRY_COMPARE(result, 42);
        QCOMPARE(thread, QThread::currentThread());
        QCOMPARE(jobs.status(id).state, JobState::Done);
        QVERIFY(jobs.is_idle());
    }

    void newer_job_of_a_lane_drops_the_older_result() {
        JobManager jobs;
        std::atomic<bool> gate{false};
        QList<int> results;
        // The first is deaf to its stop request and ends after the second.
        jobs.start(
            {.title = u"old"_s, .lane = u"lane"_s}, this,
            [&gate](const TaskContext&) {
                while (!gate) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
                return 1;
            },
            [&](int value) { results << value; });
        jobs.start(
            {.title = u"new"_s, .lane = u"lane"_s}, this, [](const TaskContext&) { return 2; },
            [&](int value) { results << value; });
        QTRY_COMPARE(results, QList<int>{2});
        gate = true;
        QTRY_VERIFY(jobs.is_idle());
        QCOMPARE(results, QList<int>{2});
    }

    void dead_receiver_gets_nothing() {
        JobManager jobs;
        std::atomic<bool> gate{false};
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        jobs.start(
            {.title = u"late"_s}, receiver.get(),
            [&gate](const TaskContext& context) { work_until(context, gate); }, [&] { called = true; });
        receiver.reset();
        gate = true;
        QTRY_VERIFY(jobs.is_idle());
        QVERIFY(!called);
    }

    void cancel_is_seen_at_once_and_ends_cancelled() {
        JobManager jobs;
        const std::atomic<bool> never{false};
        bool called = false;
        const JobId id = jobs.start(
            {.title = u"long"_s}, this, [&never](const TaskContext& context) { work_until(context, never); },
            [&] { called = true; }, [&](const JobError&) { called = true; });
        jobs.cancel(id);
        QCOMPARE(jobs.status(id).state, JobState::Cancelling);
        QTRY_COMPARE(jobs.status(id).state, JobState::Cancelled);
        QVERIFY(!called);
    }

    void errors_keep_code_text_and_advice() {
        JobManager jobs;
        JobError error;
        const JobId id = jobs.start(
            {.title = u"bad"_s}, this,
            [](const TaskContext&) -> int {
                throw Error(ErrorCode::Truncated, "a.mcwc ends early.", "Copy it again.");
            },
            [](int) {}, [&](const JobError& e) { error = e; });
        QTRY_COMPARE(jobs.status(id).state, JobState::Failed);
        QCOMPARE(error.code, ErrorCode::Truncated);
        QCOMPARE(error.message, u"a.mcwc ends early."_s);
        QCOMPARE(error.advice, u"Copy it again."_s);
    }

    void heavy_jobs_run_one_after_the_other() {
        JobManager jobs;
        std::atomic<int> running{0};
        std::atomic<int> most{0};
        for (int i = 0; i < 4; ++i) {
            jobs.start(
                {.title = u"heavy"_s, .lane = {}, .heavy = true}, this,
                [&](const TaskContext&) {
                    const int now = ++running;
                    most = std::max(most.load(), now);
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                    --running;
                },
                [] {});
        }
        QTRY_VERIFY(jobs.is_idle());
        QCOMPARE(most.load(), 1);
    }

    void progress_is_coalesced_and_the_last_is_shown() {
        JobManager jobs;
        std::atomic<bool> gate{false};
        QSignalSpy changes(&jobs, &JobManager::job_changed);
        const JobId id = jobs.start(
            {.title = u"steps"_s}, this,
            [&gate](const TaskContext& context) {
                for (std::uint64_t i = 1; i <= 20000; ++i) {
                    context.report({"stepping", "x", i, 20000});
                }
                work_until(context, gate);
            },
            [] {});
        QTRY_COMPARE(jobs.status(id).done, quint64{20000});
        QCOMPARE(jobs.status(id).stage, u"stepping"_s);
        QVERIFY2(changes.count() < 500, qPrintable(QString::number(changes.count())));
        gate = true;
        QTRY_VERIFY(jobs.is_idle());
    }

    void shut_down_stops_all_and_refuses_more() {
        JobManager jobs;
        const std::atomic<bool> never{false};
        QSignalSpy ended(&jobs, &JobManager::all_ended);
        for (int i = 0; i < 3; ++i) {
            jobs.start(
                {.title = u"long"_s}, this,
                [&never](const TaskContext& context) { work_until(context, never); }, [] {});
        }
        jobs.shut_down();
        QTRY_COMPARE(ended.count(), 1);
        bool called = false;
        jobs.start(
            {.title = u"more"_s}, this, [](const TaskContext&) {}, [&] { called = true; });
        QTest::qWait(20);
        QVERIFY(!called);
        QVERIFY(jobs.is_idle());
    }

    void eta_follows_the_pace_of_the_stage() {
        EtaEstimator eta;
        eta.observe(0, u"aligning"_s, 0, 100);
        QVERIFY(!eta.seconds_left());
        eta.observe(0.2, u"aligning"_s, 20, 100);
        QVERIFY(!eta.seconds_left()); // too early to say
        eta.observe(2, u"aligning"_s, 20, 100);
        QCOMPARE(eta.seconds_left().value(), 8.0);
        eta.observe(3, u"coding"_s, 0, 50); // a new stage starts over
        QVERIFY(!eta.seconds_left());
        eta.observe(4, u"coding"_s, 25, 50);
        QCOMPARE(eta.seconds_left().value(), 1.0);
        eta.observe(5, u"coding"_s, 50, 50);
        QVERIFY(!eta.seconds_left());
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "test_jobs.moc"
