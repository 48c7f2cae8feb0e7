#include "app/gui/jobs/job_manager.h"

#include "app/gui/jobs/worker_priority.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <stop_token>

namespace mcwc::gui {
namespace {

constexpr int progress_interval_ms = 33;
constexpr std::size_t remembered_jobs = 50;

JobError describe(std::exception_ptr failure) {
    try {
        std::rethrow_exception(std::move(failure));
    } catch (const Error& error) {
        return {error.code(), QString::fromUtf8(error.what()), QString::fromStdString(error.advice())};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::LimitExceeded,
                QCoreApplication::translate("mcwc::gui::JobManager", "There is not enough memory for this."),
                QCoreApplication::translate("mcwc::gui::JobManager",
                                            "Close other programs or open a smaller checkpoint.")};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, QString::fromUtf8(error.what()),
                QCoreApplication::translate("mcwc::gui::JobManager",
                                            "This is a defect of the program; please report it.")};
    }
}

} // namespace

/// What the threads share about one job. Everything but `stop`, `latest` and `posted` belongs to the
/// manager's thread.
struct JobManager::Record {
    JobStatus status;
    QString lane;
    QPointer<QObject> receiver;
    bool has_receiver = false;
    bool superseded = false;
    std::function<void(const JobError&)> failed;
    std::function<void()> rerun;
    std::function<void()> open_result;
    EtaEstimator eta;
    QElapsedTimer clock;
    qint64 last_shown_ms = -progress_interval_ms;

    std::stop_source stop;
    std::mutex mutex;
    Progress latest;                 ///< Under mutex.
    std::atomic<bool> posted{false}; ///< A progress event is on its way to the manager.
};

JobManager::JobManager(QObject* parent)
    : QObject(parent) {
    quick_.setMaxThreadCount(2);
    light_.setMaxThreadCount(3);
    heavy_.setMaxThreadCount(1);
}

JobManager::~JobManager() {
    cancel_all();
    quick_.waitForDone();
    light_.waitForDone();
    heavy_.waitForDone();
}

JobId JobManager::launch(const JobOptions& options, QObject* receiver, Body body,
                         std::function<void(const JobError&)> failed) {
    if (!options.lane.isEmpty()) {
        cancel_lane(options.lane);
    }
    auto record = std::make_shared<Record>();
    record->status.id = ++last_id_;
    record->status.title = options.title;
    record->status.quiet = options.quiet;
    record->lane = options.lane;
    record->receiver = receiver;
    record->has_receiver = receiver != nullptr;
    record->status.started = QDateTime::currentDateTime();
    record->status.open_text = options.open_text;
    record->rerun = options.rerun;
    record->open_result = options.open_result;
    record->failed = std::move(failed);
    record->clock.start();
    if (closing_) {
        return record->status.id; // nobody waits for it any more
    }
    records_.push_back(record);
    forget_old();
    QThreadPool& pool = options.heavy ? heavy_ : options.quiet ? quick_ : light_;
    pool.start([this, record, body = std::move(body), gives_way = &pool != &quick_] {
        if (gives_way) {
            give_way_to_the_window();
        }
        run(record, body);
    });
    Q_EMIT job_changed(record->status.id);
    return record->status.id;
}

void JobManager::run(const std::shared_ptr<Record>& record, const Body& body) {
    TaskContext context;
    context.stop = record->stop.get_token();
    context.progress = [this, record](const Progress& step) {
        {
            const std::lock_guard lock(record->mutex);
            record->latest = step;
        }
        if (!record->posted.exchange(true)) {
            QMetaObject::invokeMethod(
                this, [this, record] { take_progress(record); }, Qt::QueuedConnection);
        }
    };
    JobState state = JobState::Done;
    JobError error;
    Delivery delivery;
    try {
        context.check();
        context.report({"starting", {}, 0, 0});
        delivery = body(context);
    } catch (const Cancelled&) {
        state = JobState::Cancelled;
    } catch (...) {
        state = JobState::Failed;
        error = describe(std::current_exception());
    }
    QMetaObject::invokeMethod(
        this, [this, record, state, error, delivery] { finish(record, state, error, delivery); },
        Qt::QueuedConnection);
}

