#include "core/codec/encoder.h"

#include "core/bitstream/container.h"
#include "core/codec/accounting.h"
#include "core/codec/frame_encoder.h"
#include "core/codec/frame_plan.h"
#include "core/codec/layout.h"
#include "core/codec/rate_control.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
#include "core/codec/shape_learning.h"
#include "core/codec/shape_syntax.h"
#include "core/codec/source_hash.h"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

void add_companions(const Checkpoint& checkpoint, bitstream::StreamWriter& writer) {
    for (const CompanionFile& companion : checkpoint.companions()) {
        writer.add_companion(companion.name, read_file(companion.path, bitstream::limits::companion_bytes));
    }
}

/// What only the encoder knows about a frame goes into the report next to what the syntax says.
void add_encoder_facts(StreamReport& report, const EncodedFrame& frame) {
    FrameReport& row = report.frames.back();
    row.saved_bits = frame.saved_bits;
    row.predicted_units = frame.predicted_units;
    for (const CodedTensor& coded : frame.tensors) {
        TensorReport& tensor = report.tensors[coded.tensor];
        tensor.squared_error = coded.squared_error;
        tensor.squared_sum = coded.squared_sum;
        tensor.non_finite = coded.non_finite;
        tensor.reason = coded.exact_reason;
        row.squared_error += coded.squared_error;
        row.squared_sum += coded.squared_sum;
        if (coded.non_finite != 0) {
            report.warnings.push_back(tensor.name + " has " + std::to_string(coded.non_finite) +
                                      " NaN or infinite values and is kept exactly.");
        }
    }
}

std::uint64_t frame_elements(const TensorSource& source, const PlannedFrame& frame) {
    std::uint64_t elements = 0;
    for (const std::size_t tensor : frame.tensors) {
        elements += element_count(source.tensors()[tensor].shape);
    }
    return elements;
}

std::string progress_item(const PlannedFrame& frame, const TensorSource& source) {
    if (frame.kind != bitstream::FrameKind::Outside) {
        return frame.stack + " layer " + std::to_string(frame.layer);
    }
    return frame.tensors.empty() ? std::string() : source.tensors()[frame.tensors.front()].name;
}

/// What every pass over a checkpoint starts from.
struct Job {
    const Checkpoint& checkpoint;
    const Architecture& architecture;
    const EncoderSettings& settings;
    const TaskContext& context;
    std::vector<bool> is_buffer;
    std::vector<PlannedFrame> plan;
    bitstream::StreamSettings recorded;
    SharedBases bases;
    MotionMemory motion;
};

/// Encodes the frames one after the other; within a frame all threads work.
void encode_frames(const Job& job, const EncodingPass& pass, int number, bitstream::StreamWriter& writer,
                   StreamReport& report) {
    Progress progress{number == 0 ? "encoding" : "pass " + std::to_string(number), {}, 0, 0};
    for (const PlannedFrame& frame : job.plan) {
        progress.total += frame_elements(job.checkpoint, frame);
    }
    EncodedFrame previous;
    for (std::size_t i = 0; i < job.plan.size(); ++i) {
        job.context.check();
        progress.item = progress_item(job.plan[i], job.checkpoint);
        job.context.report(progress);
        std::optional<ReferenceFrame> reference;
        if (job.plan[i].reference) {
            reference = {*job.plan[i].reference, &previous};
        }
        EncodedFrame frame = encode_frame(pass, job.plan[i], i, reference, job.context);
        writer.add_frame(frame.header, frame.slices);
        const std::vector<std::span<const std::byte>> slices(frame.slices.begin(), frame.slices.end());
        account_frame(report, frame.header, slices);
        add_encoder_facts(report, frame);
        frame.slices.clear();
        previous = std::move(frame);
        progress.done += frame_elements(job.checkpoint, job.plan[i]);
    }
    job.context.report(progress);
}

