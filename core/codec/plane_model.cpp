#include "core/codec/plane_model.h"

#include "core/codec/scale_histogram.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/side_coder.h"
#include "core/quantization/rounding.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t sample_limit = 1U << 16;
/// Models are fitted to the sample and compared on so many of its values.
constexpr std::size_t compared_limit = 1U << 15;
constexpr unsigned first_shape = 2; // between Gaussian and Laplacian: where most weights are
/// Resolution that the kinds of scales are compared at.
constexpr unsigned usual_resolution = 1;
constexpr std::array<unsigned, 2> other_resolutions{0, 2};

double coded_bits(std::span<const std::int32_t> values) {
    return values.empty() ? 0.0 : 8.0 * static_cast<double>(encode_side(values).size());
}

std::vector<std::int32_t> in_units(const std::vector<std::int32_t>& scales, unsigned resolution) {
    std::vector<std::int32_t> units(scales.size());
    std::transform(scales.begin(), scales.end(), units.begin(),
                   [=](std::int32_t s) { return s >> resolution; });
    return units;
}

/// The shapes by rising code length.
std::vector<std::pair<double, unsigned>> rank_shapes(const ScaleHistogram& histogram,
                                                     const ShapeSet* shapes) {
    std::vector<std::pair<double, unsigned>> ranked;
    for (unsigned shape = 0; shape < ShapeSet::count(shapes); ++shape) {
        ranked.emplace_back(histogram.cost(shapes, shape, 0), shape);
    }
    std::sort(ranked.begin(), ranked.end());
    return ranked;
}

/// Models of one sample under comparison.
class ModelChoice {
public:
    ModelChoice(const RowSample& sample, double represents)
        : sample_(sample)
        , scale_(static_cast<double>(sample.stride) * represents)
        , compared_(sample.values, sample.cols, compared_limit)
        , symbols_(compared_.values.size())
        , shape_(best_shape())
        , fit_(sample.values, sample.cols, shape_exponent(shape_))
        , cost_({shape_, 0, {}, {}, 0, nullptr}) {}

    PlaneModel take() {
        for (const auto& [rows, cols] :
             {std::pair{true, true}, {true, false}, {false, true}, {false, false}}) {
            try_model({rows, cols, rows || cols ? usual_resolution : 0});
        }
        if (best_.kinds.rows || best_.kinds.cols) {
            ScaleKinds kinds = best_.kinds;
            for (const unsigned resolution : other_resolutions) {
                kinds.resolution = resolution;
                try_model(kinds);
            }
        }
        return std::move(best_);
    }

private:
    unsigned best_shape() {
        round_to_symbols(compared_.values, sample_.cols, {}, 0.0F, symbols_);
        const BlockScales scales =
            fit_scales(compared_.values, sample_.cols, shape_exponent(first_shape), {true, true, 0});
        return rank_shapes(ScaleHistogram(symbols_, sample_.cols, scales, 0), nullptr).front().second;
    }
    /// Of the symbols that models are compared by.
    double symbol_bits(const PlaneModel& model) {
        std::vector<std::int32_t> rows;
        for (std::size_t r = 0; r < model.scales.row.size(); r += compared_.stride) {
            rows.push_back(model.scales.row[r]);
        }
        SymbolScales scales = symbol_scales(model);
        scales.row = rows;
        return cost_.bits(symbols_, sample_.cols, scales);
    }
    void try_model(const ScaleKinds& kinds) {
        PlaneModel model;
        model.shape = shape_;
        model.kinds = kinds;
        model.scales = fit_.scales(kinds);
        // Each compared row stands for several of the sample, each of those for `scale_` rows; the column
        // scales are sent once.
        const double share =
            static_cast<double>(sample_.values.size()) / static_cast<double>(symbols_.size());
        model.bits =
            scale_ * (share * symbol_bits(model) + coded_bits(in_units(model.scales.row, kinds.resolution))) +
            coded_bits(in_units(model.scales.col, kinds.resolution));
        if (model.bits < least_) {
            least_ = model.bits;
            best_ = std::move(model);
        }
    }

    const RowSample& sample_;
    double scale_;
    RowSample compared_; ///< A part of the sample.
    std::vector<std::int32_t> symbols_;
    unsigned shape_;
    ScaleFit fit_;
    SymbolCost cost_;
    PlaneModel best_;
    double least_ = std::numeric_limits<double>::infinity();
};

} // namespace

RowSample::RowSample(std::span<const float> plane, std::size_t width)
    : RowSample(plane, width, sample_limit) {}

RowSample::RowSample(std::span<const float> plane, std::size_t width, std::size_t limit)
    : cols(width) {
    const std::size_t rows = plane.size() / cols;
    stride = std::max<std::size_t>(1, plane.size() / limit);
    stride = std::min(stride, std::max<std::size_t>(1, rows / 16));
    values.reserve((rows / stride + 1) * cols);
    for (std::size_t r = 0; r < rows; r += stride) {
        const auto row = plane.subspan(r * cols, cols);
        values.insert(values.end(), row.begin(), row.end());
    }
}

SymbolScales symbol_scales(const PlaneModel& model) {
    return {model.shape, model.scales.base, model.scales.row, model.scales.col, model.trellis, model.shapes};
}

double side_bits(const PlaneModel& model) {
    return coded_bits(in_units(model.scales.row, model.kinds.resolution)) +
           coded_bits(in_units(model.scales.col, model.kinds.resolution));
}

PlaneModel choose_model(const RowSample& sample, double represents) {
    return ModelChoice(sample, represents).take();
}

void fit_scales_to_plane(PlaneModel& model, std::span<const float> plane, std::size_t cols, float factor,
                         const TaskContext& context) {
    model.scales =
        fit_scales_near(model.scales, plane, cols, factor, shape_exponent(model.shape), model.kinds, context);
}

double refine_model(PlaneModel& model, std::span<const std::int32_t> symbols, std::size_t cols) {
    const ScaleHistogram histogram(symbols, cols, model.scales, model.trellis);
    std::vector<std::pair<double, unsigned>> ranked = rank_shapes(histogram, model.shapes);
    constexpr std::size_t tried_shapes = 4; // farther ones do not win by a change of scale
    ranked.resize(std::min(ranked.size(), tried_shapes));
    double least = ranked.front().first;
    model.shape = ranked.front().second;
    const std::int32_t base = model.scales.base;
    for (const std::int32_t change : {-4, -3, -2, -1, 1, 2}) {
        for (const auto& [unmoved, shape] : ranked) {
            if (const double bits = histogram.cost(model.shapes, shape, change); bits < least) {
                least = bits;
                model.shape = shape;
                model.scales.base = base + change;
            }
        }
    }
    return least;
}

} // namespace mcwc
