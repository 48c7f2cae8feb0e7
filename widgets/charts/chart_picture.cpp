#include "widgets/charts/chart_picture.h"

#include "widgets/charts/chart_style.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLocale>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double marker_size = 9;
constexpr double legend_sign = 26; // width of a line's sign
constexpr double legend_gap = 18;

/// 1, 2 or 5 times a power of ten, so that `count` steps are about `span`.
double round_step(double span, double count) {
    const double rough = span / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double share = rough / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

int decimals_of(double step) {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

bool drawable(const ChartPoint& point, bool logarithmic) {
    return std::isfinite(point.x) && std::isfinite(point.y) && (!logarithmic || point.y > 0);
}

QScatterSeries::MarkerShape chart_shape(MarkerShape shape) {
    constexpr std::array shapes{QScatterSeries::MarkerShapeCircle,
                                QScatterSeries::MarkerShapeRectangle,
                                QScatterSeries::MarkerShapeRotatedRectangle,
                                QScatterSeries::MarkerShapeTriangle,
                                QScatterSeries::MarkerShapeStar,
                                QScatterSeries::MarkerShapePentagon};
    return shapes.at(static_cast<std::size_t>(shape));
}

QFont small(QFont font) {
    font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 0.88 : 8);
    return font;
}

} // namespace

ChartRange whole_range(const ChartContent& content) {
    ChartRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                     std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const ChartSeries& series : content.series) {
        for (const ChartPoint& point : series.points) {
            if (series.shown && series.kind != ChartSeries::Kind::Reference &&
                drawable(point, content.y.logarithmic)) {
                range = {std::min(range.left, point.x), std::max(range.right, point.x),
                         std::min(range.bottom, point.y), std::max(range.top, point.y)};
            }
        }
    }
    if (!(range.left <= range.right)) {
        return content.y.logarithmic ? ChartRange{0, 8, 1e-5, 1} : ChartRange{0, 8, 0, 50};
    }
    const auto widen = [](double& low, double& high) {
        const double air = std::max(0.04 * (high - low), high - low > 0 ? 0.0 : 0.5);
        const double step = round_step(high - low + 2 * air, 16);
        low = std::floor((low - air) / step) * step;
        high = std::ceil((high + air) / step) * step;
    };
    widen(range.left, range.right);
    range.left = std::max(0.0, range.left);
    if (content.y.logarithmic) {
        range.bottom = std::pow(10.0, std::floor(std::log10(range.bottom) - 0.05));
        range.top = std::pow(10.0, std::ceil(std::log10(range.top) + 0.05));
    } else {
        widen(range.bottom, range.top);
    }
    return range;
}

struct ChartPicture::Scene {
    QGraphicsScene scene;
    QChart* chart = new QChart;
    QAbstractAxis* x = nullptr;
    QAbstractAxis* y = nullptr;

    Scene() { scene.addItem(chart); }

    void add(QXYSeries* series, const QList<QPointF>& points) {
        series->replace(points);
        chart->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }
    void add_line(const QList<QPointF>& points, const QPen& pen, double opacity) {
        auto* series = new QLineSeries;
        series->setPen(pen);
        series->setOpacity(opacity);
        add(series, points);
    }
    void add_markers(const QList<QPointF>& points, MarkerShape shape, const QColor& edge,
                     const QColor& inside, double opacity) {
        auto* series = new QScatterSeries;
        series->setMarkerShape(chart_shape(shape));
        series->setMarkerSize(marker_size);
        series->setPen(QPen(edge, 1.6));
        series->setBrush(inside);
        series->setOpacity(opacity);
        add(series, points);
    }
    void add(const ChartSeries& series, bool logarithmic, const ChartLook& look) {
        QList<QPointF> all;
        QList<QPointF> filled;
        QList<QPointF> hollow;
        for (const ChartPoint& point : series.points) {
            if (drawable(point, logarithmic)) {
                const QPointF at(point.x, point.y);
                all << at;
                (point.filled ? filled : hollow) << at;
            }
        }
        const QColor color = series_color(series, look.colors);
        const double opacity = series.dimmed ? 0.3 : 1;
        const bool reference = series.kind == ChartSeries::Kind::Reference;
        if (series.kind != ChartSeries::Kind::Marks) {
            add_line(all, QPen(color, reference ? 1.4 : 2, reference ? Qt::DashLine : Qt::SolidLine),
                     opacity);
        }
        if (!reference) {
            add_markers(filled, series_shape(series), color, color, opacity);
            add_markers(hollow, series_shape(series), color, look.colors.surface, opacity);
        }
    }
    void style(QAbstractAxis* axis, const QString& title, const ChartLook& look) const {
        axis->setTitleText(title);
        axis->setTitleFont(look.font);
        axis->setTitleBrush(look.colors.text);
        axis->setLabelsFont(look.font);
        axis->setLabelsBrush(look.colors.muted);
        axis->setGridLinePen(QPen(look.colors.border, 1));
        axis->setMinorGridLineVisible(false);
        axis->setLinePen(QPen(look.colors.side, 1));
    }
};

