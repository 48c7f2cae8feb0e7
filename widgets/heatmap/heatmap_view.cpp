#include "widgets/heatmap/heatmap_view.h"

#include "widgets/heatmap/color_legend.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcwc::widgets {
namespace {

/// Closest zoom: pixels along a cell's side.
constexpr double largest_cell = 72;

} // namespace

HeatmapView::HeatmapView(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Matrix"));
}

void HeatmapView::set_source(std::shared_ptr<const HeatmapSource> source) {
    source_ = std::move(source);
    current_.reset();
    window_ = source_ ? QRectF(0, 0, source_->cols(), source_->rows()) : QRectF();
    limit_height();
    refresh();
    Q_EMIT window_changed(window_);
}

void HeatmapView::refresh() {
    image_ = {};
    update();
}

void HeatmapView::set_empty_text(const QString& text) {
    empty_text_ = text;
    update();
}

void HeatmapView::set_axis_titles(const QString& rows, const QString& cols) {
    row_title_ = rows;
    col_title_ = cols;
    limit_height();
    refresh();
}

void HeatmapView::set_color_map(ColorMap map) {
    map_ = map;
    refresh();
}

void HeatmapView::set_range(double low, double high) {
    low_ = low;
    high_ = high;
    refresh();
}

void HeatmapView::set_summary(HeatmapSummary summary) {
    summary_ = summary;
    refresh();
}

double HeatmapView::color_position(float value) const {
    return high_ > low_ ? (static_cast<double>(value) - low_) / (high_ - low_) : 0.5;
}

QRectF HeatmapView::fitted(QRectF window) const {
    const double cols = source_->cols();
    const double rows = source_->rows();
    const QRectF plot = plot_area();
    const double smallest = plot.width() / largest_cell;
    const double width = std::clamp(window.width(), std::min(smallest, cols), cols);
    const double height = width * rows / cols;
    const QPointF centre = window.center();
    const double left = std::clamp(centre.x() - width / 2, 0.0, cols - width);
    const double top = std::clamp(centre.y() - height / 2, 0.0, rows - height);
    return {left, top, width, height};
}

void HeatmapView::set_window(const QRectF& window) {
    if (!source_ || source_->rows() == 0 || source_->cols() == 0 || !(window.width() > 0)) {
        return;
    }
    const QRectF now = fitted(window);
    if (now != window_) {
        window_ = now;
        refresh();
        Q_EMIT window_changed(window_);
    }
}

void HeatmapView::show_all() {
    if (source_) {
        set_window(QRectF(0, 0, source_->cols(), source_->rows()));
    }
}

bool HeatmapView::shows_all() const {
    return !source_ || window_.width() >= source_->cols();
}

QRect HeatmapView::visible_cells() const {
    if (!source_) {
        return {};
    }
    const QRect all(0, 0, source_->cols(), source_->rows());
    return window_.toAlignedRect().intersected(all);
}

void HeatmapView::zoom_about(QPointF position, double factor) {
    const QRectF plot = plot_area();
    if (!source_ || plot.isEmpty()) {
        return;
    }
    const double x = std::clamp((position.x() - plot.left()) / plot.width(), 0.0, 1.0);
    const double y = std::clamp((position.y() - plot.top()) / plot.height(), 0.0, 1.0);
    const QPointF fixed(window_.left() + x * window_.width(), window_.top() + y * window_.height());
    const double width =
        std::clamp(window_.width() / factor, std::min<double>(plot.width() / largest_cell, source_->cols()),
                   static_cast<double>(source_->cols()));
    const double height = width * source_->rows() / source_->cols();
    set_window({fixed.x() - x * width, fixed.y() - y * height, width, height});
}

void HeatmapView::pan_by(double cols, double rows) {
    set_window(window_.translated(cols, rows));
}

