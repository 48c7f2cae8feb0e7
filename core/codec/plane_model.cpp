#include "core/codec/plane_model.h"

#include "core/codec/class_histogram.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/rounding.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

/// Decisions are taken on at most about this many values: whole rows, evenly spread.
constexpr std::size_t sample_limit = 1U << 16;
constexpr std::array<unsigned, 3> resolutions{0, 1, 2};
constexpr unsigned first_shape = 2; // between Gaussian and Laplacian: where most weights are

template <class T>
std::vector<T> sample_rows(std::span<const T> values, std::size_t cols, std::size_t& row_stride) {
    const std::size_t rows = values.size() / cols;
    row_stride = std::max<std::size_t>(1, values.size() / sample_limit);
    row_stride = std::min(row_stride, std::max<std::size_t>(1, rows / 16));
    std::vector<T> sample;
    sample.reserve((rows / row_stride + 1) * cols);
    for (std::size_t r = 0; r < rows; r += row_stride) {
        const auto row = values.subspan(r * cols, cols);
        sample.insert(sample.end(), row.begin(), row.end());
    }
    return sample;
}

double coded_bits(std::span<const std::int32_t> values) {
    return values.empty() ? 0.0 : 8.0 * static_cast<double>(encode_side(values).size());
}

std::vector<std::int32_t> in_units(const std::vector<std::int32_t>& scales, unsigned resolution) {
    std::vector<std::int32_t> units(scales.size());
    std::transform(scales.begin(), scales.end(), units.begin(),
                   [=](std::int32_t s) { return s >> resolution; });
    return units;
}

} // namespace

SymbolScales symbol_scales(const PlaneModel& model) {
    return {model.shape, model.scales.base, model.scales.row, model.scales.col, model.trellis, model.shapes};
}

double side_bits(const PlaneModel& model) {
    return coded_bits(in_units(model.scales.row, model.resolution)) +
           coded_bits(in_units(model.scales.col, model.resolution));
}

PlaneModel choose_model(std::span<const float> values, std::size_t cols, double represents) {
    std::size_t stride = 1;
    const std::vector<float> sample = sample_rows(values, cols, stride);
    std::vector<std::int32_t> symbols(sample.size());
    round_to_symbols(sample, cols, {}, 0.0F, symbols);

    PlaneModel first{first_shape, 0, true, true,
                     fit_scales(sample, cols, shape_exponent(first_shape), true, true, 0)};
    const unsigned shape = ClassHistogram(symbols, cols, first.scales, 0).best_shape(nullptr);
    const double exponent = shape_exponent(shape);

    PlaneModel best;
    double least = std::numeric_limits<double>::infinity();
    for (const auto& [rows, columns] :
         {std::pair{true, true}, {true, false}, {false, true}, {false, false}}) {
        for (const unsigned resolution : resolutions) {
            if (resolution != 0 && !rows && !columns) {
                continue;
            }
            PlaneModel model{shape, resolution, rows, columns,
                             fit_scales(sample, cols, exponent, rows, columns, resolution)};
            // Each sampled row stands for `stride` rows; the column scales are sent once.
            const double scale = static_cast<double>(stride) * represents;
            const double bits = scale * (symbol_cost(symbols, cols, symbol_scales(model)) +
                                         coded_bits(in_units(model.scales.row, resolution))) +
                                coded_bits(in_units(model.scales.col, resolution));
            if (bits < least) {
                least = bits;
                best = std::move(model);
                best.bits = bits;
            }
        }
    }
    if (sample.size() != values.size()) {
        best.scales = fit_scales(values, cols, exponent, best.rows, best.cols, best.resolution);
    }
    return best;
}

void refine_model(PlaneModel& model, std::span<const std::int32_t> symbols, std::size_t cols) {
    std::size_t stride = 1;
    const std::vector<std::int32_t> sample = sample_rows(symbols, cols, stride);
    BlockScales scales = model.scales;
    if (!scales.row.empty()) {
        for (std::size_t r = 0; r * stride < scales.row.size(); ++r) {
            scales.row[r] = scales.row[r * stride];
        }
        scales.row.resize(sample.size() / cols);
    }
    double least = std::numeric_limits<double>::infinity();
    const std::int32_t base = model.scales.base;
    for (const std::int32_t change : {0, -4, -3, -2, -1, 1, 2}) {
        scales.base = base + change;
        const unsigned shape = ClassHistogram(sample, cols, scales, model.trellis).best_shape(model.shapes);
        // Raw low bits are not in the histogram; a change of base moves them between the two parts, so
        // measure.
        const double bits = symbol_cost(
            sample, cols, {shape, scales.base, scales.row, scales.col, model.trellis, model.shapes});
        if (bits < least) {
            least = bits;
            model.shape = shape;
            model.scales.base = scales.base;
        }
    }
}

} // namespace mcwc
