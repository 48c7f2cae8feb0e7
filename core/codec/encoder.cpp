#include "core/codec/encoder.h"

#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/codec/accounting.h"
#include "core/codec/frame_encoder.h"
#include "core/codec/frame_plan.h"
#include "core/codec/layout.h"
#include "core/codec/rate_control.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/rules.h"
#include "core/codec/shape_learning.h"
#include "core/codec/shape_syntax.h"
#include "core/codec/source_hash.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

std::vector<bitstream::CompanionSyntax> pack_companions(const Checkpoint& checkpoint) {
    std::vector<bitstream::CompanionSyntax> packed;
    for (const CompanionFile& companion : checkpoint.companions()) {
        packed.push_back(bitstream::pack_companion(
            companion.name, read_file(companion.path, bitstream::limits::companion_bytes)));
    }
    return packed;
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
    const ReferenceCheckpoint* reference = nullptr;
    std::vector<PlannedFrame> plan = {};
    bitstream::StreamSettings recorded = {};
    SharedBases bases = {};
    std::optional<bitstream::ReferenceSyntax> reference_syntax = {};
    MotionMemory motion = {};
    std::vector<bitstream::CompanionSyntax> companions = {};
};

/// The frames since the last keyframe, itself included, as far as they may be referred to.
class Gop {
public:
    /// Nearest first: the previous frame, the keyframe, then the ones before the previous one.
    std::vector<ReferenceFrame> references() const {
        std::vector<ReferenceFrame> list;
        for (std::size_t i = frames_.size(); i-- > 0;) {
            list.push_back({frames_[i].first, &frames_[i].second});
            if (list.size() == 1 && frames_.size() > 1) {
                list.push_back({frames_.front().first, &frames_.front().second});
            }
        }
        if (frames_.size() > 1) {
            list.pop_back(); // the keyframe again
        }
        return list;
    }
    /// Keeps as many as may be chosen from.
    void add(std::uint64_t number, EncodedFrame frame, std::size_t most) {
        const bool predicted =
            frame.header.kind == static_cast<std::uint64_t>(bitstream::FrameKind::Predicted);
        if (!predicted) {
            frames_.clear();
            length_ = 0;
        }
        ++length_;
        frames_.emplace_back(number, std::move(frame));
        while (frames_.size() > most) {
            frames_.erase(frames_.begin() + (most > 1 ? 1 : 0));
        }
    }
    /// Layers so far.
    std::uint64_t length() const { return length_; }

private:
    std::vector<std::pair<std::uint64_t, EncodedFrame>> frames_;
    std::uint64_t length_ = 0;
};

/// A predicted frame that saves less than this share of its bits is a keyframe, which can be decoded alone.
constexpr double least_saving = 1e-3;

/// Encodes a frame, and decides whether it is a keyframe where that is left to us.
EncodedFrame encode_in_gop(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                           const Gop& gop, const TaskContext& context) {
    if (!plan.reference) {
        return encode_frame(pass, plan, number, {}, context);
    }
    if (!pass.settings.automatic_keyframes || keyframes_of(pass.settings, plan.stack) != nullptr) {
        return encode_frame(pass, plan, number, gop.references(), context);
    }
    PlannedFrame keyframe = plan;
    keyframe.kind = bitstream::FrameKind::Keyframe;
    keyframe.reference.reset();
    if (gop.length() < pass.settings.keyframe_interval) {
        EncodedFrame frame = encode_frame(pass, plan, number, gop.references(), context);
        double bits = 0;
        for (const bitstream::Bytes& slice : frame.slices) {
            bits += 8.0 * static_cast<double>(slice.size());
        }
        if (frame.saved_by_frames > least_saving * bits) {
            return frame;
        }
        if (frame.header.references.empty()) {
            frame.header.kind = static_cast<std::uint64_t>(keyframe.kind);
            return frame;
        }
    }
    return encode_frame(pass, keyframe, number, {}, context);
}

