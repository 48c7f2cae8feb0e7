#include "widgets/frames/frame_shapes.h"

#include <QPolygonF>

namespace mcwc::widgets {

void draw_frame_shape(QPainter& painter, FrameKind kind, QPointF center, double size, const QColor& color) {
    const double r = size / 2;
    QPolygonF shape;
    switch (kind) {
    case FrameKind::Keyframe:
        shape << QPointF(0, -r) << QPointF(r, 0) << QPointF(0, r) << QPointF(-r, 0);
        break;
    case FrameKind::Predicted:
        shape << QPointF(-0.7 * r, -0.85 * r) << QPointF(0.85 * r, 0) << QPointF(-0.7 * r, 0.85 * r);
        break;
    case FrameKind::Outside:
        shape << QPointF(-0.7 * r, -0.7 * r) << QPointF(0.7 * r, -0.7 * r) << QPointF(0.7 * r, 0.7 * r)
              << QPointF(-0.7 * r, 0.7 * r);
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.translate(center);
    painter.drawPolygon(shape);
    painter.restore();
}

void draw_hand_mark(QPainter& painter, QPointF center, double width, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(center + QPointF(-width / 2, 1), center + QPointF(width / 2, 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{center + QPointF(-3, 1), center + QPointF(3, 1), center + QPointF(0, 5)}});
    painter.restore();
}

} // namespace mcwc::widgets
