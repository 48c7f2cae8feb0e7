#include "core/codec/plane_estimate.h"

#include "core/bitstream/syntax.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/step.h"
#include "core/quantization/trellis_search.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>

namespace mcwc {
namespace {

/// A scale that is fitted to a sample makes its code this much shorter than the true scale does, in bits:
/// half of log2(e). The whole plane gains that once, the sample in proportion more often.
constexpr double overfit_bits = 0.7213;
/// A coder lane starts with 16 bits that say nothing and ends, on average, with 8 more.
constexpr double lane_bits = 24;

double side_bits_of(std::span<const std::int32_t> values) {
    return values.empty() ? 0.0 : 8.0 * static_cast<double>(encode_side(values).size());
}

double gain_bits_of(const PlaneCandidate& candidate, const PlanePrediction* prediction) {
    std::vector<std::int32_t> sent;
    for (std::size_t u = 0; u < candidate.unit_gains.size(); ++u) {
        if (prediction->matched[u]) {
            sent.push_back(candidate.unit_gains[u]);
        }
    }
    return side_bits_of(sent);
}

struct Moments {
    double sum = 0;
    double squares = 0;
    std::size_t count = 0;

    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
    double variance() const {
        if (count < 2) {
            return 0.0;
        }
        const double n = static_cast<double>(count);
        return std::max(0.0, (squares - sum * sum / n) / (n - 1));
    }
};

/// Variance of a total over all units of the plane, from that between the sampled ones.
double total_variance(const SampledPlane& plane, const Moments& units) {
    const double sampled = static_cast<double>(units.count);
    const double all = static_cast<double>(plane.plan.unit_count);
    return all * all / sampled * units.variance() * std::max(0.0, 1.0 - sampled / all);
}

/// Where every unit's energy is known, what is left of the difference between units, as a share.
constexpr double unexplained = 0.3;

/// Bits and squared error of Gaussian units with given energies.
struct UnitModel {
    double weights = 1; ///< Of a unit.
    double grid = 1;
    double noise = 1; ///< Its error, as a share of a scalar quantizer's with steps as large as the grid's.

