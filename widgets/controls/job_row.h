#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mcwc::widgets {

class ElidedLabel;

/// What a job row shows.
struct JobView {
    enum class State { Running, Cancelling, Done, Failed, Cancelled };
    QString title = {};
    QString stage = {}; ///< E.g. "aligning h.3.mlp".
    quint64 done = 0;
    quint64 total = 0;        ///< 0: not known.
    double eta_seconds = -1;  ///< Negative: not known.
    double took_seconds = -1; ///< Of a finished job.
    State state = State::Running;
};

/// One job: title, stage, progress, time left, cancel.
class JobRow : public QWidget {
    Q_OBJECT

public:
    explicit JobRow(QWidget* parent = nullptr);

    void set_view(const JobView& view);
    QPushButton* cancel_button() const { return cancel_; }
    QString stage_text() const;
    QString time_text() const;
    int percent() const;

Q_SIGNALS:
    void cancel_requested();

private:
    ElidedLabel* title_;
    ElidedLabel* stage_;
    QProgressBar* progress_;
    QLabel* time_;
    QPushButton* cancel_;
};

} // namespace mcwc::widgets
