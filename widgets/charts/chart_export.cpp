#include "widgets/charts/chart_export.h"

#include "widgets/heatmap/heatmap_export.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

Drawing drawing_of(const ChartContent& content, const ChartLook& look) {
    return [&content, &look](QPainter& painter, const QRectF& area) {
        draw_chart(painter, area, content, look);
    };
}

} // namespace

void draw_chart(QPainter& painter, const QRectF& area, const ChartContent& content, const ChartLook& look) {
    painter.fillRect(area, look.colors.surface);
    ChartPicture(content, whole_range(content), look, area.size()).draw(painter, area.topLeft());
}

QImage chart_image(const ChartContent& content, const ChartLook& look, QSize size, double scale) {
    return drawing_image(drawing_of(content, look), size, scale, look.colors.surface);
}

QByteArray chart_svg(const ChartContent& content, const ChartLook& look, QSize size,
                     const ChartDocument& document) {
    return drawing_svg(drawing_of(content, look), size, document.title, look.colors.surface,
                       document.description);
}

QByteArray chart_pdf(const ChartContent& content, const ChartLook& look, QSize size,
                     const ChartDocument& document) {
    constexpr int dots_per_inch = 96;
    constexpr double points_per_dot = 72.0 / dots_per_inch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(document.creator);
    writer.setResolution(dots_per_inch);
    writer.setPageLayout(QPageLayout(QPageSize(QSizeF(size) * points_per_dot, QPageSize::Point),
                                     QPageLayout::Portrait, QMarginsF()));
    if (!document.attachment.isEmpty()) {
        writer.addFileAttachment(document.attachment_name, document.attachment);
    }
    QPainter painter(&writer);
    draw_chart(painter, QRectF(QPointF(0, 0), QSizeF(size)), content, look);
    painter.end();
    return bytes;
}

} // namespace mcwc::widgets
