#include "core/codec/scale_histogram.h"

#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mcwc {
namespace {

/// Scales that are not told apart any more, even when they are moved.
constexpr std::int32_t least_scale = min_scale_index - 8;
constexpr std::int32_t largest_scale = max_scale_index + 8;
/// Farther symbols are counted at this magnitude: few, and no change of model makes them cheaper.
constexpr std::int32_t farthest = 4095;

struct Range {
    std::int32_t least = 0;
    std::int32_t largest = 0;
};

Range range_of(std::span<const std::int32_t> values) {
    if (values.empty()) {
        return {};
    }
    const auto [least, largest] = std::minmax_element(values.begin(), values.end());
    return {*least, *largest};
}

} // namespace

ScaleHistogram::ScaleHistogram(std::span<const std::int32_t> symbols, std::size_t cols,
                               const BlockScales& scales, unsigned trellis)
    : halves_(trellis == 0 ? 1 : 2) {
    const Range rows = range_of(scales.row);
    const Range columns = range_of(scales.col);
    const std::int32_t first =
        std::clamp(scales.base + rows.least + columns.least, least_scale, largest_scale);
    const std::int32_t last =
        std::clamp(scales.base + rows.largest + columns.largest, least_scale, largest_scale);
    Range values = range_of(symbols);
    values = {std::max(values.least, -farthest), std::min(values.largest, farthest)};
    if (symbols.empty() || values.least > values.largest) {
        return;
    }
    const auto width = static_cast<std::size_t>(std::ptrdiff_t{values.largest} - values.least + 1);
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(last - first + 1) * width);
    for (std::size_t begin = 0, r = 0; begin < symbols.size(); begin += cols, ++r) {
        const std::int32_t row = scales.base + (scales.row.empty() ? 0 : scales.row[r]);
        for (std::size_t c = 0; c < cols; ++c) {
            const std::int32_t scale =
                std::clamp(row + (scales.col.empty() ? 0 : scales.col[c]), first, last);
            const std::int32_t symbol = std::clamp(symbols[begin + c], values.least, values.largest);
            ++counts[static_cast<std::size_t>(scale - first) * width +
                     static_cast<std::size_t>(symbol - values.least)];
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0) {
            const std::int32_t symbol = values.least + static_cast<std::int32_t>(i % width);
            const std::int32_t scale = first + static_cast<std::int32_t>(i / width);
            halves_[trellis == 0 ? 0 : static_cast<std::size_t>(symbol & 1)].push_back(
                {scale, trellis == 0 ? symbol : half_index(symbol), static_cast<double>(counts[i])});
        }
    }
}

double ScaleHistogram::cost(const ShapeSet* shapes, unsigned shape, std::int32_t change) const {
    double bits = 0;
    for (std::size_t half = 0; half < halves_.size(); ++half) {
        const ScaleModel& model = ShapeSet::model(shapes, shape, static_cast<unsigned>(half));
        const std::vector<Cell>& cells = halves_[half];
        for (std::size_t i = 0; i < cells.size();) {
            const std::int32_t scale = cells[i].scale;
            const ScaleClass found = scale_class(scale + change);
            const FrequencyTable& table = model.table(found.table);
            const std::int32_t rounding = found.shift == 0 ? 0 : 1 << (found.shift - 1);
            for (; i < cells.size() && cells[i].scale == scale; ++i) {
                const std::int32_t high = (cells[i].index + rounding) >> found.shift;
                const float length =
                    high >= -table.reach && high <= table.reach
                        ? table.bits[static_cast<std::size_t>(std::ptrdiff_t{high} + table.reach)]
                        : table.cost(high);
                bits += cells[i].count * static_cast<double>(length + static_cast<float>(found.shift));
            }
        }
    }
    return bits;
}

} // namespace mcwc
