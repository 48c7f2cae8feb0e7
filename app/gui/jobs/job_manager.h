#pragma once

#include "app/gui/jobs/eta.h"
#include "core/base/error.h"
#include "core/base/task.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace mcwc::gui {

using JobId = quint64;

/// Why a job failed, in sentences for the user.
struct JobError {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString advice;
};

enum class JobState { Waiting, Running, Cancelling, Done, Failed, Cancelled };

struct JobStatus {
    JobId id = 0;
    QString title = {};
    bool quiet = false;
    JobState state = JobState::Waiting;
    QString stage;
    QString item;
    quint64 done = 0;
    quint64 total = 0;       ///< 0: not known.
    double eta_seconds = -1; ///< Negative: not known.
    double seconds = 0;      ///< Since it was started; of a finished job, what it took.
    JobError error;

    QDateTime started;
    bool can_rerun = false; ///< Ended, and there is a way to start it again.
    bool can_open = false;  ///< Done, and there is something to open.
    QString open_text;      ///< What opening the result is called.

    bool ended() const {
        return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled;
    }
};

struct JobOptions {
    QString title = {};
    /// Jobs of one lane replace each other: starting one stops the earlier, whose result is dropped even when
    /// it arrives. Empty: none.
    QString lane = {};
    bool quiet = false; ///< Not shown to the user (e.g. live estimates).
    bool heavy = false; ///< Uses all processors: runs one at a time, in order.
    /// Starts the same work as a new job; may be empty. Like `open_result` it is only called while the
    /// receiver lives, on the manager's thread.
    std::function<void()> rerun = {};
    /// Opens what the finished job made; may be empty.
    std::function<void()> open_result = {};
    QString open_text = {}; ///< E.g. "Open sample.mcwc".
};

/// Shares a value that is large: freeing hundreds of megabytes takes longer than a window may be silent, so
/// that it is done on another thread, whoever lets go of it last.
template <class Value>
std::shared_ptr<const Value> shared_large(Value value) {
    return {new Value(std::move(value)), [](const Value* large) {
                QThreadPool* pool = QThreadPool::globalInstance();
                pool != nullptr ? pool->start([large] { delete large; }) : delete large;
            }};
}

/// The one place where work is started. Work runs on pool threads with a stop token and a progress sink;
/// results and progress come back on the thread of this object, progress at most about 30 times a second.
/// A result is delivered only if its receiver still lives and no newer job of its lane has been started.
class JobManager : public QObject {
    Q_OBJECT

public:
    explicit JobManager(QObject* parent = nullptr);
    /// Stops everything and waits for the threads; shut_down() first makes that wait short.
    ~JobManager() override;

    /// `work` gets a TaskContext and returns a value (or nothing); `done` gets that value. `failed` may be
    /// empty. Neither is called for a cancelled job.
    template <class Work, class Done>
    JobId start(const JobOptions& options, QObject* receiver, Work work, Done done,
                const std::function<void(const JobError&)>& failed = {}) {
        auto body = [work = std::move(work), done = std::move(done)](const TaskContext& context) -> Delivery {
            if constexpr (std::is_void_v<std::invoke_result_t<const Work&, const TaskContext&>>) {
                work(context);
                return [done] { done(); };
            } else {
                auto result =
                    std::make_shared<std::invoke_result_t<const Work&, const TaskContext&>>(work(context));
                return [done, result] { done(std::move(*result)); };
            }
        };
        return launch(options, receiver, std::move(body), failed);
    }

    void cancel(JobId id);
    /// Stops the lane's job, if there is one, and drops its result.
    void cancel_lane(const QString& lane);
    void cancel_all();
    /// Refuses new jobs, stops all; all_ended follows when the last has ended (at once when there is none).
    void shut_down();

    /// Starts an ended job's work again, if it can be.
    void rerun(JobId id);
    /// Opens what a done job made, if there is something.
    void open_result(JobId id);
    /// Forgets all jobs that have ended.
    void clear_ended();

    bool is_idle() const;
    JobStatus status(JobId id) const;
    /// Running jobs and the last finished ones, oldest first.
    std::vector<JobStatus> jobs() const;

Q_SIGNALS:
    void job_changed(mcwc::gui::JobId id);
    void job_ended(mcwc::gui::JobId id);
    void all_ended();
    /// Jobs were forgotten: jobs() is shorter.
    void jobs_forgotten();

private:
    using Delivery = std::function<void()>;
    using Body = std::function<Delivery(const TaskContext&)>;
    struct Record;

    JobId launch(const JobOptions& options, QObject* receiver, Body body,
                 std::function<void(const JobError&)> failed);
    void run(const std::shared_ptr<Record>& record, const Body& body);
    void take_progress(const std::shared_ptr<Record>& record);
    void finish(const std::shared_ptr<Record>& record, JobState state, const JobError& error,
                const Delivery& delivery);
    std::shared_ptr<Record> find(JobId id) const;
    void forget_old();

    QThreadPool quick_; ///< What the user waits for without seeing it work: quiet jobs. The others give way.
    QThreadPool light_;
    QThreadPool heavy_;
    std::vector<std::shared_ptr<Record>> records_;
    JobId last_id_ = 0;
    bool closing_ = false;
};

} // namespace mcwc::gui
