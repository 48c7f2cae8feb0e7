#include "widgets/motion/motion_plot.h"

#include "widgets/heatmap/color_legend.h"
#include "widgets/theme/colors.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace mcwc::widgets {
namespace {

/// Longest time for one slice of drawing.
constexpr qint64 slice_ns = 6'000'000;

} // namespace

MotionPlot::MotionPlot(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    slices_.setSingleShot(true);
    slices_.setInterval(0);
    connect(&slices_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void MotionPlot::set_step(std::shared_ptr<const MotionStep> step) {
    step_ = std::move(step);
    selected_ = step_ && selected_ < step_->units() ? selected_ : -1;
    refresh();
}

void MotionPlot::set_style(const MotionStyle& style) {
    style_ = style;
    refresh();
}

void MotionPlot::set_empty_text(const QString& text) {
    empty_text_ = text;
    update();
}

void MotionPlot::refresh() {
    shown_ = step_ ? shown_units(*step_, style_) : std::vector<int>{};
    image_ = {};
    update();
}

void MotionPlot::select(int unit) {
    if (!step_ || unit < 0 || unit >= step_->units()) {
        unit = -1;
    }
    if (unit == selected_) {
        return;
    }
    selected_ = unit;
    setAccessibleDescription(unit >= 0 ? unit_text(unit) : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

QString MotionPlot::unit_text(int unit) const {
    return tr("unit %1 of %2 from unit %3 of %4: %5 %6")
        .arg(QString::number(unit), step_->layer_name, QString::number(reference_of(unit)),
             step_->reference_name, style_.quantity, scale_text(static_cast<double>(value_of(unit)), 0.1));
}

std::size_t MotionPlot::first_drawn() const {
    const auto most = static_cast<std::size_t>(most_units());
    return shown_.size() > most ? shown_.size() - most : 0;
}

void MotionPlot::draw(QPainter& painter, const QRectF& area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plot_area(area);
    if (!step_ || plot.isEmpty()) {
        painter.setPen(colors(palette()).muted);
        painter.drawText(area.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
        painter.restore();
        return;
    }
    draw_frame(painter, plot);
    for (std::size_t i = first_drawn(); i < shown_.size(); ++i) {
        draw_unit(painter, plot, shown_[i]);
    }
    if (selected_ >= 0) {
        draw_selected(painter, plot, selected_);
    }
    painter.restore();
}

void MotionPlot::draw_slice() {
    const double ratio = devicePixelRatioF();
    if (image_.isNull()) {
        image_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image_.setDevicePixelRatio(ratio);
        image_.fill(Qt::transparent);
        left_ = shown_.size();
    }
    const std::size_t first = first_drawn();
    if (left_ <= first) {
        return;
    }
    QPainter painter(&image_);
    painter.setRenderHint(QPainter::Antialiasing);
    // The strongest come first, and what follows goes under them: the picture tells the most from its start.
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOver);
    const QRectF plot = plot_area(rect());
    QElapsedTimer clock;
    clock.start();
    while (left_ > first && clock.nsecsElapsed() < slice_ns) {
        for (int i = 0; i < 16 && left_ > first; ++i) {
            draw_unit(painter, plot, shown_[--left_]);
        }
    }
    if (left_ > first) {
        slices_.start();
    }
}

void MotionPlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plot_area(rect());
    if (!step_ || plot.isEmpty()) {
        draw(painter, rect());
        return;
    }
    draw_slice();
    draw_frame(painter, plot);
    painter.drawImage(QPointF(0, 0), image_);
    if (selected_ >= 0) {
        draw_selected(painter, plot, selected_);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plot.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
}

void MotionPlot::resizeEvent(QResizeEvent* /*event*/) {
    image_ = {};
}

void MotionPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        image_ = {};
        update();
    }
    QWidget::changeEvent(event);
}

void MotionPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && step_) {
        select(unit_at(event->position()));
        Q_EMIT unit_picked(selected_);
    }
}

void MotionPlot::mouseMoveEvent(QMouseEvent* event) {
    Q_EMIT unit_hovered(step_ ? unit_at(event->position()) : -1);
}

void MotionPlot::leaveEvent(QEvent* /*event*/) {
    Q_EMIT unit_hovered(-1);
}

void MotionPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool back = key == Qt::Key_Up || key == Qt::Key_Left;
    const bool forth = key == Qt::Key_Down || key == Qt::Key_Right;
    const bool ends = key == Qt::Key_Home || key == Qt::Key_End;
    if (key == Qt::Key_Escape && selected_ >= 0) {
        select(-1);
        Q_EMIT unit_picked(-1);
        return;
    }
    if (!step_ || shown_.empty() || (!back && !forth && !ends)) {
        QWidget::keyPressEvent(event);
        return;
    }
    std::vector<int> order = shown_;
    std::sort(order.begin(), order.end(), [this](int a, int b) { return key_order(a) < key_order(b); });
    auto at = order.begin();
    if (key == Qt::Key_End) {
        at = order.end() - 1;
    } else if (selected_ >= 0 && !ends) {
        const double now = key_order(selected_);
        at = std::lower_bound(order.begin(), order.end(), now,
                              [this](int unit, double place) { return key_order(unit) < place; });
        const bool here = at != order.end() && *at == selected_;
        at = back ? (at == order.begin() ? at : at - 1)
                  : (here && at + 1 != order.end() ? at + 1
                     : at == order.end()           ? at - 1
                                                   : at);
    }
    select(*at);
    Q_EMIT unit_picked(*at);
}

} // namespace mcwc::widgets
