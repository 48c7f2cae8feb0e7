#include "core/quantization/step.h"

#include <cmath>
#include <numbers>

namespace mcwc {
namespace {

/// From here on the rounded variable is as good as the continuous one plus uniform noise of variance 1/12.
constexpr double fine_sigma = 3.0;
constexpr int largest_symbol = 32; // beyond 10 sigma of what is not fine

double upper_tail(double x) {
    return 0.5 * std::erfc(x / std::numbers::sqrt2);
}

} // namespace

double gaussian_entropy(double sigma_in_steps) noexcept {
    if (sigma_in_steps >= fine_sigma) {
        return 0.5 * std::log2(2.0 * std::numbers::pi * std::numbers::e *
                               (sigma_in_steps * sigma_in_steps + 1.0 / 12.0));
    }
    if (sigma_in_steps < 0.02) {
        return 0.0;
    }
    double entropy = 0.0;
    const double zero = 1.0 - 2.0 * upper_tail(0.5 / sigma_in_steps);
    if (zero > 0.0) {
        entropy -= zero * std::log2(zero);
    }
    for (int n = 1; n < largest_symbol; ++n) {
        const double p = upper_tail((n - 0.5) / sigma_in_steps) - upper_tail((n + 0.5) / sigma_in_steps);
        if (p > 1e-300) {
            entropy -= 2.0 * p * std::log2(p);
        }
    }
    return entropy;
}

double gaussian_distortion(double sigma_in_steps) noexcept {
    if (sigma_in_steps >= fine_sigma) {
        return 1.0 / 12.0;
    }
    if (sigma_in_steps < 0.02) {
        return sigma_in_steps * sigma_in_steps;
    }
    // E(x - n)^2 = sigma^2 - sum over n of 2 n E[x; bin n] - n^2 P(bin n), with E[x; a..b] from the density's
    // ends.
    const double s = sigma_in_steps;
    const auto density = [s](double x) {
        return s / std::sqrt(2.0 * std::numbers::pi) * std::exp(-0.5 * (x / s) * (x / s));
    };
    double distortion = s * s;
    for (int n = 1; n < largest_symbol; ++n) {
        const double p = upper_tail((n - 0.5) / s) - upper_tail((n + 0.5) / s);
        const double first_moment = density(n - 0.5) - density(n + 0.5);
        distortion -= 2.0 * (2.0 * n * first_moment - static_cast<double>(n) * n * p);
    }
    return distortion;
}

double gaussian_sigma_for_entropy(double bits) noexcept {
    double low = 0.02;
    double high = 0x1p40;
    for (int i = 0; i < 100; ++i) {
        const double middle = std::sqrt(low * high);
        (gaussian_entropy(middle) < bits ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

} // namespace mcwc
