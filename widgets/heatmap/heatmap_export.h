#pragma once

#include "widgets/heatmap/heatmap_source.h"

#include <QByteArray>
#include <QImage>
#include <QRect>

#include <functional>

class QIODevice;
class QPainter;
class QWidget;

namespace mcwc::widgets {

/// Writes the cells of a rectangle (x along columns) as CSV in UTF-8: a line of column names, then a line for
/// each row with its name first; figures with a point and six significant digits, cells without a value
/// empty. False when the device refuses or `stopped` (may be empty) says so.
bool write_csv(const HeatmapSource& source, const QRect& cells, QIODevice& device,
               const std::function<bool()>& stopped = {});

/// Pictures of anything that can be drawn: `draw` gets a painter and an area of `size`.
using Drawing = std::function<void(QPainter&, const QRectF&)>;
QImage drawing_image(const Drawing& draw, QSize size, double scale, const QColor& background);
/// The drawing as SVG text; `description` is inside, unseen.
QByteArray drawing_svg(const Drawing& draw, QSize size, const QString& title, const QColor& background,
                       const QString& description = {});

} // namespace mcwc::widgets
