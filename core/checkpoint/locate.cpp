#include "core/checkpoint/locate.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/checkpoint/shard_index.h"

#include <array>
#include <set>
#include <string_view>
#include <system_error>

namespace mcwc::checkpoint {

std::optional<WeightsEntry> find_weights(const std::filesystem::path& folder) {
    struct Candidate {
        const char* name;
        bool is_index;
    };
    constexpr std::array candidates{
        Candidate{"model.safetensors", false}, Candidate{"model.safetensors.index.json", true},
        Candidate{"pytorch_model.bin", false}, Candidate{"pytorch_model.bin.index.json", true}};
    for (const Candidate& candidate : candidates) {
        std::filesystem::path path = folder / candidate.name;
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) {
            return WeightsEntry{.path = std::move(path), .is_index = candidate.is_index};
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> weight_bytes(const WeightsEntry& entry) {
    std::set<std::filesystem::path> files;
    if (!entry.is_index) {
        files.insert(entry.path);
    } else {
        try {
            const std::vector<std::byte> text = read_file(entry.path, index_limit);
            for (const auto& [tensor, file] : parse_shard_index(text, entry.path.string()).weight_map) {
                files.insert(entry.path.parent_path() / file);
            }
        } catch (const Error&) {
            return std::nullopt;
        }
    }
    std::uint64_t total = 0;
    for (const std::filesystem::path& file : files) {
        std::error_code error;
        const std::uint64_t size = std::filesystem::file_size(file, error);
        if (error) {
            return std::nullopt;
        }
        total += size;
    }
    return total;
}

std::optional<std::string> repository_id(const std::string& folder_name) {
    constexpr std::string_view prefix = "models--";
    if (!folder_name.starts_with(prefix) || folder_name.size() == prefix.size()) {
        return std::nullopt;
    }
    std::string id = folder_name.substr(prefix.size());
    if (const std::size_t separator = id.find("--"); separator != std::string::npos) {
        id.replace(separator, 2, "/");
    }
    return id;
}

std::optional<std::string> snapshot_id(const std::filesystem::path& folder) {
    const std::filesystem::path snapshots = plain_path(folder).parent_path();
    if (snapshots.filename() != "snapshots") {
        return std::nullopt;
    }
    return repository_id(snapshots.parent_path().filename().string());
}

std::filesystem::path plain_path(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::path absolute = std::filesystem::absolute(path, error);
    absolute = (error ? path : absolute).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

} // namespace mcwc::checkpoint
