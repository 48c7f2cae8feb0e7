#include "app/gui/models/job_table_model.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

QIcon state_icon(JobState state) {
    const widgets::Colors& set = widgets::colors(QApplication::palette());
    switch (state) {
    case JobState::Waiting:
        return widgets::icon(u"unchecked"_s, set.muted);
    case JobState::Running:
        return widgets::icon(u"running"_s, set.accent);
    case JobState::Cancelling:
    case JobState::Cancelled:
        return widgets::icon(u"stopped"_s, set.muted);
    case JobState::Done:
        return widgets::icon(u"good"_s, set.good);
    case JobState::Failed:
        return widgets::icon(u"damaged"_s, set.error);
    }
    return {};
}

} // namespace

QString job_state_name(JobState state) {
    switch (state) {
    case JobState::Waiting:
        return JobTableModel::tr("waiting");
    case JobState::Running:
        return JobTableModel::tr("running");
    case JobState::Cancelling:
        return JobTableModel::tr("stopping");
    case JobState::Done:
        return JobTableModel::tr("done");
    case JobState::Failed:
        return JobTableModel::tr("failed");
    case JobState::Cancelled:
        return JobTableModel::tr("cancelled");
    }
    return {};
}

JobTableModel::JobTableModel(JobManager& jobs, QObject* parent)
    : QAbstractTableModel(parent)
    , jobs_(jobs) {
    connect(&jobs_, &JobManager::job_changed, this, &JobTableModel::follow);
    connect(&jobs_, &JobManager::jobs_forgotten, this, &JobTableModel::refill);
    refill();
}

void JobTableModel::refill() {
    beginResetModel();
    rows_.clear();
    for (const JobStatus& job : jobs_.jobs()) {
        if (!job.quiet) {
            rows_.insert(rows_.begin(), job);
        }
    }
    endResetModel();
}

void JobTableModel::follow(JobId id) {
    const JobStatus job = jobs_.status(id);
    if (job.id == 0 || job.quiet) {
        return;
    }
    const int row = row_of(id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        rows_.insert(rows_.begin(), job);
        endInsertRows();
        return;
    }
    rows_[static_cast<std::size_t>(row)] = job;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int JobTableModel::row_of(JobId id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [id](const JobStatus& job) { return job.id == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

JobStatus JobTableModel::job(int row) const {
    return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)] : JobStatus{};
}

int JobTableModel::running() const {
    return static_cast<int>(
        std::count_if(rows_.begin(), rows_.end(), [](const JobStatus& job) { return !job.ended(); }));
}

int JobTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobTableModel::display(const JobStatus& job, int column) const {
    switch (column) {
    case State:
        return job_state_name(job.state);
    case Title:
        return job.title;
    case Stage:
        return job.state == JobState::Failed ? job.error.message
               : job.ended()                 ? QString()
               : job.item.isEmpty()          ? job.stage
                                             : job.stage + u' ' + job.item;
    case Progress:
        return job.ended() || job.total == 0
                   ? QString()
                   : widgets::percent_text(static_cast<double>(job.done), static_cast<double>(job.total));
    case Time:
        return job.ended()            ? widgets::duration_text(job.seconds)
               : job.eta_seconds >= 0 ? tr("%1 left").arg(widgets::duration_text(job.eta_seconds))
                                      : widgets::duration_text(job.seconds);
    default:
        return {};
    }
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const JobStatus& job = rows_[static_cast<std::size_t>(index.row())];
    const bool right = index.column() == Progress || index.column() == Time;
    switch (role) {
    case Qt::DisplayRole:
        return display(job, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? QVariant(job.started.toString(Qt::TextDate))
                                      : QVariant(display(job, index.column()));
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(state_icon(job.state)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return job.state == JobState::Failed && index.column() == Stage
                   ? QVariant(widgets::colors(QApplication::palette()).error)
                   : QVariant();
    case IdRole:
        return QVariant::fromValue<quint64>(job.id);
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Progress || section == Time;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const QString titles[] = {tr("State"), tr("Job"), tr("What"), tr("Done"), tr("Time")};
    return role == Qt::DisplayRole ? QVariant(titles[section]) : QVariant();
}

} // namespace mcwc::gui
