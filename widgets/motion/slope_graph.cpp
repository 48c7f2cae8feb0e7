#include "widgets/motion/slope_graph.h"

#include "widgets/theme/colors.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double column_width = 7;
constexpr double label_room = 44; ///< For unit numbers beside the columns.
constexpr double near_pixels = 7;

/// A cubic that leaves and arrives horizontally: its height at `t` in [0, 1] of the way.
double eased(double from, double to, double t) {
    return from + (to - from) * t * t * (3 - 2 * t);
}

} // namespace

SlopeGraph::SlopeGraph(QWidget* parent)
    : MotionPlot(parent) {
    setAccessibleName(tr("Slope graph: which unit comes from which"));
}

QRectF SlopeGraph::plot_area(const QRectF& area) const {
    const double line = QFontMetricsF(font()).height();
    return area.adjusted(label_room, line + 8, -label_room, -6);
}

double SlopeGraph::height_of(const QRectF& plot, int unit) const {
    return plot.top() + (unit + 0.5) * plot.height() / std::max(1, step()->units());
}

QPainterPath SlopeGraph::line_of(const QRectF& plot, int unit) const {
    const double left = plot.left() + column_width + 1;
    const double right = plot.right() - column_width - 1;
    const double from = height_of(plot, reference_of(unit));
    const double to = height_of(plot, unit);
    QPainterPath path({left, from});
    const double third = (right - left) / 3;
    path.cubicTo(left + third, from, right - third, to, right, to);
    return path;
}

void SlopeGraph::draw_frame(QPainter& painter, const QRectF& plot) const {
    const Colors& set = colors(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(set.keyframe);
    painter.drawRoundedRect(QRectF(plot.left(), plot.top(), column_width, plot.height()), 2.5, 2.5);
    painter.setBrush(set.predicted);
    painter.drawRoundedRect(QRectF(plot.right() - column_width, plot.top(), column_width, plot.height()), 2.5,
                            2.5);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(set.text);
    const QFontMetricsF metrics(bold);
    const double width = plot.width() / 2 + label_room - 4;
    painter.drawText(
        QRectF(plot.left() - label_room, plot.top() - metrics.height() - 8, width, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, step()->reference_name);
    painter.drawText(
        QRectF(plot.right() + label_room - width, plot.top() - metrics.height() - 8, width, metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter, step()->layer_name);
    painter.setFont(font());
    painter.setPen(set.muted);
    const double line = QFontMetricsF(font()).height();
    const int last = step()->units() - 1;
    for (const auto& [number, top] : {std::pair{0, plot.top() - 1}, {last, plot.bottom() - line + 1}}) {
        painter.drawText(QRectF(plot.left() - label_room, top, label_room - 6, line),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        painter.drawText(QRectF(plot.right() + 6, top, label_room - 6, line),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(number));
    }
}

void SlopeGraph::draw_unit(QPainter& painter, const QRectF& plot, int unit) const {
    const auto value = static_cast<double>(value_of(unit));
    const double strength = style_of_matches().position(value);
    QColor color = style_of_matches().color(value, is_dark(palette()));
    color.setAlphaF(static_cast<float>(0.28 + 0.66 * strength));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 0.7 + 1.5 * strength * strength));
    painter.drawPath(line_of(plot, unit));
}

void SlopeGraph::draw_selected(QPainter& painter, const QRectF& plot, int unit) const {
    const Colors& set = colors(palette());
    const QPainterPath line = line_of(plot, unit);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(set.surface, 6));
    painter.drawPath(line);
    painter.setPen(QPen(set.text, 2.4));
    painter.drawPath(line);
    painter.setBrush(set.text);
    const double from = height_of(plot, reference_of(unit));
    const double to = height_of(plot, unit);
    painter.drawEllipse(QPointF(plot.left() + column_width / 2, from), 3.5, 3.5);
    painter.drawEllipse(QPointF(plot.right() - column_width / 2, to), 3.5, 3.5);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    const double half = QFontMetricsF(bold).height() / 2;
    const auto label = [&](double left, double middle, Qt::Alignment alignment, int number) {
        const QRectF box(left, middle - half, label_room - 6, 2 * half);
        painter.fillRect(box, set.surface); // over the numbers of the axis
        painter.setPen(set.text);
        painter.drawText(box, alignment | Qt::AlignVCenter, QString::number(number));
    };
    label(plot.left() - label_room, from, Qt::AlignRight, reference_of(unit));
    label(plot.right() + 6, to, Qt::AlignLeft, unit);
}

int SlopeGraph::unit_at(QPointF position) const {
    const QRectF plot = plot_area(rect());
    if (step() == nullptr || !plot.adjusted(-8, -8, 8, 8).contains(position)) {
        return -1;
    }
    const double left = plot.left() + column_width + 1;
    const double right = plot.right() - column_width - 1;
    const double t = std::clamp((position.x() - left) / (right - left), 0.0, 1.0);
    int nearest = -1;
    double least = near_pixels;
    const auto most = static_cast<std::size_t>(most_units());
    for (std::size_t i = shown().size() > most ? shown().size() - most : 0; i < shown().size(); ++i) {
        const int unit = shown()[i];
        const double height = eased(height_of(plot, reference_of(unit)), height_of(plot, unit), t);
        const double distance = std::abs(height - position.y());
        if (distance <= least) { // of equals the strongest, which is on top
            least = distance;
            nearest = unit;
        }
    }
    return nearest;
}

} // namespace mcwc::widgets
