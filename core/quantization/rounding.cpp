#include "core/quantization/rounding.h"

#include "core/entropy/scale_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace mcwc {
namespace {

/// For the first few magnitudes of each unshifted scale: the squared distance, in step^2, by which the nearer
/// symbol must win for it to be worth its extra bits. Larger symbols are rounded plainly: their neighbours
/// cost the same.
constexpr int thresholds = 24;
using ThresholdRow = std::array<float, thresholds + 1>;

std::int64_t smallest(std::span<const std::int32_t> scales) {
    return scales.empty() ? 0 : *std::min_element(scales.begin(), scales.end());
}
std::int64_t largest(std::span<const std::int32_t> scales) {
    return scales.empty() ? 0 : *std::max_element(scales.begin(), scales.end());
}

/// Only scales that occur are looked at.
std::vector<ThresholdRow> extra_cost(const SymbolScales& scales, float lambda) {
    const ScaleModel& model = ShapeSet::model(scales.shapes, scales.shape, 0);
    std::vector<ThresholdRow> rows(first_shifted_scale_index - min_scale_index);
    const auto index = [&](std::int64_t scale) {
        return static_cast<std::size_t>(
            std::clamp<std::int64_t>(scale - min_scale_index, 0, static_cast<std::int64_t>(rows.size()) - 1));
    };
    const std::size_t last = index(scales.base + largest(scales.row) + largest(scales.col));
    for (std::size_t i = index(scales.base + smallest(scales.row) + smallest(scales.col)); i <= last; ++i) {
        const FrequencyTable& table = model.table(scale_class(static_cast<int>(i) + min_scale_index).table);
        for (int v = 1; v <= thresholds; ++v) {
            rows[i][static_cast<std::size_t>(v)] = lambda * (table.cost(v) - table.cost(v - 1));
        }
    }
    return rows;
}

} // namespace

void round_to_symbols(std::span<const float> values, std::size_t cols, const SymbolScales& scales,
                      float lambda, std::span<std::int32_t> symbols) {
    const std::vector<ThresholdRow> rows =
        lambda > 0 ? extra_cost(scales, lambda) : std::vector<ThresholdRow>();
    for (std::size_t begin = 0, r = 0; begin < values.size(); begin += cols, ++r) {
        const std::int64_t row_scale =
            static_cast<std::int64_t>(scales.base) + (scales.row.empty() ? 0 : scales.row[r]);
        for (std::size_t c = 0; c < cols; ++c) {
            const float value = values[begin + c];
            const float magnitude = std::fabs(value);
            // Truncation is what vectorises; half an ulp below a half may go up.
            auto symbol = static_cast<std::int32_t>(magnitude + 0.5F); // NOLINT(bugprone-incorrect-roundings)
            if (symbol >= 1 && symbol <= thresholds && lambda > 0) {
                const std::int64_t scale = row_scale + (scales.col.empty() ? 0 : scales.col[c]);
                if (scale < first_shifted_scale_index) {
                    const auto index = static_cast<std::size_t>(
                        std::max<std::int64_t>(scale, min_scale_index) - min_scale_index);
                    // (m - (n-1))^2 - (m - n)^2 = 2 (m - n) + 1
                    const float loss = 2.0F * (magnitude - static_cast<float>(symbol)) + 1.0F;
                    symbol -= loss < rows[index][static_cast<std::size_t>(symbol)] ? 1 : 0;
                }
            }
            symbols[begin + c] = value < 0 ? -symbol : symbol;
        }
    }
}

} // namespace mcwc
