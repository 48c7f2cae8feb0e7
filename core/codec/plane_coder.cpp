#include "core/codec/plane_coder.h"

#include "core/base/error.h"
#include "core/bitstream/syntax.h"
#include "core/codec/plane_model.h"
#include "core/codec/slice_decoder.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/prediction/prediction.h"
#include "core/quantization/rounding.h"
#include "core/quantization/step.h"
#include "core/quantization/trellis_search.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace mcwc {
namespace {

/// Slope of squared error against rate, 2 ln 2 times the error of fine quantization, in step^2 per bit. Two
/// candidates that lie on one rate-distortion curve cost the same by it.
double distortion_slope(unsigned trellis) {
    return 2.0 * std::numbers::ln2 * (trellis == 0 ? 1.0 / 12.0 : trellis_distortion(trellis));
}

/// A unit's own gain costs about this many bits.
constexpr double unit_gain_bits = 2.5;

std::span<const float> unit_of(const Matrix& matrix, std::size_t unit, std::size_t unit_size) {
    return {matrix.values.data() + unit * unit_size * matrix.cols, unit_size * matrix.cols};
}

/// Estimated bits of a unit: a Gaussian of its energy, quantized.
double estimated_bits(double energy, std::size_t count, const PlaneTask& task) {
    const double sigma = std::sqrt(energy / static_cast<double>(count)) / static_cast<double>(grid_of(task));
    return static_cast<double>(count) * gaussian_entropy(sigma);
}

double residual_energy(std::span<const float> x, std::span<const float> p, float gain) {
    double energy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double difference = static_cast<double>(x[i] - gain * p[i]);
        energy += difference * difference;
    }
    return energy;
}

/// The gains of a predicted plane.
struct Gains {
    std::int32_t plane = 0;
    std::vector<std::int32_t> units; ///< Steps of 1/16 on top; empty when one gain serves all.

    float of_unit(std::size_t unit, bool matched) const {
        if (!matched) {
            return 0.0F;
        }
        return gain_value(plane + (units.empty() ? 0 : units[unit] * unit_gain_step));
    }
};

/// The plane's gain over all matched units, then for each unit the better of that and its own.
Gains choose_gains(const PlaneTask& task, const PlanePrediction& prediction) {
    const Matrix& x = *task.source;
    Gains gains;
    gains.plane = fit_gain(x.values, prediction.rows.values);
    std::vector<std::int32_t> own(prediction.matched.size());
    double bits_one = 0;
    double bits_own = 0;
    for (std::size_t u = 0; u < own.size(); ++u) {
        if (!prediction.matched[u]) {
            continue;
        }
        const auto xu = unit_of(x, u, task.unit_size);
        const auto pu = unit_of(prediction.rows, u, task.unit_size);
        const double one = estimated_bits(residual_energy(xu, pu, gain_value(gains.plane)), xu.size(), task);
        const double wanted = static_cast<double>(fit_gain(xu, pu) - gains.plane) / unit_gain_step;
        own[u] = static_cast<std::int32_t>(std::lround(wanted));
        const float gain = gain_value(gains.plane + own[u] * unit_gain_step);
        bits_one += one;
        bits_own += estimated_bits(residual_energy(xu, pu, gain), xu.size(), task) + unit_gain_bits;
    }
    if (bits_own < bits_one) {
        gains.units = std::move(own);
    }
    return gains;
}

