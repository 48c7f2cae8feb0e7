#include "core/codec/encoder.h"

#include "core/bitstream/container.h"
#include "core/codec/accounting.h"
#include "core/codec/frame_encoder.h"
#include "core/codec/frame_plan.h"
#include "core/codec/layout.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
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

/// Encodes the frames one after the other; within a frame all threads work.
void encode_frames(const Checkpoint& checkpoint, const std::vector<PlannedFrame>& plan,
                   const std::vector<bool>& is_buffer, const EncoderSettings& settings,
                   const SharedBases& bases, const TaskContext& context, bitstream::StreamWriter& writer,
                   StreamReport& report) {
    Progress progress{"encoding", {}, 0, 0};
    for (const PlannedFrame& frame : plan) {
        progress.total += frame_elements(checkpoint, frame);
    }
    EncodedFrame previous;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        context.check();
        progress.item = progress_item(plan[i], checkpoint);
        context.report(progress);
        std::optional<ReferenceFrame> reference;
        if (plan[i].reference) {
            reference = {*plan[i].reference, &previous};
        }
        EncodedFrame frame =
            encode_frame(checkpoint, plan[i], is_buffer, settings, bases, reference, context);
        writer.add_frame(frame.header, frame.slices);
        const std::vector<std::span<const std::byte>> slices(frame.slices.begin(), frame.slices.end());
        account_frame(report, frame.header, slices);
        add_encoder_facts(report, frame);
        frame.slices.clear();
        previous = std::move(frame);
        progress.done += frame_elements(checkpoint, plan[i]);
    }
    context.report(progress);
}

} // namespace

StreamReport encode(const Checkpoint& checkpoint, const Architecture& architecture,
                    const EncoderSettings& settings, const std::optional<std::filesystem::path>& target,
                    const TaskContext& context) {
    validate(settings);
    require_hits(settings, checkpoint, architecture);
    const auto start = std::chrono::steady_clock::now();
    const std::vector<bool> is_buffer = buffer_flags(checkpoint, architecture);
    const auto stream = target ? std::make_unique<bitstream::StreamWriter>(*target)
                               : std::make_unique<bitstream::StreamWriter>();
    bitstream::StreamWriter& writer = *stream;
    context.report({"hashing", {}, 0, 0});
    bitstream::StreamSettings recorded = stream_settings(checkpoint, architecture, settings);
    recorded.source_hash = source_hash(checkpoint, context);
    writer.add_settings(recorded);
    const bitstream::TensorDirectory directory = directory_of(checkpoint, is_buffer);
    writer.add_directory(directory);
    const std::uint64_t before = writer.bytes_written();
    add_companions(checkpoint, writer);
    SharedBits shared;
    shared.companions = 8 * (writer.bytes_written() - before);
    const std::vector<PlannedFrame> plan = plan_frames(checkpoint, architecture, settings);
    context.report({"learning bases", {}, 0, 0});
    const SharedBases bases =
        SharedBases::learn(checkpoint, plan, is_buffer, settings, SharedBases::encoding_rows, context);
    writer.add_bases(bases.syntax());
    shared.bases = 8 * (writer.bytes_written() - before) - shared.companions;

    StreamReport report = start_report(directory);
    mark_rules(report, recorded);
    if (architecture.family == "unknown") {
        report.warnings.push_back("No model family fits the tensor names of " + checkpoint.display_name() +
                                  ": every tensor is coded by itself, without alignment or prediction.");
    }
    report.warnings.insert(report.warnings.end(), architecture.notes.begin(), architecture.notes.end());
    encode_frames(checkpoint, plan, is_buffer, settings, bases, context, writer, report);
    context.check();
    finish_report(report, writer.finish(), shared);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

} // namespace mcwc
