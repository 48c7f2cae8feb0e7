#include "widgets/frames/frame_strip.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QAccessible>
#include <QLocale>
#include <QPainterPath>
#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int top_margin = 12;
constexpr int side_margin = 8;
constexpr int label_height = 24;
constexpr int stack_gap = 18;
constexpr double widest_pitch = 120;
constexpr double largest_zoom = 64;
constexpr double thinnest_part = 2; ///< Pixels: what costs few bits is still seen.

const QColor& kind_color(FrameKind kind, const Colors& set) {
    return kind == FrameKind::Keyframe    ? set.keyframe
           : kind == FrameKind::Predicted ? set.predicted
                                          : set.exact;
}

} // namespace

FrameStrip::FrameStrip(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setObjectName("frame_strip"_L1);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Frames"));
    empty_text_ = tr("No layers");
}

void FrameStrip::set_frames(std::vector<FrameBar> frames) {
    frames_ = std::move(frames);
    gaps_before_.assign(frames_.size(), 0);
    highest_ = 0;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        highest_ = std::max(highest_, frames_[i].bits());
        if (i > 0) {
            gaps_before_[i] = gaps_before_[i - 1] + (frames_[i].stack != frames_[i - 1].stack ? 1 : 0);
        }
    }
    if (selected_ && *selected_ >= static_cast<int>(frames_.size())) {
        selected_.reset();
    }
    hovered_.reset();
    layout_frames();
    viewport()->update();
}

void FrameStrip::set_stale(bool stale) {
    if (stale_ != stale) {
        stale_ = stale;
        viewport()->update();
    }
}

void FrameStrip::set_empty_text(const QString& text) {
    empty_text_ = text;
    viewport()->update();
}

void FrameStrip::select(std::optional<int> frame) {
    if (frame && (*frame < 0 || *frame >= static_cast<int>(frames_.size()))) {
        frame.reset();
    }
    if (frame == selected_) {
        return;
    }
    selected_ = frame;
    if (selected_) {
        const double left = left_of(*selected_) + horizontalScrollBar()->value();
        if (left < horizontalScrollBar()->value()) {
            horizontalScrollBar()->setValue(static_cast<int>(left));
        } else if (left + pitch() > horizontalScrollBar()->value() + viewport()->width()) {
            horizontalScrollBar()->setValue(static_cast<int>(left + pitch()) - viewport()->width());
        }
        setAccessibleDescription(frame_text(*selected_));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    } else {
        setAccessibleDescription({});
    }
    viewport()->update();
    Q_EMIT frame_selected(selected_.value_or(-1));
}

void FrameStrip::set_zoom(double zoom) {
    const double clamped = std::clamp(zoom, 1.0, largest_zoom);
    if (clamped != zoom_) {
        const double middle = horizontalScrollBar()->value() + viewport()->width() / 2.0;
        const double ratio = clamped / zoom_;
        zoom_ = clamped;
        layout_frames();
        horizontalScrollBar()->setValue(static_cast<int>(middle * ratio - viewport()->width() / 2.0));
        viewport()->update();
    }
}

double FrameStrip::pitch() const {
    if (frames_.empty()) {
        return 0;
    }
    const double room = viewport()->width() - 2.0 * side_margin - stack_gap * gaps_before_.back();
    const double fit = std::max(3.0, room / static_cast<double>(frames_.size()));
    return std::min(fit, widest_pitch) * zoom_;
}

double FrameStrip::left_of(int frame) const {
    return side_margin + pitch() * frame + stack_gap * gaps_before_[static_cast<std::size_t>(frame)] -
           horizontalScrollBar()->value();
}

void FrameStrip::layout_frames() {
    const double width = frames_.empty() ? 0
                                         : 2 * side_margin + pitch() * static_cast<double>(frames_.size()) +
                                               stack_gap * gaps_before_.back();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(width)) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(std::max(1, static_cast<int>(pitch())));
}

QRectF FrameStrip::bar_area() const {
    return {0, top_margin, static_cast<double>(viewport()->width()),
            static_cast<double>(viewport()->height() - top_margin - label_height)};
}

QRect FrameStrip::frame_rect(int frame) const {
    if (frame < 0 || frame >= static_cast<int>(frames_.size())) {
        return {};
    }
    const double left = left_of(frame);
    return QRectF(left, 4, pitch(), viewport()->height() - 8).toRect();
}

std::optional<int> FrameStrip::frame_at(QPoint position) const {
    for (int i = 0; i < static_cast<int>(frames_.size()); ++i) {
        const double left = left_of(i);
        if (position.x() >= left && position.x() < left + pitch()) {
            return i;
        }
    }
    return std::nullopt;
}

QString FrameStrip::frame_text(int frame) const {
    const FrameBar& bar = frames_[static_cast<std::size_t>(frame)];
    const QString kind = bar.kind == FrameKind::Keyframe    ? tr("keyframe")
                         : bar.kind == FrameKind::Predicted ? tr("predicted frame")
                                                            : tr("outside the layers");
    QStringList lines;
    lines << (bar.stack.isEmpty() ? tr("Layer %1, %2").arg(bar.label, kind)
                                  : tr("%1 layer %2, %3").arg(bar.stack, bar.label, kind));
    if (bar.by_hand) {
        lines << (bar.kind == FrameKind::Keyframe ? tr("made a keyframe by hand")
                                                  : tr("made a predicted frame by hand"));
    }
    if (bar.bits() > 0) {
        lines << tr("%1, %2 bits per weight").arg(bits_text(bar.bits()), bpw_text(bar.bits_per_weight));
        lines << tr("weights %1, scales %2, motion %3, other %4")
                     .arg(percent_text(static_cast<double>(bar.weight_bits), static_cast<double>(bar.bits())),
                          percent_text(static_cast<double>(bar.scale_bits), static_cast<double>(bar.bits())),
                          percent_text(static_cast<double>(bar.motion_bits), static_cast<double>(bar.bits())),
                          percent_text(static_cast<double>(bar.other_bits), static_cast<double>(bar.bits())));
    }
    if (!bar.detail.isEmpty()) {
        lines << bar.detail;
    }
    return lines.join(u'\n');
}

