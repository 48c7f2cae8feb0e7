#include "widgets/theme/colors.h"

namespace mcwc::widgets {

bool is_dark(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() >
           palette.color(QPalette::Active, QPalette::Window).lightness();
}

const Colors& light_colors() {
    static const Colors set{
        .window = QColor(0xf4f6f8),
        .surface = QColor(0xffffff),
        .border = QColor(0xdde2e8),
        .text = QColor(0x1c2230),
        .muted = QColor(0x5f6b7e),
        .accent = QColor(0x2a6ae0),
        .on_accent = QColor(0xffffff),
        .selection = QColor(0xe4eefc),
        .hover = QColor(0xeef2f7),
        .keyframe = QColor(0x2f6fe0),
        .predicted = QColor(0xe08a1e),
        .side = QColor(0x98a2b3),
        .permutation = QColor(0x9b3fd1),
        .exact = QColor(0x3f8f85),
        .good = QColor(0x14803c),
        .warning = QColor(0xa15c07),
        .error = QColor(0xc5271b),
    };
    return set;
}

const Colors& dark_colors() {
    static const Colors set{
        .window = QColor(0x14161b),
        .surface = QColor(0x1d2027),
        .border = QColor(0x31363f),
        .text = QColor(0xe7e9ee),
        .muted = QColor(0x9aa4b5),
        .accent = QColor(0x5b93f5),
        .on_accent = QColor(0x0c111b),
        .selection = QColor(0x26344f),
        .hover = QColor(0x282c35),
        .keyframe = QColor(0x5b93f5),
        .predicted = QColor(0xf0a346),
        .side = QColor(0x77808f),
        .permutation = QColor(0xc583ea),
        .exact = QColor(0x5fb8ab),
        .good = QColor(0x46c677),
        .warning = QColor(0xf0b04a),
        .error = QColor(0xf2776c),
    };
    return set;
}

const Colors& colors(const QPalette& palette) {
    return is_dark(palette) ? dark_colors() : light_colors();
}

QPalette palette_of(const Colors& set) {
    QPalette palette(set.text, set.surface, set.surface.lighter(110), set.border.darker(120), set.border,
                     set.text, set.text, set.surface, set.window);
    palette.setColor(QPalette::AlternateBase, set.hover);
    palette.setColor(QPalette::ToolTipBase, set.surface);
    palette.setColor(QPalette::ToolTipText, set.text);
    palette.setColor(QPalette::Highlight, set.selection);
    palette.setColor(QPalette::HighlightedText, set.text);
    palette.setColor(QPalette::Link, set.accent);
    palette.setColor(QPalette::LinkVisited, set.permutation);
    palette.setColor(QPalette::PlaceholderText, set.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = set.muted;
        faint.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

} // namespace mcwc::widgets
