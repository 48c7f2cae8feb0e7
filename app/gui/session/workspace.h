#pragma once

#include "app/gui/engine/engine.h"
#include "app/gui/jobs/job_manager.h"
#include "app/gui/session/layer_analysis.h"
#include "app/gui/session/selection.h"
#include "core/codec/settings.h"

#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

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

    const EncoderSettings& settings() const { return settings_; }
    /// Marks the figures stale and asks for a new estimate a moment later; the latest settings win.
    void set_settings(const EncoderSettings& settings);

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
    bool is_opening() const { return opening_ != 0; }

    /// Time between the last change of settings and the start of its estimate.
    static constexpr int estimate_delay_ms = 120;

Q_SIGNALS:
    void document_changed();
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
    void start_estimate();
    JobId start_encode(const QString& title, const QString& lane,
                       const std::optional<std::filesystem::path>& target,
                       std::function<void(const StreamReport&)> done);
    std::function<void(const JobError&)> show_problem();
    void watch_end(JobId id);
    bool can_encode() const { return document_ && !document_->stream; }

    Engine engine_;
    JobManager& jobs_;
    LayerAnalysis analysis_;
    DocumentPtr document_;
    SelectionStore selection_;
    EncoderSettings settings_;
    ReportPtr report_;
    FigureState figure_state_ = FigureState::None;
    bool stale_ = false;
    JobId opening_ = 0;
    JobId drag_job_ = 0;
    quint64 generation_ = 0; ///< Grows with every change of document or settings.
    QTimer estimate_timer_;
    std::unique_ptr<QTemporaryDir> drag_folder_;
};

} // namespace mcwc::gui
