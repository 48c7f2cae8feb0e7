#pragma once

#include "app/gui/jobs/job_manager.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace mcwc::widgets {
class ElidedLabel;
class JobRow;
} // namespace mcwc::widgets

namespace mcwc::gui {

/// The bottom of the window: a row for each job that runs, and how the last one ended.
class JobsBar : public QFrame {
    Q_OBJECT

public:
    explicit JobsBar(JobManager& jobs, QWidget* parent = nullptr);

    widgets::JobRow* row(JobId id) const { return rows_.value(id); }
    QString last_text() const;
    QToolButton* panel_button() const { return panel_; }
    /// Whether the panel with all jobs is open.
    void set_panel_shown(bool shown);

Q_SIGNALS:
    void panel_wanted(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(JobId id);
    void end(JobId id);
    void refresh_icon();

    JobManager& jobs_;
    QVBoxLayout* column_;
    widgets::ElidedLabel* last_;
    QToolButton* panel_;
    QHash<JobId, widgets::JobRow*> rows_;
};

} // namespace mcwc::gui
