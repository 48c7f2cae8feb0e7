#include "core/entropy/shape_tables.h"

#include "core/base/error.h"
#include "core/entropy/density_kernels.h"
#include "core/entropy/numeric.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace mcwc {
namespace {

/// exponent b; a / sigma = sqrt(gamma(1/b) / gamma(3/b)); 1 / (2 a gamma(1 + 1/b)) * sigma.
struct Shape {
    double exponent;
    double width;
    double density;
};

/// Written out, for they were there before log_gamma().
constexpr std::array<Shape, shape_count> shapes{{
    {2.0, 1.414213562373095, 0.3989422804014327},
    {1.8, 1.3316023187479122, 0.422234434661957},
    {1.6, 1.2266061038642015, 0.4546514774162188},
    {1.4, 1.0924981610820386, 0.5021450014935926},
    {1.25, 0.9681194292180849, 0.5545138552265187},
    {1.1, 0.8199087925447507, 0.6319992065291856},
    {1.0, 0.7071067811865476, 0.7071067811865475},
    {0.9, 0.5838328610027952, 0.8139353121593327},
    {0.8, 0.4526918139146768, 0.9748465666125609},
    {0.7, 0.31935759408894177, 1.236857310569996},
    {0.55, 0.1387217754840588, 2.117172990560428},
    {0.4, 0.026653343325007288, 5.64471607851072},
}};

/// [low, low + width), in steps.
struct Bin {
    double low = 0;
    double width = 1;
};
/// Bins that are looked at together: some of the last may be in vain, but they come at a vector's price.
constexpr std::size_t batch = 8;

/// Probability of each of at most `batch` bins under the density with standard deviation `sigma`: the
/// midpoint rule with 8 points where the density is smooth over a step, else 32.
void bin_probabilities(const Shape& shape, double sigma, std::span<const Bin> bins, double* probabilities) {
    constexpr std::size_t most_points = 32;
    const std::size_t points = sigma >= 1.0 ? 8 : most_points;
    std::array<double, batch * most_points> values{};
    for (std::size_t b = 0; b < bins.size(); ++b) {
        for (std::size_t i = 0; i < points; ++i) {
            values[b * points + i] = std::fabs(bins[b].low + bins[b].width * (static_cast<double>(i) + 0.5) /
                                                                 static_cast<double>(points));
        }
    }
    const std::size_t count = (bins.size() * points + density_round - 1) / density_round * density_round;
    available_density_kernels().front()->decay(values.data(), count, sigma * shape.width, shape.exponent,
                                               values.data());
    for (std::size_t b = 0; b < bins.size(); ++b) {
        double sum = 0.0;
        for (std::size_t i = 0; i < points; ++i) {
            sum += values[b * points + i];
        }
        probabilities[b] = sum / static_cast<double>(points) * bins[b].width * shape.density / sigma;
    }
}

/// One shape, or a mixture of two that differ in width.
struct Density {
    Shape shape;
    double sigma = 1; ///< Of the first part.
    double second_weight = 0;
    double second_sigma = 1;
    /// The tail is given up at a piece with less than this; built-in shapes have it summed to the end.
    double least_piece = 0;

