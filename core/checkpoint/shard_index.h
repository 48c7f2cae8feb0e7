#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace mcwc::checkpoint {

/// A model.safetensors.index.json or pytorch_model.bin.index.json.
struct ShardIndex {
    std::map<std::string, std::string> weight_map; ///< Tensor name to file name in the index's folder.
    std::string metadata; ///< The "metadata" object as compact JSON text, keys in their order; or empty.
};

/// Parses an index. Shard names that are not plain file names are refused, as are repeated keys; other
/// members than "metadata" and "weight_map" are ignored. `file_name` goes into messages.
/// Errors: Corrupt, DuplicateName, LimitExceeded.
ShardIndex parse_shard_index(std::span<const std::byte> text, std::string_view file_name);

/// True for a name that stays in its folder: no separator, not "." or "..", not empty, no control character.
bool is_plain_file_name(std::string_view name) noexcept;

} // namespace mcwc::checkpoint
