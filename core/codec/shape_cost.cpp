#include "core/codec/shape_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace mcwc {
namespace {

constexpr std::size_t grid = 2048;
/// Rarer symbols are escapes, which cost about this or more.
constexpr double least_probability = 1.0 / (1U << 18);

/// std::lgamma stores a sign in a global.
double log_gamma(double x) {
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

} // namespace

std::vector<TableCounts> merge_counts(std::span<const ShapeSample* const> samples) {
    std::vector<TableCounts> merged;
    std::array<double, ClassHistogram::width> sums{};
    for (std::size_t half = 0; half < 2; ++half) {
        for (std::size_t table = 0; table < table_count; ++table) {
            sums.fill(0.0);
            std::size_t first = sums.size();
            std::size_t last = 0;
            for (const ShapeSample* sample : samples) {
                if (half >= sample->histogram.halves()) {
                    continue;
                }
                const auto counts = sample->histogram.of_table(half, table);
                for (std::size_t i = 0; i < counts.size(); ++i) {
                    if (counts[i] != 0) {
                        sums[i] += sample->weight * counts[i];
                        first = std::min(first, i);
                        last = std::max(last, i);
                    }
                }
            }
            if (first < sums.size()) {
                merged.push_back({half, table, static_cast<std::int32_t>(first) - ClassHistogram::edge,
                                  std::vector<double>(sums.begin() + static_cast<std::ptrdiff_t>(first),
                                                      sums.begin() + static_cast<std::ptrdiff_t>(last) + 1)});
            }
        }
    }
    return merged;
}

ShapeCost::Tail::Tail(double exponent)
    : farthest_(std::pow(25.0, 1.0 / exponent))
    , width_(std::exp(0.5 * (log_gamma(1.0 / exponent) - log_gamma(3.0 / exponent))))
    , values_(grid + 1) {
    double later = 0;
    for (std::size_t i = grid; i-- > 0;) {
        const auto place = [&](double at) { return farthest_ * (at / grid) * (at / grid); };
        const double low = place(static_cast<double>(i));
        const double high = place(static_cast<double>(i + 1));
        const auto density = [&](double z) { return std::exp(-std::pow(z, exponent)); };
        later += (high - low) / 6.0 *
                 (density(low) + 4.0 * density(0.5 * (low + high)) + density(high)); // Simpson's rule
        values_[i] = later;
    }
    for (double& value : values_) {
        value *= 0.5 / later;
    }
}

double ShapeCost::Tail::beyond(double deviations) const {
    const double at = std::sqrt(deviations / (width_ * farthest_)) * grid;
    if (!(at < static_cast<double>(grid))) {
        return 0.0;
    }
    const auto i = static_cast<std::size_t>(at);
    const double part = at - static_cast<double>(i);
    return values_[i] + part * (values_[i + 1] - values_[i]);
}

const ShapeCost::Tail& ShapeCost::tail(unsigned exponent) {
    const std::lock_guard lock(mutex_);
    const auto found = tails_.find(exponent);
    return found != tails_.end() ? found->second : tails_.emplace(exponent, exponent / 64.0).first->second;
}

/// A learned shape's probabilities of the indices of one table.
class ShapeCost::TableMass {
public:
    TableMass(const Tail& tail, const LearnedShape& shape, const TableCounts& table,
              std::vector<double>& edges)
        : tail_(tail)
        , weight_(shape.second_weight / 256.0)
        , half_(static_cast<std::int32_t>(table.half))
        , shifted_(table.table >= unshifted_tables)
        , edges_(edges) {
        const auto number = static_cast<double>(table.table);
        sigma_ = std::exp2((shifted_ ? 16.0 + static_cast<double>(table.table % 8) : number - 40.0) / 8.0);
        second_sigma_ = sigma_ * std::exp2(shape.second_width / 8.0);
        if (shifted_) {
            const auto shift = (table.table - unshifted_tables) / 8 + 1;
            offset_ = (half_ == 0 ? -0.5 : -1.0) / static_cast<double>(1U << shift);
        } else {
            move_edges(shape.dead_zone[table.half] / 256.0, table);
        }
    }

    double operator()(std::int32_t index) const {
        if (shifted_) {
            return below(index + 0.5 + offset_) - below(index - 0.5 + offset_);
        }
        if (half_ == 0 && index == 0) {
            return 1.0 - 2.0 * beyond(edges_[1]);
        }
        const auto magnitude = static_cast<std::size_t>(index > 0 ? index - half_ : -index);
        return beyond(edges_[magnitude]) - beyond(edges_[magnitude + 1]);
    }

private:
    static constexpr std::size_t unshifted_tables = 64;

    double beyond(double x) const {
        const double plain = tail_.beyond(x / sigma_);
        return weight_ == 0 ? plain : plain + weight_ * (tail_.beyond(x / second_sigma_) - plain);
    }
    double below(double x) const { return x > 0 ? 1.0 - beyond(x) : beyond(-x); }

    /// Where the bins of magnitudes begin: docs/bitstream.md, "Learned shapes".
    void move_edges(double per_bit, const TableCounts& table) {
        const auto last = table.first + static_cast<std::int32_t>(table.counts.size()) - 1;
        const auto most = static_cast<std::size_t>(std::max(std::abs(table.first), std::abs(last))) + 2;
        edges_.assign(most + 1, 0.0);
        const double lead = half_ == 0 ? 0.5 : 0.0;
        double mass = half_ == 0 ? 1.0 - 2.0 * beyond(0.5) : 0.5 - beyond(1.0);
        double move = 0;
        for (std::size_t k = 1; k <= most; ++k) {
            const double edge = static_cast<double>(k) - lead;
            const double own = beyond(edge) - beyond(edge + 1.0);
            if (own > least_mass) {
                move = per_bit * std::clamp(std::log2(mass / own), 0.0, 4.0);
                mass = own;
            }
            edges_[k] = edge + move;
        }
    }
    static constexpr double least_mass = 1e-5;

    const Tail& tail_;
    double weight_;
    std::int32_t half_;
    bool shifted_;
    double sigma_ = 1;
    double second_sigma_ = 1;
    double offset_ = 0;
    std::vector<double>& edges_;
};

double ShapeCost::bits(const LearnedShape& shape, std::span<const TableCounts> counts) {
    const Tail& first = tail(shape.exponent);
    std::vector<double> edges;
    double bits = 0;
    for (const TableCounts& table : counts) {
        const TableMass mass(first, shape, table, edges);
        for (std::size_t i = 0; i < table.counts.size(); ++i) {
            if (table.counts[i] > 0) {
                const double own = mass(table.first + static_cast<std::int32_t>(i));
                bits -= table.counts[i] * std::log2(std::max(own, least_probability));
            }
        }
    }
    return bits;
}

} // namespace mcwc
