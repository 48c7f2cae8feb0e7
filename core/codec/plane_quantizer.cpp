#include "core/codec/plane_quantizer.h"

#include "core/codec/plane_model.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/rounding.h"
#include "core/quantization/scales.h"
#include "core/quantization/trellis_search.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>
#include <utility>

namespace mcwc {
namespace {

/// Slope of squared error against rate, 2 ln 2 times the error of fine quantization, in step^2 per bit. Two
/// candidates that lie on one rate-distortion curve cost the same by it.
double distortion_slope(unsigned trellis) {
    return 2.0 * std::numbers::ln2 * (trellis == 0 ? 1.0 / 12.0 : trellis_distortion(trellis));
}

/// Below this rate, in bits per weight, a trellis whose odd states have no zero may cost more than it gains.
constexpr double scalar_rate = 1.6;

const TaskContext& context_of(const PlaneTask& task) {
    static const TaskContext alone{.stop = {}, .progress = {}, .threads = 1};
    return task.context == nullptr ? alone : *task.context;
}

/// A kind of quantizer: the task's own, or another one in its place.
struct Quantizer {
    unsigned trellis = 0; ///< As in PlaneTask.
    float ratio = 1;      ///< Its step, in the task's.
    float lambda = 0;     ///< In step^2 per bit.

