#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mcwc::checkpoint {

/// A shard to be written: its header (length prefix and padding included) and where each tensor's data goes.
struct ShardPlan {
    std::string header;
    std::vector<std::size_t> tensors;   ///< Indices into the layout's tensors, in file order.
    std::vector<std::uint64_t> offsets; ///< From the file's start; parallel to `tensors`.
    std::uint64_t file_size = 0;
};

/// Lays out the tensors of shard `shard` without gaps in the given order. The header is compact JSON,
/// __metadata__ first, padded with spaces to a multiple of 8 bytes, as the safetensors library writes it.
/// Errors: LimitExceeded, InvalidArgument (names that are not UTF-8, a size that contradicts the shape).
ShardPlan plan_shard(const std::vector<TensorInfo>& tensors, std::size_t shard, const Shard& facts);

/// The text of model.safetensors.index.json as transformers writes it: two spaces of indentation, weight_map
/// sorted by name. `metadata` is a JSON object's text or empty. Error(InvalidArgument) when it is neither.
std::string index_text(const std::vector<TensorInfo>& tensors, const std::vector<Shard>& shards,
                       const std::string& metadata);

} // namespace mcwc::checkpoint
