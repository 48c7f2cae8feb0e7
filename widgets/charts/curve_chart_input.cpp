// How a CurveChart answers to mouse and keys.
#include "widgets/charts/chart_picture.h"
#include "widgets/charts/curve_chart.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mcwc::widgets {
namespace {

constexpr double near_pixels = 12;

} // namespace

void CurveChart::brush(const QRectF& area) {
    brushed_.clear();
    for_each_point([&](ChartPointId id, const ChartPoint& point) {
        const QPointF at = picture().position_of(point.x, point.y);
        if (area.contains(at) && picture().plot_area().adjusted(-1, -1, 1, 1).contains(at)) {
            brushed_.push_back(id);
        }
    });
    update();
    Q_EMIT brush_changed();
}

void CurveChart::clear_brush() {
    if (!brushed_.empty()) {
        brushed_.clear();
        update();
        Q_EMIT brush_changed();
    }
}

void CurveChart::zoom_about(QPointF center, double factor) {
    if (content_.series.empty()) {
        return;
    }
    const ChartPicture& drawn = picture();
    const QRectF plot = drawn.plot_area();
    const double x = std::clamp(center.x(), plot.left(), plot.right());
    const double y = std::clamp(center.y(), plot.top(), plot.bottom());
    const auto moved = [factor](double from, double to) { return to + (from - to) * factor; };
    const ChartRange next{std::max(0.0, drawn.x_at(moved(plot.left(), x))),
                          drawn.x_at(moved(plot.right(), x)), drawn.y_at(moved(plot.bottom(), y)),
                          drawn.y_at(moved(plot.top(), y))};
    const ChartRange whole = whole_range(content_);
    if (next.right - next.left >= whole.right - whole.left) {
        show_all();
    } else if (next.right - next.left > 1e-3 * (whole.right - whole.left)) {
        zoom_to(next);
    }
}

void CurveChart::pan_by(QPointF pixels) {
    const ChartPicture& drawn = picture();
    const QRectF plot = drawn.plot_area().translated(-pixels);
    zoom_to({drawn.x_at(plot.left()), drawn.x_at(plot.right()), drawn.y_at(plot.bottom()),
             drawn.y_at(plot.top())});
}

void CurveChart::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    by_keys_ = false;
    if (panned_) {
        const QPointF moved = at - *panned_;
        panned_ = at;
        pan_by(moved);
        return;
    }
    if (pressed_) {
        const bool dragged =
            !rubber_.isEmpty() || (at - *pressed_).manhattanLength() >= QApplication::startDragDistance();
        if (dragged) {
            rubber_ = QRectF(*pressed_, at).normalized().intersected(picture().plot_area());
            hovered_ = {};
            update();
        }
        return;
    }
    const ChartPointId found = content_.series.empty() ? ChartPointId() : nearest(at, near_pixels);
    if (found != hovered_) {
        hovered_ = found;
        setCursor(found.valid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void CurveChart::mousePressEvent(QMouseEvent* event) {
    if (content_.series.empty()) {
        return;
    }
    if (event->button() == Qt::LeftButton) {
        pressed_ = event->position();
    } else if (event->button() == Qt::MiddleButton && is_zoomed()) {
        panned_ = event->position();
        setCursor(Qt::ClosedHandCursor);
    } else {
        QWidget::mousePressEvent(event);
    }
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton && panned_) {
        panned_.reset();
        unsetCursor();
    }
    if (event->button() != Qt::LeftButton || !pressed_) {
        return;
    }
    pressed_.reset();
    if (!rubber_.isEmpty()) {
        brush(std::exchange(rubber_, QRectF()));
        return;
    }
    const ChartPointId found = nearest(event->position(), near_pixels);
    if (!found.valid()) {
        clear_brush();
    }
    choose(found);
}

void CurveChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || content_.series.empty()) {
        return;
    }
    const ChartPointId found = nearest(event->position(), near_pixels);
    if (found.valid()) {
        choose(found);
        Q_EMIT activated(found);
    } else {
        show_all();
    }
}

void CurveChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hovered_ = {};
    update();
}

void CurveChart::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() == 0 || content_.series.empty()) {
        event->ignore();
        return;
    }
    zoom_about(event->position(), std::pow(0.8, event->angleDelta().y() / 120.0));
    event->accept();
}

/// By rising x within the curve; without a current point to the first one of the chart.
void CurveChart::step_along(int step) {
    std::vector<std::pair<double, ChartPointId>> points;
    ChartPointId first;
    for_each_point([&](ChartPointId id, const ChartPoint& point) {
        first = first.valid() ? first : id;
        if (id.series == current_.series) {
            points.emplace_back(point.x, id);
        }
    });
    if (!current_.valid()) {
        choose(first);
        return;
    }
    std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.point) < std::pair(b.first, b.second.point);
    });
    const auto here = std::find_if(points.begin(), points.end(),
                                   [this](const auto& one) { return one.second == current_; });
    const auto at = std::clamp<std::ptrdiff_t>(here - points.begin() + step, 0,
                                               static_cast<std::ptrdiff_t>(points.size()) - 1);
    choose(points[static_cast<std::size_t>(at)].second);
}

/// To the point of the next series (over or below in the legend) that is nearest in x.
void CurveChart::step_across(int step) {
    if (!current_.valid()) {
        step_along(0);
        return;
    }
    const double x = point_at(current_)->x;
    const int count = static_cast<int>(content_.series.size());
    for (int series = current_.series + step; series >= 0 && series < count; series += step) {
        ChartPointId found;
        double best = std::numeric_limits<double>::infinity();
        for_each_point([&](ChartPointId id, const ChartPoint& point) {
            if (id.series == series && std::abs(point.x - x) < best) {
                best = std::abs(point.x - x);
                found = id;
            }
        });
        if (found.valid()) {
            choose(found);
            return;
        }
    }
}

void CurveChart::keyPressEvent(QKeyEvent* event) {
    constexpr int to_the_end = 1 << 20;
    by_keys_ = true;
    const QPointF middle = current_.valid() ? position_of(current_) : picture().plot_area().center();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        step_along(event->key() == Qt::Key_Left ? -1 : 1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        step_across(event->key() == Qt::Key_Up ? -1 : 1);
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        step_along(event->key() == Qt::Key_Home ? -to_the_end : to_the_end);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current_.valid()) {
            QWidget::keyPressEvent(event);
            return;
        }
        Q_EMIT activated(current_);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom_about(middle, 0.7);
        break;
    case Qt::Key_Minus:
        zoom_about(middle, 1 / 0.7);
        break;
    case Qt::Key_0:
        show_all();
        break;
    case Qt::Key_Escape:
        if (brushed_.empty() && !current_.valid()) {
            QWidget::keyPressEvent(event);
            return;
        }
        if (!brushed_.empty()) {
            clear_brush();
        } else {
            choose({});
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace mcwc::widgets
