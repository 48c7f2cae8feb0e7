#include "core/base/error.h"
#include "core/base/task.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace mcwc;

namespace {

TaskContext with_threads(unsigned threads) {
    TaskContext context;
    context.threads = threads;
    return context;
}

} // namespace

class TestTask : public QObject {
    Q_OBJECT

private slots:
    void every_index_once();
    void first_exception_comes_back();
    void exception_stops_the_rest();
    void stop_is_answered();
    void nested_calls();
    void reports_come_one_at_a_time();
    void thread_count();
};

void TestTask::every_index_once() {
    for (const unsigned threads : {1U, 2U, 7U}) {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1'000}}) {
            std::vector<std::atomic<int>> calls(count);
            parallel_for(with_threads(threads), count, [&](std::size_t i) { ++calls[i]; });
            for (const auto& number : calls) {
                QCOMPARE(number.load(), 1);
            }
        }
    }
}

void TestTask::first_exception_comes_back() {
    for (const unsigned threads : {1U, 4U}) {
        QVERIFY_EXCEPTION_THROWN(parallel_for(with_threads(threads), 100,
                                              [](std::size_t i) {
                                                  if (i == 17) {
                                                      throw Error(ErrorCode::Corrupt, "seventeen");
                                                  }
                                              }),
                                 Error);
    }
    // What failed leaves nothing behind that the next call would trip over.
    std::atomic<int> calls = 0;
    parallel_for(with_threads(4), 10, [&](std::size_t) { ++calls; });
    QCOMPARE(calls.load(), 10);
}

void TestTask::exception_stops_the_rest() {
    std::atomic<int> calls = 0;
    const auto body = [&](std::size_t) {
        ++calls;
        throw std::runtime_error("at once");
    };
    QVERIFY_EXCEPTION_THROWN(parallel_for(with_threads(3), 100'000, body), std::runtime_error);
    QVERIFY(calls.load() <= 3);
}

void TestTask::stop_is_answered() {
    std::stop_source source;
    TaskContext context = with_threads(2);
    context.stop = source.get_token();
    std::atomic<int> calls = 0;
    const auto body = [&](std::size_t) {
        if (++calls == 5) {
            source.request_stop();
        }
    };
    QVERIFY_EXCEPTION_THROWN(parallel_for(context, 100'000, body), Cancelled);
    QVERIFY(calls.load() < 10);
    calls = 0;
    QVERIFY_EXCEPTION_THROWN(parallel_for(context, 100, body), Cancelled);
    QCOMPARE(calls.load(), 0);
    QVERIFY_EXCEPTION_THROWN(context.check(), Cancelled);
}

void TestTask::nested_calls() {
    std::atomic<int> calls = 0;
    std::atomic<int> elsewhere = 0;
    parallel_for(with_threads(4), 10, [&](std::size_t) {
        const auto thread = std::this_thread::get_id();
        parallel_for(with_threads(4), 10, [&](std::size_t) {
            ++calls;
            elsewhere += std::this_thread::get_id() == thread ? 0 : 1;
        });
    });
    QCOMPARE(calls.load(), 100);
    QCOMPARE(elsewhere.load(), 0);
}

void TestTask::reports_come_one_at_a_time() {
    TaskContext context = with_threads(4);
    std::atomic<int> inside = 0;
    int overlaps = 0;
    std::uint64_t sum = 0;
    context.progress = [&](const Progress& step) {
        overlaps += inside.exchange(1);
        sum += step.done;
        std::this_thread::yield();
        inside = 0;
    };
    parallel_for(context, 2'000, [&](std::size_t i) {
        context.report({.stage = "testing", .item = "", .done = i, .total = 2'000});
    });
    QCOMPARE(overlaps, 0);
    QCOMPARE(sum, std::uint64_t{2'000 * 1'999 / 2});
    TaskContext().report({.stage = "nobody listens", .item = "", .done = 0, .total = 0});
}

void TestTask::thread_count() {
    QCOMPARE(with_threads(3).thread_count(), 3U);
    QVERIFY(with_threads(0).thread_count() >= 1U);
}

QTEST_APPLESS_MAIN(TestTask)
#include "test_task.moc"
