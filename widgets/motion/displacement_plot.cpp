#include "widgets/motion/displacement_plot.h"

#include "widgets/theme/colors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double near_pixels = 9;

} // namespace

DisplacementPlot::DisplacementPlot(QWidget* parent)
    : MotionPlot(parent) {
    setAccessibleName(tr("Displacement field: how far each unit moved"));
}

void DisplacementPlot::set_field(Field field) {
    field_ = field;
    refresh();
}

QRectF DisplacementPlot::plot_area(const QRectF& area) const {
    const QFontMetricsF metrics(font());
    const int units = step() == nullptr ? 0 : step()->units();
    const double numbers = metrics.horizontalAdvance(u"\u2212"_s + QString::number(units)) + 8;
    return area.adjusted(numbers, 6, -8, -2 * metrics.height() - 6);
}

QPointF DisplacementPlot::place(const QRectF& plot, int unit) const {
    const double n = std::max(1, step()->units());
    const double reference = reference_of(unit);
    if (field_ == Field::Position) {
        return {plot.left() + (reference + 0.5) / n * plot.width(),
                plot.top() + (unit + 0.5) / n * plot.height()};
    }
    return {plot.left() + (unit + 0.5) / n * plot.width(),
            plot.center().y() - (unit - reference) / n * plot.height() / 2};
}

QPointF DisplacementPlot::point_of(int unit) const {
    return place(plot_area(rect()), unit);
}

double DisplacementPlot::key_order(int unit) const {
    return field_ == Field::Position ? reference_of(unit) : unit;
}

void DisplacementPlot::draw_frame(QPainter& painter, const QRectF& plot) const {
    const Colors& set = colors(palette());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(set.border, 1));
    painter.drawRect(plot);
    painter.setPen(QPen(set.side, 1, Qt::DotLine)); // units that stay
    if (field_ == Field::Position) {
        painter.drawLine(plot.topLeft(), plot.bottomRight());
    } else {
        painter.drawLine(QPointF(plot.left(), plot.center().y()), QPointF(plot.right(), plot.center().y()));
    }
    painter.setPen(set.muted);
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const int n = step()->units();
    const bool positions = field_ == Field::Position;
    const QString names[] = {positions ? u"0"_s : u"+%1"_s.arg(n), positions ? QString() : u"0"_s,
                             positions ? QString::number(n - 1) : u"\u2212%1"_s.arg(n)};
    const double heights[] = {plot.top() - 2, plot.center().y() - line / 2, plot.bottom() - line + 2};
    for (int i = 0; i < 3; ++i) {
        painter.drawText(QRectF(0, heights[i], plot.left() - 5, line), Qt::AlignRight | Qt::AlignVCenter,
                         names[i]);
    }
    const QRectF below(plot.left(), plot.bottom() + 3, plot.width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, u"0"_s);
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, QString::number(n - 1));
    const QString title =
        positions
            ? tr("unit in %1 (across), unit in %2 (down)").arg(step()->reference_name, step()->layer_name)
            : tr("unit in %1 (across), places moved since %2 (up)")
                  .arg(step()->layer_name, step()->reference_name);
    painter.drawText(below.translated(0, line), Qt::AlignHCenter | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, below.width()));
}

void DisplacementPlot::draw_unit(QPainter& painter, const QRectF& plot, int unit) const {
    const auto value = static_cast<double>(value_of(unit));
    const double strength = style_of_matches().position(value);
    const QColor color = style_of_matches().color(value, is_dark(palette()));
    const double crowd = step()->units() > 2000 ? 0.7 : 1.0;
    const double radius = crowd * (1.3 + 2.2 * strength * strength);
    const QPointF at = place(plot, unit);
    if (radius < 1.6) { // discs of this size look like squares and take ten times as long
        painter.fillRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), color);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(at, radius, radius);
}

void DisplacementPlot::draw_selected(QPainter& painter, const QRectF& plot, int unit) const {
    const Colors& set = colors(palette());
    const QPointF at = place(plot, unit);
    painter.setPen(QPen(set.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(at.x(), plot.bottom()), QPointF(at.x(), at.y()));
    painter.drawLine(QPointF(plot.left(), at.y()), QPointF(at.x(), at.y()));
    painter.setBrush(style_of_matches().color(static_cast<double>(value_of(unit)), is_dark(palette())));
    painter.setPen(QPen(set.surface, 5));
    painter.drawEllipse(at, 6, 6);
    painter.setPen(QPen(set.text, 2));
    painter.drawEllipse(at, 6, 6);
}

int DisplacementPlot::unit_at(QPointF position) const {
    int nearest = -1;
    double least = near_pixels * near_pixels;
    const QRectF plot = plot_area(rect());
    for (const int unit : shown()) {
        const QPointF away = place(plot, unit) - position;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= least) {
            least = distance;
            nearest = unit;
        }
    }
    return nearest;
}

} // namespace mcwc::widgets
