#include "app/gui/session/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString open_lane = u"open"_s;
const QString estimate_lane = u"estimate"_s;
const QString analyse_lane = u"analyse"_s;
const QString drag_lane = u"drag"_s;

std::filesystem::path native_path(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

QString shown_path(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

} // namespace

Workspace::Workspace(Engine engine, JobManager& jobs, QObject* parent)
    : QObject(parent)
    , engine_(std::move(engine))
    , jobs_(jobs)
    , analysis_(engine_, jobs) {
    // Connected before any view: these find the analysis empty.
    connect(this, &Workspace::document_changed, &analysis_, [this] { analysis_.set_document(document_); });
    connect(&analysis_, &LayerAnalysis::problem, this, &Workspace::problem);
    settings_.qbits = 4;
    estimate_timer_.setSingleShot(true);
    estimate_timer_.setInterval(estimate_delay_ms);
    connect(&estimate_timer_, &QTimer::timeout, this, &Workspace::start_estimate);
    connect(&jobs_, &JobManager::job_ended, this, &Workspace::watch_end);
}

// Reached however a job ended: done, failed or cancelled.
void Workspace::watch_end(JobId id) {
    if (id == opening_) {
        opening_ = 0;
        Q_EMIT opening_changed({});
    } else if (id == drag_job_) {
        drag_job_ = 0;
        if (jobs_.status(id).state != JobState::Done) {
            Q_EMIT drag_file_failed();
        }
    }
}

std::function<void(const JobError&)> Workspace::show_problem() {
    return [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); };
}

void Workspace::open(const QString& path) {
    const std::filesystem::path target = native_path(path);
    opening_ = jobs_.start(
        {.title = tr("Open %1").arg(QFileInfo(path).fileName()), .lane = open_lane}, this,
        [open = engine_.open, target](const TaskContext& context) { return open(target, context); },
        [this](DocumentPtr document) { take_document(std::move(document)); }, show_problem());
    Q_EMIT opening_changed(path);
}

void Workspace::close() {
    take_document(nullptr);
}

void Workspace::take_document(DocumentPtr document) {
    for (const QString& lane : {open_lane, estimate_lane, analyse_lane, drag_lane}) {
        if (lane != open_lane || !document) {
            jobs_.cancel_lane(lane);
        }
    }
    estimate_timer_.stop();
    ++generation_;
    document_ = std::move(document);
    selection_.select({});
    report_.reset();
    figure_state_ = FigureState::None;
    stale_ = false;
    if (document_ && document_->stream) {
        report_ = std::make_shared<const StreamReport>(document_->stream->report);
        figure_state_ = FigureState::Measured;
    }
    Q_EMIT document_changed();
    Q_EMIT figures_changed();
    if (can_encode()) {
        stale_ = true;
        start_estimate();
    }
}

void Workspace::set_settings(const EncoderSettings& settings) {
    settings_ = settings;
    if (!can_encode()) {
        return;
    }
    ++generation_;
    stale_ = true;
    jobs_.cancel_lane(estimate_lane);
    jobs_.cancel_lane(analyse_lane);
    jobs_.cancel_lane(drag_lane);
    estimate_timer_.start();
    Q_EMIT figures_changed();
}

void Workspace::start_estimate() {
    if (!can_encode()) {
        return;
    }
    jobs_.start(
        {.title = tr("Estimate"), .lane = estimate_lane, .quiet = true}, this,
        [estimate = engine_.estimate, document = document_,
         settings = settings_](const TaskContext& context) { return estimate(*document, settings, context); },
        [this](StreamReport report) { take_report(std::move(report), FigureState::Estimated); },
        [this](const JobError& error) {
            stale_ = false;
            Q_EMIT figures_changed();
            Q_EMIT problem(error.message, error.advice);
        });
}

void Workspace::take_report(StreamReport report, FigureState state) {
    report_ = std::make_shared<const StreamReport>(std::move(report));
    figure_state_ = state;
    stale_ = false;
    Q_EMIT figures_changed();
}

JobId Workspace::start_encode(const QString& title, const QString& lane,
                              const std::optional<std::filesystem::path>& target,
                              std::function<void(const StreamReport&)> done) {
    // The run measures what the estimate guesses: its report replaces the figures in sight unless the
    // settings have changed meanwhile.
    auto deliver = [this, done = std::move(done), generation = generation_](const StreamReport& report) {
        if (generation == generation_) {
            estimate_timer_.stop();
            jobs_.cancel_lane(estimate_lane);
            take_report(report, FigureState::Measured);
        }
        done(report);
    };
    return jobs_.start(
        {.title = title, .lane = lane, .heavy = true}, this,
        [encode = engine_.encode, document = document_, settings = settings_,
         target](const TaskContext& context) { return encode(*document, settings, target, context); },
        std::move(deliver), show_problem());
}

void Workspace::analyse() {
    if (can_encode()) {
        start_encode(tr("Analyse %1").arg(QString::fromStdString(document_->display_name)), analyse_lane,
                     std::nullopt, [](const StreamReport&) {});
    }
}

void Workspace::export_to(const QString& path) {
    if (can_encode()) {
        start_encode(tr("Export %1").arg(QFileInfo(path).fileName()), {}, native_path(path),
                     [this, path](const StreamReport& report) { Q_EMIT exported(path, report.file_bytes); });
    }
}

void Workspace::prepare_drag_file() {
    if (!can_encode()) {
        Q_EMIT drag_file_failed();
        return;
    }
    if (!drag_folder_) {
        drag_folder_ = std::make_unique<QTemporaryDir>();
    }
    const QString base = QFileInfo(shown_path(document_->path)).completeBaseName();
    const QString name = (base.isEmpty() ? u"model"_s : base) + u".mcwc"_s;
    const QString path = drag_folder_->filePath(name);
    drag_job_ = start_encode(tr("Encode %1 to drag").arg(name), drag_lane, native_path(path),
                             [this, path, name](const StreamReport& report) {
                                 Q_EMIT drag_file_ready(path, name, report.file_bytes);
                             });
}

void Workspace::decode_to(const QString& folder) {
    if (!document_ || !document_->stream) {
        return;
    }
    jobs_.start(
        {.title = tr("Decode %1").arg(QString::fromStdString(document_->display_name)),
         .lane = {},
         .heavy = true},
        this,
        [decode = engine_.decode, source = document_->path, target = native_path(folder)](
            const TaskContext& context) { return decode(source, target, context); },
        [this, folder](std::size_t tensors) { Q_EMIT decoded(folder, tensors); }, show_problem());
}

} // namespace mcwc::gui
