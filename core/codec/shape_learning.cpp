#include "core/codec/shape_learning.h"

#include "core/codec/group_estimate.h"
#include "core/codec/profile.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/rules.h"
#include "core/codec/tensor_statistics.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t fewest_weights = std::size_t{1} << 11; // of a plane
/// Larger tensors have the deviation of their samples.
constexpr std::uint64_t whole_tensor = std::uint64_t{1} << 24;

/// Standard deviation; nothing where a value is not finite.
std::optional<double> deviation(std::span<const float> values) {
    double sum = 0;
    double squares = 0;
    for (const float value : values) {
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const double count = static_cast<double>(std::max<std::size_t>(1, values.size()));
    const double variance = squares / count - (sum / count) * (sum / count);
    return std::isfinite(variance) ? std::optional(std::sqrt(std::max(0.0, variance))) : std::nullopt;
}

double energy_of(std::span<const float> values) {
    return std::accumulate(values.begin(), values.end(), 0.0, [](double sum, float value) {
        return sum + static_cast<double>(value) * static_cast<double>(value);
    });
}

/// A tensor of the reference checkpoint.
struct Partner {
    DType dtype = DType::F32;
    TensorData data;
};

std::optional<Partner> partner_of(const ShapeSource& source, const TensorInfo& info) {
    if (source.reference != nullptr) {
        if (const std::optional<std::size_t> found = source.reference->float_partner(info)) {
            return Partner{source.reference->source().tensors()[*found].dtype,
                           source.reference->read(*found)};
        }
    }
    return std::nullopt;
}

/// Takes the same places of the reference away where that leaves less.
void predict(Matrix& values, const Matrix& theirs) {
    std::vector<float> left(values.values.size());
    std::transform(values.values.begin(), values.values.end(), theirs.values.begin(), left.begin(),
                   std::minus<>());
    if (energy_of(left) < energy_of(values.values)) { // never with a NaN
        values.values = std::move(left);
    }
}

/// What nominal rates refer to, as the encoder decides it, by the values looked at and what is left of them.
std::optional<double> step_deviation(std::span<const float> values, std::span<const float> left,
                                     const EncoderSettings& settings) {
    const std::optional<double> whole = deviation(values);
    if (settings.step_rule != StepRule::Difference || left.empty() || !whole) {
        return whole;
    }
    const double rest = std::sqrt(energy_of(left) / static_cast<double>(left.size()));
    return rest > 0 && std::isfinite(rest) ? std::min(*whole, rest) : *whole;
}

/// What a tensor's step follows from.
struct StepBasis {
    std::optional<double> sigma; ///< Nothing where a value is not finite.
    float largest = 0;           ///< Magnitude of all that was looked at.
};

StepBasis step_basis_of(std::span<const float> values, std::span<const float> left,
                        const EncoderSettings& settings) {
    StepBasis basis{step_deviation(values, left, settings)};
    for (const float value : values) {
        basis.largest = std::max(basis.largest, std::fabs(value));
    }
    return basis;
}

/// Of the whole tensor if it is not too large, else of its samples.
StepBasis step_basis(const ShapeSource& source, const TensorInfo& info, const TensorData& data,
                     const std::optional<Partner>& theirs, std::vector<float>& looked_at,
                     std::vector<float>& left, const TaskContext& context) {
    const std::uint64_t count = element_count(info.shape);
    if (count > whole_tensor) {
        return step_basis_of(looked_at, left, source.settings);
    }
    if (!theirs || source.settings.step_rule != StepRule::Difference) {
        const TensorStatistics all = statistics_of(info.dtype, data.bytes(), context);
        return {all.non_finite == 0 ? std::optional(std::sqrt(all.variance(count))) : std::nullopt,
                all.largest};
    }
    looked_at.resize(count);
    convert_to_f32(info.dtype, data.bytes(), looked_at);
    left.resize(count);
    convert_to_f32(theirs->dtype, theirs->data.bytes(), left);
    std::transform(looked_at.begin(), looked_at.end(), left.begin(), left.begin(), std::minus<>());
    return step_basis_of(looked_at, left, source.settings);
}

std::vector<SampledPlane> sample_tensor(const ShapeSource& source, const PlannedFrame& frame,
                                        std::size_t number, std::size_t weights, const TaskContext& context) {
    const TensorInfo& info = source.source.tensors()[number];
    if (!exact_reason(info, source.is_buffer[number], source.settings).empty() ||
        !dtype_is_float(info.dtype)) {
        return {};
    }
    const TensorSettings own = settings_for(info.name, source.settings);
    if (!own.learn) {
        return {};
    }
    const TensorData data = source.source.read(number);
    const std::optional<Partner> theirs = partner_of(source, info);
    std::vector<SampledPlane> planes;
    std::vector<float> looked_at;
    std::vector<float> left; // of what was looked at, without the reference
    for (PlannedPlane& plan : plan_planes(frame, number, info.shape)) {
        SampledPlane plane;
        plane.dtype = info.dtype;
        plane.geometry = plane_geometry(info.shape, plan.axis, plan.offset, plan.unit_count * plan.unit_size);
        plane.units = sample_units(plan.unit_count, plan.unit_size * plane.geometry.cols(), weights);
        plane.values = read_units(info.dtype, data.bytes(), plane.geometry, plan.unit_size, plane.units);
        plane.scale = static_cast<double>(plan.unit_count) / static_cast<double>(plane.units.size());
        plane.trellis = own.trellis;
        plane.lambda = own.lambda;
        if (info.shape.size() == 2 && own.basis) {
            plane.bases = source.bases.for_plane(frame.stack, plan, plane.geometry.cols());
        }
        looked_at.insert(looked_at.end(), plane.values.values.begin(), plane.values.values.end());
        if (theirs) {
            const Matrix other =
                read_units(theirs->dtype, theirs->data.bytes(), plane.geometry, plan.unit_size, plane.units);
            std::transform(plane.values.values.begin(), plane.values.values.end(), other.values.begin(),
                           std::back_inserter(left), std::minus<>());
            predict(plane.values, other);
        }
        plane.plan = std::move(plan);
        planes.push_back(std::move(plane));
    }
    const StepBasis basis = step_basis(source, info, data, theirs, looked_at, left, context);
    const double whole = basis.sigma.value_or(0.0) / gaussian_sigma_for_entropy(source.qbits[number]);
    const auto step = static_cast<float>(own.trellis == 0 ? whole : 0.5 * whole);
    const bool fits =
        step > 0 && std::isfinite(step) && basis.largest / step < static_cast<float>(max_symbol) / 4;
    if (!fits) {
        return {}; // will be kept exactly
    }
    for (SampledPlane& plane : planes) {
        plane.step = step;
    }
    return planes;
}

std::size_t plane_count(const ShapeSource& source) {
    std::size_t count = 0;
    for (const PlannedFrame& frame : source.frames) {
        for (const std::size_t tensor : frame.tensors) {
            const Shape& shape = source.source.tensors()[tensor].shape;
            count += shape.size() < 2 ? 0 : plan_planes(frame, tensor, shape).size();
        }
    }
    return std::max<std::size_t>(1, count);
}

/// Row and column scales as the candidate's symbols are coded under.
ClassHistogram histogram_of(const PlaneCandidate& candidate, std::size_t cols) {
    BlockScales scales;
    scales.base = static_cast<std::int32_t>(candidate.syntax.base_scale);
    const int unit = 1 << candidate.syntax.scale_step;
    for (const std::int32_t scale : candidate.row_scales) {
        scales.row.push_back(scale * unit);
    }
    for (const std::int32_t scale : candidate.col_scales) {
        scales.col.push_back(scale * unit);
    }
    return {candidate.symbols, cols, scales, static_cast<unsigned>(candidate.syntax.trellis)};
}

} // namespace

