#include "widgets/controls/drop_area.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

DropArea::DropArea(const QString& title, const QString& detail, QWidget* parent)
    : QWidget(parent)
    , title_(title)
    , detail_(detail) {
    setObjectName("drop_area"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void DropArea::set_active(bool active) {
    if (active != active_) {
        active_ = active;
        update();
    }
}

QSize DropArea::sizeHint() const {
    return {520, 190};
}

void DropArea::paintEvent(QPaintEvent* /*event*/) {
    const Colors& set = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = active_ || hasFocus();
    painter.setPen(QPen(strong ? set.accent : set.side, active_ ? 2 : 1.2, Qt::DashLine));
    painter.setBrush(active_ ? set.selection : set.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);

    const int middle = height() / 2;
    icon(u"drop"_s, active_ ? set.accent : set.muted)
        .paint(&painter, QRect(width() / 2 - 22, middle - 66, 44, 44));
    QFont strong_font = font();
    strong_font.setWeight(QFont::DemiBold);
    strong_font.setPointSizeF(font().pointSizeF() * 1.25);
    painter.setFont(strong_font);
    painter.setPen(set.text);
    painter.drawText(QRect(16, middle - 8, width() - 32, 28), Qt::AlignCenter, title_);
    painter.setFont(font());
    painter.setPen(set.muted);
    painter.drawText(QRect(16, middle + 22, width() - 32, 44),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, detail_);
}

void DropArea::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT clicked();
    }
}

void DropArea::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT clicked();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace mcwc::widgets
