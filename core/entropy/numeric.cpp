#include "core/entropy/numeric.h"

#include <cmath>

namespace mcwc {
namespace {

constexpr double ln2_high = 0x1.62e42fefa3800p-1; // 42 bits of ln 2: n * ln2_high is exact for |n| < 2^11
constexpr double ln2_low = 0x1.ef35793c76730p-45;
constexpr double log2_e = 0x1.71547652b82fep+0;
constexpr double sqrt_half = 0x1.6a09e667f3bcdp-1;

} // namespace

double portable_exp(double x) noexcept {
    if (x < -700.0) {
        return 0.0;
    }
    const double n = std::floor(x * log2_e + 0.5);
    const double r = (x - n * ln2_high) - n * ln2_low; // |r| <= 0.35
    double sum = 1.0;
    for (int k = 14; k >= 1; --k) { // Horner form of the Taylor series
        sum = 1.0 + sum * r / static_cast<double>(k);
    }
    return std::ldexp(sum, static_cast<int>(n));
}

double portable_log(double x) noexcept {
    int exponent = 0;
    double m = std::frexp(x, &exponent); // [0.5, 1)
    if (m < sqrt_half) {
        m *= 2.0;
        --exponent;
    }
    const double f = (m - 1.0) / (m + 1.0); // ln m = 2 artanh f, |f| <= 0.172
    const double f2 = f * f;
    double sum = 0.0;
    for (int k = 23; k >= 1; k -= 2) {
        sum = sum * f2 + 1.0 / static_cast<double>(k);
    }
    const double e = static_cast<double>(exponent);
    return e * ln2_high + (2.0 * f * sum + e * ln2_low);
}

} // namespace mcwc
