#include "core/base/error.h"
#include "core/bitstream/version0.h"
#include "core/checkpoint/writer.h"
#include "core/codec/decoder.h"
#include "core/codec/frame_decoder.h"

#include <algorithm>
#include <utility>

namespace mcwc {
namespace {

CheckpointLayout layout_of_stream(const Decoder& decoder) {
    CheckpointLayout layout;
    layout.tensors = decoder.tensors();
    const bitstream::TensorDirectory& directory = decoder.stream().directory();
    for (const bitstream::ShardSyntax& shard : directory.shards) {
        layout.shards.push_back({shard.file_name, {shard.metadata.begin(), shard.metadata.end()}});
    }
    layout.has_index = directory.has_index != 0;
    layout.index_metadata = directory.index_metadata;
    return layout;
}

std::size_t decode_version1(const std::filesystem::path& stream, const std::filesystem::path& folder,
                            const TaskContext& context,
                            const std::shared_ptr<const ReferenceCheckpoint>& reference) {
    const std::shared_ptr<const Decoder> decoder = Decoder::open(stream, reference, context);
    decoder->require_reference();
    decoder->stream().check_coverage();
    CheckpointWriter writer(folder, layout_of_stream(*decoder));
    FrameDecoder frames(decoder->stream(), decoder->shapes(), decoder->reference());
    std::vector<std::vector<std::size_t>> aliases(decoder->tensors().size());
    for (std::size_t i = 0; i < decoder->tensors().size(); ++i) {
        if (decoder->tensors()[i].alias_of) {
            aliases[*decoder->tensors()[i].alias_of].push_back(i);
        }
    }
    const std::uint64_t count = decoder->stream().frame_count();
    for (std::uint64_t frame = 0; frame < count; ++frame) {
        context.report({"decoding", "frame " + std::to_string(frame),
                        decoder->stream().index().frames[frame].offset, decoder->stream().file_size()});
        for (const auto& [tensor, data] : frames.decode(frame, std::nullopt, context)) {
            writer.write(tensor, data.bytes());
            for (const std::size_t alias : aliases[tensor]) {
                writer.write(alias, data.bytes());
            }
        }
        frames.forget_before(frame + 1);
    }
    for (std::size_t i = 0; i < decoder->stream().companion_count(); ++i) {
        const bitstream::CompanionSyntax companion = decoder->stream().companion(i);
        writer.write_companion(companion.name, companion.data);
    }
    context.check();
    context.report({"writing", {}, decoder->stream().file_size(), decoder->stream().file_size()});
    writer.commit();
    return decoder->tensors().size();
}

/// A stream of the Python reference: one weight file, and the configuration that its header carries.
std::size_t decode_version0(const std::filesystem::path& stream, const std::filesystem::path& folder,
                            const TaskContext& context) {
    const auto source = bitstream::Version0Stream::open(stream);
    CheckpointLayout layout;
    layout.tensors = source->tensors();
    layout.shards.push_back({"model.safetensors", {{"format", "pt"}}});
    for (TensorInfo& tensor : layout.tensors) {
        tensor.shard = 0;
    }
    CheckpointWriter writer(folder, std::move(layout));
    for (std::size_t i = 0; i < source->tensors().size(); ++i) {
        context.check();
        context.report({"decoding", source->tensors()[i].name, i, source->tensors().size()});
        writer.write(i, source->read(i).bytes());
    }
    if (!source->config_json().empty()) {
        writer.write_companion("config.json", as_bytes(source->config_json()));
    }
    writer.commit();
    return source->tensors().size();
}

} // namespace

std::size_t decode_to_folder(const std::filesystem::path& stream, const std::filesystem::path& folder,
                             const TaskContext& context,
                             const std::shared_ptr<const ReferenceCheckpoint>& reference) {
    const auto version = bitstream::stream_version(MappedFile::open(stream).bytes());
    if (version == 0U) {
        return decode_version0(stream, folder, context);
    }
    return decode_version1(stream, folder, context, reference);
}

} // namespace mcwc