/// Symbols for values measured in steps, the best by rate and distortion under the model.
void choose_symbols(const PlaneTask& task, const PlaneModel& model, const std::vector<float>& values,
                    std::span<std::int32_t> symbols) {
    const std::size_t cols = task.source->cols;
    const auto lambda = task.lambda * static_cast<float>(distortion_slope(task.trellis));
    if (task.trellis == 0) {
        round_to_symbols(values, cols, symbol_scales(model), lambda, symbols);
        return;
    }
    // Each slice has a path of its own.
    const std::size_t unit_count = task.source->rows / task.unit_size;
    const std::size_t rows = units_per_slice(unit_count, task.unit_size, cols) * task.unit_size;
    for (std::size_t first = 0; first < task.source->rows; first += rows) {
        const std::size_t count = std::min(rows, task.source->rows - first);
        SymbolScales scales = symbol_scales(model);
        scales.row = scales.row.empty() ? scales.row : scales.row.subspan(first, count);
        search_trellis(std::span(values).subspan(first * cols, count * cols), cols, scales, lambda,
                       symbols.subspan(first * cols, count * cols));
    }
}

/// The values in units of the grid that carries the rate: two steps with a trellis.
std::vector<float> in_grid_units(const std::vector<float>& values, unsigned trellis) {
    std::vector<float> scaled(values);
    if (trellis != 0) {
        std::transform(scaled.begin(), scaled.end(), scaled.begin(),
                       [](float value) { return 0.5F * value; });
    }
    return scaled;
}

/// Moves the values into the basis in which the model promises the shortest code, if one beats the axis
/// itself.
PlaneModel choose_basis(const PlaneTask& task, std::vector<float>& values, PlaneCandidate& candidate) {
    const std::size_t cols = task.source->cols;
    PlaneModel best = choose_model(in_grid_units(values, task.trellis), cols, task.represents);
    std::vector<float> moved;
    for (const NumberedBasis& choice : task.bases) {
        Matrix rows(values.size() / cols, cols);
        rows.values = values;
        choice.basis->apply(rows);
        PlaneModel model = choose_model(in_grid_units(rows.values, task.trellis), cols, task.represents);
        if (model.bits < best.bits) {
            best = std::move(model);
            moved = std::move(rows.values);
            candidate.basis = choice.basis;
            candidate.syntax.basis = choice.number + 1;
        }
    }
    if (candidate.basis != nullptr) {
        values = std::move(moved);
    }
    return best;
}

/// Below this rate, in bits per weight, a trellis whose odd states have no zero may cost more than it gains.
constexpr double scalar_rate = 1.6;

/// Quantizes values, measured in the task's steps, under a model, which is refined on the way.
PlaneCandidate quantize_values(const PlaneTask& task, PlaneModel model, const std::vector<float>& values) {
    const std::size_t cols = task.source->cols;
    PlaneCandidate candidate;
    candidate.shapes = task.shapes;
    model.shapes = task.shapes;
    candidate.symbols.resize(values.size());
    choose_symbols(task, model, values, candidate.symbols);
    refine_model(model, candidate.symbols, cols);
    choose_symbols(task, model, values, candidate.symbols);

    candidate.bits = symbol_cost(candidate.symbols, cols, symbol_scales(model)) + side_bits(model);
    candidate.slope = distortion_slope(task.trellis);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double difference = static_cast<double>(values[i]) - candidate.symbols[i];
        candidate.error += difference * difference;
    }
    bitstream::PlaneSyntax& syntax = candidate.syntax;
    syntax.unit_size = task.unit_size;
    syntax.unit_count = task.source->rows / task.unit_size;
    syntax.step = task.step;
    syntax.trellis = task.trellis;
    syntax.shape = model.shape;
    syntax.scale_step = model.resolution;
    syntax.base_scale = model.scales.base;
    syntax.scales = (model.rows ? 1U : 0U) | (model.cols ? 2U : 0U);
    for (const std::int32_t scale : model.scales.row) {
        candidate.row_scales.push_back(scale >> model.resolution);
    }
    for (const std::int32_t scale : model.scales.col) {
        candidate.col_scales.push_back(scale >> model.resolution);
    }
    return candidate;
}