void FrameStrip::draw_bar(QPainter& painter, int frame) const {
    const FrameBar& bar = frames_[static_cast<std::size_t>(frame)];
    const Colors& set = colors(palette());
    const QRectF area = bar_area();
    const double gap = std::clamp(pitch() * 0.08, 0.5, 8.0);
    const QRectF column(left_of(frame) + gap, area.top(), pitch() - 2 * gap, area.height());
    const double radius = std::min(4.0, column.width() / 4);
    if (bar.bits() == 0) {
        painter.setPen(QPen(kind_color(bar.kind, set), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(column.adjusted(0.5, area.height() * 0.25, -0.5, -0.5), radius, radius);
        return;
    }
    const double height = area.height() * static_cast<double>(bar.bits()) / static_cast<double>(highest_);
    const QRectF whole(column.left(), area.bottom() - height, column.width(), height);
    QPainterPath outline;
    outline.addRoundedRect(whole, radius, radius);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    double bottom = whole.bottom();
    const std::pair<quint64, QColor> parts[] = {{bar.motion_bits, set.permutation},
                                                {bar.scale_bits + bar.other_bits, set.side},
                                                {bar.weight_bits, kind_color(bar.kind, set)}};
    for (const auto& [bits, color] : parts) {
        const double share = height * static_cast<double>(bits) / static_cast<double>(bar.bits());
        const double part = bits > 0 && height >= 12 ? std::max(share, thinnest_part) : share;
        painter.fillRect(QRectF(whole.left(), bottom - part, whole.width(), part), color);
        bottom -= part;
    }
    painter.restore();
}

int FrameStrip::label_interval() const {
    int widest = 1;
    for (const FrameBar& bar : frames_) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(bar.label) + 18);
    }
    return std::max(1, static_cast<int>(std::ceil(widest / std::max(1.0, pitch()))));
}

void FrameStrip::draw_label(QPainter& painter, int frame, int every) const {
    const FrameBar& bar = frames_[static_cast<std::size_t>(frame)];
    const Colors& set = colors(palette());
    const double left = left_of(frame);
    const double middle = viewport()->height() - label_height / 2.0;
    if (bar.by_hand && pitch() >= 7) {
        draw_hand_mark(painter, {left + pitch() / 2, 6.0}, std::min(pitch() * 0.6, 26.0), set.text);
    }
    if (frame % every != 0 && selected_ != frame) {
        if (pitch() >= 7) {
            draw_frame_shape(painter, bar.kind, {left + pitch() / 2, middle}, 5, kind_color(bar.kind, set));
        }
        return;
    }
    const QString figures =
        bar.bits_per_weight >= 0
            ? u"%1 \u00b7 %2"_s.arg(bar.label, QLocale().toString(bar.bits_per_weight, 'f', 2))
            : bar.label;
    const int shape = 9;
    const int full = fontMetrics().horizontalAdvance(figures) + shape + 6;
    const QString text = full <= pitch() - 4 ? figures : bar.label;
    const int width = fontMetrics().horizontalAdvance(text) + shape + 6;
    const double start = left + (pitch() - width) / 2;
    draw_frame_shape(painter, bar.kind, {start + shape / 2.0, middle}, shape, kind_color(bar.kind, set));
    painter.setPen(selected_ == frame ? set.text : set.muted);
    painter.drawText(QRectF(start + shape + 6, middle - 10, width, 20), Qt::AlignVCenter | Qt::AlignLeft,
                     text);
}

void FrameStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    draw(painter);
}

void FrameStrip::draw(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& set = colors(palette());
    if (frames_.empty()) {
        painter.setPen(set.muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, empty_text_);
        return;
    }
    const int every = label_interval();
    for (int i = 0; i < static_cast<int>(frames_.size()); ++i) {
        const QRect column = frame_rect(i);
        if (!column.intersects(viewport()->rect().adjusted(-60, 0, 60, 0))) {
            continue;
        }
        if (selected_ == i || hovered_ == i) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(selected_ == i ? set.selection : set.hover);
            painter.drawRoundedRect(QRectF(column).adjusted(0.5, 0, -0.5, 0), 5, 5);
        }
        if (selected_ == i && hasFocus()) {
            painter.setPen(QPen(set.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(column).adjusted(1, 0.5, -1, -0.5), 5, 5);
        }
        painter.setOpacity(stale_ ? 0.45 : 1.0);
        draw_bar(painter, i);
        draw_label(painter, i, every);
        painter.setOpacity(1);
    }
}

void FrameStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layout_frames();
}

QSize FrameStrip::sizeHint() const {
    return {600, 148};
}
QSize FrameStrip::minimumSizeHint() const {
    return {160, 110};
}

} // namespace mcwc::widgets
