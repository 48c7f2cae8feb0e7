#include "app/gui/shell/tour.h"

#include "widgets/common/callout.h"

#include <utility>

namespace mcwc::gui {

Tour::Tour(QWidget* window, std::vector<TourStep> steps, std::function<bool()> has_document,
           std::function<void()> open_something)
    : QObject(window)
    , callout_(new widgets::Callout(window))
    , steps_(std::move(steps))
    , has_document_(std::move(has_document))
    , open_something_(std::move(open_something)) {
    connect(callout_, &widgets::Callout::next_wanted, this, [this] { go(step_ + 1); });
    connect(callout_, &widgets::Callout::back_wanted, this, [this] { go(step_ == 0 ? 0 : step_ - 1); });
    connect(callout_, &widgets::Callout::skip_wanted, this, &Tour::end);
}

void Tour::start() {
    running_ = true;
    go(0);
}

void Tour::end() {
    if (running_) {
        running_ = false;
        callout_->dismiss();
        Q_EMIT ended();
    }
}

void Tour::follow_document() {
    if (running_) {
        go(step_);
    }
}

void Tour::go(std::size_t step) {
    if (step >= steps_.size()) {
        end();
        return;
    }
    step_ = step;
    const TourStep& now = steps_[step];
    if (now.needs_document && !has_document_()) {
        callout_->dismiss();
        open_something_(); // follow_document() goes on
        return;
    }
    callout_->show_step(now.target(), now.title, now.text, static_cast<int>(step) + 1,
                        static_cast<int>(steps_.size()));
}

} // namespace mcwc::gui
