#pragma once

#include "app/gui/engine/engine.h"
#include "app/gui/jobs/job_manager.h"
#include "app/gui/session/layer_analysis.h"
#include "app/gui/session/selection.h"
#include "app/gui/session/settings_change.h"
#include "core/codec/settings.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace mcwc::gui {

/// How far the figures in sight can be trusted.
enum class FigureState {
    None,      ///< Nothing yet.
    Estimated, ///< From a sample of rows.
    Measured,  ///< From a whole run with the present settings, or from an open stream.
};

/// What is open, how it would be encoded, and what is known about that: the state behind the window, without
/// any widget. Starts all jobs. Signals tell what changed; errors come as problem().
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(Engine engine, JobManager& jobs, QObject* parent = nullptr);

    void open(const QString& path);
    void close();
    DocumentPtr document() const { return document_; }
    /// What is looked at; emptied whenever another document is taken.
    SelectionStore& selection() { return selection_; }
    /// Similarity and motion of the open document.
    LayerAnalysis& analysis() { return analysis_; }

    const EncoderSettings& settings() const { return state_.settings; }
    /// Can be undone. Marks the figures stale and asks for a new estimate a moment later; the latest settings
    /// win. Keyframes set by hand stay as long as the settings' lists are the present ones. Changes of one
    /// value with the same `gesture` other than 0 are undone together.
    void set_settings(const EncoderSettings& settings, quint64 gesture = 0);
    /// The same as one step of its own, with the keyframes that the settings name: those that are by hand now
    /// are forgotten.
    void use_settings(const EncoderSettings& settings);
    /// Keyframes by hand in the open document.
    const HandKeyframes& hand_keyframes() const { return state_.by_hand; }
    /// A layer that follows the interval gets the other kind by hand; one that was set by hand follows the
    /// interval again. Does nothing for the first layer of a stack.
    void toggle_keyframe(int layer);
    /// Lays a rule over the one of the same pattern, or appends it.
    void add_rule(const TensorRule& rule);
    /// Takes what a session kept, as where undo begins. Layers that the document does not have are left out.
    void restore_settings(SettingsState state);
    QUndoStack& undo_stack() { return undo_stack_; }

    /// Tries a family description on the open checkpoint in the background; the latest text wins.
    void check_mapping(const QString& text, std::function<void(const DocumentPtr&)> done,
                       std::function<void(const QString& message, const QString& advice)> failed);
    /// Gives the open stream the checkpoint that it is predicted from.
    void use_base(const QString& path);
    /// Goes on with what check_mapping() delivered; settings and keyframes stay where they still mean
    /// something.
    void use_mapped(const DocumentPtr& mapped);

    ReportPtr report() const { return report_; }
    FigureState figure_state() const { return figure_state_; }
    /// True from a change of settings until the figures for it are there.
    bool figures_stale() const { return stale_; }

    /// A dry run: every figure measured, nothing written.
    void analyse();
    void export_to(const QString& path);
    /// Decodes the open stream.
    void decode_to(const QString& folder);
    /// Encodes to a temporary file for a drag out of the window; drag_file_ready or drag_file_failed follows.
    void prepare_drag_file();
    /// The checkpoint that a stream was exported from in this session; empty when that is not known.
    QString source_of(const QString& stream) const;
    const Engine& engine() const { return engine_; }
    JobManager& jobs() { return jobs_; }
    bool is_opening() const { return opening_ != 0; }

    /// Time between the last change of settings and the start of its estimate.
    static constexpr int estimate_delay_ms = 120;

Q_SIGNALS:
    void document_changed();
    void settings_changed();
    void figures_changed();
    void opening_changed(const QString& path); ///< Empty: no longer opening.
    void problem(const QString& message, const QString& advice);
    void exported(const QString& path, quint64 bytes);
    void decoded(const QString& folder, quint64 tensors);
    void drag_file_ready(const QString& path, const QString& name, quint64 bytes);
    void drag_file_failed();

private:
    void take_document(DocumentPtr document);
    void take_report(StreamReport report, FigureState state);
    void change(SettingsState next, quint64 gesture);
    void take_state(const SettingsState& state);
    void forget_hand_settings();
    void measure();
    void start_estimate();
    /// One run of the encoder: what the caller chooses, then what start_encode() takes from the present.
    struct EncodeOrder {
        QString title = {};
        QString lane = {};
        std::optional<std::filesystem::path> target = {};
        std::function<void(const StreamReport&)> done = [](const StreamReport&) {};
        bool can_rerun = true;
        DocumentPtr document = {};
        EncoderSettings settings = {};
        quint64 generation = 0;
    };
    JobId start_encode(EncodeOrder order);
    JobId run_encode(const EncodeOrder& order);
    void run_decode(const DocumentPtr& stream, const QString& folder);
    std::function<void(const JobError&)> show_problem();
    void watch_end(JobId id);
    bool can_encode() const { return document_ && !document_->stream; }

    Engine engine_;
    JobManager& jobs_;
    LayerAnalysis analysis_;
    DocumentPtr document_;
    SelectionStore selection_;
    SettingsState state_;
    QUndoStack undo_stack_;
    ReportPtr report_;
    FigureState figure_state_ = FigureState::None;
    bool stale_ = false;
    JobId opening_ = 0;
    JobId drag_job_ = 0;
    quint64 generation_ = 0; ///< Grows with every change of document or settings.
    QTimer estimate_timer_;
    std::unique_ptr<QTemporaryDir> drag_folder_;
    QHash<QString, QString> sources_; ///< By stream.
};

} // namespace mcwc::gui
