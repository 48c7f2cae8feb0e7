#include "core/codec/layout.h"

#include "core/checkpoint/writer.h"

#include <utility>

namespace mcwc {

std::vector<bool> buffer_flags(const Checkpoint& checkpoint, const Architecture& architecture) {
    std::vector<bool> flags(checkpoint.tensors().size());
    for (const std::size_t buffer : architecture.buffers) {
        flags[buffer] = true;
    }
    return flags;
}

bitstream::TensorDirectory directory_of(const Checkpoint& checkpoint, const std::vector<bool>& is_buffer) {
    bitstream::TensorDirectory directory;
    const CheckpointLayout layout = layout_of(checkpoint);
    for (const Shard& shard : layout.shards) {
        bitstream::ShardSyntax syntax;
        syntax.file_name = shard.file_name;
        syntax.metadata.assign(shard.metadata.begin(), shard.metadata.end());
        directory.shards.push_back(std::move(syntax));
    }
    directory.has_index = layout.has_index ? 1 : 0;
    directory.index_metadata = layout.index_metadata;
    for (std::size_t i = 0; i < layout.tensors.size(); ++i) {
        const TensorInfo& info = layout.tensors[i];
        bitstream::TensorSyntax syntax;
        syntax.name = info.name;
        syntax.dtype = static_cast<std::uint64_t>(info.dtype);
        syntax.shape = info.shape;
        syntax.shard = info.shard;
        syntax.alias = info.alias_of ? *info.alias_of + 1 : 0;
        syntax.buffer = is_buffer[i] ? 1 : 0;
        directory.tensors.push_back(std::move(syntax));
    }
    return directory;
}

} // namespace mcwc
