#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace mcwc::checkpoint {

/// The file of a model folder that leads to its weights.
struct WeightsEntry {
    std::filesystem::path path;
    bool is_index = false;
};

/// In the order in which transformers looks: model.safetensors, its index, pytorch_model.bin, its index.
/// Nothing when the folder has none of them.
std::optional<WeightsEntry> find_weights(const std::filesystem::path& folder);
/// Bytes of all weight files, or nothing when one of them is missing or the index can't be read.
std::optional<std::uint64_t> weight_bytes(const WeightsEntry& entry);
/// "org/name" for a folder .../models--org--name/snapshots/<revision>, else nothing.
std::optional<std::string> snapshot_id(const std::filesystem::path& folder);
/// "org/name" for "models--org--name", else nothing.
std::optional<std::string> repository_id(const std::string& folder_name);
/// The absolute, lexically normal form of a path, without a trailing separator.
std::filesystem::path plain_path(const std::filesystem::path& path);

/// The largest index that is read.
inline constexpr std::uint64_t index_limit = 100'000'000;

} // namespace mcwc::checkpoint