namespace {

QValueAxis* value_axis(double low, double high, double pixels) {
    auto* axis = new QValueAxis;
    const double step = round_step(high - low, std::max(2.0, pixels / 48));
    // A hair wider: rounding would hide the numbers at the ends.
    const double hair = 1e-7 * (high - low);
    axis->setRange(low - hair, high + hair);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(step);
    axis->setLabelFormat(u"%.%1f"_s.arg(decimals_of(step)));
    return axis;
}

} // namespace

ChartPicture::ChartPicture(const ChartContent& content, const ChartRange& range, const ChartLook& look,
                           QSizeF size)
    : content_(content)
    , range_(range)
    , look_(look)
    , size_(size)
    , scene_(std::make_unique<Scene>()) {
    lay_out(size);
    QChart& chart = *scene_->chart;
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundVisible(false);
    chart.setLocalizeNumbers(true);
    chart.setLocale(QLocale());
    chart.legend()->hide();
    scene_->x = value_axis(range.left, range.right, plot_.width());
    if (content.y.logarithmic) {
        auto* axis = new QLogValueAxis;
        axis->setRange(range.bottom, range.top);
        axis->setBase(10);
        axis->setLabelFormat(u"%.0e"_s);
        scene_->y = axis;
    } else {
        scene_->y = value_axis(range.bottom, range.top, 1.1 * plot_.height());
    }
    chart.addAxis(scene_->x, Qt::AlignBottom);
    chart.addAxis(scene_->y, Qt::AlignLeft);
    scene_->style(scene_->x, content.x.title, look);
    scene_->style(scene_->y, content.y.title, look);
    const auto is_behind = [](const ChartSeries& series) {
        return series.dimmed || series.kind == ChartSeries::Kind::Reference;
    };
    for (const bool behind : {true, false}) {
        for (const ChartSeries& series : content.series) {
            if (series.shown && is_behind(series) == behind) {
                scene_->add(series, content.y.logarithmic, look);
            }
        }
    }
    // Numbers that reach into the margins would be hidden.
    chart.setMargins(QMargins());
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setPlotArea(plot_);
    chart.setGeometry(QRectF(QPointF(0, 0), size));
    chart.layout()->activate(); // no window will ask for it
    scene_->scene.setSceneRect(QRectF(QPointF(0, 0), size));
}

ChartPicture::~ChartPicture() = default;

/// From the outside inwards: title, caption, legend, axis; the rest is the plot's.
void ChartPicture::lay_out(QSizeF size) {
    const QFontMetricsF metrics(look_.font);
    const double line = metrics.height();
    double bottom = size.height() - 4;
    if (!look_.caption.isEmpty()) {
        const QFontMetricsF small_metrics(small(look_.font));
        bottom -=
            small_metrics
                .boundingRect(QRectF(0, 0, size.width() - 24, size.height()), Qt::TextWordWrap, look_.caption)
                .height() +
            4;
    }
    caption_top_ = bottom;
    if (look_.legend) {
        double x = 0;
        int rows = 1;
        for (const ChartSeries& series : content_.series) {
            const double width = legend_sign + 6 + metrics.horizontalAdvance(series.name) + legend_gap;
            if (x > 0 && x + width > size.width() - 24) {
                x = 0;
                ++rows;
            }
            x += width;
        }
        bottom -= rows * (line + 5) + 6;
    }
    legend_top_ = bottom;
    double numbers = content_.y.logarithmic ? metrics.horizontalAdvance(u"1e-00"_s) : 0;
    if (!content_.y.logarithmic) {
        const double step = round_step(range_.top - range_.bottom, std::max(2.0, 1.1 * (bottom - 60) / 48));
        for (const double end : {range_.bottom, range_.top}) {
            const QString text = QLocale().toString(end, 'f', decimals_of(step));
            numbers = std::max(numbers, metrics.horizontalAdvance(text));
        }
    }
    const double top = look_.title.isEmpty() ? line / 2 + 4 : 2 * line + 4;
    const double left = line + 12 + numbers + 12;
    plot_ = QRectF(QPointF(left, top), QPointF(std::max(left + 20, size.width() - line - 4),
                                               std::max(top + 20, bottom - 2 * line - 18)));
}

