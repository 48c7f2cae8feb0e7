#include "core/quantization/scales.h"

#include "core/entropy/scale_model.h"

#include <math.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace mcwc {
namespace {

/// std::lgamma stores a sign in a global; this one may be called from several threads.
double log_gamma(double x) {
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

/// The likeliest scale of a generalised Gaussian of exponent b comes from the mean of |x|^b. A neighbouring
/// moment that costs a square root instead of a power is as good within a thousandth of a bit.
double moment_for(double exponent) {
    return exponent >= 1.75 ? 2.0 : exponent >= 1.25 ? 1.5 : exponent >= 0.75 ? 1.0 : 0.5;
}

/// (mean |x|^m)^(1/m) times this is the standard deviation, for a generalised Gaussian of exponent b.
double deviation_factor(double exponent, double moment) {
    const double unit = log_gamma(1.0 / exponent);
    return std::exp(0.5 * (log_gamma(3.0 / exponent) - unit) -
                    (log_gamma((moment + 1.0) / exponent) - unit) / moment);
}

float magnitude_power(float value, double moment) {
    const float magnitude = std::fabs(value);
    if (moment == 2.0) {
        return magnitude * magnitude;
    }
    if (moment == 1.0) {
        return magnitude;
    }
    const float root = std::sqrt(magnitude);
    return moment == 0.5 ? root : magnitude * root;
}

double index_of(double mean, double moment, double factor) {
    // A floor for rows that are all zero: far below what is worth telling apart.
    return 8.0 * std::log2(std::max(factor * std::pow(mean, 1.0 / moment), 0x1p-5));
}

std::int32_t round_to(double index, unsigned resolution) {
    const double spacing = static_cast<double>(1U << resolution);
    return static_cast<std::int32_t>(std::lround(index / spacing) * static_cast<long>(spacing));
}

constexpr double least_mean = 1e-9;

/// Mean of each row of the powers, each column measured in its own mean.
void fit_rows(std::span<const float> powers, std::span<const double> col, std::span<double> row) {
    std::vector<double> weight(col.size());
    std::transform(col.begin(), col.end(), weight.begin(), [](double mean) { return 1.0 / mean; });
    for (std::size_t r = 0; r < row.size(); ++r) {
        double sum = 0;
        for (std::size_t c = 0; c < col.size(); ++c) {
            sum += static_cast<double>(powers[r * col.size() + c]) * weight[c];
        }
        row[r] = std::max(sum / static_cast<double>(col.size()), least_mean);
    }
}

/// Mean of each column of the powers, each row measured in its own mean.
void fit_cols(std::span<const float> powers, std::span<const double> row, std::span<double> col) {
    std::fill(col.begin(), col.end(), 0.0);
    for (std::size_t r = 0; r < row.size(); ++r) {
        const double weight = 1.0 / row[r];
        for (std::size_t c = 0; c < col.size(); ++c) {
            col[c] += static_cast<double>(powers[r * col.size() + c]) * weight;
        }
    }
    for (double& mean : col) {
        mean = std::max(mean / static_cast<double>(row.size()), least_mean);
    }
}

} // namespace

BlockScales fit_scales(std::span<const float> values, std::size_t cols, double exponent, bool with_rows,
                       bool with_cols, unsigned resolution) {
    BlockScales scales;
    if (values.empty() || cols == 0) {
        return scales;
    }
    const double moment = moment_for(exponent);
    const double factor = deviation_factor(exponent, moment);
    std::vector<float> powers(values.size());
    std::transform(values.begin(), values.end(), powers.begin(),
                   [moment](float value) { return magnitude_power(value, moment); });
    const double all =
        std::accumulate(powers.begin(), powers.end(), 0.0) / static_cast<double>(values.size());
    const double base_index = index_of(all, moment, factor);
    scales.base = round_to(base_index, 0);

    // Alternating fit of |x|^m ~ row * col.
    std::vector<double> row(values.size() / cols, std::max(all, least_mean));
    std::vector<double> col(cols, 1.0);
    const int passes = with_rows && with_cols ? 3 : 1;
    for (int pass = 0; pass < passes; ++pass) {
        if (with_rows) {
            fit_rows(powers, col, row);
        }
        if (with_cols) {
            fit_cols(powers, row, col);
        }
    }
    if (with_cols) {
        std::transform(col.begin(), col.end(), std::back_inserter(scales.col),
                       [&](double mean) { return round_to(8.0 / moment * std::log2(mean), resolution); });
    }
    if (with_rows) {
        std::transform(row.begin(), row.end(), std::back_inserter(scales.row), [&](double mean) {
            return round_to(index_of(mean, moment, factor) - base_index, resolution);
        });
    }
    return scales;
}

} // namespace mcwc