/// The same with a scalar quantizer whose step has the trellis's slope of error against rate.
PlaneCandidate quantize_scalar(const PlaneTask& task, const std::vector<float>& values) {
    PlaneTask scalar = task;
    scalar.trellis = 0;
    const auto ratio = static_cast<float>(std::sqrt(distortion_slope(task.trellis) / distortion_slope(0)));
    scalar.step = task.step * ratio;
    std::vector<float> scaled(values.size());
    std::transform(values.begin(), values.end(), scaled.begin(), [=](float value) { return value / ratio; });
    PlaneCandidate candidate =
        quantize_values(scalar, choose_model(scaled, task.source->cols, task.represents), scaled);
    candidate.error *= static_cast<double>(ratio) * static_cast<double>(ratio);
    candidate.slope = distortion_slope(task.trellis);
    return candidate;
}

/// Quantizes what is left after prediction, measured in steps.
PlaneCandidate quantize_residual(const PlaneTask& task, std::vector<float> residual) {
    PlaneCandidate where; // takes the basis
    PlaneModel model = choose_basis(task, residual, where);
    model.trellis = task.trellis;
    PlaneCandidate best = quantize_values(task, std::move(model), residual);
    if (task.trellis != 0 && best.bits < scalar_rate * static_cast<double>(residual.size())) {
        PlaneCandidate scalar = quantize_scalar(task, residual);
        if (scalar.cost() < best.cost()) {
            best = std::move(scalar);
        }
    }
    best.basis = where.basis;
    best.syntax.basis = where.syntax.basis;
    return best;
}

/// What a prediction that can't be bettered leaves; such a slice is its header.
bool is_silent(std::span<const std::int32_t> symbols) {
    return std::all_of(symbols.begin(), symbols.end(), [](std::int32_t symbol) { return symbol == 0; });
}

bitstream::Bytes code_slice(const PlaneCandidate& candidate, std::size_t cols,
                            const std::vector<bool>& matched, std::size_t first_unit, std::size_t units) {
    const bitstream::PlaneSyntax& plane = candidate.syntax;
    const std::size_t unit_size = plane.unit_size;
    const std::size_t first_row = first_unit * unit_size;
    const std::size_t rows = units * unit_size;
    std::vector<std::byte> row_part;
    std::vector<std::int32_t> row_scales;
    if (has_row_scales(plane)) {
        const auto in_units = std::span(candidate.row_scales).subspan(first_row, rows);
        row_part = encode_side(in_units);
        row_scales = scales_in_eighths(in_units, plane.scale_step);
    }
    const std::vector<std::int32_t> col_scales = scales_in_eighths(candidate.col_scales, plane.scale_step);
    std::vector<std::byte> gain_part;
    if (plane.has_unit_gains()) {
        std::vector<std::int32_t> sent;
        for (std::size_t u = first_unit; u < first_unit + units; ++u) {
            if (matched[u]) {
                sent.push_back(candidate.unit_gains[u]);
            }
        }
        gain_part = encode_side(sent);
    }
    const SymbolScales scales{static_cast<unsigned>(plane.shape),
                              static_cast<std::int32_t>(plane.base_scale),
                              row_scales,
                              col_scales,
                              static_cast<unsigned>(plane.trellis),
                              candidate.shapes};
    bitstream::SliceHeader header;
    const auto symbols = std::span(candidate.symbols).subspan(first_row * cols, rows * cols);
    CodedSymbols coded;
    if (is_silent(symbols)) {
        row_part.clear();
    } else {
        header.lanes_log2 = choose_lanes_log2(rows * cols);
        coded = encode_symbols(symbols, cols, scales, static_cast<unsigned>(header.lanes_log2));
    }
    header.row_scales_length = row_part.size();
    header.gains_length = gain_part.size();
    header.symbols_length = coded.symbols.size();
    header.raw_bits_length = coded.raw.size();
    bitstream::Bytes bytes;
    bitstream::write(header, bytes);
    for (const std::vector<std::byte>* part : {&row_part, &gain_part, &coded.symbols, &coded.raw}) {
        bytes.insert(bytes.end(), part->begin(), part->end());
    }
    return bytes;
}

} // namespace

