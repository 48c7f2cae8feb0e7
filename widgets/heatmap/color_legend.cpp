#include "widgets/heatmap/color_legend.h"

#include "widgets/theme/colors.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int bar_height = 9;
constexpr int gap = 3;

} // namespace

QString scale_text(double value, double span) {
    const double step = std::max(std::abs(span), 1e-9) / 20; // what a look can tell apart
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step))), 0, 6);
    const double scale = std::pow(10.0, decimals);
    QString text = QLocale().toString(std::round(value * scale) / scale + 0.0, 'f', decimals);
    return text.replace(u'-', u'\u2212');
}

ColorLegend::ColorLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void ColorLegend::set_map(ColorMap map) {
    map_ = map;
    update();
}

void ColorLegend::set_scale(double low, double high, const QString& quantity) {
    low_ = low;
    high_ = high;
    quantity_ = quantity;
    describe();
    update();
}

void ColorLegend::describe() {
    setToolTip(tr("Values beyond either end have its colour"));
    const double span = high_ - low_;
    setAccessibleName(
        tr("Colours: %1 from %2 to %3").arg(quantity_, scale_text(low_, span), scale_text(high_, span)));
}

QSize ColorLegend::sizeHint() const {
    return {190, bar_height + gap + fontMetrics().height()};
}

QSize ColorLegend::minimumSizeHint() const {
    return {90, sizeHint().height()};
}

void ColorLegend::draw(QPainter& painter, const QRectF& area) const {
    const Colors& set = colors(palette());
    const ColorTable& table = color_table(map_, is_dark(palette()));
    const QRectF bar(area.left(), area.top(), area.width(), bar_height);
    QImage strip(static_cast<int>(table.size()), 1, QImage::Format_RGB32);
    for (int i = 0; i < strip.width(); ++i) {
        strip.setPixel(i, 0, table[static_cast<std::size_t>(i)]);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(bar, strip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(set.border, 1));
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(set.muted);
    const double span = high_ - low_;
    const QRectF line(area.left(), bar.bottom() + gap, area.width(), painter.fontMetrics().height());
    const QString low = scale_text(low_, span);
    const QString high = scale_text(high_, span);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, low);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, high);
    const double room = line.width() - painter.fontMetrics().horizontalAdvance(low) -
                        painter.fontMetrics().horizontalAdvance(high) - 20;
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(quantity_, Qt::ElideRight, static_cast<int>(room)));
    painter.restore();
}

void ColorLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    draw(painter, rect());
}

} // namespace mcwc::widgets
