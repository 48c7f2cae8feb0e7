#include "widgets/charts/curve_chart.h"

#include "widgets/charts/chart_picture.h"
#include "widgets/charts/chart_style.h"
#include "widgets/theme/colors.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

QString ChartReadOut::sentence() const {
    QStringList parts{title};
    for (const auto& [name, value] : figures) {
        parts << name + u' ' + value;
    }
    return parts.join(u" \u00b7 "_s);
}

CurveChart::CurveChart(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Chart of curves"));
}

CurveChart::~CurveChart() = default;

void CurveChart::set_content(const ChartContent& content) {
    if (content == content_) {
        return;
    }
    const auto still_there = [&](ChartPointId point) {
        const auto at = static_cast<std::size_t>(point.series);
        return point.valid() && at < content.series.size() && at < content_.series.size() &&
               content.series[at].name == content_.series[at].name &&
               point.point < static_cast<int>(content.series[at].points.size());
    };
    const bool other_axes = content.x.title != content_.x.title || !(content.y == content_.y);
    current_ = still_there(current_) ? current_ : ChartPointId();
    ringed_ = still_there(ringed_) ? ringed_ : ChartPointId();
    hovered_ = still_there(hovered_) ? hovered_ : ChartPointId();
    const std::size_t before = brushed_.size();
    std::erase_if(brushed_, [&](ChartPointId point) { return !still_there(point); });
    content_ = content;
    if (other_axes && window_) {
        window_.reset();
        Q_EMIT zoom_changed();
    }
    relayout();
    describe();
    if (brushed_.size() != before) {
        Q_EMIT brush_changed();
    }
}

void CurveChart::set_empty_text(const QString& text) {
    empty_text_ = text;
    describe();
    update();
}

void CurveChart::set_read_out(std::function<ChartReadOut(ChartPointId)> read_out) {
    read_out_ = std::move(read_out);
}

void CurveChart::set_current(ChartPointId point) {
    const ChartPointId next = can_be_pointed_at(point) ? point : ChartPointId();
    if (next != current_) {
        current_ = next;
        describe();
        update();
    }
}

void CurveChart::set_ringed(ChartPointId point) {
    ringed_ = point_at(point) != nullptr ? point : ChartPointId();
    update();
}

const ChartPoint* CurveChart::point_at(ChartPointId point) const {
    const auto series = static_cast<std::size_t>(point.series);
    const auto at = static_cast<std::size_t>(point.point);
    return point.valid() && series < content_.series.size() && at < content_.series[series].points.size()
               ? &content_.series[series].points[at]
               : nullptr;
}

bool CurveChart::can_be_pointed_at(ChartPointId point) const {
    const ChartPoint* found = point_at(point);
    if (found == nullptr || !std::isfinite(found->x) || !std::isfinite(found->y) ||
        (content_.y.logarithmic && found->y <= 0)) {
        return false;
    }
    const ChartSeries& series = content_.series[static_cast<std::size_t>(point.series)];
    return series.shown && !series.dimmed && series.kind != ChartSeries::Kind::Reference;
}

void CurveChart::for_each_point(const std::function<void(ChartPointId, const ChartPoint&)>& body) const {
    for (int s = 0; s < static_cast<int>(content_.series.size()); ++s) {
        const ChartSeries& series = content_.series[static_cast<std::size_t>(s)];
        for (int p = 0; p < static_cast<int>(series.points.size()); ++p) {
            if (can_be_pointed_at({s, p})) {
                body({s, p}, series.points[static_cast<std::size_t>(p)]);
            }
        }
    }
}

ChartPointId CurveChart::nearest(QPointF position, double within) const {
    ChartPointId found;
    double best = within * within;
    for_each_point([&](ChartPointId id, const ChartPoint& point) {
        const QPointF off = picture().position_of(point.x, point.y) - position;
        const double distance = QPointF::dotProduct(off, off);
        if (distance <= best) {
            best = distance;
            found = id;
        }
    });
    return found;
}

QPointF CurveChart::position_of(ChartPointId point) const {
    const ChartPoint* found = point_at(point);
    return found == nullptr ? QPointF() : picture().position_of(found->x, found->y);
}

void CurveChart::choose(ChartPointId point) {
    if (point != current_) {
        set_current(point);
        Q_EMIT current_changed(current_);
    }
}

ChartRange CurveChart::range() const {
    return window_ ? *window_ : whole_range(content_);
}

void CurveChart::zoom_to(const ChartRange& range) {
    if (range.right - range.left > 1e-6 && range.top > range.bottom) {
        window_ = range;
        relayout();
        Q_EMIT zoom_changed();
    }
}

void CurveChart::zoom_to_brush() {
    ChartContent picked = content_;
    for (ChartSeries& series : picked.series) {
        series.shown = false;
    }
    ChartSeries all;
    for (const ChartPointId id : brushed_) {
        all.points.push_back(*point_at(id));
    }
    picked.series = {all};
    if (!all.points.empty()) {
        zoom_to(whole_range(picked));
    }
}

void CurveChart::show_all() {
    if (window_) {
        window_.reset();
        relayout();
        Q_EMIT zoom_changed();
    }
}

const ChartPicture& CurveChart::picture() const {
    if (!picture_) {
        ChartLook look;
        look.colors = colors(palette());
        look.font = font();
        picture_ = std::make_unique<ChartPicture>(content_, range(), look, QSizeF(size()));
        drawn_ = {};
    }
    return *picture_;
}

void CurveChart::relayout() {
    picture_.reset();
    update();
}

