#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// A model snapshot in the local Hugging Face cache.
struct CachedModel {
    std::string id;       ///< "org/name" or "name".
    std::string revision; ///< Commit that refs/main (or the newest ref) names.
    std::filesystem::path snapshot;
    std::uint64_t weight_bytes = 0; ///< Sum of the sizes of the snapshot's weight files.
};

/// HF_HUB_CACHE, then HUGGINGFACE_HUB_CACHE, then $HF_HOME/hub; HF_HOME defaults to
/// ${XDG_CACHE_HOME:-~/.cache}/huggingface.
std::filesystem::path hub_cache_folder();
/// All models of the cache that hold weights this program can open, sorted by id. Never throws for a missing
/// or unreadable cache: the list is then empty.
std::vector<CachedModel> list_cached_models(const std::filesystem::path& cache = hub_cache_folder());
/// The snapshot folder of "org/name[@revision]"; nothing when it is not in the cache.
std::optional<std::filesystem::path>
find_cached_model(std::string_view id, const std::filesystem::path& cache = hub_cache_folder());
/// What a user typed as MODEL: an existing path as it is, else a cached model id.
/// Error(FileNotFound) explains both readings.
std::filesystem::path resolve_model(std::string_view model);

} // namespace mcwc
