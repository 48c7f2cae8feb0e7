#include "core/checkpoint/hub_cache.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/checkpoint/locate.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/shard_index.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace mcwc {
namespace {

namespace fs = std::filesystem;

/// An environment variable's value; nothing when unset or empty. "~" at its start is the home folder.
std::optional<fs::path> environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables here
    if (value == nullptr || *value == '\0') {
        return std::nullopt;
    }
    const std::string_view text = value;
    if (text == "~" || text.starts_with("~/")) {
        if (const auto home = environment("HOME")) {
            return text.size() <= 2 ? *home : *home / text.substr(2);
        }
    }
    return fs::path(text);
}

/// The commit in a ref file, when it names a snapshot.
std::optional<fs::path> snapshot_of_ref(const fs::path& repository, const fs::path& ref) {
    try {
        std::string commit = read_text_file(ref, 1'000);
        commit.erase(0, std::min(commit.find_first_not_of(" \t\r\n"), commit.size()));
        commit.erase(commit.find_last_not_of(" \t\r\n") + 1);
        const fs::path snapshot = repository / "snapshots" / commit;
        std::error_code ignored;
        if (checkpoint::is_plain_file_name(commit) && fs::is_directory(snapshot, ignored)) {
            return snapshot;
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    return std::nullopt;
}

/// What refs/main names, else the newest ref that names a snapshot.
std::optional<fs::path> default_snapshot(const fs::path& repository) {
    if (auto snapshot = snapshot_of_ref(repository, repository / "refs" / "main")) {
        return snapshot;
    }
    std::optional<fs::path> newest;
    fs::file_time_type newest_time = fs::file_time_type::min();
    std::error_code error;
    fs::recursive_directory_iterator entry(repository / "refs", error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored)) {
            continue;
        }
        const auto time = entry->last_write_time(ignored);
        if (auto snapshot = snapshot_of_ref(repository, entry->path()); snapshot && time >= newest_time) {
            newest = std::move(snapshot);
            newest_time = time;
        }
    }
    return newest;
}

/// The snapshot of a branch, tag, commit or the beginning of a commit (7 characters at least).
std::optional<fs::path> named_snapshot(const fs::path& repository, const std::string& revision) {
    if (auto snapshot = snapshot_of_ref(repository, repository / "refs" / revision)) {
        return snapshot;
    }
    if (!checkpoint::is_plain_file_name(revision)) {
        return std::nullopt;
    }
    std::error_code error;
    const fs::path exact = repository / "snapshots" / revision;
    if (fs::is_directory(exact, error)) {
        return exact;
    }
    std::optional<fs::path> match;
    fs::directory_iterator entry(repository / "snapshots", error);
    for (; revision.size() >= 7 && !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (entry->path().filename().string().starts_with(revision)) {
            if (match) {
                return std::nullopt;
            }
            match = entry->path();
        }
    }
    return match;
}

/// Ids and revisions become parts of paths, so that they must not climb.
bool is_safe(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.' || c == '/';
    };
    return !text.empty() && text.size() <= 255 && text.front() != '/' && text.back() != '/' &&
           text.find("..") == std::string_view::npos && text.find("//") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), allowed);
}

} // namespace

fs::path hub_cache_folder() {
    for (const char* name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
        if (auto folder = environment(name)) {
            return *folder;
        }
    }
    if (const auto home = environment("HF_HOME")) {
        return *home / "hub";
    }
    if (const auto cache = environment("XDG_CACHE_HOME")) {
        return *cache / "huggingface" / "hub";
    }
    return environment("HOME").value_or(".") / ".cache" / "huggingface" / "hub";
}

std::vector<CachedModel> list_cached_models(const fs::path& cache) {
    std::vector<CachedModel> models;
    std::error_code error;
    fs::directory_iterator entry(cache, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const auto id = checkpoint::repository_id(entry->path().filename().string());
        const auto snapshot = id ? default_snapshot(entry->path()) : std::nullopt;
        const auto weights = snapshot ? checkpoint::find_weights(*snapshot) : std::nullopt;
        const auto bytes = weights ? checkpoint::weight_bytes(*weights) : std::nullopt;
        if (bytes) {
            models.push_back({.id = *id,
                              .revision = snapshot->filename().string(),
                              .snapshot = *snapshot,
                              .weight_bytes = *bytes});
        }
    }
    std::sort(models.begin(), models.end(),
              [](const CachedModel& a, const CachedModel& b) { return a.id < b.id; });
    return models;
}

std::optional<fs::path> find_cached_model(std::string_view id, const fs::path& cache) {
    const std::size_t at = id.find('@');
    const std::string_view name = id.substr(0, at);
    if (!is_safe(name) || std::count(name.begin(), name.end(), '/') > 1) {
        return std::nullopt;
    }
    std::string folder = "models--" + std::string(name);
    if (const std::size_t slash = folder.find('/'); slash != std::string::npos) {
        folder.replace(slash, 1, "--");
    }
    const fs::path repository = cache / folder;
    if (at == std::string_view::npos) {
        return default_snapshot(repository);
    }
    const std::string revision(id.substr(at + 1));
    return is_safe(revision) ? named_snapshot(repository, revision) : std::nullopt;
}

fs::path resolve_model(std::string_view model) {
    fs::path path(model);
    std::error_code ignored;
    if (!model.empty() && fs::exists(path, ignored)) {
        return path;
    }
    const fs::path cache = hub_cache_folder();
    if (auto snapshot = find_cached_model(model, cache)) {
        return *snapshot;
    }
    throw Error(ErrorCode::FileNotFound,
                checkpoint::in_quotes(model) + " is neither an existing path nor a model in the cache " +
                    cache.string(),
                "Check the path; for a model id (org/name) fetch the model first, or point HF_HOME or "
                "HF_HUB_CACHE to the cache that holds it.");
}

} // namespace mcwc
