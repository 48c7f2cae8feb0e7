#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_coder.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace mcwc {
namespace {

constexpr std::size_t class_count = max_scale_index - min_scale_index + 1;

/// Code lengths of the indices of one class.
struct CostRow {
    const float* bits = nullptr; ///< Of index 0; `reach` entries on either side.
    std::int32_t reach = -1;     ///< Negative: not looked up yet.
    std::int32_t shift = 0;
    std::int32_t rounding = 0;
    const FrequencyTable* table = nullptr;

    float of(std::int32_t index) const {
        const std::int32_t high = (index + rounding) >> shift;
        const float length = high >= -reach && high <= reach ? bits[high] : table->cost(high);
        return length + static_cast<float>(shift);
    }
};

/// By class, then by half: those of one symbol lie together.
using CostRows = std::array<std::array<CostRow, 2>, class_count>;

class CostLookup {
public:
    explicit CostLookup(const SymbolScales& scales)
        : scales_(scales) {}

    /// Sum over one row of a block.
    double row(std::span<const std::int32_t> symbols, std::int32_t scale) {
        const std::int32_t* const col = scales_.col.empty() ? nullptr : scales_.col.data();
        if (scales_.trellis != 0) {
            return sum(symbols, [&](std::size_t c) {
                const std::int32_t symbol = symbols[c];
                const CostRow* const rows = find(scale + (col == nullptr ? 0 : col[c]));
                return rows[symbol & 1].of(half_index(symbol));
            });
        }
        return sum(symbols, [&](std::size_t c) {
            return find(scale + (col == nullptr ? 0 : col[c]))->of(symbols[c]);
        });
    }

private:
    template <class Cost> static double sum(std::span<const std::int32_t> symbols, const Cost& cost) {
        std::array<float, 4> parts{}; // independent sums hide the latency of one
        std::size_t c = 0;
        for (; c + parts.size() <= symbols.size(); c += parts.size()) {
            for (std::size_t p = 0; p < parts.size(); ++p) {
                parts[p] += cost(c + p);
            }
        }
        for (; c < symbols.size(); ++c) {
            parts[0] += cost(c);
        }
        return static_cast<double>((parts[0] + parts[1]) + (parts[2] + parts[3]));
    }
    const CostRow* find(std::int32_t scale) {
        const auto index =
            static_cast<std::size_t>(std::clamp(scale, min_scale_index, max_scale_index) - min_scale_index);
        if (rows_[index][0].reach < 0) {
            fill(index);
        }
        return rows_[index].data();
    }
    void fill(std::size_t index) {
        const ScaleClass found = scale_class(static_cast<int>(index) + min_scale_index);
        for (unsigned half = 0; half < (scales_.trellis == 0 ? 1U : 2U); ++half) {
            const FrequencyTable& table =
                ShapeSet::model(scales_.shapes, scales_.shape, half).table(found.table);
            rows_[index][half] = {.bits = table.bits.data() + table.reach,
                                  .reach = table.reach,
                                  .shift = found.shift,
                                  .rounding = found.shift == 0 ? 0 : 1 << (found.shift - 1),
                                  .table = &table};
        }
    }

    const SymbolScales& scales_;
    CostRows rows_;
};

} // namespace

double symbol_cost(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales) {
    CostLookup lookup(scales);
    double bits = 0;
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        const std::int32_t scale = scales.base + (scales.row.empty() ? 0 : scales.row[row]);
        bits += lookup.row(symbols.subspan(begin, cols), scale);
    }
    return bits;
}

} // namespace mcwc
