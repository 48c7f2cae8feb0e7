#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// Prediction gains are sent in 1/64 for a plane; a unit's own gain adds multiples of 1/16 to it.
inline constexpr int gain_denominator = 64;
inline constexpr int unit_gain_step = 4;
inline constexpr std::int64_t max_gain = 4 * gain_denominator;

/// The gain, in 1/64, that minimises |x - g p|^2, rounded and clamped to [-max_gain, max_gain]; 0 where p is
/// 0.
std::int32_t fit_gain(std::span<const float> x, std::span<const float> p) noexcept;

/// The gain as the number that is multiplied with: exact in F32.
inline float gain_value(std::int64_t gain) noexcept {
    return static_cast<float>(gain) / static_cast<float>(gain_denominator);
}

/// The reconstruction, exactly as every decoder must do it, each operation rounded to F32 (never fused):
/// values[i] = float(symbols[i]) * step; then, where the columns have a basis, HouseholderBasis::restore();
/// then, where there is a reference, v = gain * reference[i], values[i] = v + values[i].
void dequantize(std::span<const std::int32_t> symbols, float step, std::span<float> values) noexcept;
void add_prediction(std::span<const float> reference, float gain, std::span<float> values) noexcept;

} // namespace mcwc
