#pragma once

#include "app/gui/jobs/job_manager.h"

#include <QAbstractTableModel>

#include <vector>

namespace mcwc::gui {

/// All jobs that the user may know of, the newest first.
class JobTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Title, Stage, Progress, Time, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit JobTableModel(JobManager& jobs, QObject* parent = nullptr);

    int row_of(JobId id) const;
    /// The job of a row; one without id when there is none.
    JobStatus job(int row) const;
    int running() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void follow(JobId id);
    void refill();
    QString display(const JobStatus& job, int column) const;

    JobManager& jobs_;
    std::vector<JobStatus> rows_;
};

/// "running", "done" ...
QString job_state_name(JobState state);

} // namespace mcwc::gui
