// How a HeatmapView is drawn.
#include "widgets/heatmap/color_legend.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/theme/colors.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

/// Cells at least this many pixels wide are named one by one and stand apart.
constexpr double separate_cell = 15;
/// Cells at least this wide show their value.
constexpr double readable_cell = 34;
/// A picture has no more samples than this where cells are smaller than pixels: it has to be there within a
/// frame of the screen.
constexpr double most_samples = 1.0e6;

/// The smallest 1, 2 or 5 times a power of ten that is not below `least`.
int tick_step(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (power * factor >= least) {
            return static_cast<int>(power * factor);
        }
    }
    return static_cast<int>(power * 10);
}

QFont small_font(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(std::max(6.0, font.pointSizeF() * 0.9));
    return small;
}

/// "1,234" for numbers, anything else as it is.
QString axis_number(int number) {
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(number);
}

/// Room for the names of rows: of all where they are few, else of the largest number.
double name_width(const QFontMetricsF& metrics, const HeatmapSource& source) {
    if (source.rows() > 64) {
        return metrics.horizontalAdvance(axis_number(source.rows() - 1));
    }
    double width = 0;
    for (int r = 0; r < source.rows(); ++r) {
        width = std::max(width, metrics.horizontalAdvance(source.row_name(r)));
    }
    return width;
}

} // namespace

HeatmapView::Margins HeatmapView::margins() const {
    const QFontMetricsF metrics(small_font(font()));
    const double line = metrics.height();
    return {name_width(metrics, *source_) + 8 + (row_title_.isEmpty() ? 0 : line + 2),
            line + 5 + (col_title_.isEmpty() ? 0 : line + 1)};
}

HeatmapView::Placed HeatmapView::place(const QRectF& area) const {
    Placed placed;
    if (!source_ || source_->rows() == 0 || source_->cols() == 0) {
        return placed;
    }
    const int rows = source_->rows();
    const Margins around = margins();
    const QRectF room = area.adjusted(around.left, 1, -1, -around.below);
    const double cell = std::min(room.width() / source_->cols(), room.height() / rows);
    if (!(cell > 0)) {
        return placed;
    }
    // Centred: the axes keep to the plot.
    const double width = std::floor(cell * source_->cols());
    const double height = std::floor(cell * rows);
    placed.plot = QRectF(std::floor(room.left() + (room.width() - width) / 2), room.top(), width, height);
    placed.window = window_;
    placed.cell = window_.width() > 0 ? width / window_.width() : 1;
    return placed;
}

QRectF HeatmapView::plot_area() const {
    return place(rect()).plot;
}

QRectF HeatmapView::cell_rect(QPoint cell) const {
    const Placed placed = place(rect());
    return {placed.plot.left() + (cell.x() - window_.left()) * placed.cell,
            placed.plot.top() + (cell.y() - window_.top()) * placed.cell, placed.cell, placed.cell};
}

QImage HeatmapView::picture(const Placed& placed, double pixel_ratio) const {
    double width = placed.plot.width() * pixel_ratio;
    double height = placed.plot.height() * pixel_ratio;
    while (width * height > most_samples && placed.window.width() > width) {
        width /= 2;
        height /= 2;
    }
    const QSize size(std::max(1, static_cast<int>(std::lround(width))),
                     std::max(1, static_cast<int>(std::lround(height))));
    std::vector<float> values;
    source_->sample(placed.window, size, summary_, values);
    const ColorTable& table = color_table(map_, is_dark(palette()));
    const QRgb nothing = colors(palette()).hover.rgb();
    const auto last = static_cast<float>(table.size() - 1);
    const float scale = high_ > low_ ? last / static_cast<float>(high_ - low_) : 0;
    const auto low = static_cast<float>(low_);
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const float* row =
            values.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width());
        for (int x = 0; x < size.width(); ++x) {
            const float position = (row[x] - low) * scale;
            line[x] = !(position >= 0)   ? (std::isnan(row[x]) ? nothing : table.front())
                      : position >= last ? table.back()
                                         : table[static_cast<std::size_t>(position + 0.5F)];
        }
    }
    return image;
}