void ChartPicture::draw(QPainter& painter, QPointF top_left) const {
    painter.save();
    painter.translate(top_left);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(0, 0), size_);
    scene_->scene.render(&painter, area, area);
    draw_labels(painter);
    if (look_.legend) {
        draw_legend(painter);
    }
    painter.setFont(look_.font);
    if (!look_.title.isEmpty()) {
        QFont bold = look_.font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(look_.colors.text);
        painter.drawText(QRectF(plot_.left(), 4, plot_.width(), QFontMetricsF(bold).height() + 2),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(bold).elidedText(look_.title, Qt::ElideMiddle, plot_.width()));
    }
    if (!look_.caption.isEmpty()) {
        painter.setFont(small(look_.font));
        painter.setPen(look_.colors.muted);
        painter.drawText(QRectF(12, caption_top_, size_.width() - 24, size_.height() - caption_top_),
                         Qt::AlignLeft | Qt::TextWordWrap, look_.caption);
    }
    painter.restore();
}

/// Beside their markers, where no marker and no other label is in the way.
void ChartPicture::draw_labels(QPainter& painter) const {
    const QFont font = small(look_.font);
    const QFontMetricsF metrics(font);
    std::vector<QRectF> taken;
    const auto each = [&](const auto& body) {
        for (const ChartSeries& series : content_.series) {
            for (const ChartPoint& point : series.points) {
                if (series.shown && !series.dimmed && series.kind != ChartSeries::Kind::Reference &&
                    drawable(point, content_.y.logarithmic)) {
                    body(point, position_of(point.x, point.y));
                }
            }
        }
    };
    each([&](const ChartPoint&, QPointF at) { taken.emplace_back(at.x() - 5, at.y() - 5, 10, 10); });
    painter.setFont(font);
    painter.setPen(look_.colors.muted);
    each([&](const ChartPoint& point, QPointF at) {
        if (point.label.isEmpty() || !plot_.contains(at)) {
            return;
        }
        const QSizeF size(metrics.horizontalAdvance(point.label) + 2, metrics.height());
        const QPointF places[] = {at + QPointF(8, -size.height() / 2),
                                  at + QPointF(6, 4),
                                  at + QPointF(-8 - size.width(), -size.height() / 2),
                                  at + QPointF(-size.width() / 2, 7),
                                  at + QPointF(-size.width() / 2, -7 - size.height()),
                                  at + QPointF(-6 - size.width(), 4)};
        for (const QPointF& place : places) {
            const QRectF box(place, size);
            const bool free = plot_.contains(box) &&
                              std::none_of(taken.begin(), taken.end(),
                                           [&](const QRectF& other) { return other.intersects(box); });
            if (free) {
                painter.drawText(box, Qt::AlignCenter, point.label);
                taken.push_back(box);
                return;
            }
        }
    });
}

void ChartPicture::draw_legend(QPainter& painter) const {
    const QFontMetricsF metrics(look_.font);
    painter.setFont(look_.font);
    double x = 12;
    double y = legend_top_ + 4;
    for (const ChartSeries& series : content_.series) {
        if (series.dimmed || !series.shown) {
            continue;
        }
        const double text = metrics.horizontalAdvance(series.name);
        const double width = legend_sign + 6 + text + legend_gap;
        if (x > 12 && x + width > size_.width() - 12) {
            x = 12;
            y += metrics.height() + 5;
        }
        draw_series_sign(painter, QRectF(x, y, legend_sign, metrics.height()), series, look_.colors);
        painter.setPen(look_.colors.text);
        painter.drawText(QRectF(x + legend_sign + 6, y, text + 2, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, series.name);
        x += width;
    }
}

QPointF ChartPicture::position_of(double x, double y) const {
    const auto share = [](double value, double low, double high) { return (value - low) / (high - low); };
    const double across = share(x, range_.left, range_.right);
    const double up = content_.y.logarithmic
                          ? share(std::log10(y), std::log10(range_.bottom), std::log10(range_.top))
                          : share(y, range_.bottom, range_.top);
    return {plot_.left() + across * plot_.width(), plot_.bottom() - up * plot_.height()};
}

double ChartPicture::x_at(double position) const {
    return range_.left + (position - plot_.left()) / plot_.width() * (range_.right - range_.left);
}

double ChartPicture::y_at(double position) const {
    const double up = (plot_.bottom() - position) / plot_.height();
    if (content_.y.logarithmic) {
        const double low = std::log10(range_.bottom);
        return std::pow(10.0, low + up * (std::log10(range_.top) - low));
    }
    return range_.bottom + up * (range_.top - range_.bottom);
}

} // namespace mcwc::widgets