    double bits(double energy) const {
        return weights * gaussian_entropy(std::sqrt(energy / weights) / grid);
    }
    double error(double energy) const {
        return weights * noise * grid * grid * gaussian_distortion(std::sqrt(energy / weights) / grid);
    }
};

/// What is left of each sampled unit after prediction.
std::vector<double> residual_energies(const SampledPlane& plane, const PlaneCandidate& candidate,
                                      const PlanePrediction* prediction) {
    const std::size_t part = plane.plan.unit_size * plane.values.cols;
    std::vector<double> energies(plane.values.values.size() / part);
    for (std::size_t u = 0; u < energies.size(); ++u) {
        double gain = 0;
        if (prediction != nullptr && prediction->matched[u]) {
            const std::int64_t own = candidate.unit_gains.empty() ? 0 : candidate.unit_gains[u];
            gain = static_cast<double>(candidate.syntax.gain + 4 * own) / 64.0;
        }
        for (std::size_t i = u * part; i < (u + 1) * part; ++i) {
            const double predicted =
                prediction != nullptr ? gain * static_cast<double>(prediction->rows.values[i]) : 0.0;
            const double residual = static_cast<double>(plane.values.values[i]) - predicted;
            energies[u] += residual * residual;
        }
    }
    return energies;
}

void add_errors(const SampledPlane& plane, const PlaneCandidate& candidate, const PlanePrediction* prediction,
                PlaneEstimate& estimate) {
    Matrix decoded =
        reconstruct_candidate(candidate, plane.plan.unit_size, plane.values.cols, prediction, TaskContext());
    round_to_dtype(plane.dtype, decoded.values);
    const std::size_t part = plane.plan.unit_size * plane.values.cols;
    Moments errors;
    for (std::size_t begin = 0; begin < decoded.values.size(); begin += part) {
        double error = 0;
        for (std::size_t i = begin; i < begin + part; ++i) {
            const double difference =
                static_cast<double>(decoded.values[i]) - static_cast<double>(plane.values.values[i]);
            error += difference * difference;
        }
        errors.add(error);
    }
    estimate.error = errors.sum * plane.scale;
    estimate.error_variance = total_variance(plane, errors);
}

/// Adds what all units differ by from the sampled ones.
void correct_by_energies(const SampledPlane& plane, const UnitModel& model, PlaneEstimate& estimate) {
    if (plane.energies.empty()) {
        return;
    }
    double bits = 0;
    double error = 0;
    for (const double energy : plane.energies) {
        bits += model.bits(energy);
        error += model.error(energy);
    }
    for (const std::size_t unit : plane.units) {
        bits -= plane.scale * model.bits(plane.energies[unit]);
        error -= plane.scale * model.error(plane.energies[unit]);
    }
    bits = std::max(bits, -0.9 * estimate.total);
    estimate.total += bits;
    estimate.cost += bits;
    estimate.bits.symbols =
        static_cast<std::uint64_t>(std::max(0.0, static_cast<double>(estimate.bits.symbols) + bits));
    estimate.error = std::max(0.1 * estimate.error, estimate.error + error);
    estimate.variance *= unexplained * unexplained;
    estimate.error_variance *= unexplained * unexplained;
}

} // namespace

float grid_of(const SampledPlane& plane) noexcept {
    return plane.trellis == 0 ? plane.step : 2.0F * plane.step;
}

std::vector<std::size_t> sample_units(std::size_t unit_count, std::size_t unit_weights, std::size_t weights) {
    const std::size_t wanted =
        std::clamp<std::size_t>(weights / std::max<std::size_t>(1, unit_weights), 1, unit_count);
    std::vector<std::size_t> units(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        units[i] = i * unit_count / wanted;
    }
    return units;
}

Matrix read_units(DType dtype, std::span<const std::byte> bytes, const PlaneGeometry& plane,
                  std::size_t unit_size, std::span<const std::size_t> units) {
    Matrix values(units.size() * unit_size, plane.cols());
    const std::size_t run = plane.inner * dtype_bits(dtype) / 8;
    if (plane.inner == 1 && 4 * values.values.size() >= bytes.size() * 8 / dtype_bits(dtype)) {
        // Much of a tensor whose rows are scattered: faster in one go.
        std::vector<float> all(plane.outer * plane.extent);
        convert_to_f32(dtype, bytes, all);
        for (std::size_t o = 0; o < plane.outer; ++o) {
            for (std::size_t r = 0; r < values.rows; ++r) {
                const std::size_t row = plane.offset + units[r / unit_size] * unit_size + r % unit_size;
                values.values[r * values.cols + o] = all[o * plane.extent + row];
            }
        }
        return values;
    }
    for (std::size_t r = 0; r < values.rows; ++r) {
        const std::size_t row = plane.offset + units[r / unit_size] * unit_size + r % unit_size;
        const std::span<float> target = values.row(r);
        for (std::size_t o = 0; o < plane.outer; ++o) {
            convert_to_f32(dtype, bytes.subspan((o * plane.extent + row) * run, run),
                           target.subspan(o * plane.inner, plane.inner));
        }
    }
    return values;
}

PlaneEstimate extend_sample(const SampledPlane& plane, const PlaneCandidate& candidate,
                            const PlanePrediction* prediction) {
    const double rows = side_bits_of(candidate.row_scales);
    const double cols = side_bits_of(candidate.col_scales);
    const double gains = gain_bits_of(candidate, prediction);
    const double symbols = candidate.bits - rows - cols - gains;
    const std::size_t slice_units =
        units_per_slice(plane.plan.unit_count, plane.plan.unit_size, plane.values.cols);
    const double slices =
        std::ceil(static_cast<double>(plane.plan.unit_count) / static_cast<double>(slice_units));
    const std::size_t slice_weights =
        std::min<std::size_t>(slice_units, plane.plan.unit_count) * plane.plan.unit_size * plane.values.cols;
    const double lanes = static_cast<double>(1U << choose_lanes_log2(slice_weights));
    const double whole_symbols =
        symbols * plane.scale + slices * lanes * lane_bits +
        overfit_bits * static_cast<double>(candidate.col_scales.size()) * (plane.scale - 1.0);
    const double side = rows * plane.scale + cols;

    PlaneEstimate estimate;
    estimate.total = whole_symbols + side + gains * plane.scale;
    estimate.bits.symbols = static_cast<std::uint64_t>(std::max(0.0, whole_symbols));
    estimate.bits.scales = static_cast<std::uint64_t>(side);
    estimate.bits.gains = static_cast<std::uint64_t>(gains * plane.scale);
    add_errors(plane, candidate, prediction, estimate);
    estimate.cost = estimate.total + (candidate.cost() - candidate.bits) * plane.scale;

    const UnitModel model{static_cast<double>(plane.plan.unit_size * plane.values.cols),
                          static_cast<double>(grid_of(plane)),
                          plane.trellis == 0 ? 1.0 : 3.0 * trellis_distortion(plane.trellis)};
    Moments units;
    for (const double energy : residual_energies(plane, candidate, prediction)) {
        units.add(model.bits(energy));
    }
    estimate.variance = total_variance(plane, units);
    correct_by_energies(plane, model, estimate);
    return estimate;
}

bitstream::PlaneSyntax plane_head(const SampledPlane& plane, const PlaneCandidate& candidate, double bits) {
    bitstream::PlaneSyntax head = candidate.syntax;
    head.tensor = plane.plan.tensor;
    head.role = plane.plan.role;
    head.axis = plane.plan.axis;
    head.offset = plane.plan.offset;
    head.unit_count = plane.plan.unit_count;
    head.group = plane.plan.group ? *plane.plan.group + 1 : 0;
    const std::size_t units = units_per_slice(plane.plan.unit_count, plane.plan.unit_size, plane.values.cols);
    for (std::size_t first = 0; first < plane.plan.unit_count; first += units) {
        const std::size_t count = std::min<std::size_t>(units, plane.plan.unit_count - first);
        const double share = static_cast<double>(count) / static_cast<double>(plane.plan.unit_count);
        head.slices.push_back({count, static_cast<std::uint64_t>(bits / 8 * share), 0});
    }
    return head;
}

double slice_header_bits(const bitstream::PlaneSyntax& head) {
    double bytes = 0;
    for (const bitstream::SliceEntry& slice : head.slices) {
        bitstream::SliceHeader header;
        header.row_scales_length = (head.scales & 1) != 0 ? slice.units * head.unit_size / 4 : 0;
        header.symbols_length = slice.length;
        bytes += static_cast<double>(bitstream::size(header));
    }
    return 8 * bytes;
}

} // namespace mcwc
