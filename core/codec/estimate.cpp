#include "core/base/file.h"
#include "core/bitstream/syntax.h"
#include "core/codec/accounting.h"
#include "core/codec/encoder.h"
#include "core/codec/frame_estimate.h"
#include "core/codec/frame_plan.h"
#include "core/codec/layout.h"
#include "core/codec/rate_control.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
#include "core/codec/shape_syntax.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

/// Weights of each plane that are quantized: more where there are few planes.
constexpr std::size_t most_sampled = 1U << 13;
constexpr std::size_t fewest_sampled = 1U << 11;
constexpr std::size_t all_sampled = 3U << 18;
/// Reference planes are read whole to find matches: frames beyond this many weights in all borrow their
/// neighbours' gain.
constexpr std::uint64_t reference_weights = 24U << 20;
/// Models up to this size are read once for exact steps and energies.
constexpr std::uint64_t whole_weights = 48U << 20;
/// Of what frames that were not looked at are said to save, as a share.
constexpr double borrowed_doubt = 0.25;
/// How near a sampled tensor's error has to come to a target for each.
constexpr double sampled_tolerance = 0.05;
/// What learned shapes and profiles were seen to gain at most (docs/rate.md): bits for each coded weight,
/// times its rate.
constexpr double learned_gain = 0.032;
/// Bits by which the lengths in headers, and what is cut off to whole bits, may be wrong.
constexpr double rounded_lengths = 8 * 64;

std::uint64_t weights_of(const Checkpoint& checkpoint, const PlannedFrame& frame) {
    std::uint64_t weights = 0;
    for (const std::size_t tensor : frame.tensors) {
        weights += element_count(checkpoint.tensors()[tensor].shape);
    }
    return weights;
}

/// Every companion section, with the doubt.
LosslessEstimate estimate_companions(const Checkpoint& checkpoint) {
    LosslessEstimate all;
    for (const CompanionFile& companion : checkpoint.companions()) {
        const MappedFile file = MappedFile::open(companion.path);
        const LosslessEstimate coded = estimate_lossless(file.bytes(), LosslessContent{});
        bitstream::CompanionSyntax syntax;
        syntax.name = companion.name;
        syntax.size = file.size();
        all.bytes += coded.bytes + static_cast<double>(bitstream::size(bitstream::SectionHeader{}) +
                                                       bitstream::size(syntax) + 2);
        all.doubt += coded.doubt;
    }
    return all;
}

/// File header, settings, directory and index: what is neither frame nor companion.
std::uint64_t frame_of_the_file(const Checkpoint& checkpoint, const std::vector<bool>& is_buffer,
                                const bitstream::StreamSettings& settings,
                                const std::vector<PlannedFrame>& plan, const StreamReport& report) {
    bitstream::StreamIndex index;
    index.companion_offsets.assign(checkpoint.companions().size(), 1U << 20);
    std::uint64_t at = 1U << 14;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        bitstream::IndexFrame frame;
        frame.offset = at;
        frame.length = report.frames[i].bits.total() / 8;
        frame.references = report.frames[i].references;
        frame.tensors.assign(plan[i].tensors.begin(), plan[i].tensors.end());
        at += frame.length;
        index.frames.push_back(std::move(frame));
    }
    return bitstream::size(bitstream::FileHeader{}) + 3 * bitstream::size(bitstream::SectionHeader{}) +
           bitstream::size(settings) + bitstream::size(directory_of(checkpoint, is_buffer)) +
           bitstream::size(index);
}

/// Gives the predicted frames that were not looked at the mean share that the others saved.
void extend_savings(const std::vector<PlannedFrame>& plan, const std::vector<const PlannedFrame*>& looked_at,
                    std::vector<FrameEstimate>& frames) {
    double saved = 0;
    double spent = 0;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (looked_at[i] != nullptr) {
            saved += frames[i].report.saved_bits;
            spent += static_cast<double>(frames[i].report.bits.symbols) + frames[i].report.saved_bits;
        }
    }
    for (std::size_t i = 0; i < plan.size() && spent > 0; ++i) {
        if (plan[i].reference && looked_at[i] == nullptr) {
            FrameReport& frame = frames[i].report;
            frame.saved_bits = saved / spent * static_cast<double>(frame.bits.symbols);
            frame.bits.symbols -=
                std::min(frame.bits.symbols, static_cast<std::uint64_t>(std::max(0.0, frame.saved_bits)));
            frames[i].coded_bits.bias += borrowed_doubt * std::fabs(frame.saved_bits);
        }
    }
}

Interval around(double value, double half_width) {
    return {std::max(0.0, value - half_width), value + half_width};
}

EstimateIntervals intervals_of(const StreamReport& report, const std::vector<FrameEstimate>& frames,
                               double companion_doubt, bool learns) {
    Doubt coded;
    Doubt exact;
    Doubt error;
    for (const FrameEstimate& frame : frames) {
        coded += frame.coded_bits;
        exact += frame.exact_bits;
        error += frame.error;
    }
    if (learns) {
        coded.bias +=
            learned_gain / std::max(1.0, report.bpw_coded) * static_cast<double>(report.coded_elements);
    }
    Doubt model = coded;
    model += exact;
    const double weights = static_cast<double>(std::max<std::uint64_t>(1, report.weight_elements));
    const double elements = static_cast<double>(std::max<std::uint64_t>(1, report.coded_elements));
    model.bias += rounded_lengths;
    const double file_bits = model.half_width() + 8 * companion_doubt + rounded_lengths;
    double squared_error = 0;
    for (const FrameReport& frame : report.frames) {
        squared_error += frame.squared_error;
    }
    EstimateIntervals intervals;
    intervals.file_bytes = around(static_cast<double>(report.file_bytes), file_bits / 8);
    intervals.bpw_coded = around(report.bpw_coded, coded.half_width() / elements);
    intervals.bpw_model = around(report.bpw_model, model.half_width() / weights);
    intervals.bpw_file = around(report.bpw_file, file_bits / weights);
    intervals.nmse =
        around(report.nmse, squared_error > 0 ? report.nmse * error.half_width() / squared_error : 0.0);
    return intervals;
}

