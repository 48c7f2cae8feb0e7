#pragma once

#include <QColor>
#include <QPalette>

namespace mcwc::widgets {

/// Every colour that the workbench draws with. Each sign that has a colour here also has a shape or a word.
struct Colors {
    QColor window;      ///< Behind cards and panels.
    QColor surface;     ///< Cards, panels, inputs.
    QColor border;      ///< Hairlines around surfaces.
    QColor text;        ///< Names and figures.
    QColor muted;       ///< Labels, units, secondary figures.
    QColor accent;      ///< The one action colour.
    QColor on_accent;   ///< Text on accent.
    QColor selection;   ///< Selected row or frame.
    QColor hover;       ///< Row or button under the pointer.
    QColor keyframe;    ///< Weights of a keyframe.
    QColor predicted;   ///< Weights of a predicted frame.
    QColor side;        ///< Side information: scales, gains, headers.
    QColor permutation; ///< Motion: permutations and matched flags.
    QColor exact;       ///< Tensors that are kept exactly.
    QColor good;
    QColor warning;
    QColor error;
};

/// True when the palette's text is lighter than its window.
bool is_dark(const QPalette& palette);
/// The light or the dark set, by is_dark().
const Colors& colors(const QPalette& palette);
const Colors& light_colors();
const Colors& dark_colors();
/// A complete palette made of a set of colours.
QPalette palette_of(const Colors& set);

} // namespace mcwc::widgets
