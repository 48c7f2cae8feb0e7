#include "core/codec/frame_encoder.h"

#include "core/bitstream/container.h"
#include "core/codec/frame_encoder_state.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/rules.h"
#include "core/codec/tensor_statistics.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mcwc {

EncodedFrame FrameEncoder::run() {
    load_tensors();
    plan_working_planes();
    code_intra();
    if (pass_.reference != nullptr) {
        predict_from_checkpoint();
    }
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        predict_from_frames(g);
    }
    predict_from_own_units();
    count_units();
    write_header();
    write_planes();
    write_lossless();
    for (LoadedTensor& tensor : tensors_) {
        frame_.tensors.push_back(std::move(tensor.result));
    }
    return std::move(frame_);
}

void FrameEncoder::load_tensors() {
    tensors_.resize(plan_.tensors.size());
    parallel_for(context_, tensors_.size(), [&](std::size_t i) {
        LoadedTensor& tensor = tensors_[i];
        tensor.number = plan_.tensors[i];
        tensor.data = source_.read(tensor.number);
        load_values(tensor);
    });
}

/// Decides whether the tensor is quantized, and with which step.
void FrameEncoder::load_values(LoadedTensor& tensor) {
    const TensorInfo& info = source_.tensors()[tensor.number];
    tensor.result.tensor = tensor.number;
    std::string& reason = tensor.result.exact_reason;
    reason = exact_reason(info, is_buffer_[tensor.number], settings_);
    if (!dtype_is_float(info.dtype)) {
        return;
    }
    std::vector<float> values(element_count(info.shape));
    const TensorStatistics found = convert_with_statistics(info.dtype, tensor.data.bytes(), values, context_);
    tensor.result.non_finite = found.non_finite;
    tensor.result.squared_sum = found.squares;
    if (!reason.empty()) {
        return;
    }
    const double variance = found.variance(values.size());
    if (tensor.result.non_finite == 0) {
        tensor.values = std::move(values);
        load_reference(tensor);
    }
    const double step =
        step_deviation(tensor, variance) / gaussian_sigma_for_entropy(pass_.qbits[tensor.number]);
    const TensorSettings own = settings_for(info.name, settings_);
    tensor.trellis = own.trellis;
    tensor.basis = own.basis;
    tensor.learn = own.learn;
    tensor.lambda = own.lambda;
    tensor.step = static_cast<float>(tensor.trellis == 0 ? step : 0.5 * step);
    if (tensor.result.non_finite != 0) {
        reason = "NaN or infinite values";
    } else if (!(tensor.step > 0) || !std::isfinite(tensor.step) ||
               found.largest / tensor.step >= static_cast<float>(max_symbol) / 4) {
        reason = found.largest == 0 ? "all zeros" : "values of one size or of too wide a range";
        tensor.values.clear();
        tensor.reference.clear();
    }
}

/// A partner with NaN or infinite values is of no use.
void FrameEncoder::load_reference(LoadedTensor& tensor) {
    const TensorInfo& info = source_.tensors()[tensor.number];
    const auto partner =
        pass_.reference != nullptr ? pass_.reference->float_partner(info) : std::optional<std::size_t>();
    if (!partner) {
        return;
    }
    tensor.reference = pass_.reference->values(*partner);
    if (!std::all_of(tensor.reference.begin(), tensor.reference.end(),
                     [](float value) { return std::isfinite(value); })) {
        tensor.reference.clear();
    }
}

/// Of the values that the nominal rate refers to, from the variance of the tensor's.
double FrameEncoder::step_deviation(const LoadedTensor& tensor, double variance) const {
    if (settings_.step_rule == StepRule::Difference && !tensor.reference.empty()) {
        double squares = 0;
        for (std::size_t i = 0; i < tensor.values.size(); ++i) {
            const double difference =
                static_cast<double>(tensor.values[i]) - static_cast<double>(tensor.reference[i]);
            squares += difference * difference;
        }
        if (squares > 0) { // what did not change at all has no step of its own, and needs none
            variance = std::min(variance, squares / static_cast<double>(tensor.values.size()));
        }
    }
    return std::sqrt(variance);
}

void FrameEncoder::plan_working_planes() {
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        if (tensors_[i].values.empty()) {
            continue;
        }
        const Shape& shape = source_.tensors()[tensors_[i].number].shape;
        for (PlannedPlane& plan : plan_planes(plan_, tensors_[i].number, shape)) {
            WorkingPlane plane;
            plane.geometry = plane_geometry(shape, plan.axis, plan.offset, plan.unit_count * plan.unit_size);
            if (shape.size() == 2 && tensors_[i].basis) {
                plane.bases = bases_.for_plane(plan_.stack, plan, plane.geometry.cols());
            }
            plane.plan = std::move(plan);
            plane.loaded = i;
            planes_.push_back(std::move(plane));
        }
    }
    by_size_.resize(planes_.size());
    std::iota(by_size_.begin(), by_size_.end(), std::size_t{0});
    const auto size = [&](std::size_t i) { return planes_[i].geometry.rows * planes_[i].geometry.cols(); };
    std::stable_sort(by_size_.begin(), by_size_.end(),
                     [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
}

PlaneTask FrameEncoder::task_of(const WorkingPlane& plane) const {
    const LoadedTensor& tensor = tensors_[plane.loaded];
    return {&plane.source,  plane.plan.unit_size, tensor.step, static_cast<float>(tensor.lambda),
            tensor.trellis, plane.bases,          1.0,         tensor.learn ? pass_.shapes : nullptr,
            &context_};
}

void FrameEncoder::code_intra() {
    parallel_for(context_, planes_.size(), [&](std::size_t k) {
        WorkingPlane& plane = planes_[by_size_[k]];
        plane.source = Matrix(plane.geometry.rows, plane.geometry.cols());
        gather_rows(tensors_[plane.loaded].values, plane.geometry, 0, plane.source);
        plane.best = quantize_intra(task_of(plane));
    });
}

EncodedFrame encode_frame(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                          std::span<const ReferenceFrame> references, const TaskContext& context) {
    return FrameEncoder(pass, plan, number, references, context).run();
}

} // namespace mcwc