/// Which frames' predictions are looked at, within the budget.
std::vector<const PlannedFrame*> choose_references(const Checkpoint& checkpoint,
                                                   const std::vector<PlannedFrame>& plan) {
    std::vector<const PlannedFrame*> references(plan.size());
    std::uint64_t budget = reference_weights;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const std::uint64_t weights = weights_of(checkpoint, plan[i]);
        if (plan[i].reference && budget >= weights) {
            references[i] = &plan[*plan[i].reference];
            budget -= weights;
        }
    }
    return references;
}

/// How much is looked at: by the number of planes and the size of the model.
void choose_sample(const std::vector<PlannedFrame>& plan, EstimateInput& input) {
    std::size_t planes = 1;
    std::uint64_t weights = 0;
    for (const PlannedFrame& frame : plan) {
        weights += weights_of(input.checkpoint, frame);
        for (const std::size_t tensor : frame.tensors) {
            const Shape& shape = input.checkpoint.tensors()[tensor].shape;
            planes += shape.size() < 2 ? 0 : plan_planes(frame, tensor, shape).size();
        }
    }
    input.sample_weights = std::clamp(all_sampled / planes, fewest_sampled, most_sampled);
    input.whole_moments = weights <= whole_weights;
}

/// What no pass changes.
struct EstimatePlan {
    std::vector<bool> is_buffer;
    bitstream::StreamSettings recorded;
    std::vector<PlannedFrame> frames;
    std::vector<const PlannedFrame*> references;
    LosslessEstimate companions;
};

EstimatePlan make_plan(const Checkpoint& checkpoint, const Architecture& architecture,
                       const EncoderSettings& settings) {
    EstimatePlan plan;
    plan.is_buffer = buffer_flags(checkpoint, architecture);
    plan.recorded = stream_settings(checkpoint, architecture, settings);
    plan.frames = plan_frames(checkpoint, architecture, settings);
    plan.references = choose_references(checkpoint, plan.frames);
    plan.companions = estimate_companions(checkpoint);
    return plan;
}

/// The figures at the rates of `input`.
StreamReport estimate_pass(const EstimatePlan& plan, const EstimateInput& input) {
    StreamReport report = start_report(directory_of(input.checkpoint, plan.is_buffer));
    mark_rules(report, plan.recorded);
    std::vector<FrameEstimate> frames(plan.frames.size());
    parallel_for(input.context, plan.frames.size(), [&](std::size_t i) {
        frames[i] = estimate_frame(input, plan.frames[i], plan.references[i], report.tensors);
    });
    extend_savings(plan.frames, plan.references, frames);
    SharedBits shared{static_cast<std::uint64_t>(8 * plan.companions.bytes), 0, 0};
    if (!input.bases.syntax().bases.empty()) {
        shared.bases =
            8 * (bitstream::size(bitstream::SectionHeader{}) + bitstream::size(input.bases.syntax()));
    }
    if (!input.shapes.shapes().empty()) {
        shared.shapes = 8 * (bitstream::size(bitstream::SectionHeader{}) +
                             bitstream::size(shape_list(input.shapes.shapes())));
    }
    std::uint64_t file_bits = shared.companions + shared.bases + shared.shapes;
    constexpr const char* kinds[] = {"outside", "keyframe", "predicted"};
    for (std::size_t i = 0; i < plan.frames.size(); ++i) {
        FrameReport& frame = report.frames.emplace_back(std::move(frames[i].report));
        frame.frame = i;
        frame.kind = kinds[static_cast<std::size_t>(plan.frames[i].kind)];
        if (plan.frames[i].reference) {
            frame.references.push_back(*plan.frames[i].reference);
        }
        report.bits += frame.bits;
        file_bits += frame.bits.total();
    }
    const std::uint64_t bytes = file_bits / 8 + frame_of_the_file(input.checkpoint, plan.is_buffer,
                                                                  plan.recorded, plan.frames, report);
    finish_report(report, bytes, shared);
    report.intervals = intervals_of(report, frames, plan.companions.doubt,
                                    input.settings.learned_shapes > 0 || !input.settings.profile.empty());
    return report;
}

} // namespace

StreamReport estimate(const Checkpoint& checkpoint, const Architecture& architecture,
                      const EncoderSettings& settings, const TaskContext& context) {
    validate(settings);
    require_hits(settings, checkpoint, architecture);
    const auto start = std::chrono::steady_clock::now();
    const EstimatePlan plan = make_plan(checkpoint, architecture, settings);
    const SharedBases bases = SharedBases::learn(checkpoint, plan.frames, plan.is_buffer, settings,
                                                 SharedBases::estimate_rows, context);
    RateControl control(settings, checkpoint, sampled_tolerance);
    const ShapeSet shapes; // learning them takes longer than all the rest
    EstimateInput input{checkpoint, plan.is_buffer, settings, control.qbits(), bases, shapes,
                        context,    most_sampled,   true};
    choose_sample(plan.frames, input);
    StreamReport report = estimate_pass(plan, input);
    while (!control.met_by(report)) {
        report = estimate_pass(plan, input);
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

} // namespace mcwc
