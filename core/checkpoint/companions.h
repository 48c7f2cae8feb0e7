#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

/// Larger files do not travel with the weights.
inline constexpr std::uint64_t companion_limit = std::uint64_t{64} << 20;

/// True for the names of files that make a folder of weights loadable or lawful: configuration, tokenizer,
/// chat template, processor, licence, model card. Never for weight files and shard indices.
bool is_companion_name(std::string_view name);
/// The companion files of a model folder's top level, sorted by name. An unreadable folder has none.
std::vector<CompanionFile> list_companions(const std::filesystem::path& folder);

} // namespace mcwc::checkpoint
