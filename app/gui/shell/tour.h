#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace mcwc::widgets {
class Callout;
}

namespace mcwc::gui {

/// A step of the tour: what it points at and says.
struct TourStep {
    std::function<QWidget*()> target;
    QString title;
    QString text;
    bool needs_document = false; ///< Waits until something is open.
};

/// A short walk over the window for somebody who sees it the first time; everything stays usable meanwhile.
class Tour : public QObject {
    Q_OBJECT

public:
    /// `has_document` tells whether something is open; `open_something` is called when the walk comes to a
    /// step that needs it.
    Tour(QWidget* window, std::vector<TourStep> steps, std::function<bool()> has_document,
         std::function<void()> open_something);

    void start();
    void end();
    /// Something was opened: the walk goes on if it waited for that.
    void follow_document();
    bool is_running() const { return running_; }
    std::size_t step() const { return step_; }
    widgets::Callout* callout() const { return callout_; }

Q_SIGNALS:
    /// Walked to its end or skipped.
    void ended();

private:
    void go(std::size_t step);

    widgets::Callout* callout_;
    std::vector<TourStep> steps_;
    std::function<bool()> has_document_;
    std::function<void()> open_something_;
    std::size_t step_ = 0;
    bool running_ = false;
};

} // namespace mcwc::gui
