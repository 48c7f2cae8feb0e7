#include "app/gui/session/workspace.h"

#include "app/gui/session/rules.h"

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
const QString mapping_lane = u"mapping"_s;

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
    state_.settings.qbits = 4;
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
        {.title = tr("Open %1").arg(QFileInfo(path).fileName()),
         .lane = open_lane,
         .rerun = [this, path] { open(path); }},
        this, [open = engine_.open, target](const TaskContext& context) { return open(target, context); },
        [this](DocumentPtr document) { take_document(std::move(document)); }, show_problem());
    Q_EMIT opening_changed(path);
}

void Workspace::use_base(const QString& path) {
    if (!document_ || !document_->stream || !engine_.open_base) {
        return;
    }
    jobs_.start(
        {.title = tr("Open the base %1").arg(QFileInfo(path).fileName()), .lane = open_lane}, this,
        [open_base = engine_.open_base, document = document_, base = native_path(path)](
            const TaskContext& context) { return open_base(*document, base, context); },
        [this](DocumentPtr document) { take_document(std::move(document)); }, show_problem());
}

void Workspace::close() {
    take_document(nullptr);
}

void Workspace::take_document(DocumentPtr document) {
    for (const QString& lane : {open_lane, estimate_lane, analyse_lane, drag_lane, mapping_lane}) {
        if (lane != open_lane || !document) {
            jobs_.cancel_lane(lane);
        }
    }
    estimate_timer_.stop();
    ++generation_;
    const bool same = document_ && document && document->path == document_->path &&
                      document->architecture.layers.size() == document_->architecture.layers.size();
    if (!same) {
        forget_hand_settings();
    }
    document_ = std::move(document);
    selection_.select({});
    report_.reset();
    figure_state_ = FigureState::None;
    stale_ = false;
    if (document_ && document_->stream) {
        report_ = std::make_shared<const StreamReport>(document_->stream->report);
        figure_state_ = document_->stream->outlined ? FigureState::Estimated : FigureState::Measured;
    }
    Q_EMIT document_changed();
    Q_EMIT settings_changed();
    Q_EMIT figures_changed();
    if (can_encode()) {
        stale_ = true;
        start_estimate();
    } else if (document_ && document_->stream->outlined && !document_->stream->damaged) {
        measure();
    }
}

/// The figures of a large stream, after it is shown already.
void Workspace::measure() {
    jobs_.start(
        {.title = tr("Measure %1").arg(QString::fromStdString(document_->display_name)),
         .lane = estimate_lane},
        this,
        [measure = engine_.measure, document = document_](const TaskContext& context) {
            return measure(*document, context);
        },
        [this](StreamReport report) { take_report(std::move(report), FigureState::Measured); },
        show_problem());
}

void Workspace::check_mapping(const QString& text, std::function<void(const DocumentPtr&)> done,
                              std::function<void(const QString&, const QString&)> failed) {
    if (!can_encode()) {
        return;
    }
    jobs_.start(
        {.title = tr("Check the mapping"), .lane = mapping_lane, .quiet = true}, this,
        [remap = engine_.remap, document = document_, mapping = text.toStdString()](
            const TaskContext& context) { return remap(*document, mapping, context); },
        std::move(done),
        [failed = std::move(failed)](const JobError& error) { failed(error.message, error.advice); });
}

void Workspace::use_mapped(const DocumentPtr& mapped) {
    if (document_ && mapped && mapped->path == document_->path) {
        take_document(mapped);
    }
}

void Workspace::use_settings(const EncoderSettings& settings) {
    change({settings, document_ ? gui::hand_keyframes(document_->architecture, settings) : HandKeyframes()},
           0);
}

void Workspace::set_settings(const EncoderSettings& settings, quint64 gesture) {
    SettingsState next{settings, state_.by_hand};
    if (document_ && settings.keyframes != state_.settings.keyframes) {
        next.by_hand = gui::hand_keyframes(document_->architecture, settings);
    }
    change(std::move(next), gesture);
}

void Workspace::toggle_keyframe(int layer) {
    if (!can_encode() || layer < 0 ||
        !may_be_predicted(document_->architecture, static_cast<std::size_t>(layer))) {
        return;
    }
    SettingsState next = state_;
    if (next.by_hand.erase(layer) == 0) {
        EncoderSettings plain = state_.settings;
        plain.lossless = false;
        next.by_hand[layer] =
            !keyframe_flags(document_->architecture, plain)[static_cast<std::size_t>(layer)];
    }
    change(std::move(next), 0);
}

void Workspace::restore_settings(SettingsState state) {
    if (document_) {
        const Architecture& architecture = document_->architecture;
        std::erase_if(state.by_hand, [&](const auto& item) {
            return !may_be_predicted(architecture, static_cast<std::size_t>(item.first));
        });
        state.settings.keyframes =
            keyframe_lists(architecture, state.settings.keyframe_interval, state.by_hand);
    }
    undo_stack_.clear();
    take_state(state);
}

