#include "core/codec/plane_model.h"

#include "core/entropy/scale_model.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/entropy/trellis.h"
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

/// How often each symbol occurs in each table: code lengths of all shapes follow without going over the
/// symbols again.
class SymbolHistogram {
public:
    SymbolHistogram(std::span<const std::int32_t> symbols, std::size_t cols, const BlockScales& scales,
                    unsigned trellis)
        : halves_(trellis == 0 ? 1 : 2)
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
                ++counts_[(half * table_count + found.table) * width + static_cast<std::size_t>(high + edge)];
            }
        }
    }

    double cost(unsigned shape) const {
        double bits = 0;
        for (std::size_t half = 0; half < halves_; ++half) {
            const ScaleModel& model = ScaleModel::of_shape(shape, static_cast<unsigned>(half));
            for (std::size_t table = 0; table < table_count; ++table) {
                bits += cost_of(model.table(table), &counts_[(half * table_count + table) * width]);
            }
        }
        return bits;
    }

    unsigned best_shape() const {
        unsigned best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (unsigned shape = 0; shape < shape_count; ++shape) {
            if (const double bits = cost(shape); bits < least) {
                least = bits;
                best = shape;
            }
        }
        return best;
    }

private:
    static constexpr std::int32_t edge = max_reach + 2;
    static constexpr std::size_t width = 2 * edge + 1;

    static double cost_of(const FrequencyTable& table, const std::uint32_t* counts) {
        double bits = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (counts[i] != 0) {
                bits += static_cast<double>(counts[i]) *
                        static_cast<double>(table.cost(static_cast<std::int32_t>(i) - edge));
            }
        }
        return bits;
    }

    std::size_t halves_;
    std::vector<std::uint32_t> counts_;
};

} // namespace

SymbolScales symbol_scales(const PlaneModel& model) {
    return {model.shape, model.scales.base, model.scales.row, model.scales.col, model.trellis};
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
    const unsigned shape = SymbolHistogram(symbols, cols, first.scales, 0).best_shape();
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
        const SymbolHistogram histogram(sample, cols, scales, model.trellis);
        const unsigned shape = histogram.best_shape();
        // Raw low bits are not in the histogram; a change of base moves them between the two parts, so
        // measure.
        const double bits =
            symbol_cost(sample, cols, {shape, scales.base, scales.row, scales.col, model.trellis});
        if (bits < least) {
            least = bits;
            model.shape = shape;
            model.scales.base = scales.base;
        }
    }
}

} // namespace mcwc
