#include "widgets/motion/trajectory_plot.h"

#include "widgets/theme/colors.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double near_pixels = 8;

} // namespace

TrajectoryPlot::TrajectoryPlot(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Units through depth"));
}

void TrajectoryPlot::set_paths(std::vector<QString> layers, int units, std::vector<UnitPath> paths) {
    layers_ = std::move(layers);
    units_ = units;
    paths_ = std::move(paths);
    head_ = std::clamp(head_, 0, std::max(0, this->layers() - 1));
    chosen_ = chosen_ < static_cast<int>(paths_.size()) ? chosen_ : -1;
    update();
}

void TrajectoryPlot::set_style(const MotionStyle& style) {
    style_ = style;
    update();
}

void TrajectoryPlot::set_empty_text(const QString& text) {
    empty_text_ = text;
    update();
}

void TrajectoryPlot::set_head(int position) {
    head_ = std::clamp(position, 0, std::max(0, layers() - 1));
    update();
}

void TrajectoryPlot::set_chosen(int path) {
    chosen_ = path >= 0 && path < static_cast<int>(paths_.size()) ? path : -1;
    setAccessibleDescription(chosen_ >= 0 ? path_text(chosen_) : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

QString TrajectoryPlot::path_text(int path) const {
    QStringList parts;
    const UnitPath& one = paths_[static_cast<std::size_t>(path)];
    for (std::size_t i = 0; i < one.units.size(); ++i) {
        if (one.units[i] >= 0) {
            parts << tr("unit %1 in layer %2").arg(one.units[i]).arg(layers_[i]);
        }
    }
    return parts.join(u", "_s);
}

QRectF TrajectoryPlot::plot_area(const QRectF& area) const {
    const QFontMetricsF metrics(font());
    const double numbers = metrics.horizontalAdvance(QString::number(std::max(0, units_ - 1))) + 14;
    return area.adjusted(numbers, 6, -12, -metrics.height() - 6);
}

double TrajectoryPlot::column(const QRectF& plot, int position) const {
    return layers() < 2 ? plot.center().x() : plot.left() + position * plot.width() / (layers() - 1);
}

QPointF TrajectoryPlot::place(const QRectF& plot, int path, int position) const {
    const int unit = paths_[static_cast<std::size_t>(path)].units[static_cast<std::size_t>(position)];
    return {column(plot, position), plot.top() + (unit + 0.5) / std::max(1, units_) * plot.height()};
}

QPointF TrajectoryPlot::point_of(int path, int position) const {
    return place(plot_area(rect()), path, position);
}

void TrajectoryPlot::draw_axes(QPainter& painter, const QRectF& plot) const {
    const Colors& set = colors(palette());
    const QFontMetricsF metrics(painter.font());
    double widest = 8;
    for (const QString& layer : layers_) {
        widest = std::max(widest, metrics.horizontalAdvance(layer) + 8);
    }
    const double pitch = layers() < 2 ? plot.width() : plot.width() / (layers() - 1);
    const int every = std::max(1, static_cast<int>(std::ceil(widest / std::max(1.0, pitch))));
    painter.setPen(Qt::NoPen);
    painter.setBrush(set.selection);
    painter.drawRoundedRect(QRectF(column(plot, head_) - 8, plot.top() - 4, 16, plot.height() + 8), 4, 4);
    for (int i = 0; i < layers(); ++i) {
        const double x = column(plot, i);
        painter.setPen(QPen(set.border, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (i % every == 0 || i == head_) {
            painter.setPen(i == head_ ? set.text : set.muted);
            const QString& name = layers_[static_cast<std::size_t>(i)];
            const QRectF box(x - widest / 2, plot.bottom() + 5, widest, metrics.height());
            if (i == head_) {
                painter.fillRect(box, set.surface);
            }
            painter.drawText(box, Qt::AlignCenter, name);
        }
    }
    painter.setPen(set.muted);
    const double line = metrics.height();
    const QRectF top(0, plot.top() - 2, plot.left() - 12, line);
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, u"0"_s);
    painter.drawText(top.translated(0, plot.height() - line + 4), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(std::max(0, units_ - 1)));
}

void TrajectoryPlot::draw_path(QPainter& painter, const QRectF& plot, int path) const {
    const Colors& set = colors(palette());
    const bool dark = is_dark(palette());
    const UnitPath& one = paths_[static_cast<std::size_t>(path)];
    const bool marked = path == chosen_;
    for (int i = 1; i < layers(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (one.units[at] < 0 || one.units[at - 1] < 0) {
            continue;
        }
        const QPointF from = place(plot, path, i - 1);
        const QPointF to = place(plot, path, i);
        const double third = (to.x() - from.x()) / 3;
        QPainterPath line(from);
        line.cubicTo(from + QPointF(third, 0), to - QPointF(third, 0), to);
        const auto value = static_cast<double>(one.values[at]);
        QColor color = style_.color(value, dark);
        if (i > head_ && !marked) {
            color.setAlphaF(0.22F);
        }
        painter.setBrush(Qt::NoBrush);
        if (marked) {
            painter.setPen(QPen(set.surface, 6.5));
            painter.drawPath(line);
            painter.setPen(QPen(set.text, 4.5));
            painter.drawPath(line);
        }
        painter.setPen(QPen(color, marked ? 2.6 : 1.0 + 0.8 * style_.position(value)));
        painter.drawPath(line);
    }
    if (one.units[static_cast<std::size_t>(head_)] >= 0) {
        painter.setPen(QPen(set.surface, 1));
        painter.setBrush(marked ? set.text : set.muted);
        painter.drawEllipse(place(plot, path, head_), marked ? 4.5 : 2.6, marked ? 4.5 : 2.6);
    }
}

void TrajectoryPlot::draw(QPainter& painter, const QRectF& area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plot_area(area);
    if (layers_.empty() || plot.isEmpty()) {
        painter.setPen(colors(palette()).muted);
        painter.drawText(area.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
    } else {
        draw_axes(painter, plot);
        for (int path = 0; path < static_cast<int>(paths_.size()); ++path) {
            if (path != chosen_) {
                draw_path(painter, plot, path);
            }
        }
        if (chosen_ >= 0) {
            draw_path(painter, plot, chosen_);
        }
    }
    painter.restore();
}

void TrajectoryPlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    draw(painter, rect());
    if (hasFocus() && !layers_.empty()) {
        painter.setPen(QPen(colors(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plot_area(rect()).adjusted(-10, -5, 10, 5));
    }
}

int TrajectoryPlot::position_at(double x) const {
    const QRectF plot = plot_area(rect());
    int nearest = 0;
    for (int i = 1; i < layers(); ++i) {
        if (std::abs(column(plot, i) - x) < std::abs(column(plot, nearest) - x)) {
            nearest = i;
        }
    }
    return nearest;
}

int TrajectoryPlot::path_at(QPointF position) const {
    const QRectF plot = plot_area(rect());
    int nearest = -1;
    double least = near_pixels;
    for (int path = 0; path < static_cast<int>(paths_.size()); ++path) {
        const UnitPath& one = paths_[static_cast<std::size_t>(path)];
        for (int i = 1; i < layers(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (one.units[at] < 0 || one.units[at - 1] < 0) {
                continue;
            }
            const QPointF from = place(plot, path, i - 1);
            const QPointF to = place(plot, path, i);
            if (position.x() < from.x() - 4 || position.x() > to.x() + 4) {
                continue;
            }
            const double t = std::clamp((position.x() - from.x()) / (to.x() - from.x()), 0.0, 1.0);
            const double height = from.y() + (to.y() - from.y()) * t * t * (3 - 2 * t);
            const double distance = std::abs(height - position.y());
            if (distance < least) {
                least = distance;
                nearest = path;
            }
        }
    }
    return nearest;
}

void TrajectoryPlot::move_head(int position) {
    const int held = std::clamp(position, 0, std::max(0, layers() - 1));
    if (held != head_) {
        set_head(held);
        Q_EMIT head_moved(held);
    }
}

void TrajectoryPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || layers_.empty()) {
        return;
    }
    const int path = path_at(event->position());
    if (path >= 0) {
        set_chosen(path);
        Q_EMIT path_picked(path);
    } else {
        move_head(position_at(event->position().x()));
    }
}

void TrajectoryPlot::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0 && !layers_.empty()) {
        move_head(position_at(event->position().x()));
    }
}

void TrajectoryPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (layers_.empty()) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        move_head(head_ + (key == Qt::Key_Right ? 1 : -1));
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        move_head(key == Qt::Key_Home ? 0 : layers() - 1);
    } else if ((key == Qt::Key_Up || key == Qt::Key_Down) && !paths_.empty()) {
        std::vector<int> order(paths_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = static_cast<int>(i);
        }
        const auto head = static_cast<std::size_t>(head_);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return paths_[static_cast<std::size_t>(a)].units[head] <
                   paths_[static_cast<std::size_t>(b)].units[head];
        });
        const auto found = std::find(order.begin(), order.end(), chosen_);
        const auto now = static_cast<int>(found - order.begin());
        const int last = static_cast<int>(order.size()) - 1;
        const int next = found == order.end() ? 0 : std::clamp(now + (key == Qt::Key_Down ? 1 : -1), 0, last);
        set_chosen(order[static_cast<std::size_t>(next)]);
        Q_EMIT path_picked(chosen_);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace mcwc::widgets