    /// Probabilities of at most `batch` bins.
    std::array<double, batch> of(std::span<const Bin> bins) const {
        std::array<double, batch> probabilities{};
        bin_probabilities(shape, sigma, bins, probabilities.data());
        if (second_weight != 0.0) {
            std::array<double, batch> second{};
            bin_probabilities(shape, second_sigma, bins, second.data());
            for (std::size_t b = 0; b < bins.size(); ++b) {
                probabilities[b] += second_weight * (second[b] - probabilities[b]);
            }
        }
        return probabilities;
    }
    double of(Bin bin) const { return of(std::span(&bin, 1))[0]; }
};

/// Probability beyond `low` > 0: pieces that grow by a quarter each, 64 of them.
double tail_probability(const Density& density, double low) {
    constexpr std::size_t pieces = 64;
    double sum = 0.0;
    Bin next{low, 1.0};
    for (std::size_t first = 0; first < pieces; first += batch) {
        std::array<Bin, batch> bins;
        for (Bin& bin : bins) {
            bin = next;
            next.low += next.width;
            next.width *= 1.25;
        }
        for (const double part : density.of(bins)) {
            sum += part;
            if (part <= density.least_piece) {
                return sum; // where it is 0, so are the others
            }
        }
    }
    return sum;
}

std::uint16_t to_count(double probability) {
    const double scaled = std::floor(probability * probability_total + 0.5);
    return static_cast<std::uint16_t>(std::clamp(scaled, 1.0, static_cast<double>(probability_total)));
}

void finish(FrequencyTable& table) {
    table.start.resize(table.count.size());
    table.bits.resize(table.count.size());
    std::uint32_t at = 0;
    for (std::size_t slot = 0; slot < table.count.size(); ++slot) {
        table.start[slot] = static_cast<std::uint16_t>(at);
        table.bits[slot] = static_cast<float>(probability_bits - std::log2(table.count[slot]));
        at += table.count[slot];
    }
}

/// What symbols of either sign and the escape get; zero takes what is left: its own bin may hold a spike that
/// midpoints would miss. `positive` and `negative` have as many as were looked at.
FrequencyTable fill_table(const std::vector<double>& positive, const std::vector<double>& negative,
                          double escape) {
    FrequencyTable table;
    table.reach = std::max(1, static_cast<int>(positive.size()) - 1);
    const auto reach = static_cast<std::size_t>(table.reach);
    table.count.resize(2 * reach + 2);
    std::uint32_t used = 0;
    for (std::size_t v = 1; v <= reach; ++v) {
        table.count[reach + v] = to_count(positive[v - 1]);
        table.count[reach - v] = to_count(negative[v - 1]);
        used += static_cast<std::uint32_t>(table.count[reach + v]) + table.count[reach - v];
    }
    table.count.back() = to_count(escape);
    used += table.count.back();
    if (used >= probability_total) {
        throw Error(ErrorCode::Corrupt, "a probability shape leaves nothing for zeros");
    }
    table.count[reach] = static_cast<std::uint16_t>(probability_total - used);
    finish(table);
    return table;
}

/// A symbol that would be rounded up to a count of one costs the others more than the escape does.
bool is_last(double probability) {
    return probability * probability_total < 0.5;
}

/// Adds what magnitudes that begin at `first` get on each side, up to the last that is worth it; false
/// behind that.
bool add_batch(const std::array<double, batch>& positive, const std::array<double, batch>& negative,
               std::vector<double>& all_positive, std::vector<double>& all_negative) {
    for (std::size_t b = 0; b < batch; ++b) {
        if (all_positive.size() == max_reach) {
            return false;
        }
        all_positive.push_back(positive[b]);
        all_negative.push_back(negative[b]);
        if (is_last(positive[b])) {
            return false;
        }
    }
    return true;
}

/// The distribution of round(x / step) for x of the density, bins moved by `offset` in [-1/2, 0].
FrequencyTable build_table(const Density& density, double offset) {
    std::vector<double> positive;
    std::vector<double> negative;
    std::array<Bin, batch> above;
    std::array<Bin, batch> below;
    std::array<double, batch> of_above{};
    do {
        for (std::size_t b = 0; b < batch; ++b) {
            const auto v = static_cast<double>(positive.size() + b + 1);
            above[b].low = v - 0.5 + offset;
            below[b].low = v - 0.5 - offset;
        }
        of_above = density.of(above);
    } while (add_batch(of_above, offset == 0.0 ? of_above : density.of(below), positive, negative));
    const double edge = std::max(1, static_cast<int>(positive.size()) - 1) + 0.5;
    return fill_table(positive, negative,
                      tail_probability(density, edge + offset) + tail_probability(density, edge - offset));
}

/// Where the bins of magnitudes k = first, first + 1, ... begin: k - 1/2 in half 0, k in half 1, moved
/// outwards by `per_bit` for each bit that magnitude k costs more than k - 1.
class MovedEdges {
public:
    MovedEdges(const Density& density, unsigned half, double per_bit)
        : density_(density)
        , half_(half)
        , per_bit_(per_bit)
        , last_mass_(half == 0 ? 2.0 * density.of({0.0, 0.5}) : density.of({0.0, 1.0})) {
        edges_.push_back(0.0); // of magnitude 0; in half 0 never asked for
    }

    double edge(std::size_t magnitude) {
        while (edges_.size() <= magnitude) {
            add_edges();
        }
        return edges_[magnitude];
    }
    /// Of magnitudes from `first` on.
    std::array<double, batch> masses(std::size_t first) {
        std::array<Bin, batch> bins;
        for (std::size_t b = 0; b < batch; ++b) {
            const double low = edge(first + b);
            bins[b] = {low, edge(first + b + 1) - low};
        }
        return density_.of(bins);
    }

private:
    void add_edges() {
        std::array<Bin, batch> plain;
        for (std::size_t b = 0; b < batch; ++b) {
            plain[b].low = static_cast<double>(edges_.size() + b) - (half_ == 0 ? 0.5 : 0.0);
        }
        const std::array<double, batch> masses = flat_ ? std::array<double, batch>{} : density_.of(plain);
        for (std::size_t b = 0; b < batch; ++b) {
            if (!flat_) {
                move_by(masses[b]);
            }
            edges_.push_back(plain[b].low + move_);
        }
    }
    void move_by(double mass) {
        constexpr double most_bits = 4.0;
        constexpr double bits_per_nat = 1.4426950408889634;
        double bits = most_bits;
        if (mass > 0.0) {
            bits = last_mass_ > 0.0 ? (portable_log(last_mass_) - portable_log(mass)) * bits_per_nat : 0.0;
        }
        move_ = per_bit_ * std::clamp(bits, 0.0, most_bits);
        flat_ = mass * probability_total < 0.25; // farther bins move as this one does
        last_mass_ = mass;
    }

