#include "core/quantization/rounding.h"

#include "core/entropy/scale_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace mcwc {
namespace {

/// For the first few magnitudes of each unshifted scale: the squared distance, in step^2, by which the nearer
/// symbol must win for it to be worth its extra bits. Zero, larger symbols, and all symbols of shifted scales
/// are rounded plainly: their neighbours cost the same, or there is none.
constexpr std::int32_t thresholds = 24;
constexpr std::size_t row_length = 32;
constexpr std::int32_t shifted_row = first_shifted_scale_index - min_scale_index;
static_assert(thresholds + 1 < static_cast<std::int32_t>(row_length));

std::int64_t smallest(std::span<const std::int32_t> scales) {
    return scales.empty() ? 0 : *std::min_element(scales.begin(), scales.end());
}
std::int64_t largest(std::span<const std::int32_t> scales) {
    return scales.empty() ? 0 : *std::max_element(scales.begin(), scales.end());
}

/// Row by row. Only scales that occur are looked at.
std::vector<float> extra_cost(const SymbolScales& scales, float lambda) {
    const ScaleModel& model = ShapeSet::model(scales.shapes, scales.shape, 0);
    std::vector<float> rows((shifted_row + 1) * row_length, -std::numeric_limits<float>::infinity());
    const auto index = [&](std::int64_t scale) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(scale - min_scale_index, 0, shifted_row));
    };
    const std::int32_t last = index(scales.base + largest(scales.row) + largest(scales.col));
    for (std::int32_t i = index(scales.base + smallest(scales.row) + smallest(scales.col));
         i <= std::min(last, shifted_row - 1); ++i) {
        const FrequencyTable& table = model.table(scale_class(i + min_scale_index).table);
        for (std::int32_t v = 1; v <= thresholds; ++v) {
            rows[static_cast<std::size_t>(i) * row_length + static_cast<std::size_t>(v)] =
                lambda * (table.cost(v) - table.cost(v - 1));
        }
    }
    return rows;
}

/// Truncation is what vectorises; half an ulp below a half may go up.
std::int32_t nearest(float magnitude) {
    return static_cast<std::int32_t>(magnitude + 0.5F); // NOLINT(bugprone-incorrect-roundings)
}

/// One row of a block; no branch depends on the values.
void round_row(std::span<const float> values, std::int32_t scale, const std::int32_t* col,
               const std::vector<float>& rows, std::span<std::int32_t> symbols) {
    for (std::size_t c = 0; c < values.size(); ++c) {
        const float magnitude = std::fabs(values[c]);
        std::int32_t symbol = nearest(magnitude);
        const std::int32_t own =
            std::clamp(scale + (col == nullptr ? 0 : col[c]) - min_scale_index, 0, shifted_row);
        const std::int32_t place = std::min(symbol, thresholds + 1);
        // (m - (n-1))^2 - (m - n)^2 = 2 (m - n) + 1
        const float loss = 2.0F * (magnitude - static_cast<float>(symbol)) + 1.0F;
        const float threshold =
            rows[static_cast<std::size_t>(own) * row_length + static_cast<std::size_t>(place)];
        symbol -= loss < threshold ? 1 : 0;
        symbols[c] = values[c] < 0 ? -symbol : symbol;
    }
}

} // namespace

void round_to_symbols(std::span<const float> values, std::size_t cols, const SymbolScales& scales,
                      float lambda, std::span<std::int32_t> symbols) {
    if (!(lambda > 0)) {
        std::transform(values.begin(), values.end(), symbols.begin(), [](float value) {
            const std::int32_t symbol = nearest(std::fabs(value));
            return value < 0 ? -symbol : symbol;
        });
        return;
    }
    const std::vector<float> rows = extra_cost(scales, lambda);
    for (std::size_t begin = 0, r = 0; begin < values.size(); begin += cols, ++r) {
        round_row(values.subspan(begin, cols), scales.base + (scales.row.empty() ? 0 : scales.row[r]),
                  scales.col.empty() ? nullptr : scales.col.data(), rows, symbols.subspan(begin, cols));
    }
}

} // namespace mcwc
