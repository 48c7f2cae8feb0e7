#include "core/quantization/scales.h"

#include <math.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mcwc {
namespace {

const MomentKernels& kernels() {
    return *available_moment_kernels().front();
}

/// std::lgamma stores a sign in a global; this one may be called from several threads.
double log_gamma(double x) {
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

/// The likeliest scale of a generalised Gaussian of exponent b comes from the mean of |x|^b. A neighbouring
/// moment that costs a square root instead of a power is as good within a thousandth of a bit.
Moment moment_for(double exponent) {
    return exponent >= 1.75   ? Moment::Two
           : exponent >= 1.25 ? Moment::ThreeHalves
           : exponent >= 0.75 ? Moment::One
                              : Moment::Half;
}

double value_of(Moment moment) {
    return 0.5 * (static_cast<double>(moment) + 1.0);
}

/// How means of powers become scale indices.
struct IndexRule {
    double moment;
    double factor; ///< (mean |x|^m)^(1/m) times this is the standard deviation.

    explicit IndexRule(double exponent)
        : moment(value_of(moment_for(exponent))) {
        const double unit = log_gamma(1.0 / exponent);
        factor = std::exp(0.5 * (log_gamma(3.0 / exponent) - unit) -
                          (log_gamma((moment + 1.0) / exponent) - unit) / moment);
    }
    double index(double mean) const {
        // A floor for rows that are all zero: far below what is worth telling apart.
        return 8.0 * std::log2(std::max(factor * std::pow(mean, 1.0 / moment), 0x1p-5));
    }
};

std::int32_t round_to(double index, unsigned resolution) {
    const double spacing = static_cast<double>(1U << resolution);
    return static_cast<std::int32_t>(std::lround(index / spacing) * static_cast<long>(spacing));
}

constexpr double least_mean = 1e-9;

/// `mean` is that of all powers, `row` and `col` those of each row and column where they are wanted.
BlockScales scales_of(const IndexRule& rule, double mean, std::span<const double> row,
                      std::span<const double> col, const ScaleKinds& kinds) {
    BlockScales scales;
    const double base_index = rule.index(mean);
    scales.base = round_to(base_index, 0);
    if (kinds.cols) {
        std::transform(col.begin(), col.end(), std::back_inserter(scales.col), [&](double each) {
            return round_to(8.0 / rule.moment * std::log2(each), kinds.resolution);
        });
    }
    if (kinds.rows) {
        std::transform(row.begin(), row.end(), std::back_inserter(scales.row), [&](double each) {
            return round_to(rule.index(each) - base_index, kinds.resolution);
        });
    }
    return scales;
}

std::vector<float> inverse(std::span<const double> means) {
    std::vector<float> weights(means.size());
    std::transform(means.begin(), means.end(), weights.begin(),
                   [](double mean) { return static_cast<float>(1.0 / mean); });
    return weights;
}

/// Rows whose powers are summed as floats: few enough for that.
constexpr std::size_t summed_rows = 64;

} // namespace

ScaleFit::ScaleFit(std::span<const float> values, std::size_t cols, double exponent)
    : cols_(cols)
    , exponent_(exponent)
    , powers_(values.size())
    , ones_(cols, 1.0F) {
    kernels().powers(values.data(), values.size(), 1.0F, moment_for(exponent), powers_.data());
    double sum = 0;
    for (std::size_t begin = 0; begin < powers_.size(); begin += cols) {
        sum += static_cast<double>(kernels().weighted_sum(powers_.data() + begin, ones_.data(), cols));
    }
    mean_ = values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

/// Alternating fit of |x|^m ~ row * col.
void ScaleFit::fit(bool rows, bool cols) {
    const std::size_t row_count = powers_.size() / cols_;
    row_.assign(row_count, std::max(mean_, least_mean));
    col_.assign(cols_, 1.0);
    std::vector<float> sums(cols_);
    for (int pass = 0; pass < (rows && cols ? 3 : 1); ++pass) {
        if (rows) { // each column measured in its own mean
            const std::vector<float> weights = inverse(col_);
            for (std::size_t r = 0; r < row_count; ++r) {
                const auto sum = static_cast<double>(
                    kernels().weighted_sum(powers_.data() + r * cols_, weights.data(), cols_));
                row_[r] = std::max(sum / static_cast<double>(cols_), least_mean);
            }
        }
        if (cols) { // each row measured in its own mean
            const std::vector<float> weights = inverse(row_);
            std::fill(col_.begin(), col_.end(), 0.0);
            for (std::size_t first = 0; first < row_count; first += summed_rows) {
                std::fill(sums.begin(), sums.end(), 0.0F);
                for (std::size_t r = first; r < std::min(row_count, first + summed_rows); ++r) {
                    kernels().add_weighted(powers_.data() + r * cols_, weights[r], cols_, sums.data());
                }
                std::transform(col_.begin(), col_.end(), sums.begin(), col_.begin(),
                               [](double all, float part) { return all + static_cast<double>(part); });
            }
            for (double& mean : col_) {
                mean = std::max(mean / static_cast<double>(row_count), least_mean);
            }
        }
    }
    with_rows_ = rows;
    with_cols_ = cols;
}

BlockScales ScaleFit::scales(const ScaleKinds& kinds) {
    if (powers_.empty()) {
        return {};
    }
    if (row_.empty() || with_rows_ != kinds.rows || with_cols_ != kinds.cols) {
        fit(kinds.rows, kinds.cols);
    }
    return scales_of(IndexRule(exponent_), mean_, row_, col_, kinds);
}

BlockScales fit_scales(std::span<const float> values, std::size_t cols, double exponent,
                       const ScaleKinds& kinds) {
    return values.empty() || cols == 0 ? BlockScales() : ScaleFit(values, cols, exponent).scales(kinds);
}

BlockScales fit_scales_near(const BlockScales& near, std::span<const float> values, std::size_t cols,
                            float factor, double exponent, const ScaleKinds& kinds,
                            const TaskContext& context) {
    if (values.empty() || cols == 0) {
        return {};
    }
    const IndexRule rule(exponent);
    const std::size_t row_count = values.size() / cols;
    const std::size_t blocks = (row_count + summed_rows - 1) / summed_rows;
    std::vector<float> weights(cols, 1.0F); // of the columns, as the sample has them
    for (std::size_t c = 0; c < near.col.size(); ++c) {
        weights[c] = static_cast<float>(std::exp2(-rule.moment / 8.0 * near.col[c]));
    }
    const std::vector<float> ones(cols, 1.0F);
    std::vector<double> row(row_count);
    std::vector<double> totals(blocks);
    std::vector<float> sums(blocks * cols); // of each block, so that their order does not depend on threads
    parallel_for(context, blocks, [&](std::size_t block) {
        std::vector<float> powers(cols);
        for (std::size_t r = block * summed_rows; r < std::min(row_count, (block + 1) * summed_rows); ++r) {
            kernels().powers(values.data() + r * cols, cols, factor, moment_for(exponent), powers.data());
            totals[block] += static_cast<double>(kernels().weighted_sum(powers.data(), ones.data(), cols));
            const auto sum = static_cast<double>(kernels().weighted_sum(powers.data(), weights.data(), cols));
            row[r] = std::max(sum / static_cast<double>(cols), least_mean);
            const float own = kinds.rows ? static_cast<float>(1.0 / row[r]) : 1.0F;
            kernels().add_weighted(powers.data(), own, cols, sums.data() + block * cols);
        }
    });
    double mean = 0;
    for (const double total : totals) {
        mean += total;
    }
    mean /= static_cast<double>(values.size());
    std::vector<double> col(cols);
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t c = 0; c < cols; ++c) {
            col[c] += static_cast<double>(sums[block * cols + c]);
        }
    }
    const double measure = kinds.rows ? 1.0 : std::max(mean, least_mean);
    for (double& each : col) {
        each = std::max(each / static_cast<double>(row_count) / measure, least_mean);
    }
    return scales_of(rule, mean, row, col, kinds);
}

double squared_error(std::span<const float> values, std::span<const std::int32_t> symbols) {
    constexpr std::size_t part = 4096;
    double error = 0;
    for (std::size_t i = 0; i < values.size(); i += part) {
        const std::size_t count = std::min(part, values.size() - i);
        error += static_cast<double>(kernels().squared_error(values.data() + i, symbols.data() + i, count));
    }
    return error;
}

} // namespace mcwc
