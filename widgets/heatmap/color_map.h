#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace mcwc::widgets {

/// Maps from values to colours in which equal steps look equally large, whatever kind of colour vision.
enum class ColorMap {
    Viridis, ///< Dark violet over green to yellow; lightness rises throughout (van der Walt & Smith, CC0).
    Cividis, ///< Dark blue over grey to yellow, nearly the same with red-green blindness (Nunez et al. 2018).
    Diverging, ///< Blue below, orange above a middle that is the surface's colour: for signed values.
};

using ColorTable = std::array<QRgb, 256>;

/// The map in 256 steps of equal perceived difference (Oklab); of Diverging, each half has steps of its own.
/// `dark` chooses Diverging's middle; the others are the same on light and dark surfaces.
const ColorTable& color_table(ColorMap map, bool dark);

/// The entry for a position in [0, 1]; positions outside and NaN are clamped.
QRgb color_at(const ColorTable& table, double position);

/// Black or white, whichever is easier to read on the colour.
QColor text_color_on(QRgb color);

/// All maps with names for people.
std::vector<std::pair<ColorMap, QString>> color_maps();

/// Lightness in Oklab, in [0, 1].
double perceived_lightness(QRgb color);
/// Euclidean distance in Oklab: about 0.02 is just noticeable.
double perceived_difference(QRgb a, QRgb b);

} // namespace mcwc::widgets
