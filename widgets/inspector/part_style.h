#pragma once

#include "core/bitstream/trace.h"
#include "widgets/theme/colors.h"

#include <QBrush>
#include <QColor>
#include <QPainter>
#include <QString>

#include <array>

namespace mcwc::widgets {

/// What a part of a stream is drawn as: symbols by the kind of their frame, the rest by what it is.
enum class PartLook {
    KeyframeSymbols,
    PredictedSymbols,
    OutsideSymbols,
    Scales,
    Bases,
    Motion,
    Gains,
    Lossless,
    Header,
    Checksum,
    Companion
};

inline constexpr std::array<PartLook, 11> part_looks{
    PartLook::KeyframeSymbols, PartLook::PredictedSymbols, PartLook::OutsideSymbols, PartLook::Scales,
    PartLook::Bases,           PartLook::Motion,           PartLook::Gains,          PartLook::Lossless,
    PartLook::Header,          PartLook::Checksum,         PartLook::Companion};

PartLook look_of(bitstream::PartKind kind, PartLook symbols_of_frame);
QColor look_color(PartLook look, const Colors& set);
QString look_name(PartLook look);
/// Fills a rectangle with colour and pattern; where it is too small for the pattern, with colour alone.
void fill_look(QPainter& painter, const QRectF& rect, PartLook look, const Colors& set);

} // namespace mcwc::widgets
