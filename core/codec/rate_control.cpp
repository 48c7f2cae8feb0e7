#include "core/codec/rate_control.h"

#include "core/base/error.h"
#include "core/codec/frame_plan.h"
#include "core/codec/rules.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace mcwc {
namespace {

constexpr double lowest_qbits = 0.05;
constexpr double highest_qbits = 24.0;
/// Rates are not moved by more at a time.
constexpr double longest_step = 4.0;
/// Passes in which each tensor's error has to be within the tolerance on both sides, and how far below the
/// target it may be afterwards.
constexpr int strict_passes = 6;
constexpr double lenience = 0.04;

/// How far a figure is from its target, in bits of rate: positive where there are too many bits.
double distance_of(const StreamReport& report, const RateTarget& target) {
    switch (target.kind) {
    case RateTarget::Kind::BitsPerWeight:
        return report.bpw_coded - target.value;
    case RateTarget::Kind::FileBytes:
        return 8.0 * (static_cast<double>(report.file_bytes) - target.value) /
               static_cast<double>(std::max<std::uint64_t>(1, report.coded_elements));
    case RateTarget::Kind::Error:
    case RateTarget::Kind::ErrorOfEach:
        return -0.5 * std::log2(std::max(report.nmse, 1e-300) / target.value);
    }
    return 0;
}

/// Sizes are aimed at from below: half of the tolerance under the target.
RateTarget aim_of(RateTarget target) {
    if (target.kind == RateTarget::Kind::FileBytes) {
        target.value *= 1.0 - 0.5 * RateControl::tolerance;
    }
    return target;
}

double tolerance_of(const RateTarget& target) {
    return RateControl::tolerance * (target.kind == RateTarget::Kind::FileBytes ? 0.5 : 1.0);
}

double share_off(const StreamReport& report, const RateTarget& target) {
    const double reached = target.kind == RateTarget::Kind::BitsPerWeight ? report.bpw_coded
                           : target.kind == RateTarget::Kind::FileBytes
                               ? static_cast<double>(report.file_bytes)
                               : report.nmse;
    return std::fabs(reached / target.value - 1.0);
}

/// Of evenly spread values of a tensor; 0 where some are not finite.
double sampled_deviation(const TensorSource& source, std::size_t tensor) {
    constexpr std::size_t runs = 256;
    constexpr std::size_t run = 1024;
    const TensorInfo& info = source.tensors()[tensor];
    const TensorData data = source.read(tensor);
    const std::size_t count = element_count(info.shape);
    const std::size_t element = dtype_bits(info.dtype) / 8;
    std::vector<float> values(std::min(run, count));
    double sum = 0;
    double squares = 0;
    double seen = 0;
    const std::size_t stride = std::max(run, count / runs);
    for (std::size_t first = 0; first + values.size() <= count; first += stride) {
        convert_to_f32(info.dtype, data.bytes().subspan(first * element, values.size() * element), values);
        for (const float value : values) {
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        seen += static_cast<double>(values.size());
    }
    const double variance = squares / seen - (sum / seen) * (sum / seen);
    return std::isfinite(variance) ? std::sqrt(std::max(0.0, variance)) : 0.0;
}

std::string reached_text(const StreamReport& report, const RateTarget& target) {
    switch (target.kind) {
    case RateTarget::Kind::BitsPerWeight:
        return fmt::format("{:.3f} bits per weight were reached", report.bpw_coded);
    case RateTarget::Kind::FileBytes:
        return fmt::format("{} bytes were reached", report.file_bytes);
    default:
        return fmt::format("an error of {:.3g} was reached", report.nmse);
    }
}

} // namespace

RateControl::RateControl(const EncoderSettings& settings, const TensorSource& source, double within)
    : settings_(settings)
    , within_(within) {
    for (const TensorInfo& tensor : source.tensors()) {
        start_.push_back(settings_for(tensor.name, settings).qbits);
    }
    deviations_.assign(start_.size(), 0.0);
    if (settings.step_rule == StepRule::Common) {
        find_common_step(source);
    }
    qbits_ = start_;
    move(0.0);
    if (settings.target && settings.target->kind == RateTarget::Kind::BitsPerWeight) {
        move(settings.target->value - settings.qbits);
    }
}

void RateControl::move(double offset) {
    offset_ = offset;
    for (std::size_t i = 0; i < qbits_.size(); ++i) {
        const double rate =
            deviations_[i] > 0 ? gaussian_entropy(deviations_[i] * std::exp2(offset)) : start_[i] + offset;
        qbits_[i] = std::clamp(rate, lowest_qbits, highest_qbits);
    }
}

/// The step at which the tensors without a rate of their own have the nominal rate in the mean, as Gaussians
/// of their deviations.
void RateControl::find_common_step(const TensorSource& source) {
    double elements = 0;
    std::vector<double> weights(deviations_.size());
    for (std::size_t i = 0; i < deviations_.size(); ++i) {
        const TensorInfo& info = source.tensors()[i];
        if (!info.alias_of && start_[i] == settings_.qbits && exact_reason(info, false, settings_).empty()) {
            deviations_[i] = sampled_deviation(source, i);
            weights[i] = deviations_[i] > 0 ? static_cast<double>(element_count(info.shape)) : 0.0;
            elements += weights[i];
        }
    }
    if (!(elements > 0)) {
        return;
    }
    double low = -1000; // log2 of the step
    double high = 1000;
    while (high - low > 1e-9) {
        const double middle = 0.5 * (low + high);
        double bits = 0;
        for (std::size_t i = 0; i < deviations_.size(); ++i) {
            bits += weights[i] > 0 ? weights[i] * gaussian_entropy(deviations_[i] * std::exp2(-middle)) : 0.0;
        }
        (bits > settings_.qbits * elements ? low : high) = middle;
    }
    for (double& deviation : deviations_) {
        deviation *= std::exp2(-high);
    }
}

bool RateControl::met_by(const StreamReport& report) {
    ++passes_;
    if (!settings_.target || report.coded_elements == 0) {
        return true;
    }
    const bool met =
        settings_.target->kind == RateTarget::Kind::ErrorOfEach ? each_met(report) : all_met(report);
    if (!met && passes_ >= most_passes) {
        throw Error(ErrorCode::InvalidArgument,
                    "the target can't be met: " + reached_text(report, *settings_.target),
                    "Choose a target nearer to that, or change k, alignment or the rules.");
    }
    return met;
}

/// Secant steps inside the bracket of what was too low and too high.
bool RateControl::all_met(const StreamReport& report) {
    const RateTarget aim = aim_of(*settings_.target);
    if (share_off(report, aim) <= tolerance_of(aim)) {
        return true;
    }
    const double distance = distance_of(report, aim);
    (distance > 0 ? most_above_ : least_below_) = offset_;
    double slope = 1.0;
    if (passes_ > 1 && offset_ != previous_offset_) {
        slope = std::clamp((distance - previous_distance_) / (offset_ - previous_offset_), 0.2, 2.0);
    }
    previous_offset_ = offset_;
    previous_distance_ = distance;
    double next = offset_ - std::clamp(distance / slope, -longest_step, longest_step);
    if (next <= least_below_ || next >= most_above_) {
        next = 0.5 * (least_below_ + most_above_);
    }
    if (start_.empty() || settings_.qbits + next > highest_qbits || settings_.qbits + next < lowest_qbits) {
        throw Error(ErrorCode::InvalidArgument,
                    "the target can't be met: " + reached_text(report, *settings_.target) + " at " +
                        fmt::format("{:.2f} nominal bits", settings_.qbits + offset_),
                    "Choose a target nearer to that.");
    }
    move(next);
    return false;
}

/// Where another choice of predictors or of blocks makes the error jump across the target, no rate meets it:
/// after some passes it is enough to be a little below.
bool RateControl::each_met(const StreamReport& report) {
    const bool lenient = passes_ > strict_passes;
    const double lowest_share = lenient ? 1.0 - lenience : 1.0 - within_;
    const double aim = lenient ? 1.0 - 0.5 * lenience : 1.0;
    bool met = true;
    for (std::size_t i = 0; i < qbits_.size(); ++i) {
        const TensorReport& tensor = report.tensors[i];
        if (!tensor.quantized || !(tensor.squared_error > 0) || !(tensor.squared_sum > 0)) {
            continue;
        }
        const double share = tensor.squared_error / tensor.squared_sum / settings_.target->value;
        const double wanted =
            std::clamp(qbits_[i] + std::clamp(0.5 * std::log2(share / aim), -longest_step, longest_step),
                       lowest_qbits, highest_qbits);
        const bool there = share >= lowest_share && share <= 1.0 + within_;
        met = met && (there || wanted == qbits_[i]);
        if (!there || !lenient) {
            qbits_[i] = wanted;
        }
    }
    return met;
}

} // namespace mcwc
