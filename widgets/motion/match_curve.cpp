#include "widgets/motion/match_curve.h"

#include "widgets/common/format.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/theme/colors.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

MatchCurve::MatchCurve(QWidget* parent)
    : QWidget(parent)
    , marked_(std::numeric_limits<float>::quiet_NaN()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Matches, best first"));
}

void MatchCurve::set_values(std::vector<float> values, double pays, const QString& quantity) {
    values_ = std::move(values);
    std::sort(values_.begin(), values_.end(), std::greater<>());
    pays_ = pays;
    quantity_ = quantity;
    marked_ = std::numeric_limits<float>::quiet_NaN();
    setAccessibleDescription(tr("%1 of %2 matches pay for their motion").arg(paying()).arg(values_.size()));
    update();
}

void MatchCurve::mark(float value) {
    marked_ = value;
    update();
}

int MatchCurve::paying() const {
    return static_cast<int>(std::count_if(
        values_.begin(), values_.end(), [this](float value) { return static_cast<double>(value) > pays_; }));
}

void MatchCurve::draw(QPainter& painter, const QRectF& area) const {
    if (values_.empty()) {
        return;
    }
    const Colors& set = colors(palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double high = std::max(static_cast<double>(values_.front()), pays_) * 1.05;
    const double low = std::min(0.0, static_cast<double>(values_.back()));
    const QString top = scale_text(high, high - low);
    const QString bottom = scale_text(low, high - low);
    const double numbers = std::max(metrics.horizontalAdvance(top), metrics.horizontalAdvance(bottom)) + 8;
    const QRectF plot = area.adjusted(numbers, line + 5, -8, -line - 4);
    const auto y_of = [&](double value) {
        return plot.bottom() - (value - low) / std::max(1e-9, high - low) * plot.height();
    };
    const double n = std::max<double>(1, static_cast<double>(values_.size()));
    QPainterPath curve({plot.left(), y_of(static_cast<double>(values_.front()))});
    // No more points than pixels: long lines take long to draw.
    const std::size_t points =
        std::min(values_.size(), static_cast<std::size_t>(std::max(2.0, plot.width())));
    for (std::size_t i = 1; i <= points; ++i) {
        const std::size_t at = i * values_.size() / points - 1;
        curve.lineTo(plot.left() + (static_cast<double>(at) + 1) / n * plot.width(),
                     y_of(static_cast<double>(values_[at])));
    }
    QPainterPath filled = curve;
    filled.lineTo(plot.right(), y_of(low));
    filled.lineTo(plot.left(), y_of(low));
    QColor fill = set.accent;
    fill.setAlphaF(0.14F);
    painter.fillPath(filled, fill);
    painter.setPen(QPen(set.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(QPen(set.accent, 1.8));
    painter.drawPath(curve);
    painter.setPen(QPen(set.side, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y_of(pays_)), QPointF(plot.right(), y_of(pays_)));
    painter.setPen(set.muted);
    painter.drawText(QRectF(area.left(), plot.top() - line / 2, numbers - 5, line),
                     Qt::AlignRight | Qt::AlignVCenter, top);
    painter.drawText(QRectF(area.left(), plot.bottom() - line / 2, numbers - 5, line),
                     Qt::AlignRight | Qt::AlignVCenter, bottom);
    const double level = y_of(pays_);
    const bool room = plot.bottom() - level > line + 2;
    painter.drawText(QRectF(plot.left() + 6, room ? level + 1 : level - line - 1, plot.width() - 12, line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("pays above %1").arg(scale_text(pays_, 1)));
    const QRectF below(plot.left(), plot.bottom() + 3, plot.width(), line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("best match"));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                     tr("worst of %1").arg(number_text(static_cast<quint64>(values_.size()))));
    painter.setPen(set.text);
    const QString title = tr("%1 of matched units: %2 of %3 pay for their motion")
                              .arg(quantity_, number_text(static_cast<quint64>(paying())),
                                   number_text(static_cast<quint64>(values_.size())));
    painter.drawText(QRectF(plot.left(), area.top(), plot.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, plot.width()));
    if (!std::isnan(marked_)) {
        const auto place = std::lower_bound(values_.begin(), values_.end(), marked_, std::greater<>());
        const QPointF at(plot.left() +
                             (static_cast<double>(place - values_.begin()) + 0.5) / n * plot.width(),
                         y_of(static_cast<double>(marked_)));
        painter.setPen(QPen(set.surface, 4));
        painter.setBrush(set.text);
        painter.drawEllipse(at, 5, 5);
        painter.setPen(QPen(set.text, 1.5));
        painter.drawEllipse(at, 5, 5);
    }
    painter.restore();
}

void MatchCurve::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    draw(painter, rect());
}

} // namespace mcwc::widgets
