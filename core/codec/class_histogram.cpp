#include "core/codec/class_histogram.h"

#include "core/entropy/trellis.h"

#include <algorithm>
#include <limits>

namespace mcwc {
namespace {

double cost_of(const FrequencyTable& table, std::span<const std::uint32_t> counts) {
    double bits = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0) {
            const std::int32_t index = static_cast<std::int32_t>(i) - ClassHistogram::edge;
            bits += static_cast<double>(counts[i]) * static_cast<double>(table.cost(index));
        }
    }
    return bits;
}

} // namespace

ClassHistogram::ClassHistogram(std::span<const std::int32_t> symbols, std::size_t cols,
                               const BlockScales& scales, unsigned trellis)
    : halves_(trellis == 0 ? 1 : 2)
    , used_(halves_ * table_count)
    , counts_(halves_ * table_count * width) {
    for (std::size_t begin = 0, r = 0; begin < symbols.size(); begin += cols, ++r) {
        const std::int32_t row = scales.base + (scales.row.empty() ? 0 : scales.row[r]);
        for (std::size_t c = 0; c < cols; ++c) {
            const ScaleClass found = scale_class(row + (scales.col.empty() ? 0 : scales.col[c]));
            const std::int32_t symbol = symbols[begin + c];
            const std::int32_t index = trellis == 0 ? symbol : half_index(symbol);
            const std::size_t half = trellis == 0 ? 0 : static_cast<std::size_t>(symbol & 1);
            const std::int32_t rounding = found.shift == 0 ? 0 : 1 << (found.shift - 1);
            const std::int32_t high = std::clamp((index + rounding) >> found.shift, -edge, edge);
            const std::size_t place = half * table_count + found.table;
            used_[place] = true;
            ++counts_[place * width + static_cast<std::size_t>(high + edge)];
        }
    }
}

std::span<const std::uint32_t> ClassHistogram::of_table(std::size_t half, std::size_t table) const {
    const std::size_t place = half * table_count + table;
    return used_[place] ? std::span(counts_).subspan(place * width, width) : std::span<const std::uint32_t>();
}

double ClassHistogram::cost(const ShapeSet* shapes, unsigned shape) const {
    return cost([=](std::size_t half, std::size_t table) -> const FrequencyTable& {
        return ShapeSet::model(shapes, shape, static_cast<unsigned>(half)).table(table);
    });
}

double
ClassHistogram::cost(const std::function<const FrequencyTable&(std::size_t, std::size_t)>& tables) const {
    double bits = 0;
    for (std::size_t half = 0; half < halves_; ++half) {
        for (std::size_t table = 0; table < table_count; ++table) {
            if (const auto counts = of_table(half, table); !counts.empty()) {
                bits += cost_of(tables(half, table), counts);
            }
        }
    }
    return bits;
}

unsigned ClassHistogram::best_shape(const ShapeSet* shapes) const {
    unsigned best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (unsigned shape = 0; shape < ShapeSet::count(shapes); ++shape) {
        if (const double bits = cost(shapes, shape); bits < least) {
            least = bits;
            best = shape;
        }
    }
    return best;
}

} // namespace mcwc