float grid_of(const PlaneTask& task) noexcept {
    return task.trellis == 0 ? task.step : 2.0F * task.step;
}

double PlaneCandidate::cost() const {
    return bits + error / slope;
}

PlaneCandidate quantize_intra(const PlaneTask& task) {
    std::vector<float> scaled(task.source->values.size());
    std::transform(task.source->values.begin(), task.source->values.end(), scaled.begin(),
                   [&](float value) { return value / task.step; });
    return quantize_residual(task, std::move(scaled));
}

PlaneCandidate quantize_predicted(const PlaneTask& task, const PlanePrediction& prediction) {
    const Matrix& x = *task.source;
    Gains gains = choose_gains(task, prediction);
    std::vector<float> residual(x.values.size());
    std::vector<std::int32_t> sent;
    for (std::size_t u = 0; u < prediction.matched.size(); ++u) {
        const float gain = gains.of_unit(u, prediction.matched[u]);
        const std::size_t begin = u * task.unit_size * x.cols;
        for (std::size_t i = begin; i < begin + task.unit_size * x.cols; ++i) {
            residual[i] = (x.values[i] - gain * prediction.rows.values[i]) / task.step;
        }
        if (prediction.matched[u] && !gains.units.empty()) {
            sent.push_back(gains.units[u]);
        }
    }
    PlaneCandidate candidate = quantize_residual(task, std::move(residual));
    candidate.syntax.predictor = gains.units.empty() ? 1 : 2;
    candidate.syntax.gain = gains.plane;
    candidate.bits += 8.0 * static_cast<double>(encode_side(sent).size());
    candidate.unit_gains = std::move(gains.units);
    return candidate;
}

std::size_t units_per_slice(std::size_t unit_count, std::size_t unit_size, std::size_t cols) {
    constexpr std::size_t aim = bitstream::limits::slice_weights / 2;
    const std::size_t most = std::max<std::size_t>(1, aim / std::max<std::size_t>(1, unit_size * cols));
    const std::size_t slices = std::max<std::size_t>(1, (unit_count + most - 1) / most);
    return std::max<std::size_t>(1, (unit_count + slices - 1) / slices);
}

std::vector<bitstream::Bytes> code_plane(PlaneCandidate& candidate, std::size_t cols,
                                         const std::vector<bool>& matched) {
    bitstream::PlaneSyntax& plane = candidate.syntax;
    if (has_column_scales(plane)) {
        plane.column_scales = encode_side(candidate.col_scales);
    }
    const std::size_t step = units_per_slice(plane.unit_count, plane.unit_size, cols);
    std::vector<bitstream::Bytes> slices;
    for (std::size_t first = 0; first < plane.unit_count; first += step) {
        const std::size_t units = std::min<std::size_t>(step, plane.unit_count - first);
        slices.push_back(code_slice(candidate, cols, matched, first, units));
        plane.slices.push_back({units, slices.back().size(), 0});
    }
    return slices;
}

Matrix reconstruct_candidate(const PlaneCandidate& candidate, std::size_t unit_size, std::size_t cols,
                             const PlanePrediction* prediction) {
    const std::size_t count = unit_size * cols;
    const std::size_t units = candidate.symbols.size() / std::max<std::size_t>(1, count);
    Matrix values(units * unit_size, cols);
    dequantize(candidate.symbols, candidate.syntax.step, values.values);
    if (candidate.basis != nullptr) {
        candidate.basis->restore(values);
    }
    for (std::size_t u = 0; candidate.syntax.predictor != 0 && u < units; ++u) {
        if (prediction->matched[u]) {
            const std::int64_t own = candidate.unit_gains.empty() ? 0 : candidate.unit_gains[u];
            add_prediction({prediction->rows.values.data() + u * count, count},
                           gain_value(candidate.syntax.gain + own * unit_gain_step),
                           std::span(values.values).subspan(u * count, count));
        }
    }
    return values;
}

} // namespace mcwc
