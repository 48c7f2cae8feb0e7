#include "widgets/charts/chart_style.h"

#include <QPainter>
#include <QPen>

#include <cmath>
#include <numbers>

namespace mcwc::widgets {
namespace {

constexpr int variants = 6; // of colours and of shapes

/// Corners around (0, 0), the first one up; `inner`: every second corner is at that share of the radius.
QPainterPath star(int corners, double radius, double inner) {
    QPainterPath path;
    const int steps = inner < 1 ? 2 * corners : corners;
    for (int i = 0; i < steps; ++i) {
        const double angle = 2 * std::numbers::pi * i / steps;
        const double r = radius * (inner < 1 && i % 2 == 1 ? inner : 1);
        const QPointF corner(r * std::sin(angle), -r * std::cos(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

} // namespace

QColor series_color(const ChartSeries& series, const Colors& set) {
    if (series.kind == ChartSeries::Kind::Reference) {
        return set.muted;
    }
    const QColor choices[variants] = {set.keyframe, set.predicted, set.permutation,
                                      set.exact,    set.error,     set.good};
    return series.style < 0 ? set.side : choices[series.style % variants];
}

MarkerShape series_shape(const ChartSeries& series) {
    const int style = series.style < 0 ? -series.style : series.style;
    // The second round through the colours has other shapes than the first.
    return static_cast<MarkerShape>((style + style / variants) % variants);
}

QPainterPath marker_path(MarkerShape shape, double size) {
    const double r = size / 2;
    QPainterPath path;
    switch (shape) {
    case MarkerShape::Circle:
        path.addEllipse(QPointF(0, 0), r, r);
        break;
    case MarkerShape::Square:
        path.addRect(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
        break;
    case MarkerShape::Diamond:
        path = star(4, 1.15 * r, 1);
        break;
    case MarkerShape::Triangle:
        path.moveTo(0, -r);
        path.lineTo(r, 0.9 * r);
        path.lineTo(-r, 0.9 * r);
        path.closeSubpath();
        break;
    case MarkerShape::Star:
        path = star(5, 1.25 * r, 0.45);
        break;
    case MarkerShape::Pentagon:
        path = star(5, 1.1 * r, 1);
        break;
    }
    return path;
}

void draw_series_sign(QPainter& painter, const QRectF& area, const ChartSeries& series, const Colors& set) {
    const QColor color = series_color(series, set);
    const bool reference = series.kind == ChartSeries::Kind::Reference;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (series.kind != ChartSeries::Kind::Marks) {
        painter.setPen(QPen(color, reference ? 1.4 : 2, reference ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    }
    if (!reference) {
        painter.translate(area.center());
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(color);
        painter.drawPath(marker_path(series_shape(series), 8));
    }
    painter.restore();
}

} // namespace mcwc::widgets