/// Encodes the frames one after the other; within a frame all threads work.
void encode_frames(const Job& job, const EncodingPass& pass, int number, bitstream::StreamWriter& writer,
                   StreamReport& report) {
    Progress progress{number == 0 ? "encoding" : "pass " + std::to_string(number), {}, 0, 0};
    for (const PlannedFrame& frame : job.plan) {
        progress.total += frame_elements(job.checkpoint, frame);
    }
    Gop gop;
    for (std::size_t i = 0; i < job.plan.size(); ++i) {
        job.context.check();
        progress.item = progress_item(job.plan[i], job.checkpoint);
        job.context.report(progress);
        EncodedFrame frame = encode_in_gop(pass, job.plan[i], i, gop, job.context);
        writer.add_frame(frame.header, frame.slices);
        const std::vector<std::span<const std::byte>> slices(frame.slices.begin(), frame.slices.end());
        account_frame(report, frame.header, slices);
        add_encoder_facts(report, frame);
        frame.slices.clear();
        gop.add(i, std::move(frame), job.settings.reference_frames);
        progress.done += frame_elements(job.checkpoint, job.plan[i]);
    }
    job.context.report(progress);
}

bool has_partners(const TensorSource& source, const ReferenceCheckpoint& reference) {
    return std::any_of(source.tensors().begin(), source.tensors().end(), [&](const TensorInfo& tensor) {
        return reference.float_partner(tensor) || reference.exact_partner(tensor);
    });
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
    for (const bitstream::CompanionSyntax& companion : job.companions) {
        writer.add_companion(companion);
    }
    SharedBits shared;
    shared.companions = 8 * (writer.bytes_written() - before);
    writer.add_bases(job.bases.syntax());
    shared.bases = 8 * (writer.bytes_written() - before) - shared.companions;
    if (job.reference_syntax) {
        writer.add_reference(*job.reference_syntax);
    }
    const std::uint64_t before_shapes = writer.bytes_written();
    const ShapeSet shapes =
        learn_shapes({job.checkpoint, job.plan, job.is_buffer, job.settings, job.bases, qbits, job.reference},
                     encoding_sample, job.context);
    writer.add_shapes(shape_list(shapes.shapes()));
    shared.shapes = 8 * (writer.bytes_written() - before_shapes);
    StreamReport report = start_report(directory);
    mark_rules(report, job.recorded);
    if (job.architecture.family == "unknown") {
        report.warnings.push_back("No model family fits the tensor names of " +
                                  job.checkpoint.display_name() +
                                  ": every tensor is coded by itself, without alignment or prediction.");
    }
    report.warnings.insert(report.warnings.end(), job.architecture.notes.begin(),
                           job.architecture.notes.end());
    if (job.reference != nullptr && !has_partners(job.checkpoint, *job.reference)) {
        report.warnings.push_back("No tensor of " + job.checkpoint.display_name() + " is in " +
                                  job.reference->name() +
                                  " with the same name and shape: nothing is predicted from it.");
    }
    const EncodingPass pass{
        job.checkpoint, job.is_buffer, job.settings,  job.bases,
        &shapes,        qbits,         job.reference, job.settings.target ? &job.motion : nullptr};
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
                    const TaskContext& context, const ReferenceCheckpoint* reference) {
    validate(settings);
    if (reference != nullptr && settings.order == UnitOrder::Aligned) {
        throw Error(ErrorCode::InvalidArgument,
                    "aligned order and a reference checkpoint don't go together: units that have moved no "
                    "longer stand where those of " +
                        reference->name() + " do",
                    "Keep the original order.");
    }
    require_hits(settings, checkpoint, architecture);
    const auto start = std::chrono::steady_clock::now();
    Job job{.checkpoint = checkpoint,
            .architecture = architecture,
            .settings = settings,
            .context = context,
            .is_buffer = buffer_flags(checkpoint, architecture),
            .reference = reference};
    // Packing hard takes one thread as long as learning takes the others.
    auto companions = std::async(context.thread_count() > 1 ? std::launch::async : std::launch::deferred,
                                 [&checkpoint] { return pack_companions(checkpoint); });
    context.report({"hashing", {}, 0, 0});
    job.recorded = stream_settings(checkpoint, architecture, settings);
    job.recorded.source_hash = source_hash(checkpoint, context);
    if (reference != nullptr) {
        job.reference_syntax = reference_syntax(*reference, context);
    }
    job.plan = plan_frames(checkpoint, architecture, settings);
    context.report({"learning bases", {}, 0, 0});
    job.bases = SharedBases::learn(checkpoint, job.plan, job.is_buffer, settings, SharedBases::encoding_rows,
                                   context, reference);
    job.companions = companions.get();
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
