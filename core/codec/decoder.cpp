#include "core/codec/decoder.h"

#include "core/base/error.h"
#include "core/codec/accounting.h"
#include "core/codec/frame_decoder.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/shape_syntax.h"

#include <algorithm>
#include <utility>

namespace mcwc {

Decoder::Decoder(bitstream::StreamReader stream, std::shared_ptr<const ReferenceCheckpoint> reference)
    : stream_(std::move(stream))
    , reference_(std::move(reference)) {
    const bitstream::TensorDirectory& directory = stream_.directory();
    for (const bitstream::TensorSyntax& syntax : directory.tensors) {
        TensorInfo info;
        info.name = syntax.name;
        info.dtype = static_cast<DType>(syntax.dtype);
        info.shape = syntax.shape;
        info.byte_size = byte_count(info.dtype, info.shape);
        info.shard = syntax.shard;
        if (syntax.alias != 0) {
            info.alias_of = syntax.alias - 1;
        }
        tensors_.push_back(std::move(info));
    }
    frames_of_tensor_.resize(tensors_.size());
    for (std::uint64_t frame = 0; frame < stream_.frame_count(); ++frame) {
        for (const std::uint64_t tensor : stream_.index().frames[frame].tensors) {
            frames_of_tensor_[tensor].push_back(frame);
        }
    }
}

std::shared_ptr<const Decoder> Decoder::open(const std::filesystem::path& path,
                                             const std::shared_ptr<const ReferenceCheckpoint>& reference,
                                             const TaskContext& context) {
    bitstream::StreamReader stream = bitstream::StreamReader::open(path);
    const bool needed = stream.reference().has_value() && reference != nullptr;
    if (needed) {
        check_reference(path.string(), *stream.reference(), *reference, context);
    }
    return std::shared_ptr<const Decoder>(new Decoder(std::move(stream), needed ? reference : nullptr));
}

void Decoder::require_reference() const {
    if (stream_.reference() && reference_ == nullptr) {
        refuse_missing_reference(stream_.path().string(), *stream_.reference());
    }
}

const ShapeSet& Decoder::shapes() const {
    std::call_once(shapes_made_, [this] { shapes_ = shapes_of(stream_); });
    return shapes_;
}

TensorData Decoder::read(std::size_t index) const {
    const std::size_t tensor = tensors_[index].alias_of.value_or(index);
    if (frames_of_tensor_[tensor].empty()) {
        throw Error(ErrorCode::TensorMissing,
                    stream_.path().string() + ": no frame holds tensor " + tensors_[tensor].name,
                    "The file is damaged or was written by a faulty program.");
    }
    FrameDecoder decoder(stream_, shapes(), reference_.get());
    TaskContext here;
    here.threads = 1;
    auto decoded = decoder.decode(frames_of_tensor_[tensor].front(), tensor, here);
    return decoded.at(0).second;
}

std::vector<std::pair<std::size_t, TensorData>> Decoder::read_frame(std::uint64_t frame,
                                                                    const TaskContext& context) const {
    return FrameDecoder(stream_, shapes(), reference_.get()).decode(frame, std::nullopt, context);
}

StreamReport Decoder::outline() const {
    static constexpr const char* kinds[] = {"outside", "keyframe", "predicted"};
    StreamReport report = start_report(stream_.directory());
    for (const bitstream::IndexFrame& entry : stream_.index().frames) {
        FrameReport frame;
        frame.frame = report.frames.size();
        frame.kind = kinds[std::min<std::uint64_t>(entry.kind, 2)];
        frame.references = entry.references;
        frame.bits.symbols = 8 * entry.length;
        for (const std::uint64_t tensor : entry.tensors) {
            frame.elements += report.tensors[tensor].buffer ? 0 : report.tensors[tensor].elements;
        }
        report.bits += frame.bits;
        report.frames.push_back(std::move(frame));
    }
    finish_report(report, stream_.file_size(),
                  {8 * stream_.companion_bytes(), 8 * stream_.basis_bytes(), 8 * stream_.shape_bytes()});
    report.bpw_coded = report.bpw_model = report.nmse = -1;
    return report;
}

std::string Decoder::config_json() const {
    for (std::size_t i = 0; i < stream_.companion_count(); ++i) {
        if (stream_.companion_name(i) == "config.json") {
            const auto companion = stream_.companion(i);
            return {reinterpret_cast<const char*>(companion.data.data()), companion.data.size()};
        }
    }
    return {};
}

StreamReport Decoder::report() const {
    StreamReport report = start_report(stream_.directory());
    mark_rules(report, stream_.settings());
    for (std::uint64_t frame = 0; frame < stream_.frame_count(); ++frame) {
        const bitstream::FrameView view = stream_.frame(frame);
        account_frame(report, view.header, view.slices);
    }
    finish_report(report, stream_.file_size(),
                  {8 * stream_.companion_bytes(), 8 * stream_.basis_bytes(), 8 * stream_.shape_bytes()});
    return report;
}

} // namespace mcwc
