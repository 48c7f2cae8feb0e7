#include "widgets/common/distribution_chart.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int line_height = 18;
constexpr int height_for_axis_name = 150;

QString short_number(double value) {
    return value == 0 ? u"0"_s : QLocale().toString(value, 'g', 3);
}

} // namespace

DistributionChart::DistributionChart(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Histogram"));
}

void DistributionChart::set_distribution(Distribution distribution) {
    distribution_ = std::move(distribution);
    cursor_.reset();
    highest_ = 0;
    for (const std::vector<double>* values : {&distribution_.bars, &distribution_.line}) {
        for (const double value : *values) {
            highest_ = std::max(highest_, value);
        }
    }
    setAccessibleDescription(read_out());
    update();
}

void DistributionChart::set_empty(const QString& text) {
    empty_text_ = text;
    set_distribution({});
    setAccessibleDescription(text);
}

void DistributionChart::set_logarithmic(bool logarithmic) {
    logarithmic_ = logarithmic;
    update();
}

void DistributionChart::set_bar_color(const QColor& color) {
    bar_color_ = color;
    update();
}

/// Where it is low the bars matter more.
bool DistributionChart::names_axis() const {
    return height() >= height_for_axis_name && !distribution_.axis_name.isEmpty();
}

QRectF DistributionChart::plot() const {
    return QRectF(rect()).adjusted(1, line_height + 4, -1, names_axis() ? -2 * line_height : -line_height);
}

double DistributionChart::height_of(double value) const {
    if (value <= 0 || highest_ <= 0) {
        return 0;
    }
    return logarithmic_ ? std::log1p(value) / std::log1p(highest_) : value / highest_;
}

double DistributionChart::left_of(double bin) const {
    return plot().left() + plot().width() * bin / static_cast<double>(distribution_.bars.size());
}

std::optional<std::size_t> DistributionChart::bin_at(QPointF position) const {
    const QRectF area = plot();
    if (distribution_.bars.empty() || position.x() < area.left() || position.x() >= area.right()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>((position.x() - area.left()) / area.width() *
                                    static_cast<double>(distribution_.bars.size()));
}

QString DistributionChart::read_out() const {
    if (distribution_.bars.empty()) {
        return empty_text_;
    }
    const auto count = [](double value) { return number_text(static_cast<quint64>(std::llround(value))); };
    if (!cursor_) {
        const double all = std::accumulate(distribution_.bars.begin(), distribution_.bars.end(), 0.0);
        return tr("%1 in %2 bins").arg(count(all), number_text(distribution_.bars.size()));
    }
    const QString name =
        distribution_.bin_name ? distribution_.bin_name(*cursor_) : QString::number(*cursor_);
    QString text =
        name + u" \u00b7 "_s + tr("%1 %2").arg(distribution_.bar_name, count(distribution_.bars[*cursor_]));
    if (!distribution_.line.empty()) {
        text += u" \u00b7 "_s + tr("%1 %2").arg(distribution_.line_name, count(distribution_.line[*cursor_]));
    }
    return text;
}

void DistributionChart::set_cursor_bin(std::optional<std::size_t> bin) {
    if (bin != cursor_) {
        cursor_ = bin;
        setAccessibleDescription(read_out());
        update();
    }
}

void DistributionChart::draw_axes(QPainter& painter) const {
    const Colors& set = colors(palette());
    const QRectF area = plot();
    painter.setPen(set.border);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(set.muted);
    const auto bins = static_cast<double>(distribution_.bars.size());
    const int labels = area.width() < 330 ? 3 : 5;
    for (int i = 0; i < labels; ++i) {
        // The middle of a bin, whose number is the label.
        const double bin = std::floor((bins - 1) * i / (labels - 1));
        const double value = distribution_.first + distribution_.bin_width * (bin + 0.5);
        const QString text =
            std::abs(value) < 1e-6 * distribution_.bin_width ? short_number(0) : short_number(value);
        const double wide = fontMetrics().horizontalAdvance(text) + 2;
        const double left = std::clamp(left_of(bin + 0.5) - wide / 2, area.left(), area.right() - wide);
        painter.drawText(QRectF(left, area.bottom() + 1, wide, line_height), Qt::AlignCenter, text);
    }
    if (names_axis()) {
        const QString name = logarithmic_ ? tr("%1 \u00b7 counts logarithmic").arg(distribution_.axis_name)
                                          : distribution_.axis_name;
        painter.drawText(QRectF(area.left(), area.bottom() + line_height, area.width(), line_height),
                         Qt::AlignCenter,
                         fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(area.width())));
    }
}

