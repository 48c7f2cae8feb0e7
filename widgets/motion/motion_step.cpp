#include "widgets/motion/motion_step.h"

#include <algorithm>

namespace mcwc::widgets {

double MotionStyle::position(double value) const {
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
}

QColor MotionStyle::color(double value, bool dark) const {
    return QColor::fromRgb(color_at(color_table(map, dark), position(value)));
}

std::vector<int> shown_units(const MotionStep& step, const MotionStyle& style) {
    std::vector<int> units;
    for (int unit = 0; unit < step.units(); ++unit) {
        if (static_cast<double>(step.value[static_cast<std::size_t>(unit)]) >= style.threshold) {
            units.push_back(unit);
        }
    }
    std::stable_sort(units.begin(), units.end(), [&](int a, int b) {
        return step.value[static_cast<std::size_t>(a)] < step.value[static_cast<std::size_t>(b)];
    });
    return units;
}

} // namespace mcwc::widgets
