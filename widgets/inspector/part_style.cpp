#include "widgets/inspector/part_style.h"

#include <QCoreApplication>

#include <algorithm>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double smallest_pattern = 7; ///< Pixels of the shorter side.

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::widgets::PartLook)
};

Qt::BrushStyle pattern_of(PartLook look) {
    switch (look) {
    case PartLook::KeyframeSymbols:
    case PartLook::PredictedSymbols:
    case PartLook::OutsideSymbols:
        return Qt::NoBrush; // the frame's label says which
    case PartLook::Scales:
        return Qt::BDiagPattern;
    case PartLook::Bases:
        return Qt::Dense5Pattern;
    case PartLook::Motion:
        return Qt::FDiagPattern;
    case PartLook::Gains:
        return Qt::DiagCrossPattern;
    case PartLook::Lossless:
        return Qt::HorPattern;
    case PartLook::Header:
        return Qt::Dense6Pattern;
    case PartLook::Checksum:
        return Qt::CrossPattern;
    case PartLook::Companion:
        return Qt::VerPattern;
    }
    return Qt::NoBrush;
}

} // namespace

PartLook look_of(bitstream::PartKind kind, PartLook symbols_of_frame) {
    using bitstream::PartKind;
    switch (kind) {
    case PartKind::Symbols:
        return symbols_of_frame;
    case PartKind::Scales:
        return PartLook::Scales;
    case PartKind::Bases:
        return PartLook::Bases;
    case PartKind::Motion:
        return PartLook::Motion;
    case PartKind::Gains:
        return PartLook::Gains;
    case PartKind::Lossless:
        return PartLook::Lossless;
    case PartKind::Header:
        return PartLook::Header;
    case PartKind::Checksum:
        return PartLook::Checksum;
    case PartKind::Companion:
        return PartLook::Companion;
    }
    return PartLook::Header;
}

QColor look_color(PartLook look, const Colors& set) {
    const bool dark = set.window.lightness() < 128;
    switch (look) {
    case PartLook::KeyframeSymbols:
        return set.keyframe;
    case PartLook::PredictedSymbols:
        return set.predicted;
    case PartLook::OutsideSymbols:
        return dark ? QColor(0x7d8fd0) : QColor(0x6478c8);
    case PartLook::Scales:
        return set.side;
    case PartLook::Bases:
        return set.side.lighter(125);
    case PartLook::Motion:
        return set.permutation;
    case PartLook::Gains:
        return dark ? QColor(0xe58aa8) : QColor(0xc9527a);
    case PartLook::Lossless:
        return set.exact;
    case PartLook::Header:
        return set.muted;
    case PartLook::Checksum:
        return dark ? set.border.lighter(190) : set.border.darker(150);
    case PartLook::Companion:
        return dark ? set.border.lighter(150) : set.border.darker(112);
    }
    return set.muted;
}

QString look_name(PartLook look) {
    switch (look) {
    case PartLook::KeyframeSymbols:
        return u"\u25c6 "_s + Words::tr("Keyframes");
    case PartLook::PredictedSymbols:
        return u"\u25b8 "_s + Words::tr("Predicted");
    case PartLook::OutsideSymbols:
        return u"\u25a0 "_s + Words::tr("Outside");
    case PartLook::Scales:
        return Words::tr("Scales");
    case PartLook::Bases:
        return Words::tr("Shared bases");
    case PartLook::Motion:
        return Words::tr("Motion");
    case PartLook::Gains:
        return Words::tr("Gains");
    case PartLook::Lossless:
        return Words::tr("Exact");
    case PartLook::Header:
        return Words::tr("Syntax");
    case PartLook::Checksum:
        return Words::tr("Checksums");
    case PartLook::Companion:
        return Words::tr("Companions");
    }
    return {};
}

void fill_look(QPainter& painter, const QRectF& rect, PartLook look, const Colors& set) {
    const QColor color = look_color(look, set);
    painter.fillRect(rect, color);
    const Qt::BrushStyle pattern = pattern_of(look);
    if (pattern != Qt::NoBrush && std::min(rect.width(), rect.height()) >= smallest_pattern) {
        QColor ink = set.surface;
        ink.setAlphaF(0.35F);
        painter.fillRect(rect, QBrush(ink, pattern));
    }
}

} // namespace mcwc::widgets
