#pragma once

#include "widgets/charts/chart_content.h"
#include "widgets/charts/chart_picture.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace mcwc::widgets {

/// What a picture's file says about itself, beyond what is seen.
struct ChartDocument {
    QString title;
    QString description; ///< Of an SVG; searchable text.
    QString creator;     ///< Of a PDF: the program.
    /// Attached to a PDF under that name; empty: nothing is.
    QString attachment_name = {};
    QByteArray attachment = {};
};

/// Draws a chart with all its points in sight into `area`, background included. No window is needed.
void draw_chart(QPainter& painter, const QRectF& area, const ChartContent& content, const ChartLook& look);
/// The same as pixels, `scale` of them for each unit of `size`.
QImage chart_image(const ChartContent& content, const ChartLook& look, QSize size, double scale = 1);
QByteArray chart_svg(const ChartContent& content, const ChartLook& look, QSize size,
                     const ChartDocument& document);
/// One page of that size, in units of 1/96 inch.
QByteArray chart_pdf(const ChartContent& content, const ChartLook& look, QSize size,
                     const ChartDocument& document);

} // namespace mcwc::widgets
