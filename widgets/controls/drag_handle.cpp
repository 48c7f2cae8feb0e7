#include "widgets/controls/drag_handle.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

DragHandle::DragHandle(QWidget* parent)
    : QWidget(parent) {
    setObjectName("drag_handle"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    set_idle();
}

void DragHandle::set_idle() {
    state_ = State::Idle;
    path_.clear();
    setAccessibleName(title());
    setToolTip(tr("Press to encode with these settings, then drag the file to a folder or another program"));
    update();
}

void DragHandle::set_preparing() {
    state_ = State::Preparing;
    setAccessibleName(title());
    update();
}

void DragHandle::set_file(const QString& path, const QString& name, quint64 size) {
    state_ = State::Ready;
    path_ = path;
    name_ = name;
    size_ = size;
    setAccessibleName(title());
    setToolTip(tr("Drag to a folder or another program; Ctrl+C copies the file"));
    update();
    if (pressed_ && moved_) {
        start_drag();
    }
}

QMimeData* DragHandle::mime_data() const {
    if (state_ != State::Ready) {
        return nullptr;
    }
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path_)});
    return data;
}

QSize DragHandle::sizeHint() const {
    return {200, 48};
}

QString DragHandle::title() const {
    switch (state_) {
    case State::Preparing:
        return tr("Encoding the file to drag \u2026");
    case State::Ready:
        return name_;
    case State::Idle:
        break;
    }
    return tr("Drag the .mcwc out");
}

QString DragHandle::detail() const {
    switch (state_) {
    case State::Preparing:
        return tr("hold, or drag when it is ready");
    case State::Ready:
        return tr("%1 \u00b7 ready to drag").arg(bytes_text(size_));
    case State::Idle:
        break;
    }
    return tr("to a folder or another program");
}

void DragHandle::paintEvent(QPaintEvent* /*event*/) {
    const Colors& set = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = hasFocus() || state_ == State::Ready;
    painter.setPen(
        QPen(strong ? set.accent : set.border, 1, state_ == State::Ready ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(underMouse() ? set.hover : set.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    icon(u"drag"_s, isEnabled() ? set.muted : set.border)
        .paint(&painter, QRect(8, height() / 2 - 11, 22, 22));
    const QRect words(38, 6, width() - 46, height() - 12);
    painter.setPen(isEnabled() ? set.text : set.muted);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     fontMetrics().elidedText(title(), Qt::ElideMiddle, words.width()));
    painter.setPen(set.muted);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(detail(), Qt::ElideRight, words.width()));
}

void DragHandle::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    pressed_ = true;
    moved_ = false;
    pressed_at_ = event->position().toPoint();
    if (state_ == State::Idle) {
        Q_EMIT file_wanted();
    }
}

void DragHandle::mouseMoveEvent(QMouseEvent* event) {
    if (!pressed_) {
        return;
    }
    const int distance = (event->position().toPoint() - pressed_at_).manhattanLength();
    moved_ = moved_ || distance >= QApplication::startDragDistance();
    if (moved_ && state_ == State::Ready) {
        start_drag();
    }
}

void DragHandle::mouseReleaseEvent(QMouseEvent* /*event*/) {
    pressed_ = false;
}

void DragHandle::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && state_ == State::Ready) {
        QApplication::clipboard()->setMimeData(mime_data());
        return;
    }
    const bool press =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (press && state_ == State::Idle) {
        Q_EMIT file_wanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DragHandle::start_drag() {
    pressed_ = false;
    auto* drag = new QDrag(this);
    drag->setMimeData(mime_data());
    drag->setPixmap(application_icon().pixmap(QSize(32, 32), devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
}

} // namespace mcwc::widgets
