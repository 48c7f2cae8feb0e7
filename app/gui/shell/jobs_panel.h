#pragma once

#include "app/gui/models/job_table_model.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace mcwc::gui {

/// Every running and finished job, over the jobs bar: what failed and why, cancel, run again, open the
/// result.
class JobsPanel : public QFrame {
    Q_OBJECT

public:
    explicit JobsPanel(JobManager& jobs, QWidget* parent = nullptr);

    JobTableModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    QPushButton* cancel_button() const { return cancel_; }
    QPushButton* rerun_button() const { return rerun_; }
    QPushButton* open_button() const { return open_; }
    QPushButton* clear_button() const { return clear_; }
    QString detail() const;

    QSize sizeHint() const override { return {800, 210}; }

Q_SIGNALS:
    void close_wanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show_current();
    JobStatus current() const;

    JobManager& jobs_;
    JobTableModel* model_;
    QTableView* table_;
    QLabel* empty_;
    QLabel* detail_;
    QPushButton* cancel_;
    QPushButton* rerun_;
    QPushButton* open_;
    QPushButton* clear_;
};

} // namespace mcwc::gui
