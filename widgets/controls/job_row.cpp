#include "widgets/controls/job_row.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

JobRow::JobRow(QWidget* parent)
    : QWidget(parent)
    , title_(new ElidedLabel(Qt::ElideMiddle, this))
    , stage_(new ElidedLabel(Qt::ElideRight, this))
    , progress_(new QProgressBar(this))
    , time_(role_label({}, "muted", this))
    , cancel_(new QPushButton(tr("Cancel"), this)) {
    title_->setProperty("role", u"value"_s);
    stage_->setProperty("role", u"muted"_s);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(240);
    time_->setMinimumWidth(96);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(title_, 2);
    row->addWidget(progress_);
    row->addWidget(time_);
    row->addWidget(cancel_);
    row->addWidget(stage_, 3);
    connect(cancel_, &QPushButton::clicked, this, &JobRow::cancel_requested);
}

void JobRow::set_view(const JobView& view) {
    const bool running = view.state == JobView::State::Running;
    const bool ended = !running && view.state != JobView::State::Cancelling;
    title_->set_full_text(view.title);
    cancel_->setVisible(!ended);
    cancel_->setEnabled(running);
    cancel_->setAccessibleName(tr("Cancel: %1").arg(view.title));
    progress_->setVisible(!ended);
    progress_->setAccessibleName(tr("Progress: %1").arg(view.title));
    if (view.total == 0) {
        progress_->setRange(0, 0);
    } else {
        progress_->setRange(0, 1000);
        progress_->setValue(
            static_cast<int>(1000.0 * static_cast<double>(view.done) / static_cast<double>(view.total)));
    }
    switch (view.state) {
    case JobView::State::Running:
        stage_->set_full_text(view.stage);
        time_->setText(view.eta_seconds >= 0 ? tr("%1 left").arg(duration_text(view.eta_seconds))
                                             : QString());
        break;
    case JobView::State::Cancelling:
        stage_->set_full_text(tr("stopping"));
        time_->clear();
        break;
    case JobView::State::Done:
        stage_->set_full_text(view.took_seconds >= 0 ? tr("done in %1").arg(duration_text(view.took_seconds))
                                                     : tr("done"));
        time_->clear();
        break;
    case JobView::State::Failed:
        stage_->set_full_text(tr("failed: %1").arg(view.stage));
        time_->clear();
        break;
    case JobView::State::Cancelled:
        stage_->set_full_text(tr("cancelled"));
        time_->clear();
        break;
    }
    time_->setVisible(!ended);
}

QString JobRow::stage_text() const {
    return stage_->full_text();
}
QString JobRow::time_text() const {
    return time_->text();
}

int JobRow::percent() const {
    return progress_->maximum() == 0 ? -1 : progress_->value() / 10;
}

} // namespace mcwc::widgets