void JobManager::take_progress(const std::shared_ptr<Record>& record) {
    if (record->status.ended()) {
        return;
    }
    const qint64 now = record->clock.elapsed();
    const qint64 wait = record->last_shown_ms + progress_interval_ms - now;
    if (wait > 0) { // `posted` stays set, so nothing more is sent meanwhile
        QTimer::singleShot(static_cast<int>(wait), this, [this, record] { take_progress(record); });
        return;
    }
    record->last_shown_ms = now;
    record->posted = false;
    Progress step;
    {
        const std::lock_guard lock(record->mutex);
        step = record->latest;
    }
    JobStatus& status = record->status;
    if (status.state == JobState::Waiting) {
        status.state = JobState::Running;
    }
    status.stage = QString::fromStdString(step.stage);
    status.item = QString::fromStdString(step.item);
    status.done = step.done;
    status.total = step.total;
    status.seconds = static_cast<double>(now) / 1000;
    record->eta.observe(status.seconds, status.stage, step.done, step.total);
    status.eta_seconds = record->eta.seconds_left().value_or(-1);
    Q_EMIT job_changed(status.id);
}

void JobManager::finish(const std::shared_ptr<Record>& record, JobState state, const JobError& error,
                        const Delivery& delivery) {
    JobStatus& status = record->status;
    status.state = record->superseded ? JobState::Cancelled : state;
    status.error = error;
    status.seconds = static_cast<double>(record->clock.elapsed()) / 1000;
    status.eta_seconds = -1;
    status.can_rerun = static_cast<bool>(record->rerun);
    status.can_open = status.state == JobState::Done && record->open_result;
    const bool wanted = !record->superseded && !closing_ && (!record->has_receiver || record->receiver);
    if (wanted && state == JobState::Done) {
        delivery();
    } else if (wanted && state == JobState::Failed && record->failed) {
        record->failed(error);
    }
    record->failed = {};
    Q_EMIT job_changed(status.id);
    Q_EMIT job_ended(status.id);
    if (is_idle()) {
        Q_EMIT all_ended();
    }
}

void JobManager::cancel(JobId id) {
    const auto record = find(id);
    if (record && !record->status.ended()) {
        record->status.state = JobState::Cancelling;
        record->stop.request_stop();
        Q_EMIT job_changed(id);
    }
}

void JobManager::cancel_lane(const QString& lane) {
    for (const auto& record : std::vector(records_)) {
        if (record->lane == lane && !record->status.ended()) {
            record->superseded = true;
            cancel(record->status.id);
        }
    }
}

void JobManager::cancel_all() {
    for (const auto& record : std::vector(records_)) {
        cancel(record->status.id);
    }
}

void JobManager::shut_down() {
    closing_ = true;
    cancel_all();
    if (is_idle()) {
        Q_EMIT all_ended();
    }
}

void JobManager::rerun(JobId id) {
    const auto record = find(id);
    if (record && record->status.can_rerun && !closing_ && (!record->has_receiver || record->receiver)) {
        record->rerun();
    }
}

void JobManager::open_result(JobId id) {
    const auto record = find(id);
    if (record && record->status.can_open && !closing_ && (!record->has_receiver || record->receiver)) {
        record->open_result();
    }
}

void JobManager::clear_ended() {
    std::erase_if(records_, [](const auto& record) { return record->status.ended(); });
    Q_EMIT jobs_forgotten();
}

bool JobManager::is_idle() const {
    return std::all_of(records_.begin(), records_.end(),
                       [](const auto& record) { return record->status.ended(); });
}

std::shared_ptr<JobManager::Record> JobManager::find(JobId id) const {
    const auto found = std::find_if(records_.begin(), records_.end(),
                                    [id](const auto& record) { return record->status.id == id; });
    return found == records_.end() ? nullptr : *found;
}

JobStatus JobManager::status(JobId id) const {
    const auto record = find(id);
    return record ? record->status : JobStatus{};
}

std::vector<JobStatus> JobManager::jobs() const {
    std::vector<JobStatus> list;
    list.reserve(records_.size());
    for (const auto& record : records_) {
        list.push_back(record->status);
    }
    return list;
}

void JobManager::forget_old() {
    while (records_.size() > remembered_jobs) {
        const auto ended = std::find_if(records_.begin(), records_.end(),
                                        [](const auto& record) { return record->status.ended(); });
        if (ended == records_.end()) {
            return;
        }
        records_.erase(ended);
        Q_EMIT jobs_forgotten();
    }
}

} // namespace mcwc::gui
