#include "widgets/common/flow_layout.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace mcwc::widgets {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent) {}

FlowLayout::~FlowLayout() {
    qDeleteAll(items_);
}

void FlowLayout::set_spacing(int across, int down) {
    across_ = across;
    down_ = down;
    invalidate();
}

void FlowLayout::set_centred(bool centred) {
    centred_ = centred;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
    items_.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return items_.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    arrange(area, true);
}

int FlowLayout::arrange(const QRect& area, bool moves) const {
    const QRect inside = area.marginsRemoved(contentsMargins());
    QList<std::pair<QLayoutItem*, QRect>> row;
    int x = inside.left();
    int y = inside.top();
    int height = 0;
    const auto finish_row = [&] {
        const int room = inside.right() + 1 - (x - across_);
        const int shift = centred_ ? std::max(0, room / 2) : 0;
        for (const auto& [item, place] : std::as_const(row)) { // on one middle line
            if (moves) {
                item->setGeometry(place.translated(shift, (height - place.height()) / 2));
            }
        }
        row.clear();
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && x + size.width() > inside.right() + 1) {
            finish_row();
            x = inside.left();
            y += height + down_;
            height = 0;
        }
        row.append({item, QRect(QPoint(x, y), QSize(std::min(size.width(), inside.width()), size.height()))});
        x += size.width() + across_;
        height = std::max(height, size.height());
    }
    finish_row();
    return y + height - area.top() + contentsMargins().bottom();
}

FlowBox::FlowBox(QWidget* parent)
    : QWidget(parent)
    , flow_(new FlowLayout(this)) {
    flow_->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FlowBox::sizeHint() const {
    return {flow_->minimumSize().width(), flow_->heightForWidth(width())};
}

QSize FlowBox::minimumSizeHint() const {
    return sizeHint();
}

void FlowBox::fit() {
    const int needed = flow_->heightForWidth(width());
    if (minimumHeight() != needed || maximumHeight() != needed) {
        setFixedHeight(needed);
    }
}

void FlowBox::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool FlowBox::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QWidget::event(event);
}

} // namespace mcwc::widgets
