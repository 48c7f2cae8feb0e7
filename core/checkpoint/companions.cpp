#include "core/checkpoint/companions.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

namespace mcwc::checkpoint {
namespace {

constexpr std::array<std::string_view, 14> weight_endings{
    ".safetensors", ".bin",  ".pt",   ".pth", ".ckpt", ".h5",   ".msgpack",
    ".onnx",        ".gguf", ".ggml", ".npz", ".npy",  ".mcwc", ".index.json"};
constexpr std::array<std::string_view, 3> text_endings{".json", ".jinja", ".model"};
/// Other text files (training logs, corpora) are no part of a model.
constexpr std::array<std::string_view, 7> beginnings{"tokenizer", "chat_template.", "LICENSE",   "LICENCE",
                                                     "README",    "vocab.txt",      "merges.txt"};

} // namespace

bool is_companion_name(std::string_view name) {
    const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
    const auto begins = [&](std::string_view beginning) { return name.starts_with(beginning); };
    // Hidden files are somebody's bookkeeping, ".part" files an unfinished write of this program.
    if (name.empty() || name.front() == '.' || ends(".part") || ends("~") ||
        std::any_of(weight_endings.begin(), weight_endings.end(), ends)) {
        return false;
    }
    return std::any_of(text_endings.begin(), text_endings.end(), ends) ||
           std::any_of(beginnings.begin(), beginnings.end(), begins);
}

std::vector<CompanionFile> list_companions(const std::filesystem::path& folder) {
    std::vector<CompanionFile> companions;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (!is_companion_name(name) || !entry->is_regular_file(ignored)) {
            continue;
        }
        const std::uint64_t size = entry->file_size(ignored);
        if (!ignored && size <= companion_limit) {
            companions.push_back({.name = std::move(name), .path = entry->path(), .size = size});
        }
    }
    std::sort(companions.begin(), companions.end(),
              [](const CompanionFile& a, const CompanionFile& b) { return a.name < b.name; });
    return companions;
}

} // namespace mcwc::checkpoint