void HeatmapView::draw_axis(QPainter& painter, const Placed& placed, bool of_rows) const {
    const QFontMetricsF metrics(painter.font());
    const QRectF& plot = placed.plot;
    const double start = of_rows ? placed.window.top() : placed.window.left();
    const double length = of_rows ? placed.window.height() : placed.window.width();
    const int count = of_rows ? source_->rows() : source_->cols();
    const auto name = [&](int i) { return of_rows ? source_->row_name(i) : source_->col_name(i); };
    const bool separate = placed.cell >= separate_cell;
    double widest = 10;
    const int begin = std::max(0, static_cast<int>(std::floor(start)));
    const int end = std::min(count, static_cast<int>(std::ceil(start + length)));
    if (separate) {
        for (int i = begin; i < end; ++i) {
            widest = std::max(widest, metrics.horizontalAdvance(name(i)));
        }
    } else {
        widest = metrics.horizontalAdvance(axis_number(count));
    }
    const double room = (of_rows ? metrics.height() * (separate ? 0.9 : 2.2) : widest + (separate ? 6 : 24));
    const int step = tick_step(room / placed.cell);
    const auto position = [&](double index) {
        return (of_rows ? plot.top() : plot.left()) + (index - start) * placed.cell;
    };
    for (int i = (begin + step - 1) / step * step; i < end; i += step) {
        const double at = position(separate ? i + 0.5 : i);
        const double extent = of_rows ? plot.bottom() : plot.right();
        if (at < (of_rows ? plot.top() : plot.left()) - 0.5 || at > extent + 0.5) {
            continue;
        }
        const QString text = separate ? name(i) : axis_number(i);
        const double width = metrics.horizontalAdvance(text) + 2;
        if (of_rows) {
            const double top = std::max(at - metrics.height() / 2, plot.top() - 2);
            painter.drawText(QRectF(plot.left() - 6 - width, top, width, metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, text);
        } else {
            const double left = std::clamp(at - width / 2, plot.left() - 2, plot.right() + 2 - width);
            painter.drawText(QRectF(left, plot.bottom() + 4, width, metrics.height()),
                             Qt::AlignHCenter | Qt::AlignVCenter, text);
        }
    }
}

void HeatmapView::draw_axes(QPainter& painter, const Placed& placed) const {
    const Colors& set = colors(palette());
    painter.setFont(small_font(font()));
    painter.setPen(set.muted);
    const QFontMetricsF metrics(painter.font());
    draw_axis(painter, placed, true);
    draw_axis(painter, placed, false);
    const QRectF& plot = placed.plot;
    if (!col_title_.isEmpty()) {
        const QRectF line(plot.left(), plot.bottom() + 5 + metrics.height(), plot.width(), metrics.height());
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                         metrics.elidedText(col_title_, Qt::ElideRight, line.width()));
    }
    if (!row_title_.isEmpty()) {
        const double names = name_width(metrics, *source_);
        painter.save();
        painter.translate(plot.left() - 8 - names - metrics.height() / 2, plot.center().y());
        painter.rotate(-90);
        painter.drawText(QRectF(-plot.height() / 2, -metrics.height() / 2, plot.height(), metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(row_title_, Qt::ElideRight, plot.height()));
        painter.restore();
    }
}

void HeatmapView::draw_cells(QPainter& painter, const Placed& placed) const {
    if (placed.cell < separate_cell) {
        return;
    }
    const QRect cells = visible_cells();
    const QRectF& plot = placed.plot;
    painter.setPen(QPen(colors(palette()).surface, 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int c = cells.left() + 1; c <= cells.right(); ++c) {
        const double x = plot.left() + (c - placed.window.left()) * placed.cell;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    for (int r = cells.top() + 1; r <= cells.bottom(); ++r) {
        const double y = plot.top() + (r - placed.window.top()) * placed.cell;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (placed.cell < readable_cell) {
        return;
    }
    const ColorTable& table = color_table(map_, is_dark(palette()));
    for (int r = cells.top(); r <= cells.bottom(); ++r) {
        for (int c = cells.left(); c <= cells.right(); ++c) {
            const float value = source_->value(r, c);
            if (!std::isnan(value)) {
                painter.setPen(text_color_on(color_at(table, color_position(value))));
                const QRectF cell(plot.left() + (c - placed.window.left()) * placed.cell,
                                  plot.top() + (r - placed.window.top()) * placed.cell, placed.cell,
                                  placed.cell);
                painter.drawText(cell, Qt::AlignCenter, scale_text(static_cast<double>(value), 0.2));
            }
        }
    }
}

void HeatmapView::draw_marker(QPainter& painter, const Placed& placed) const {
    if (!current_) {
        return;
    }
    const QRectF cell(placed.plot.left() + (current_->x() - placed.window.left()) * placed.cell,
                      placed.plot.top() + (current_->y() - placed.window.top()) * placed.cell, placed.cell,
                      placed.cell);
    painter.setBrush(Qt::NoBrush);
    if (placed.cell >= 8) {
        painter.setPen(QPen(Qt::white, 4));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
        painter.setPen(QPen(QColor(0x10, 0x14, 0x1c), 2));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    } else {
        painter.setPen(QPen(QColor(0x10, 0x14, 0x1c), 3.5));
        painter.drawEllipse(cell.center(), 5.5, 5.5);
        painter.setPen(QPen(Qt::white, 1.6));
        painter.drawEllipse(cell.center(), 5.5, 5.5);
    }
}

void HeatmapView::draw(QPainter& painter, const QRectF& area) const {
    const Placed placed = place(area);
    if (placed.plot.isEmpty() || placed.window.isEmpty()) {
        painter.setPen(colors(palette()).muted);
        painter.drawText(area.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double pixel_ratio = painter.device()->devicePixelRatioF() * painter.transform().m11();
    const bool on_screen = area == QRectF(rect()) && painter.device() == this;
    if (!on_screen) {
        painter.drawImage(placed.plot, picture(placed, pixel_ratio));
    } else {
        if (image_.isNull()) {
            image_ = picture(placed, devicePixelRatioF());
        }
        painter.drawImage(placed.plot, image_);
    }
    draw_axes(painter, placed);
    painter.setClipRect(placed.plot.adjusted(-1, -1, 1, 1));
    draw_cells(painter, placed);
    draw_marker(painter, placed);
    painter.restore();
}

void HeatmapView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    draw(painter, rect());
    if (hasFocus() && source_) {
        painter.setPen(QPen(colors(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plot_area().adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

} // namespace mcwc::widgets