void Workspace::add_rule(const TensorRule& rule) {
    SettingsState next = state_;
    merge_rule(next.settings.rules, rule);
    change(std::move(next), 0);
}

void Workspace::change(SettingsState next, quint64 gesture) {
    const Architecture* architecture = document_ ? &document_->architecture : nullptr;
    if (architecture != nullptr) {
        next.settings.keyframes =
            keyframe_lists(*architecture, next.settings.keyframe_interval, next.by_hand);
    }
    if (next == state_) {
        return;
    }
    undo_stack_.push(new SettingsChange(state_, std::move(next), gesture, architecture,
                                        [this](const SettingsState& state) { take_state(state); }));
}

void Workspace::take_state(const SettingsState& state) {
    state_ = state;
    if (can_encode()) {
        ++generation_;
        stale_ = true;
        jobs_.cancel_lane(estimate_lane);
        jobs_.cancel_lane(analyse_lane);
        jobs_.cancel_lane(drag_lane);
        estimate_timer_.start();
    }
    Q_EMIT settings_changed();
    if (can_encode()) {
        Q_EMIT figures_changed();
    }
}

// Layers and tensor names are those of one model.
void Workspace::forget_hand_settings() {
    undo_stack_.clear();
    state_.by_hand.clear();
    state_.settings.keyframes.clear();
    state_.settings.rules.clear();
}

void Workspace::start_estimate() {
    if (!can_encode()) {
        return;
    }
    jobs_.start(
        {.title = tr("Estimate"), .lane = estimate_lane, .quiet = true}, this,
        [estimate = engine_.estimate, document = document_,
         settings = with_fitting_rules(state_.settings, *document_)](const TaskContext& context) {
            return estimate(*document, settings, context);
        },
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

JobId Workspace::start_encode(EncodeOrder order) {
    order.document = document_;
    order.settings = without_unfinished_rules(state_.settings);
    order.generation = generation_;
    return run_encode(order);
}

JobId Workspace::run_encode(const EncodeOrder& order) {
    // The run measures what the estimate guesses: its report replaces the figures in sight unless the
    // settings have changed meanwhile.
    auto deliver = [this, done = order.done, generation = order.generation](const StreamReport& report) {
        if (generation == generation_) {
            estimate_timer_.stop();
            jobs_.cancel_lane(estimate_lane);
            take_report(report, FigureState::Measured);
        }
        done(report);
    };
    JobOptions options{.title = order.title, .lane = order.lane, .heavy = true};
    if (order.can_rerun) {
        options.rerun = [this, order] { run_encode(order); };
    }
    if (order.can_rerun && order.target) {
        const QString path = shown_path(*order.target);
        options.open_result = [this, path] { open(path); };
        options.open_text = tr("Open %1").arg(QFileInfo(path).fileName());
    }
    return jobs_.start(
        options, this,
        [encode = engine_.encode, order](const TaskContext& context) {
            return encode(*order.document, order.settings, order.target, context);
        },
        std::move(deliver), show_problem());
}

void Workspace::analyse() {
    if (can_encode()) {
        start_encode({.title = tr("Analyse %1").arg(QString::fromStdString(document_->display_name)),
                      .lane = analyse_lane});
    }
}

void Workspace::export_to(const QString& path) {
    if (can_encode()) {
        const QString source = shown_path(document_->path);
        start_encode({.title = tr("Export %1").arg(QFileInfo(path).fileName()),
                      .target = native_path(path),
                      .done = [this, path, source](const StreamReport& report) {
                          sources_[path] = source;
                          Q_EMIT exported(path, report.file_bytes);
                      }});
    }
}

QString Workspace::source_of(const QString& stream) const {
    return sources_.value(stream);
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
    drag_job_ = start_encode(
        {.title = tr("Encode %1 to drag").arg(name),
         .lane = drag_lane,
         .target = native_path(path),
         .done = [this, path, name](
                     const StreamReport& report) { Q_EMIT drag_file_ready(path, name, report.file_bytes); },
         .can_rerun = false}); // the file is only good for that drag
}

void Workspace::decode_to(const QString& folder) {
    if (document_ && document_->stream) {
        run_decode(document_, folder);
    }
}

void Workspace::run_decode(const DocumentPtr& stream, const QString& folder) {
    jobs_.start(
        {.title = tr("Decode %1").arg(QFileInfo(shown_path(stream->path)).fileName()),
         .heavy = true,
         .rerun = [this, stream, folder] { run_decode(stream, folder); },
         .open_result = [this, folder] { open(folder); },
         .open_text = tr("Open %1").arg(QFileInfo(folder).fileName())},
        this,
        [decode = engine_.decode, stream, target = native_path(folder)](const TaskContext& context) {
            return decode(*stream, target, context);
        },
        [this, folder](std::size_t tensors) { Q_EMIT decoded(folder, tensors); }, show_problem());
}

} // namespace mcwc::gui
