#include "app/gui/shell/jobs_panel.h"

#include "widgets/common/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int panel_lines = 13;

} // namespace

JobsPanel::JobsPanel(JobManager& jobs, QWidget* parent)
    : QFrame(parent)
    , jobs_(jobs)
    , model_(new JobTableModel(jobs, this))
    , table_(new QTableView(this))
    , empty_(widgets::role_label(
          tr("No jobs yet. Opening, analysing, exporting, decoding, checking and comparing "
             "are listed here, with what they made or why they failed."),
          "muted", this))
    , detail_(widgets::role_label({}, "muted", this))
    , cancel_(new QPushButton(tr("Cancel"), this))
    , rerun_(new QPushButton(tr("Run again"), this))
    , open_(new QPushButton(tr("Open the result"), this))
    , clear_(new QPushButton(tr("Clear finished"), this)) {
    setObjectName("jobs_panel"_L1);
    setProperty("role", u"bar"_s);
    setAccessibleName(tr("Jobs"));
    // Of one height, whatever it shows: lines that wrap would have the window grow.
    setFixedHeight(panel_lines * fontMetrics().lineSpacing());
    table_->setModel(model_);
    table_->setAccessibleName(tr("Jobs"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(27);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setIconSize(QSize(15, 15));
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setColumnWidth(JobTableModel::State, 110);
    table_->setColumnWidth(JobTableModel::Title, 260);
    table_->setColumnWidth(JobTableModel::Progress, 76);
    table_->setColumnWidth(JobTableModel::Time, 110);
    table_->horizontalHeader()->setSectionResizeMode(JobTableModel::Stage, QHeaderView::Stretch);
    detail_->setWordWrap(true);
    detail_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    empty_->setWordWrap(true);
    auto* title = new QHBoxLayout;
    title->addWidget(widgets::role_label(tr("Jobs"), "title", this));
    title->addStretch(1);
    for (QPushButton* button : {open_, rerun_, cancel_, clear_}) {
        title->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(6);
    column->addLayout(title);
    column->addWidget(empty_, 1, Qt::AlignTop);
    column->addWidget(table_, 1);
    column->addWidget(detail_);

    connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(current().id); });
    connect(rerun_, &QPushButton::clicked, this, [this] { jobs_.rerun(current().id); });
    connect(open_, &QPushButton::clicked, this, [this] { jobs_.open_result(current().id); });
    connect(clear_, &QPushButton::clicked, &jobs_, &JobManager::clear_ended);
    connect(table_, &QTableView::activated, this, [this] { jobs_.open_result(current().id); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JobsPanel::show_current);
    connect(model_, &QAbstractItemModel::dataChanged, this, &JobsPanel::show_current);
    connect(model_, &QAbstractItemModel::modelReset, this, &JobsPanel::show_current);
    connect(model_, &QAbstractItemModel::rowsInserted, this, [this] {
        table_->selectRow(0);
        show_current();
    });
    show_current();
}

JobStatus JobsPanel::current() const {
    return model_->job(table_->currentIndex().row());
}

QString JobsPanel::detail() const {
    return detail_->text();
}

void JobsPanel::show_current() {
    const JobStatus job = current();
    const bool any = job.id != 0;
    empty_->setVisible(model_->rowCount() == 0);
    table_->setVisible(model_->rowCount() > 0);
    cancel_->setEnabled(any && !job.ended() && job.state != JobState::Cancelling);
    rerun_->setEnabled(job.can_rerun);
    open_->setEnabled(job.can_open);
    open_->setText(job.can_open && !job.open_text.isEmpty() ? job.open_text : tr("Open the result"));
    clear_->setEnabled(model_->rowCount() > model_->running());
    const QString text =
        job.error.advice.isEmpty() ? job.error.message : job.error.message + u'\n' + job.error.advice;
    detail_->setText(job.state == JobState::Failed ? text : QString());
    detail_->setVisible(!detail_->text().isEmpty());
}

void JobsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT close_wanted();
    } else if (event->key() == Qt::Key_Delete && cancel_->isEnabled()) {
        jobs_.cancel(current().id);
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace mcwc::gui
