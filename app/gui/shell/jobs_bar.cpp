#include "app/gui/shell/jobs_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/controls/job_row.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

widgets::JobView view_of(const JobStatus& status) {
    using State = widgets::JobView::State;
    widgets::JobView view;
    view.title = status.title;
    view.stage = status.state == JobState::Waiting
                     ? QCoreApplication::translate("mcwc::gui::JobsBar", "waiting")
                 : status.item.isEmpty() ? status.stage
                                         : status.stage + u' ' + status.item;
    view.done = status.done;
    view.total = status.total;
    view.eta_seconds = status.eta_seconds;
    view.state = status.state == JobState::Cancelling ? State::Cancelling : State::Running;
    return view;
}

} // namespace

JobsBar::JobsBar(JobManager& jobs, QWidget* parent)
    : QFrame(parent)
    , jobs_(jobs)
    , column_(new QVBoxLayout)
    , last_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , panel_(new QToolButton(this)) {
    setObjectName("jobs_bar"_L1);
    setProperty("role", u"bar"_s);
    setAccessibleName(tr("Jobs"));
    panel_->setText(tr("Jobs"));
    panel_->setToolTip(tr("Every running and finished job (Ctrl+J)"));
    panel_->setAccessibleName(tr("All jobs"));
    panel_->setCheckable(true);
    panel_->setProperty("role", u"flat"_s);
    panel_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    panel_->setIconSize(QSize(14, 14));
    refresh_icon();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 10, 6);
    row->setSpacing(12);
    row->addLayout(column_, 1);
    row->addWidget(panel_, 0, Qt::AlignBottom);
    column_->setSpacing(6);
    last_->setProperty("role", u"muted"_s);
    last_->set_full_text(tr("Drop a checkpoint, a folder or a .mcwc anywhere \u00b7 F1 shows the shortcuts"));
    column_->addWidget(last_);
    connect(&jobs_, &JobManager::job_changed, this, &JobsBar::follow);
    connect(&jobs_, &JobManager::job_ended, this, &JobsBar::end);
    connect(panel_, &QToolButton::toggled, this, &JobsBar::panel_wanted);
}

void JobsBar::set_panel_shown(bool shown) {
    panel_->setChecked(shown);
    refresh_icon();
}

void JobsBar::refresh_icon() {
    panel_->setIcon(
        widgets::icon(panel_->isChecked() ? u"down"_s : u"up"_s, widgets::colors(palette()).muted));
}

void JobsBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh_icon();
    }
}

QString JobsBar::last_text() const {
    return last_->full_text();
}

void JobsBar::follow(JobId id) {
    const JobStatus status = jobs_.status(id);
    if (status.quiet || status.ended()) {
        return;
    }
    widgets::JobRow*& row = rows_[id];
    if (row == nullptr) {
        row = new widgets::JobRow(this);
        column_->insertWidget(column_->count() - 1, row);
        connect(row, &widgets::JobRow::cancel_requested, this, [this, id] { jobs_.cancel(id); });
        last_->hide();
    }
    row->set_view(view_of(status));
}

void JobsBar::end(JobId id) {
    const JobStatus status = jobs_.status(id);
    if (status.quiet) {
        return;
    }
    if (widgets::JobRow* row = rows_.take(id)) {
        row->hide();
        row->deleteLater();
    }
    const QString took = widgets::duration_text(status.seconds);
    last_->set_full_text(status.state == JobState::Done ? tr("%1: done in %2").arg(status.title, took)
                         : status.state == JobState::Cancelled
                             ? tr("%1: cancelled, nothing was written").arg(status.title)
                             : tr("%1: failed").arg(status.title));
    last_->setVisible(rows_.isEmpty());
}

} // namespace mcwc::gui