std::vector<SampledPlane> sample_planes(const ShapeSource& source, std::size_t weights,
                                        const TaskContext& context) {
    const std::size_t each =
        std::clamp(weights / plane_count(source), fewest_weights, std::max(fewest_weights, weights / 8));
    std::vector<std::pair<const PlannedFrame*, std::size_t>> tensors;
    for (const PlannedFrame& frame : source.frames) {
        for (const std::size_t tensor : frame.tensors) {
            tensors.emplace_back(&frame, tensor);
        }
    }
    std::vector<std::vector<SampledPlane>> found(tensors.size());
    parallel_for(context, tensors.size(), [&](std::size_t i) {
        found[i] = sample_tensor(source, *tensors[i].first, tensors[i].second, each, context);
    });
    std::vector<SampledPlane> planes;
    for (std::vector<SampledPlane>& part : found) {
        std::move(part.begin(), part.end(), std::back_inserter(planes));
    }
    return planes;
}

std::vector<ShapeSample> quantize_samples(const std::vector<SampledPlane>& planes, const ShapeSet& shapes,
                                          const TaskContext& context) {
    std::vector<std::optional<ShapeSample>> found(planes.size());
    parallel_for(context, planes.size(), [&](std::size_t i) {
        const PlaneTask task = plane_task(planes[i], planes[i].values, &shapes);
        found[i] = ShapeSample{histogram_of(quantize_intra(task), planes[i].values.cols), planes[i].scale};
    });
    std::vector<ShapeSample> samples;
    samples.reserve(found.size());
    for (std::optional<ShapeSample>& sample : found) {
        samples.push_back(std::move(*sample));
    }
    return samples;
}

ShapeSet learn_shapes(const ShapeSource& source, std::size_t weights, const TaskContext& context) {
    const std::vector<LearnedShape> profile = load_profile(source.settings.profile);
    const std::size_t most = source.settings.learned_shapes;
    if ((profile.empty() && most == 0) || source.settings.lossless) {
        return {};
    }
    context.report({"learning shapes", {}, 0, 0});
    const std::vector<SampledPlane> planes = sample_planes(source, weights, context);
    std::vector<LearnedShape> shapes = profile;
    const int rounds = most > 8 ? 2 : 1; // the first has most of what there is to gain
    std::vector<ShapeSample> samples;
    for (int round = 0; round < rounds; ++round) {
        samples = quantize_samples(planes, ShapeSet(shapes), context);
        shapes = fit_shapes(samples, most, context);
        shapes.insert(shapes.end(), profile.begin(), profile.end());
        shapes = keep_paying_shapes(samples, shapes, max_learned_shapes, context);
    }
    return ShapeSet(shapes);
}

} // namespace mcwc