void DistributionChart::draw_bars(QPainter& painter) const {
    const Colors& set = colors(palette());
    const QRectF area = plot();
    const double gap = area.width() / static_cast<double>(distribution_.bars.size()) > 5 ? 1 : 0;
    QColor color = bar_color_.isValid() ? bar_color_ : set.keyframe;
    for (std::size_t i = 0; i < distribution_.bars.size(); ++i) {
        const double height = area.height() * height_of(distribution_.bars[i]);
        const double left = left_of(static_cast<double>(i));
        const double right = left_of(static_cast<double>(i + 1));
        if (cursor_ == i) {
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), set.selection);
        }
        painter.fillRect(QRectF(left, area.bottom() - height, std::max(0.5, right - left - gap), height),
                         color);
    }
}

void DistributionChart::draw_line(QPainter& painter) const {
    if (distribution_.line.empty()) {
        return;
    }
    const QRectF area = plot();
    QPainterPath path;
    for (std::size_t i = 0; i < distribution_.line.size(); ++i) {
        const QPointF point(left_of(static_cast<double>(i) + 0.5),
                            area.bottom() - area.height() * height_of(distribution_.line[i]));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    const Colors& set = colors(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(set.surface, 4));
    painter.drawPath(path);
    painter.setPen(QPen(set.text, 1.6));
    painter.drawPath(path);
}

void DistributionChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colors& set = colors(palette());
    if (distribution_.bars.empty()) {
        painter.setPen(set.muted);
        painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
        return;
    }
    draw_bars(painter);
    draw_line(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    draw_axes(painter);
    // Read-out at the left, the key of the line at the right where there is room.
    painter.setPen(set.text);
    const QString text = read_out();
    painter.drawText(QRectF(0, 0, width(), line_height), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (!distribution_.line.empty()) {
        const int key = fontMetrics().horizontalAdvance(distribution_.line_name);
        if (fontMetrics().horizontalAdvance(text) + key + 50 < width()) {
            painter.setPen(set.muted);
            painter.drawText(QRectF(width() - key - 2, 0, key + 2, line_height),
                             Qt::AlignVCenter | Qt::AlignLeft, distribution_.line_name);
            painter.setPen(QPen(set.text, 1.6));
            painter.drawLine(QPointF(width() - key - 26, line_height / 2.0),
                             QPointF(width() - key - 8, line_height / 2.0));
        }
    }
    if (hasFocus()) {
        painter.setPen(set.accent);
        painter.drawRect(QRectF(rect()).adjusted(0.5, line_height + 0.5, -0.5, -0.5));
    }
}

void DistributionChart::mouseMoveEvent(QMouseEvent* event) {
    set_cursor_bin(bin_at(event->position()));
}

void DistributionChart::leaveEvent(QEvent* /*event*/) {
    set_cursor_bin(std::nullopt);
}

void DistributionChart::keyPressEvent(QKeyEvent* event) {
    const std::size_t bins = distribution_.bars.size();
    const bool left = event->key() == Qt::Key_Left;
    if (bins == 0 || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t at = cursor_.value_or(bins / 2);
    set_cursor_bin(left ? (at > 0 ? at - 1 : 0) : std::min(bins - 1, at + 1));
}

} // namespace mcwc::widgets
