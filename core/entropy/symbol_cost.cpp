#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_classes.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <cstddef>

namespace mcwc {
namespace {

/// Symbols beyond are rare, or as dear as their neighbours.
constexpr std::int32_t farthest = 1023;

std::size_t class_of(std::int32_t scale) {
    return static_cast<std::size_t>(std::clamp(scale, min_scale_index, max_scale_index) - min_scale_index);
}

float cost_of(const FrequencyTable& table, unsigned shift, std::int32_t index) {
    const std::int32_t rounding = shift == 0 ? 0 : 1 << (shift - 1);
    return table.cost((index + rounding) >> shift) + static_cast<float>(shift);
}

} // namespace

SymbolCost::SymbolCost(const SymbolScales& scales)
    : halves_{&ShapeSet::model(scales.shapes, scales.shape, 0),
              &ShapeSet::model(scales.shapes, scales.shape, 1)}
    , with_trellis_(scales.trellis != 0)
    , rows_(class_count) {}

void SymbolCost::prepare(const SymbolScales& scales) {
    const auto distinct = [](std::span<const std::int32_t> values) {
        std::vector<std::int32_t> found(values.begin(), values.end());
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found.empty() ? std::vector<std::int32_t>{0} : found;
    };
    const std::vector<std::int32_t> cols = distinct(scales.col);
    for (const std::int32_t row : distinct(scales.row)) {
        for (const std::int32_t col : cols) {
            find(scales.base + row + col);
        }
    }
}

const SymbolCost::Row& SymbolCost::find(std::int32_t scale) {
    const std::size_t index = class_of(scale);
    if (rows_[index].bits == nullptr) {
        fill(index);
    }
    return rows_[index];
}

void SymbolCost::fill(std::size_t index) {
    const ScaleClass found = scale_class(static_cast<int>(index) + min_scale_index);
    const FrequencyTable& even = halves_[0]->table(found.table);
    const FrequencyTable& odd = with_trellis_ ? halves_[1]->table(found.table) : even;
    const std::int32_t limit = std::min(farthest, (std::max(even.reach, odd.reach) + 1)
                                                      << (found.shift + (with_trellis_ ? 1U : 0U)));
    std::vector<float>& bits = storage_.emplace_back(static_cast<std::size_t>(2 * limit + 1));
    for (std::int32_t n = -limit; n <= limit; ++n) {
        bits[static_cast<std::size_t>(std::ptrdiff_t{n} + limit)] =
            with_trellis_ ? cost_of((n & 1) == 0 ? even : odd, found.shift, half_index(n))
                          : cost_of(even, found.shift, n);
    }
    rows_[index] = {bits.data() + limit, limit};
}

float SymbolCost::far_cost(std::int32_t symbol, std::int32_t scale) const {
    const ScaleClass found = scale_class(scale);
    const std::size_t half = with_trellis_ ? static_cast<std::size_t>(symbol & 1) : 0;
    return cost_of(halves_[half]->table(found.table), found.shift,
                   with_trellis_ ? half_index(symbol) : symbol);
}

double SymbolCost::bits(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales) {
    const std::vector<std::int32_t> zeros(scales.col.empty() ? cols : 0);
    const std::int32_t* const col = scales.col.empty() ? zeros.data() : scales.col.data();
    double bits = 0;
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        const std::int32_t scale = scales.base + (scales.row.empty() ? 0 : scales.row[row]);
        const std::int32_t* const own = symbols.data() + begin;
        const auto cost = [&](std::size_t c) {
            const Row& found = find(scale + col[c]);
            const std::int32_t symbol = own[c];
            return symbol >= -found.limit && symbol <= found.limit ? found.bits[symbol]
                                                                   : far_cost(symbol, scale + col[c]);
        };
        std::array<float, 4> parts{}; // independent sums hide the latency of one
        std::size_t c = 0;
        for (; c + parts.size() <= cols; c += parts.size()) {
            for (std::size_t p = 0; p < parts.size(); ++p) {
                parts[p] += cost(c + p);
            }
        }
        for (; c < cols; ++c) {
            parts[0] += cost(c);
        }
        bits += static_cast<double>((parts[0] + parts[1]) + (parts[2] + parts[3]));
    }
    return bits;
}

double symbol_cost(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales) {
    return SymbolCost(scales).bits(symbols, cols, scales);
}

} // namespace mcwc
