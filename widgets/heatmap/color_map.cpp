#include "widgets/heatmap/color_map.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace mcwc::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::widgets::ColorMap)
};

/// Oklab (Ottosson 2020): Euclidean distances are about perceived differences.
struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

int companded(double value) {
    const double c = value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(255 * std::clamp(c, 0.0, 1.0)));
}

Lab lab_of(QRgb color) {
    const double r = linear(qRed(color));
    const double g = linear(qGreen(color));
    const double b = linear(qBlue(color));
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QRgb color_of(const Lab& lab) {
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return qRgb(companded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                companded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                companded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

Lab between(const Lab& a, const Lab& b, double t) {
    return {a.l + t * (b.l - a.l), a.a + t * (b.a - a.a), a.b + t * (b.b - a.b)};
}

double distance(const Lab& a, const Lab& b) {
    return std::sqrt((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

/// Fills `table` with steps of equal length along the line through the anchors.
void spread(std::span<const QRgb> anchors, std::span<QRgb> table) {
    std::vector<Lab> points;
    std::vector<double> lengths{0};
    for (const QRgb anchor : anchors) {
        points.push_back(lab_of(anchor));
        if (points.size() > 1) {
            lengths.push_back(lengths.back() + distance(points[points.size() - 2], points.back()));
        }
    }
    std::size_t segment = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double at = lengths.back() * static_cast<double>(i) / static_cast<double>(table.size() - 1);
        while (segment + 2 < lengths.size() && lengths[segment + 1] < at) {
            ++segment;
        }
        const double t = (at - lengths[segment]) / (lengths[segment + 1] - lengths[segment]);
        table[i] = color_of(between(points[segment], points[segment + 1], std::clamp(t, 0.0, 1.0)));
    }
}

constexpr std::array<QRgb, 9> viridis{0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                      0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};
constexpr std::array<QRgb, 8> cividis{0xff00224e, 0xff213b6e, 0xff4c556c, 0xff6c6e72,
                                      0xff8e8978, 0xffb2a570, 0xffd9c55c, 0xfffee838};
constexpr std::array<QRgb, 4> below_light{0xff0b3c78, 0xff3f7dbd, 0xffa3c6e5, 0xfff4f4f2};
constexpr std::array<QRgb, 4> above_light{0xfff4f4f2, 0xfff2bd8a, 0xffc96f1e, 0xff743204};
constexpr std::array<QRgb, 4> below_dark{0xff9fd0ff, 0xff4b8fd3, 0xff2f5480, 0xff23262e};
constexpr std::array<QRgb, 4> above_dark{0xff23262e, 0xff7a4a20, 0xffd07d27, 0xffffc27d};

ColorTable whole(std::span<const QRgb> anchors) {
    ColorTable table{};
    spread(anchors, table);
    return table;
}

ColorTable halves(std::span<const QRgb> below, std::span<const QRgb> above) {
    ColorTable table{};
    const std::span<QRgb> all(table);
    spread(below, all.first(table.size() / 2));
    spread(above, all.last(table.size() / 2));
    return table;
}

} // namespace

const ColorTable& color_table(ColorMap map, bool dark) {
    static const ColorTable viridis_table = whole(viridis);
    static const ColorTable cividis_table = whole(cividis);
    static const ColorTable light_table = halves(below_light, above_light);
    static const ColorTable dark_table = halves(below_dark, above_dark);
    switch (map) {
    case ColorMap::Viridis:
        return viridis_table;
    case ColorMap::Cividis:
        return cividis_table;
    case ColorMap::Diverging:
        break;
    }
    return dark ? dark_table : light_table;
}

QRgb color_at(const ColorTable& table, double position) {
    const double last = static_cast<double>(table.size() - 1);
    const double held = position > 0 ? std::min(position, 1.0) : 0.0; // NaN counts as 0
    return table[static_cast<std::size_t>(std::lround(last * held))];
}

QColor text_color_on(QRgb color) {
    return perceived_lightness(color) > 0.62 ? QColor(0x10, 0x14, 0x1c) : QColor(Qt::white);
}

std::vector<std::pair<ColorMap, QString>> color_maps() {
    return {{ColorMap::Viridis, Words::tr("Viridis")},
            {ColorMap::Cividis, Words::tr("Cividis")},
            {ColorMap::Diverging, Words::tr("Diverging")}};
}

double perceived_lightness(QRgb color) {
    return lab_of(color).l;
}

double perceived_difference(QRgb a, QRgb b) {
    return distance(lab_of(a), lab_of(b));
}

} // namespace mcwc::widgets