    const Density& density_;
    unsigned half_;
    double per_bit_;
    double last_mass_;
    double move_ = 0;
    bool flat_ = false;
    std::vector<double> edges_;
};

FrequencyTable build_moved_table(const Density& density, unsigned half, double per_bit) {
    MovedEdges edges(density, half, per_bit);
    std::vector<double> positive;
    std::vector<double> negative;
    std::array<double, batch> above{};
    do {
        above = edges.masses(positive.size() + 1 - half);
    } while (add_batch(above, half == 0 ? above : edges.masses(positive.size() + 1), positive, negative));
    const std::size_t reach = std::max<std::size_t>(1, positive.size() - 1);
    return fill_table(positive, negative,
                      tail_probability(density, edges.edge(reach + 1 - half)) +
                          tail_probability(density, edges.edge(reach + 1)));
}

constexpr double eighth_octave = 0.0866433975699931599; // ln 2 / 8
constexpr std::size_t unshifted_tables = 64;

/// Standard deviation of a table, and how far the bin of index m lies from [m - 1/2, m + 1/2): by half a
/// value of its k raw low bits, and by half a step in half 1.
struct TablePlace {
    double sigma;
    double offset;
};

TablePlace place_of(unsigned half, std::size_t number) {
    const double whole = half == 0 ? 0.0 : -0.5;
    if (number < unshifted_tables) {
        return {portable_exp(eighth_octave * (static_cast<int>(number) + min_scale_index)), whole};
    }
    const auto shift = static_cast<int>((number - unshifted_tables) / 8 + 1);
    return {portable_exp(eighth_octave * static_cast<int>(16 + number % 8)),
            (-0.5 + whole) / static_cast<double>(1 << shift)};
}

/// ln gamma(x) for x > 0 by Stirling's series at or above 8.
double log_gamma(double x) {
    double product = 1.0;
    double y = x;
    while (y < 8.0) {
        product = product * y;
        y = y + 1.0;
    }
    const double inverse = 1.0 / y;
    const double square = inverse * inverse;
    const double series = inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square / 1260.0));
    return (y - 0.5) * portable_log(y) - y + 0.91893853320467274 + series - portable_log(product);
}

Shape shape_of(const LearnedShape& learned) {
    Shape shape{};
    shape.exponent = learned.exponent / 64.0;
    const double unit = log_gamma(1.0 / shape.exponent);
    shape.width = portable_exp(0.5 * (unit - log_gamma(3.0 / shape.exponent)));
    shape.density = 1.0 / (2.0 * shape.width * portable_exp(log_gamma(1.0 + 1.0 / shape.exponent)));
    return shape;
}

} // namespace

double shape_exponent(unsigned shape) noexcept {
    return shapes[shape].exponent;
}

bool is_valid(const LearnedShape& shape) noexcept {
    return shape.exponent >= LearnedShape::least_exponent &&
           shape.exponent <= LearnedShape::largest_exponent &&
           shape.dead_zone[0] <= LearnedShape::largest_dead_zone &&
           shape.dead_zone[1] <= LearnedShape::largest_dead_zone &&
           shape.second_weight <= LearnedShape::largest_weight &&
           shape.second_width <= LearnedShape::largest_width;
}

FrequencyTable builtin_table(unsigned shape, unsigned half, std::size_t number) {
    const TablePlace place = place_of(half, number);
    return build_table({shapes[shape], place.sigma}, place.offset);
}

FrequencyTable learned_table(const LearnedShape& learned, unsigned half, std::size_t number) {
    const TablePlace place = place_of(half, number);
    const Density density{shape_of(learned), place.sigma, learned.second_weight / 256.0,
                          place.sigma * portable_exp(eighth_octave * learned.second_width), 0x1p-24};
    if (number >= unshifted_tables) {
        return build_table(density, place.offset);
    }
    return build_moved_table(density, half, learned.dead_zone[half] / 256.0);
}

} // namespace mcwc
