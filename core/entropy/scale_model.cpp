#include "core/entropy/scale_model.h"

#include "core/base/error.h"
#include "core/entropy/numeric.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>

namespace mcwc {
namespace {

/// exponent b; a / sigma = sqrt(gamma(1/b) / gamma(3/b)); 1 / (2 a gamma(1 + 1/b)) * sigma. Written out so
/// that no gamma function has to agree between machines.
struct Shape {
    double exponent;
    double width;
    double density;
};

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

/// Probability of [low, low + width), in steps, of the density with standard deviation `sigma`: the midpoint
/// rule with 8 points where the density is smooth over a step, else 32.
double interval_probability(const Shape& shape, double sigma, double low, double width) {
    const int points = sigma >= 1.0 ? 8 : 32;
    double sum = 0.0;
    for (int i = 0; i < points; ++i) {
        const double x =
            std::fabs(low + width * (static_cast<double>(i) + 0.5) / points) / (sigma * shape.width);
        sum += x > 0.0 ? portable_exp(-portable_exp(shape.exponent * portable_log(x))) : 1.0;
    }
    return sum / points * width * shape.density / sigma;
}

/// Probability beyond `low` > 0: pieces that grow by a quarter each, 64 of them.
double tail_probability(const Shape& shape, double sigma, double low) {
    double sum = 0.0;
    double width = 1.0;
    for (int piece = 0; piece < 64; ++piece) {
        sum += interval_probability(shape, sigma, low, width);
        low += width;
        width *= 1.25;
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
    table.decode.resize(probability_total);
    std::uint32_t at = 0;
    for (std::size_t slot = 0; slot < table.count.size(); ++slot) {
        table.start[slot] = static_cast<std::uint16_t>(at);
        table.bits[slot] = static_cast<float>(probability_bits - std::log2(table.count[slot]));
        for (std::uint32_t i = 0; i < table.count[slot]; ++i) {
            table.decode[at + i] = static_cast<std::uint32_t>(slot) << 24 |
                                   static_cast<std::uint32_t>(table.count[slot]) << 12 | i;
        }
        at += table.count[slot];
    }
}

/// The distribution of round(x / step) for x of standard deviation `sigma` steps, bins moved by `offset` in
/// [-1/2, 0].
FrequencyTable build_table(const Shape& shape, double sigma, double offset) {
    std::vector<double> positive;
    std::vector<double> negative;
    for (int v = 1; v <= max_reach; ++v) {
        positive.push_back(interval_probability(shape, sigma, v - 0.5 + offset, 1.0));
        negative.push_back(offset == 0.0 ? positive.back()
                                         : interval_probability(shape, sigma, v - 0.5 - offset, 1.0));
        // A symbol that would be rounded up to a count of one costs the others more than the escape does.
        if (positive.back() * probability_total < 0.5) {
            break;
        }
    }
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
    const double edge = static_cast<double>(table.reach) + 0.5;
    table.count.back() = to_count(tail_probability(shape, sigma, edge + offset) +
                                  tail_probability(shape, sigma, edge - offset));
    // Zero takes what is left: its own bin may hold a spike that midpoints would miss.
    used += table.count.back();
    table.count[reach] = static_cast<std::uint16_t>(probability_total - used);
    finish(table);
    return table;
}

} // namespace

double shape_exponent(unsigned shape) noexcept {
    return shapes[shape].exponent;
}

ScaleClass scale_class(int scale_index) noexcept {
    const int s = std::clamp(scale_index, min_scale_index, max_scale_index);
    if (s < first_shifted_scale_index) {
        return {static_cast<std::uint8_t>(s - min_scale_index), 0};
    }
    const int shift = (s - 16) / 8;
    const int octave_table = 64 + (std::min(shift, 3) - 1) * 8 + s % 8;
    return {static_cast<std::uint8_t>(octave_table), static_cast<std::uint8_t>(shift)};
}

float FrequencyTable::cost(std::int32_t symbol) const {
    const std::size_t at = slot(symbol);
    float length = bits[at];
    if (at == escape_slot()) {
        const auto excess = static_cast<float>(std::abs(static_cast<std::int64_t>(symbol)) - reach);
        length += 2.0F * std::floor(std::log2(excess)) + 2.0F;
    }
    return length;
}

ScaleModel::ScaleModel(unsigned shape, unsigned half) {
    tables_.reserve(table_count);
    constexpr double eighth_octave = 0.0866433975699931599; // ln 2 / 8
    const double whole = half == 0 ? 0.0 : -0.5;            // where index m's own bin lies
    for (int s = min_scale_index; s < first_shifted_scale_index; ++s) {
        tables_.push_back(build_table(shapes[shape], portable_exp(eighth_octave * s), whole));
    }
    // With k low bits sent as they are, the bin of index m is [m - 1/2, m + 1/2) moved by half a value.
    for (int shift = 1; shift <= 3; ++shift) {
        for (int s = 16; s < 24; ++s) {
            tables_.push_back(build_table(shapes[shape], portable_exp(eighth_octave * s),
                                          (-0.5 + whole) / static_cast<double>(1 << shift)));
        }
    }
}

const ScaleModel& ScaleModel::of_shape(unsigned shape, unsigned half) {
    static std::array<std::once_flag, 2 * shape_count> once;
    static std::array<std::unique_ptr<const ScaleModel>, 2 * shape_count> models;
    if (shape >= shape_count) {
        throw Error(ErrorCode::Corrupt, "a probability shape of number " + std::to_string(shape) +
                                            " is not defined; the largest is " +
                                            std::to_string(shape_count - 1));
    }
    const std::size_t number = 2 * std::size_t{shape} + half;
    std::call_once(once[number], [=] { models[number].reset(new ScaleModel(shape, half)); });
    return *models[number];
}

} // namespace mcwc
