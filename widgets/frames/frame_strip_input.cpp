// What keys and the mouse do in a frame strip.

#include "widgets/frames/frame_strip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {

void FrameStrip::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(frames_.size()) - 1;
    const int current = selected_.value_or(-1);
    const int page = std::max(1, static_cast<int>(viewport()->width() / std::max(1.0, pitch())) - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        select(std::max(0, current - 1));
        return;
    case Qt::Key_Right:
        select(std::min(last, current + 1));
        return;
    case Qt::Key_Home:
        select(0);
        return;
    case Qt::Key_End:
        select(last);
        return;
    case Qt::Key_PageUp:
        select(std::max(0, current - page));
        return;
    case Qt::Key_PageDown:
        select(std::min(last, current + page));
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        set_zoom(zoom_ * 1.5);
        return;
    case Qt::Key_Minus:
        set_zoom(zoom_ / 1.5);
        return;
    case Qt::Key_0:
        set_zoom(1);
        return;
    case Qt::Key_K:
        want_toggle(selected_);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected_) {
            Q_EMIT frame_activated(*selected_);
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FrameStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        select(frame_at(event->position().toPoint()));
    }
}

void FrameStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        want_toggle(frame_at(event->position().toPoint()));
    }
}

void FrameStrip::want_toggle(std::optional<int> frame) {
    if (frame && frames_[static_cast<std::size_t>(*frame)].can_toggle) {
        Q_EMIT keyframe_toggle_wanted(*frame);
    }
}

QString FrameStrip::toggle_text(int frame) const {
    const FrameBar& bar = frames_[static_cast<std::size_t>(frame)];
    return bar.by_hand                       ? tr("&Keyframe as by the interval")
           : bar.kind == FrameKind::Keyframe ? tr("Make it a predicted frame (&K)")
                                             : tr("Make it a &keyframe");
}

void FrameStrip::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const std::optional<int> frame = by_key ? selected_ : frame_at(event->pos());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (frame) {
        select(frame);
        QAction* toggle = menu->addAction(toggle_text(*frame), this, [this, frame] { want_toggle(frame); });
        toggle->setEnabled(frames_[static_cast<std::size_t>(*frame)].can_toggle);
        menu->addSeparator();
    }
    menu->addAction(tr("Zoom &in"), this, [this] { set_zoom(zoom_ * 1.5); });
    menu->addAction(tr("Zoom &out"), this, [this] { set_zoom(zoom_ / 1.5); });
    menu->addAction(tr("&Fit all layers"), this, [this] { set_zoom(1); });
    menu->popup(by_key && frame ? viewport()->mapToGlobal(frame_rect(*frame).center()) : event->globalPos());
}

void FrameStrip::mouseMoveEvent(QMouseEvent* event) {
    const auto frame = frame_at(event->position().toPoint());
    if (frame != hovered_) {
        hovered_ = frame;
        viewport()->update();
    }
}

void FrameStrip::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        set_zoom(zoom_ * std::pow(1.2, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    const QPoint delta = event->angleDelta();
    const int step = delta.x() != 0 ? delta.x() : delta.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - step / 2);
    event->accept();
}

bool FrameStrip::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto frame = frame_at(help->pos());
        if (frame) {
            QToolTip::showText(help->globalPos(), frame_text(*frame), viewport(), frame_rect(*frame));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        hovered_.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace mcwc::widgets
