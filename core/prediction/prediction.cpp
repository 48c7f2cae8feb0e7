#include "core/prediction/prediction.h"

#include <algorithm>
#include <cmath>

namespace mcwc {

std::int32_t fit_gain(std::span<const float> x, std::span<const float> p) noexcept {
    double dot = 0;
    double energy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        dot += static_cast<double>(x[i]) * static_cast<double>(p[i]);
        energy += static_cast<double>(p[i]) * static_cast<double>(p[i]);
    }
    if (!(energy > 0)) {
        return 0;
    }
    const double gain = std::clamp(dot / energy * gain_denominator, -static_cast<double>(max_gain),
                                   static_cast<double>(max_gain));
    return static_cast<std::int32_t>(std::lround(gain));
}

void dequantize(std::span<const std::int32_t> symbols, float step, std::span<float> values) noexcept {
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        values[i] = static_cast<float>(symbols[i]) * step;
    }
}

void add_prediction(std::span<const float> reference, float gain, std::span<float> values) noexcept {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float prediction = gain * reference[i];
        values[i] = prediction + values[i];
    }
}

} // namespace mcwc