void CurveChart::describe() {
    QString text = empty_text_;
    if (current_.valid() && read_out_) {
        text = read_out_(current_).sentence();
    } else if (!content_.series.empty()) {
        int points = 0;
        for_each_point([&](ChartPointId, const ChartPoint&) { ++points; });
        text = tr("%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.", nullptr,
                  points)
                   .arg(content_.y.title, content_.x.title);
    }
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void CurveChart::draw_rings(QPainter& painter) const {
    const Colors& set = colors(palette());
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](ChartPointId id, double radius, const QColor& color, double width) {
        if (can_be_pointed_at(id) && picture().plot_area().adjusted(-1, -1, 1, 1).contains(position_of(id))) {
            painter.setPen(QPen(color, width));
            painter.drawEllipse(position_of(id), radius, radius);
        }
    };
    for (const ChartPointId id : brushed_) {
        ring(id, 7, set.accent, 1.5);
    }
    ring(ringed_, 9.5, set.text, 1.6);
    ring(current_, 7, set.text, 2.4);
    ring(hovered_, 7, set.muted, 1.5);
    for (const ChartPointId id : {current_, hovered_}) { // it may be hidden below another curve's
        if (can_be_pointed_at(id) && picture().plot_area().contains(position_of(id))) {
            const ChartSeries& series = content_.series[static_cast<std::size_t>(id.series)];
            painter.setPen(QPen(series_color(series, set), 1.6));
            painter.setBrush(point_at(id)->filled ? series_color(series, set) : set.surface);
            painter.drawPath(marker_path(series_shape(series), 9).translated(position_of(id)));
        }
    }
}

/// On the side of the point where it covers the fewest others; on the plot, where that is large enough.
QRectF CurveChart::place_call_out(QSizeF size, QPointF at) const {
    const QRectF plot = picture().plot_area();
    const bool fits = plot.width() > size.width() && plot.height() > size.height();
    const QRectF room = fits ? plot : QRectF(rect()).adjusted(2, 2, -2, -2);
    const auto inside = [](double wanted, double low, double high) {
        return std::clamp(wanted, low, std::max(low, high));
    };
    QRectF best;
    int fewest = -1;
    for (const auto& [right, below] :
         std::array<std::pair<bool, bool>, 4>{{{true, true}, {false, false}, {true, false}, {false, true}}}) {
        const double x = right ? at.x() + 14 : at.x() - 14 - size.width();
        const double y = below ? at.y() + 10 : at.y() - 10 - size.height();
        const QRectF place(QPointF(inside(x, room.left(), room.right() - size.width()),
                                   inside(y, room.top(), room.bottom() - size.height())),
                           size);
        int covered = place.contains(at) ? 1000 : 0;
        for_each_point([&](ChartPointId, const ChartPoint& other) {
            covered += place.contains(picture().position_of(other.x, other.y)) ? 1 : 0;
        });
        if (fewest < 0 || covered < fewest) {
            fewest = covered;
            best = place;
        }
    }
    return best;
}

void CurveChart::draw_call_out(QPainter& painter, ChartPointId point) const {
    const ChartReadOut told = read_out_(point);
    const Colors& set = colors(palette());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF metrics(font());
    const QFontMetricsF bold_metrics(bold);
    double names = 0;
    double values = 0;
    for (const auto& [name, value] : told.figures) {
        names = std::max(names, metrics.horizontalAdvance(name));
        values = std::max(values, metrics.horizontalAdvance(value));
    }
    const double line = metrics.height() + 1;
    const QSizeF size(std::max(names + 16 + values, bold_metrics.horizontalAdvance(told.title)) + 20,
                      line * static_cast<double>(told.figures.size() + 1) + 18);
    const QRectF box = place_call_out(size, position_of(point));
    painter.setPen(QPen(set.border, 1));
    painter.setBrush(set.surface);
    painter.drawRoundedRect(box, 5, 5);
    QRectF row(box.left() + 10, box.top() + 7, box.width() - 20, line);
    painter.setFont(bold);
    painter.setPen(set.text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, told.title);
    painter.setFont(font());
    row.translate(0, line + 3);
    for (const auto& [name, value] : told.figures) {
        painter.setPen(set.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(set.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
        row.translate(0, line);
    }
}

void CurveChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& set = colors(palette());
    if (content_.series.empty()) {
        painter.setPen(set.muted);
        painter.drawText(rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
    } else {
        picture();
        if (drawn_.isNull()) { // pointing at things draws the same picture again and again
            drawn_ = QPixmap(size() * devicePixelRatio());
            drawn_.setDevicePixelRatio(devicePixelRatio());
            drawn_.fill(Qt::transparent);
            QPainter below(&drawn_);
            picture().draw(below, {0, 0});
        }
        painter.drawPixmap(0, 0, drawn_);
        painter.setFont(font());
        draw_rings(painter);
        if (!rubber_.isEmpty()) {
            QColor fill = set.accent;
            fill.setAlphaF(0.12F);
            painter.setPen(QPen(set.accent, 1, Qt::DashLine));
            painter.setBrush(fill);
            painter.drawRect(rubber_);
        } else if (read_out_ && can_be_pointed_at(hovered_)) {
            draw_call_out(painter, hovered_);
        } else if (read_out_ && by_keys_ && hasFocus() && can_be_pointed_at(current_)) {
            draw_call_out(painter, current_);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(set.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
}

void CurveChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    relayout();
}

void CurveChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        relayout();
    }
}

} // namespace mcwc::widgets
