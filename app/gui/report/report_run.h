#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace mcwc::gui {

class MainWindow;

/// Walks through the window as a user would, so that a report can be made without one: opens a model,
/// measures it, has every view that applies compute what it shows, and writes the report. With `sweep` it
/// sweeps too. Errors end the walk.
class ReportRun : public QObject {
    Q_OBJECT

public:
    /// `window` must outlive it. Nothing happens before start().
    ReportRun(MainWindow& window, const QString& model, const QString& report, bool sweep = false);
    void start();

Q_SIGNALS:
    void stage(const QString& text); ///< What is being done now.
    /// `problem` is empty when the report is written.
    void finished(const QString& problem);

private:
    struct Step {
        QString text;
        std::function<void()> begin;
        std::function<bool()> done;
    };

    void plan_views();
    void next();
    void look();
    void end(const QString& problem);

    MainWindow& window_;
    QString model_;
    QString report_;
    bool sweep_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    bool written_ = false;
    bool ended_ = false;
    QTimer timer_;
};

} // namespace mcwc::gui
