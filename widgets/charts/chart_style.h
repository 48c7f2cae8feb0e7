#pragma once

#include "widgets/charts/chart_content.h"
#include "widgets/theme/colors.h"

#include <QPainterPath>

class QPainter;
class QRectF;

namespace mcwc::widgets {

enum class MarkerShape { Circle, Square, Diamond, Triangle, Star, Pentagon };

/// Six colours and six shapes: 36 styles differ. A reference line and styles below 0 are grey.
QColor series_color(const ChartSeries& series, const Colors& set);
MarkerShape series_shape(const ChartSeries& series);
/// The outline of a marker around (0, 0), `size` pixels high.
QPainterPath marker_path(MarkerShape shape, double size);
/// The series' line in a legend: a piece of line with its marker, as the chart draws it.
void draw_series_sign(QPainter& painter, const QRectF& area, const ChartSeries& series, const Colors& set);

} // namespace mcwc::widgets
