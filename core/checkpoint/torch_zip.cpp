#include "core/checkpoint/problem.h"
#include "core/checkpoint/pytorch.h"
#include "core/checkpoint/zip_archive.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace mcwc::checkpoint {
namespace {

constexpr std::uint64_t pickle_limit = 256'000'000;

/// An archive's entries and where each name is.
struct Archive {
    std::span<const std::byte> file;
    std::string_view file_name;
    std::vector<ZipEntry> entries;
    std::unordered_map<std::string_view, std::size_t> by_name = {};

    std::optional<std::size_t> find(const std::string& name) const {
        const auto found = by_name.find(name);
        return found == by_name.end() ? std::nullopt : std::optional(found->second);
    }
    std::vector<std::byte> read(std::size_t index, std::uint64_t limit) const {
        return read_zip_entry(file, index, entries[index], limit, file_name);
    }
};

/// All names share one leading folder; data.pkl tells its name.
std::string find_prefix(const Archive& archive) {
    constexpr std::string_view pickle = "data.pkl";
    for (const ZipEntry& entry : archive.entries) {
        const std::string_view name = entry.name;
        if (name.ends_with(pickle)) {
            const std::string_view prefix = name.substr(0, name.size() - pickle.size());
            if (prefix.empty() || std::count(prefix.begin(), prefix.end(), '/') == 1) {
                return std::string(prefix);
            }
        }
    }
    fail(ErrorCode::FormatUnknown, archive.file_name, "the zip archive holds no data.pkl",
         "Give a file that torch.save wrote, or a safetensors file.");
}

void check_kind(const Archive& archive, const std::string& prefix) {
    if (archive.find(prefix + "constants.pkl")) {
        fail(ErrorCode::UnsupportedType, archive.file_name, "the file is a TorchScript program",
             "Save the model's state_dict() instead, best as safetensors.");
    }
    if (const auto order = archive.find(prefix + "byteorder")) {
        const std::vector<std::byte> text = archive.read(*order, 64);
        constexpr std::string_view little = "little";
        if (!std::equal(text.begin(), text.end(), little.begin(), little.end(),
                        [](std::byte a, char b) { return std::to_integer<char>(a) == b; })) {
            fail(ErrorCode::UnsupportedType, archive.file_name,
                 "the file was written on a machine with another byte order",
                 "Save it again on a little-endian machine, best as safetensors.");
        }
    }
}

} // namespace

TorchFile read_torch_zip(std::span<const std::byte> file, std::string_view file_name) {
    Archive archive{.file = file, .file_name = file_name, .entries = list_zip(file, file_name)};
    for (std::size_t i = 0; i < archive.entries.size(); ++i) {
        archive.by_name.emplace(archive.entries[i].name, i);
    }
    const std::string prefix = find_prefix(archive);
    check_kind(archive, prefix);
    const std::vector<std::byte> pickle = archive.read(*archive.find(prefix + "data.pkl"), pickle_limit);
    TorchFile result;
    result.state = read_torch_state(read_pickle(pickle, file_name), file_name);
    result.state.storages.resize(result.state.used_storages);
    for (const TorchStorage& storage : result.state.storages) {
        const std::string place = "storage " + in_quotes(storage.key);
        const auto index = archive.find(prefix + "data/" + storage.key);
        if (!index) {
            fail(ErrorCode::TensorMissing, file_name, place + " is not in the archive", damaged_advice);
        }
        const ZipEntry& entry = archive.entries[*index];
        if (entry.size != storage.byte_size) {
            fail(ErrorCode::Corrupt, file_name,
                 place + " has " + std::to_string(entry.size) + " bytes instead of " +
                     std::to_string(storage.byte_size),
                 damaged_advice);
        }
        TorchStorageBytes bytes{.offset = entry.data_offset.value_or(0)};
        if (!entry.data_offset) {
            bytes.compressed_entry = *index;
        }
        result.bytes.push_back(bytes);
    }
    return result;
}

} // namespace mcwc::checkpoint
