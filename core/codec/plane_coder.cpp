#include "core/codec/plane_coder.h"

#include "core/base/error.h"
#include "core/bitstream/syntax.h"
#include "core/codec/plane_quantizer.h"
#include "core/codec/slice_decoder.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/prediction/prediction.h"
#include "core/quantization/step.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcwc {
namespace {

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
                                         const std::vector<bool>& matched, const TaskContext& context) {
    bitstream::PlaneSyntax& plane = candidate.syntax;
    if (has_column_scales(plane)) {
        plane.column_scales = encode_side(candidate.col_scales);
    }
    const std::size_t step = units_per_slice(plane.unit_count, plane.unit_size, cols);
    std::vector<std::size_t> starts{0};
    for (std::size_t first = 0; first < plane.unit_count; first = starts.back()) {
        const std::size_t units = candidate.slice_units.empty()
                                      ? std::min<std::size_t>(step, plane.unit_count - first)
                                      : candidate.slice_units[starts.size() - 1];
        starts.push_back(first + units);
    }
    std::vector<bitstream::Bytes> slices(starts.size() - 1);
    plane.slices.resize(slices.size());
    parallel_for(context, slices.size(), [&](std::size_t s) {
        const std::size_t units = starts[s + 1] - starts[s];
        slices[s] = code_slice(candidate, cols, matched, starts[s], units);
        plane.slices[s] = {units, slices[s].size(), 0};
    });
    return slices;
}

Matrix reconstruct_candidate(const PlaneCandidate& candidate, std::size_t unit_size, std::size_t cols,
                             const PlanePrediction* prediction, const TaskContext& context) {
    const std::size_t count = unit_size * cols;
    const std::size_t units = candidate.symbols.size() / std::max<std::size_t>(1, count);
    Matrix values(units * unit_size, cols);
    dequantize(candidate.symbols, candidate.syntax.step, values.values);
    if (candidate.basis != nullptr) {
        candidate.basis->restore(values, context);
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
