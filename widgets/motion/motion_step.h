#pragma once

#include "widgets/heatmap/color_map.h"

#include <QString>

#include <vector>

namespace mcwc::widgets {

/// Where the units of a layer come from, for drawing.
struct MotionStep {
    QString reference_name;             ///< E.g. "layer 3".
    QString layer_name;                 ///< E.g. "layer 4".
    std::vector<int> reference_of_unit; ///< One for each unit of the layer, distinct, below the same number.
    std::vector<float> value;           ///< How strong each match is, in what the colours measure.

    int units() const { return static_cast<int>(reference_of_unit.size()); }
};

/// How matches are coloured, and from which strength on they are shown.
struct MotionStyle {
    ColorMap map = ColorMap::Viridis;
    double low = 0;
    double high = 1;
    double threshold = 0;
    QString quantity; ///< What the values measure, e.g. "cosine".

    /// Position of a value between low and high, in [0, 1].
    double position(double value) const;
    QColor color(double value, bool dark) const;
};

/// The units at or above the threshold, weakest first (equal ones by number), so that strong ones are drawn
/// last.
std::vector<int> shown_units(const MotionStep& step, const MotionStyle& style);

} // namespace mcwc::widgets
