#include "core/base/error.h"
#include "core/codec/decoder.h"
#include "core/codec/frame_decoder.h"
#include "core/codec/source_hash.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

namespace mcwc {
namespace {

void require_same_tensor(const TensorInfo& ours, const Checkpoint& against,
                         std::optional<std::size_t> theirs) {
    if (!theirs) {
        throw Error(ErrorCode::TensorMissing, against.path().string() + " has no tensor " + ours.name,
                    "Compare with the checkpoint that the stream was made from.");
    }
    const TensorInfo& other = against.tensors()[*theirs];
    if (other.dtype != ours.dtype || other.shape != ours.shape) {
        throw Error(ErrorCode::TensorMismatch,
                    against.path().string() + ": tensor " + ours.name + " is " +
                        std::string(dtype_name(other.dtype)) + " " + shape_text(other.shape) +
                        ", in the stream it is " + std::string(dtype_name(ours.dtype)) + " " +
                        shape_text(ours.shape),
                    "Compare with the checkpoint that the stream was made from.");
    }
}

TensorDifference compare(const TensorInfo& info, std::span<const std::byte> ours,
                         std::span<const std::byte> theirs) {
    TensorDifference difference;
    difference.name = info.name;
    difference.exact = std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    if (!dtype_is_float(info.dtype)) {
        return difference;
    }
    const std::size_t count = element_count(info.shape);
    std::vector<float> a(count);
    std::vector<float> b(count);
    convert_to_f32(info.dtype, ours, a);
    convert_to_f32(info.dtype, theirs, b);
    for (std::size_t i = 0; i < count; ++i) {
        if (!std::isfinite(b[i])) {
            continue;
        }
        const double distance = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        difference.squared_error += distance * distance;
        difference.squared_sum += static_cast<double>(b[i]) * static_cast<double>(b[i]);
        difference.max_abs_error = std::max(difference.max_abs_error, std::fabs(distance));
    }
    return difference;
}

std::uint64_t different_companions(const bitstream::StreamReader& stream, const Checkpoint* against) {
    std::map<std::string, std::filesystem::path> theirs;
    if (against != nullptr) {
        for (const CompanionFile& companion : against->companions()) {
            theirs[companion.name] = companion.path;
        }
    }
    std::uint64_t different = 0;
    for (std::size_t i = 0; i < stream.companion_count(); ++i) {
        const bitstream::CompanionSyntax ours =
            stream.companion(i); // decoded even when there is nothing to compare
        const auto found = theirs.find(ours.name);
        if (against != nullptr) {
            different += found == theirs.end() ||
                         read_file(found->second, bitstream::limits::companion_bytes) != ours.data;
            theirs.erase(ours.name);
        }
    }
    return different + theirs.size();
}

} // namespace

VerifyReport verify(const std::filesystem::path& stream, const std::shared_ptr<const Checkpoint>& against,
                    const TaskContext& context, const std::shared_ptr<const ReferenceCheckpoint>& reference) {
    const std::shared_ptr<const Decoder> decoder = Decoder::open(stream, reference, context);
    decoder->require_reference();
    const bitstream::StreamReader& reader = decoder->stream();
    reader.check_coverage();
    VerifyReport report;
    std::vector<std::optional<std::size_t>> partner(decoder->tensors().size());
    if (against) {
        std::map<std::string_view, std::size_t> numbers;
        for (std::size_t i = 0; i < against->tensors().size(); ++i) {
            numbers.emplace(against->tensors()[i].name, i);
        }
        for (std::size_t i = 0; i < partner.size(); ++i) {
            const auto found = numbers.find(decoder->tensors()[i].name);
            partner[i] = found == numbers.end() ? std::nullopt : std::optional(found->second);
            require_same_tensor(decoder->tensors()[i], *against, partner[i]);
        }
        if (against->tensors().size() != partner.size()) {
            throw Error(ErrorCode::TensorMismatch,
                        against->path().string() + " has " + std::to_string(against->tensors().size()) +
                            " tensors, the stream " + std::to_string(partner.size()),
                        "Compare with the checkpoint that the stream was made from.");
        }
        report.source_hash_matches = source_hash(*against, context) == reader.settings().source_hash;
        report.differences.resize(partner.size());
    }
    FrameDecoder frames(reader, decoder->shapes(), decoder->reference());
    for (std::uint64_t frame = 0; frame < reader.frame_count(); ++frame) {
        context.report({"verifying", "frame " + std::to_string(frame), reader.index().frames[frame].offset,
                        reader.file_size()});
        report.slices_checked += reader.frame(frame).slices.size();
        const auto decoded = frames.decode(frame, std::nullopt, context);
        report.tensors_decoded += decoded.size();
        if (against) {
            parallel_for(context, decoded.size(), [&](std::size_t i) {
                const auto& [tensor, data] = decoded[i];
                report.differences[tensor] = compare(decoder->tensors()[tensor], data.bytes(),
                                                     against->read(*partner[tensor]).bytes());
            });
        }
        frames.forget_before(frame + 1);
    }
    report.companions_different = different_companions(reader, against.get());
    double squared_error = 0;
    double squared_sum = 0;
    for (std::size_t i = 0; i < report.differences.size(); ++i) {
        TensorDifference& difference = report.differences[i];
        if (const auto alias = decoder->tensors()[i].alias_of) {
            difference = report.differences[*alias];
            difference.name = decoder->tensors()[i].name;
        } else if (!difference.exact) {
            squared_error += difference.squared_error;
            squared_sum += difference.squared_sum;
        }
    }
    report.nmse = squared_sum > 0 ? squared_error / squared_sum : 0.0;
    return report;
}

} // namespace mcwc
