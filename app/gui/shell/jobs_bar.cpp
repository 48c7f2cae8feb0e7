#include "app/gui/shell/jobs_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/controls/job_row.h"

#include <QCoreApplication>
#include <QPushButton>
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
    , column_(new QVBoxLayout(this))
    , last_(new widgets::ElidedLabel(Qt::ElideRight, this)) {
    setObjectName("jobs_bar"_L1);
    setProperty("role", u"bar"_s);
    setAccessibleName(tr("Jobs"));
    column_->setContentsMargins(14, 8, 14, 8);
    column_->setSpacing(6);
    last_->setProperty("role", u"muted"_s);
    last_->set_full_text(tr("Drop a checkpoint, a folder or a .mcwc anywhere \u00b7 F1 shows the shortcuts"));
    column_->addWidget(last_);
    connect(&jobs_, &JobManager::job_changed, this, &JobsBar::follow);
    connect(&jobs_, &JobManager::job_ended, this, &JobsBar::end);
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
