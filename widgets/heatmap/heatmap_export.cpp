#include "widgets/heatmap/heatmap_export.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace mcwc::widgets {
namespace {

QByteArray quoted(const QString& name) {
    if (!name.contains(u',') && !name.contains(u'"') && !name.contains(u'\n')) {
        return name.toUtf8();
    }
    QString doubled = name;
    doubled.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return QByteArray("\"") + doubled.toUtf8() + '"';
}

} // namespace

bool write_csv(const HeatmapSource& source, const QRect& cells, QIODevice& device,
               const std::function<bool()>& stopped) {
    const QRect inside = cells.intersected(QRect(0, 0, source.cols(), source.rows()));
    QByteArray line;
    for (int c = inside.left(); c <= inside.right(); ++c) {
        line += ',' + quoted(source.col_name(c));
    }
    line += '\n';
    bool good = device.write(line) == line.size();
    for (int r = inside.top(); good && r <= inside.bottom(); ++r) {
        if (stopped && stopped()) {
            return false;
        }
        line = quoted(source.row_name(r));
        for (int c = inside.left(); c <= inside.right(); ++c) {
            const float value = source.value(r, c);
            line += ',';
            if (!std::isnan(value)) {
                line += QByteArray::number(static_cast<double>(value), 'g', 6);
            }
        }
        line += '\n';
        good = device.write(line) == line.size();
    }
    return good;
}

QImage drawing_image(const Drawing& draw, QSize size, double scale, const QColor& background) {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(background);
    QPainter painter(&image);
    draw(painter, QRectF(QPointF(0, 0), QSizeF(size)));
    return image;
}

QByteArray drawing_svg(const Drawing& draw, QSize size, const QString& title, const QColor& background,
                       const QString& description) {
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title.toHtmlEscaped()); // the generator writes both as they are
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), background);
    draw(painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    return text;
}

} // namespace mcwc::widgets