void HeatmapView::set_current(std::optional<QPoint> cell) {
    if (!source_ || (cell && !QRect(0, 0, source_->cols(), source_->rows()).contains(*cell))) {
        cell.reset();
    }
    if (cell == current_) {
        return;
    }
    current_ = cell;
    if (current_) {
        const QPointF centre = QPointF(*current_) + QPointF(0.5, 0.5);
        if (!window_.contains(centre)) {
            QRectF moved = window_;
            moved.moveCenter(centre);
            set_window(moved);
        }
        setAccessibleDescription(cell_text(*current_));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void HeatmapView::choose(QPoint cell) {
    set_current(cell);
    Q_EMIT current_changed(cell.y(), cell.x());
}

QString HeatmapView::cell_text(QPoint cell) const {
    const float value = source_->value(cell.y(), cell.x());
    const QString figure = std::isnan(value) ? tr("no value") : scale_text(static_cast<double>(value), 0.02);
    return tr("row %1, column %2: %3 %4")
        .arg(source_->row_name(cell.y()), source_->col_name(cell.x()), quantity_, figure);
}

std::optional<QPoint> HeatmapView::cell_at(QPointF position) const {
    const QRectF plot = plot_area();
    if (!source_ || !plot.contains(position) || window_.isEmpty()) {
        return std::nullopt;
    }
    const double x = window_.left() + (position.x() - plot.left()) / plot.width() * window_.width();
    const double y = window_.top() + (position.y() - plot.top()) / plot.height() * window_.height();
    return QPoint(std::min(static_cast<int>(x), source_->cols() - 1),
                  std::min(static_cast<int>(y), source_->rows() - 1));
}

/// What is below the plot then stands close to it.
void HeatmapView::limit_height() {
    int limit = QWIDGETSIZE_MAX;
    if (source_ && source_->rows() > 0 && source_->cols() > 0) {
        const Margins around = margins();
        const double plot = (width() - around.left - 2) * source_->rows() / source_->cols();
        limit = std::max(minimumHeight(), static_cast<int>(std::ceil(plot + around.below + 2)));
    }
    if (limit != maximumHeight()) {
        setMaximumHeight(limit);
    }
}

void HeatmapView::resizeEvent(QResizeEvent* /*event*/) {
    image_ = {};
    limit_height();
    if (source_ && !shows_all()) {
        set_window(window_);
    }
}

void HeatmapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void HeatmapView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    zoom_about(event->position(), std::pow(1.25, steps));
    event->accept();
}

void HeatmapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        pressed_ = true;
        dragging_ = false;
        pressed_at_ = event->position();
        pressed_window_ = window_;
    }
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event) {
    const QRectF plot = plot_area();
    if (pressed_ && source_ && !plot.isEmpty()) {
        const QPointF moved = event->position() - pressed_at_;
        if (!dragging_ && moved.manhattanLength() > 5 && !shows_all()) {
            dragging_ = true;
            setCursor(Qt::ClosedHandCursor);
        }
        if (dragging_) {
            const double scale = pressed_window_.width() / plot.width();
            set_window(pressed_window_.translated(-moved.x() * scale, -moved.y() * scale));
            return;
        }
    }
    const auto cell = cell_at(event->position());
    Q_EMIT hovered(cell ? cell->y() : -1, cell ? cell->x() : -1);
}

void HeatmapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_) {
        return;
    }
    pressed_ = false;
    unsetCursor();
    if (const auto cell = cell_at(event->position()); cell && !dragging_) {
        choose(*cell);
    }
    dragging_ = false;
}

void HeatmapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        const bool all = shows_all();
        show_all();
        if (const auto cell = cell_at(event->position()); cell && all) {
            Q_EMIT activated(cell->y(), cell->x());
        }
    }
}

void HeatmapView::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hovered(-1, -1);
}

bool HeatmapView::move_current(QKeyEvent* event) {
    const int key = event->key();
    const int dx = (key == Qt::Key_Right ? 1 : 0) - (key == Qt::Key_Left ? 1 : 0);
    const int dy = (key == Qt::Key_Down ? 1 : 0) - (key == Qt::Key_Up ? 1 : 0);
    if (dx == 0 && dy == 0 && key != Qt::Key_Home && key != Qt::Key_End) {
        return false;
    }
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        pan_by(dx * window_.width() / 8, dy * window_.height() / 8);
        return true;
    }
    const QRect all(0, 0, source_->cols(), source_->rows());
    QPoint cell = current_.value_or(window_.center().toPoint());
    const int step = (event->modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
    if (current_) {
        cell += QPoint(dx, dy) * step;
    }
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        cell.setX(key == Qt::Key_Home ? 0 : all.right());
    }
    choose({std::clamp(cell.x(), 0, all.right()), std::clamp(cell.y(), 0, all.bottom())});
    return true;
}

void HeatmapView::keyPressEvent(QKeyEvent* event) {
    if (!source_ || source_->rows() == 0 || source_->cols() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF middle = current_ && window_.contains(QPointF(*current_) + QPointF(0.5, 0.5))
                               ? cell_rect(*current_).center()
                               : plot_area().center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom_about(middle, 1.5);
        return;
    case Qt::Key_Minus:
        zoom_about(middle, 1 / 1.5);
        return;
    case Qt::Key_0:
        show_all();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_) {
            Q_EMIT activated(current_->y(), current_->x());
        }
        return;
    default:
        if (!move_current(event)) {
            QWidget::keyPressEvent(event);
        }
    }
}

} // namespace mcwc::widgets
