#include "widgets/common/adaptive_box.h"

#include <QEvent>

#include <algorithm>

namespace mcwc::widgets {

AdaptiveBox::AdaptiveBox(int spacing, int least_width, QWidget* parent)
    : QWidget(parent)
    , layout_(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , least_width_(least_width) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(spacing);
}

void AdaptiveBox::add(QWidget* widget, int across, int down) {
    stretches_.append({across, down});
    layout_->addWidget(widget, is_stacked() ? down : across);
}

int AdaptiveBox::side_by_side_width() const {
    int width = 0;
    for (int i = 0; i < layout_->count(); ++i) {
        if (!layout_->itemAt(i)->isEmpty()) {
            width += layout_->itemAt(i)->minimumSize().width() + (width > 0 ? layout_->spacing() : 0);
        }
    }
    return width;
}

/// Of the width only what the widest asks for: there is always the way down.
QSize AdaptiveBox::minimumSizeHint() const {
    int widest = 0;
    for (int i = 0; i < layout_->count(); ++i) {
        widest = std::max(widest, layout_->itemAt(i)->minimumSize().width());
    }
    return {widest, layout_->minimumSize().height()};
}

void AdaptiveBox::arrange() {
    const bool stacked = width() < std::max(least_width_, side_by_side_width());
    if (stacked == is_stacked()) {
        return;
    }
    layout_->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int i = 0; i < layout_->count(); ++i) {
        layout_->setStretch(i, stacked ? stretches_[i].down : stretches_[i].across);
    }
    updateGeometry();
    Q_EMIT stacked_changed(stacked);
}

void AdaptiveBox::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool AdaptiveBox::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

} // namespace mcwc::widgets
