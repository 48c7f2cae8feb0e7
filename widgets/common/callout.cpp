#include "widgets/common/callout.h"

#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::widgets {
namespace {

constexpr int arrow = 10; ///< Height of the arrow, and room around the bubble for it.
constexpr int note_width = 340;
constexpr int ring_room = 6; ///< Between a target and the ring around it.
constexpr double radius = 8;

} // namespace

/// The ring around the target; lets every click through.
class Callout::Ring : public QWidget {
public:
    explicit Ring(QWidget* window)
        : QWidget(window) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors(palette()).accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius);
    }
};

Callout::Callout(QWidget* window)
    : QWidget(window)
    , ring_(new Ring(window))
    , title_(role_label({}, "title", this))
    , text_(new QLabel(this))
    , count_(role_label({}, "muted", this))
    , skip_(new QPushButton(tr("Skip"), this))
    , back_(new QPushButton(tr("Back"), this))
    , next_(new QPushButton(tr("Next"), this)) {
    setObjectName(QStringLiteral("callout"));
    setFocusPolicy(Qt::StrongFocus);
    text_->setWordWrap(true);
    text_->setMinimumWidth(note_width - 2 * (arrow + 16));
    set_role(next_, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(count_);
    buttons->addStretch(1);
    buttons->addWidget(skip_);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(arrow + 16, arrow + 12, arrow + 16, arrow + 14);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addSpacing(2);
    column->addLayout(buttons);
    hide();
    window->installEventFilter(this);
    connect(skip_, &QPushButton::clicked, this, &Callout::skip_wanted);
    connect(back_, &QPushButton::clicked, this, &Callout::back_wanted);
    connect(next_, &QPushButton::clicked, this, &Callout::next_wanted);
}

void Callout::show_step(QWidget* target, const QString& title, const QString& text, int step, int steps) {
    if (target_ != nullptr) {
        target_->removeEventFilter(this);
    }
    target_ = target;
    if (target_ != nullptr) {
        target_->installEventFilter(this);
    }
    title_->setText(title);
    text_->setText(text);
    count_->setText(tr("%1 of %2").arg(step).arg(steps));
    back_->setVisible(step > 1);
    skip_->setVisible(step < steps);
    next_->setText(step < steps ? tr("Next") : tr("Done"));
    setAccessibleName(tr("Tour, step %1 of %2: %3").arg(step).arg(steps).arg(title));
    setAccessibleDescription(text);
    place();
    show();
    raise();
    next_->setFocus(Qt::OtherFocusReason);
}

void Callout::dismiss() {
    hide();
    ring_->hide();
}

QString Callout::title() const {
    return title_->text();
}
QString Callout::text() const {
    return text_->text();
}

QRect Callout::target_rect() const {
    if (target_ == nullptr || !target_->isVisible()) {
        return {};
    }
    return QRect(target_->mapTo(parentWidget(), QPoint(0, 0)), target_->size());
}

// Below the target if there is room, else above, else on the side with most room; always inside the window.
void Callout::place() {
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const QRect target = target_rect();
    resize(note_width,
           layout()->hasHeightForWidth() ? layout()->heightForWidth(note_width) : sizeHint().height());
    ring_->setVisible(target.isValid());
    if (!target.isValid()) {
        move(room.center() - rect().center());
        tip_ = {};
        update();
        return;
    }
    ring_->setGeometry(target.adjusted(-ring_room, -ring_room, ring_room, ring_room).intersected(room));
    ring_->raise();
    QPoint corner;
    QPoint tip;
    if (target.bottom() + height() < room.bottom()) {
        tip = {target.center().x(), target.bottom() + ring_room};
        corner = {tip.x() - width() / 2, tip.y()};
    } else if (target.top() - height() > room.top()) {
        tip = {target.center().x(), target.top() - ring_room};
        corner = {tip.x() - width() / 2, tip.y() - height()};
    } else if (target.left() > room.right() - target.right()) {
        tip = {target.left() - ring_room, std::min(target.center().y(), room.bottom() - height() / 2)};
        corner = {tip.x() - width(), tip.y() - height() / 2};
    } else {
        tip = {target.right() + ring_room, std::min(target.center().y(), room.bottom() - height() / 2)};
        corner = {tip.x(), tip.y() - height() / 2};
    }
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    tip_ = tip - corner;
    update();
}

void Callout::paintEvent(QPaintEvent* /*event*/) {
    const Colors& set = colors(palette());
    const QRectF bubble = QRectF(rect()).adjusted(arrow, arrow, -arrow, -arrow);
    QPainterPath shape;
    shape.addRoundedRect(bubble, radius, radius);
    if (!tip_.isNull()) {
        const QPointF tip(std::clamp<double>(tip_.x(), 0, width()),
                          std::clamp<double>(tip_.y(), 0, height()));
        const bool upright = tip.y() <= bubble.top() || tip.y() >= bubble.bottom();
        const QPointF along = upright ? QPointF(arrow, 0) : QPointF(0, arrow);
        const QPointF foot(
            std::clamp(tip.x(), bubble.left() + radius + arrow, bubble.right() - radius - arrow),
            std::clamp(tip.y(), bubble.top() + radius + arrow, bubble.bottom() - radius - arrow));
        const QPointF base =
            upright ? QPointF(foot.x(), tip.y() <= bubble.top() ? bubble.top() : bubble.bottom())
                    : QPointF(tip.x() <= bubble.left() ? bubble.left() : bubble.right(), foot.y());
        QPainterPath pointer;
        pointer.addPolygon(QPolygonF({base - along, tip, base + along}));
        pointer.closeSubpath();
        shape = shape.united(pointer);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(set.accent, 1.2));
    painter.setBrush(set.surface);
    painter.drawPath(shape);
}

void Callout::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT skip_wanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (skip_->hasFocus()) {
            Q_EMIT skip_wanted();
        } else if (back_->hasFocus()) {
            Q_EMIT back_wanted();
        } else {
            Q_EMIT next_wanted();
        }
        return;
    case Qt::Key_Right:
        Q_EMIT next_wanted();
        return;
    case Qt::Key_Left:
        if (back_->isVisibleTo(this)) {
            Q_EMIT back_wanted();
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Callout::eventFilter(QObject* watched, QEvent* event) {
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                       event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (moved && isVisible()) {
        // What moved may stand in a layout that has not finished.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible()) {
                    place();
                }
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mcwc::widgets