    /// What turns values in the task's steps into units of the grid that carries the rate.
    float grid_factor() const { return (trellis == 0 ? 1.0F : 0.5F) / ratio; }
};

Quantizer quantizer_of(const PlaneTask& task) {
    return {task.trellis, 1.0F, task.lambda * static_cast<float>(distortion_slope(task.trellis))};
}

/// A scalar one whose step has the trellis's slope of error against rate.
Quantizer scalar_in_place_of(const PlaneTask& task) {
    return {0, static_cast<float>(std::sqrt(distortion_slope(task.trellis) / distortion_slope(0))),
            task.lambda * static_cast<float>(distortion_slope(0))};
}

void multiply(std::span<float> values, float factor) {
    if (factor != 1.0F) {
        std::transform(values.begin(), values.end(), values.begin(),
                       [=](float value) { return value * factor; });
    }
}

RowSample scaled(RowSample sample, float factor) {
    multiply(sample.values, factor);
    return sample;
}

RowSample turned(RowSample sample, const HouseholderBasis& basis) {
    Matrix rows;
    rows.rows = sample.values.size() / sample.cols;
    rows.cols = sample.cols;
    rows.values = std::move(sample.values);
    basis.apply(rows);
    sample.values = std::move(rows.values);
    return sample;
}

/// Symbols for values measured in the quantizer's steps, the best by rate and distortion under a model of
/// these rows.
void choose_symbols(const Quantizer& quantizer, std::size_t cols, const SymbolScales& scales,
                    std::span<const float> values, std::span<std::int32_t> symbols) {
    if (quantizer.trellis == 0) {
        round_to_symbols(values, cols, scales, quantizer.lambda, symbols);
    } else {
        search_trellis(values, cols, scales, quantizer.lambda, symbols);
    }
}

/// What a model and a quantizer make of a sample.
struct Trial {
    Quantizer quantizer;
    PlaneModel model;   ///< Scales are the sample's as fitted.
    PlaneModel refined; ///< By what was chosen under the first.
    double bits = 0;    ///< Of the symbols that were chosen first, under the refined model.
};

Trial try_quantizer(const PlaneTask& task, const Quantizer& quantizer, PlaneModel model,
                    const RowSample& sample) {
    Trial trial{quantizer, std::move(model), {}};
    trial.model.trellis = quantizer.trellis;
    trial.model.shapes = task.shapes;
    const RowSample own = scaled(sample, 1.0F / quantizer.ratio);
    std::vector<std::int32_t> symbols(own.values.size());
    choose_symbols(quantizer, sample.cols, symbol_scales(trial.model), own.values, symbols);
    trial.refined = trial.model;
    trial.bits = refine_model(trial.refined, symbols, sample.cols);
    return trial;
}

/// Rate plus distortion of the sample under the refined model, in bits of the task's slope.
double sample_cost(const PlaneTask& task, const Trial& trial, const RowSample& sample) {
    const Quantizer& quantizer = trial.quantizer;
    const RowSample own = scaled(sample, 1.0F / quantizer.ratio);
    std::vector<std::int32_t> symbols(own.values.size());
    const SymbolScales scales = symbol_scales(trial.refined);
    choose_symbols(quantizer, sample.cols, scales, own.values, symbols);
    const double ratio = static_cast<double>(quantizer.ratio);
    return symbol_cost(symbols, sample.cols, scales) +
           squared_error(own.values, symbols) * ratio * ratio / distortion_slope(task.trellis);
}

/// How a plane is to be quantized, as far as a sample says.
struct Choice {
    const NumberedBasis* basis = nullptr;
    RowSample sample; ///< In the basis.
    Trial trial = {};
};

/// The basis in which the model promises the shortest code, if one beats the axis itself; then the quantizer.
Choice choose(const PlaneTask& task, std::span<const float> values) {
    Choice choice{nullptr, RowSample(values, task.source->cols)};
    const Quantizer own = quantizer_of(task);
    const auto model_of = [&](const RowSample& sample, const Quantizer& quantizer) {
        return choose_model(scaled(sample, quantizer.grid_factor()), task.represents);
    };
    PlaneModel model = model_of(choice.sample, own);
    const RowSample plain = choice.sample;
    for (const NumberedBasis& basis : task.bases) {
        RowSample sample = turned(plain, *basis.basis);
        PlaneModel other = model_of(sample, own);
        if (other.bits < model.bits) {
            model = std::move(other);
            choice.basis = &basis;
            choice.sample = std::move(sample);
        }
    }
    choice.trial = try_quantizer(task, own, std::move(model), choice.sample);
    if (own.trellis != 0 &&
        choice.trial.bits < scalar_rate * static_cast<double>(choice.sample.values.size())) {
        const Quantizer scalar = scalar_in_place_of(task);
        Trial trial = try_quantizer(task, scalar, model_of(choice.sample, scalar), choice.sample);
        if (sample_cost(task, trial, choice.sample) < sample_cost(task, choice.trial, choice.sample)) {
            choice.trial = std::move(trial);
        }
    }
    return choice;
}

/// Moves the rows into the basis.
void turn(const PlaneTask& task, const HouseholderBasis& basis, std::vector<float>& values) {
    Matrix rows;
    rows.rows = task.source->rows;
    rows.cols = task.source->cols;
    rows.values = std::move(values);
    basis.apply(rows, context_of(task));
    values = std::move(rows.values);
}

/// The trial's model for the whole plane.
PlaneModel model_of_plane(const PlaneTask& task, Choice& choice, std::span<const float> values) {
    Trial& trial = choice.trial;
    PlaneModel model = std::move(trial.model);
    const std::int32_t sampled_base = model.scales.base;
    if (choice.sample.values.size() != values.size()) {
        fit_scales_to_plane(model, values, choice.sample.cols, trial.quantizer.grid_factor(),
                            context_of(task));
    }
    if (model.kinds.rows || model.kinds.cols) {
        model.scales.base += trial.refined.scales.base - sampled_base;
    } else { // the base is all there is: what was found by symbols, however the plane's fit rounds
        model.scales.base = trial.refined.scales.base;
    }
    model.shape = trial.refined.shape;
    return model;
}

/// Chooses the symbols of all slices.
PartCost quantize_slices(const PlaneTask& task, const PlaneModel& model, std::span<const float> values,
                         std::span<std::int32_t> symbols) {
    const std::size_t cols = task.source->cols;
    const std::size_t unit_count = task.source->rows / task.unit_size;
    const std::size_t rows = units_per_slice(unit_count, task.unit_size, cols) * task.unit_size;
    std::vector<PartCost> costs((task.source->rows + rows - 1) / rows);
    SliceQuantizer quantizer(task, model);
    parallel_for(context_of(task), costs.size(), [&](std::size_t slice) {
        const std::size_t first = slice * rows;
        const std::size_t count = std::min(rows, task.source->rows - first);
        costs[slice] = quantizer.run(values.subspan(first * cols, count * cols), first,
                                     symbols.subspan(first * cols, count * cols));
    });
    return std::accumulate(costs.begin(), costs.end(), PartCost(), [](PartCost sum, const PartCost& part) {
        return PartCost{sum.bits + part.bits, sum.error + part.error};
    });
}

} // namespace

double PlaneCandidate::cost() const {
    return bits + error / slope;
}

void describe_model(const PlaneTask& task, const PlaneModel& model, PlaneCandidate& candidate) {
    bitstream::PlaneSyntax& syntax = candidate.syntax;
    syntax.unit_size = task.unit_size;
    syntax.unit_count = task.source->rows / task.unit_size;
    syntax.trellis = model.trellis;
    syntax.shape = model.shape;
    syntax.scale_step = model.kinds.resolution;
    syntax.base_scale = model.scales.base;
    syntax.scales = (model.kinds.rows ? 1U : 0U) | (model.kinds.cols ? 2U : 0U);
    candidate.shapes = task.shapes;
    for (const std::int32_t scale : model.scales.row) {
        candidate.row_scales.push_back(scale >> model.kinds.resolution);
    }
    for (const std::int32_t scale : model.scales.col) {
        candidate.col_scales.push_back(scale >> model.kinds.resolution);
    }
}

PlaneModel model_for(const PlaneTask& task, std::span<const float> values) {
    Choice choice{nullptr, RowSample(values, task.source->cols)};
    const Quantizer own = quantizer_of(task);
    PlaneModel model = choose_model(scaled(choice.sample, own.grid_factor()), task.represents);
    choice.trial = try_quantizer(task, own, std::move(model), choice.sample);
    return model_of_plane(task, choice, values);
}

SliceQuantizer::SliceQuantizer(const PlaneTask& task, const PlaneModel& model)
    : cols_(task.source->cols)
    , scales_(symbol_scales(model))
    , lambda_(task.lambda * static_cast<float>(distortion_slope(model.trellis)))
    , search_(model.trellis == 0 ? nullptr : std::make_unique<TrellisSearch>(scales_, lambda_))
    , cost_(scales_) {
    cost_.prepare(scales_);
}

PartCost SliceQuantizer::run(std::span<const float> values, std::size_t first_row,
                             std::span<std::int32_t> symbols) {
    SymbolScales scales = scales_;
    scales.row = scales.row.empty() ? scales.row : scales.row.subspan(first_row, values.size() / cols_);
    if (search_ != nullptr) {
        search_->run(values, cols_, first_row, symbols);
    } else {
        round_to_symbols(values, cols_, scales, lambda_, symbols);
    }
    return {cost_.bits(symbols, cols_, scales), squared_error(values, symbols)};
}

PlaneCandidate quantize_residual(const PlaneTask& task, std::vector<float> residual) {
    Choice choice = choose(task, residual);
    if (choice.basis != nullptr) {
        turn(task, *choice.basis->basis, residual);
    }
    const Quantizer quantizer = choice.trial.quantizer;
    const PlaneModel model = model_of_plane(task, choice, residual);
    multiply(residual, 1.0F / quantizer.ratio);

    PlaneCandidate candidate;
    describe_model(task, model, candidate);
    candidate.syntax.step = task.step * quantizer.ratio;
    candidate.symbols.resize(residual.size());
    const PartCost cost = quantize_slices(task, model, residual, candidate.symbols);
    candidate.bits = cost.bits + side_bits(model);
    candidate.error =
        cost.error * static_cast<double>(quantizer.ratio) * static_cast<double>(quantizer.ratio);
    candidate.slope = distortion_slope(task.trellis);
    if (choice.basis != nullptr) {
        candidate.basis = choice.basis->basis;
        candidate.syntax.basis = choice.basis->number + 1;
    }
    return candidate;
}

} // namespace mcwc
