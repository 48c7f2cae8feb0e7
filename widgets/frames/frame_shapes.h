#pragma once

#include <QPainter>
#include <QPointF>

namespace mcwc::widgets {

enum class FrameKind { Outside, Keyframe, Predicted };

/// The sign of a frame beside its colour: a diamond for keyframes, a triangle for predicted frames, a square
/// for what stands outside the layers. `size` is its height in pixels.
void draw_frame_shape(QPainter& painter, FrameKind kind, QPointF center, double size, const QColor& color);

/// The sign of a choice made by hand, above a bar: a line with a pin in its middle. `width` in pixels.
void draw_hand_mark(QPainter& painter, QPointF center, double width, const QColor& color);

} // namespace mcwc::widgets