/// One whole stream. `number`: of the pass in a search, 0 for the one that counts.
StreamReport encode_once(Job& job, const std::vector<double>& qbits, int number,
                         const std::optional<std::filesystem::path>& target) {
    const auto stream = target ? std::make_unique<bitstream::StreamWriter>(*target)
                               : std::make_unique<bitstream::StreamWriter>();
    bitstream::StreamWriter& writer = *stream;
    writer.add_settings(job.recorded);
    const bitstream::TensorDirectory directory = directory_of(job.checkpoint, job.is_buffer);
    writer.add_directory(directory);
    const std::uint64_t before = writer.bytes_written();
    add_companions(job.checkpoint, writer);
    SharedBits shared;
    shared.companions = 8 * (writer.bytes_written() - before);
    writer.add_bases(job.bases.syntax());
    shared.bases = 8 * (writer.bytes_written() - before) - shared.companions;
    const ShapeSet shapes =
        learn_shapes({job.checkpoint, job.plan, job.is_buffer, job.settings, job.bases, qbits},
                     encoding_sample, job.context);
    writer.add_shapes(shape_list(shapes.shapes()));
    shared.shapes = 8 * (writer.bytes_written() - before) - shared.companions - shared.bases;

    StreamReport report = start_report(directory);
    mark_rules(report, job.recorded);
    if (job.architecture.family == "unknown") {
        report.warnings.push_back("No model family fits the tensor names of " +
                                  job.checkpoint.display_name() +
                                  ": every tensor is coded by itself, without alignment or prediction.");
    }
    report.warnings.insert(report.warnings.end(), job.architecture.notes.begin(),
                           job.architecture.notes.end());
    const EncodingPass pass{job.checkpoint,
                            job.is_buffer,
                            job.settings,
                            job.bases,
                            &shapes,
                            qbits,
                            job.settings.target ? &job.motion : nullptr};
    encode_frames(job, pass, number, writer, report);
    job.context.check();
    finish_report(report, writer.finish(), shared);
    report.qbits = job.recorded.qbits;
    return report;
}

/// The mean nominal rate of the quantized tensors: what is recorded where it was searched for.
double mean_rate(const StreamReport& report, const std::vector<double>& qbits) {
    double sum = 0;
    for (std::size_t i = 0; i < qbits.size(); ++i) {
        sum += report.tensors[i].quantized ? qbits[i] * static_cast<double>(report.tensors[i].elements) : 0.0;
    }
    return report.coded_elements == 0 ? 0.0 : sum / static_cast<double>(report.coded_elements);
}

} // namespace

StreamReport encode(const Checkpoint& checkpoint, const Architecture& architecture,
                    const EncoderSettings& settings, const std::optional<std::filesystem::path>& target,
                    const TaskContext& context) {
    validate(settings);
    require_hits(settings, checkpoint, architecture);
    const auto start = std::chrono::steady_clock::now();
    Job job{checkpoint, architecture, settings, context, buffer_flags(checkpoint, architecture),
            {},         {},           {},       {}};
    context.report({"hashing", {}, 0, 0});
    job.recorded = stream_settings(checkpoint, architecture, settings);
    job.recorded.source_hash = source_hash(checkpoint, context);
    job.plan = plan_frames(checkpoint, architecture, settings);
    context.report({"learning bases", {}, 0, 0});
    job.bases = SharedBases::learn(checkpoint, job.plan, job.is_buffer, settings, SharedBases::encoding_rows,
                                   context);
    RateControl control(settings, checkpoint);
    std::vector<double> qbits = control.qbits();
    for (int number = 1; settings.target; ++number) {
        const StreamReport report = encode_once(job, qbits, number, std::nullopt);
        if (control.met_by(report)) {
            job.recorded.qbits = mean_rate(report, qbits);
            break;
        }
        qbits = control.qbits();
    }
    StreamReport report = encode_once(job, qbits, 0, target);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

} // namespace mcwc
