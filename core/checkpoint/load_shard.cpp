#include "core/base/file.h"
#include "core/checkpoint/backend.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/pytorch.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/zip_archive.h"

#include <limits>
#include <memory>
#include <string_view>
#include <utility>

namespace mcwc::checkpoint {
namespace {

/// Deflate can't shrink data by more than this factor.
constexpr std::uint64_t largest_inflation = 1'100;

bool starts_with(std::span<const std::byte> file, std::string_view text) {
    const auto bytes = as_bytes(text);
    return file.size() >= bytes.size() && std::equal(bytes.begin(), bytes.end(), file.begin());
}

bool looks_like_safetensors(std::span<const std::byte> file) {
    // A length below 2^32 and the '{' of the header; no other format read here begins so.
    return file.size() >= 9 && file[8] == std::byte{'{'} && file[4] == std::byte{0} &&
           file[5] == std::byte{0} && file[6] == std::byte{0} && file[7] == std::byte{0};
}

void refuse_pointer(const MappedFile& file) {
    if (starts_with(file.bytes(), "version https://git-lfs")) {
        fail(ErrorCode::FormatUnknown, file.path().string(),
             "the file is only a Git LFS pointer, not the weights", "Fetch the weights with `git lfs pull`.");
    }
}

LoadedShard safetensors_shard(const MappedFile& file) {
    SafetensorsHeader header = parse_safetensors(file.bytes(), file.path().string());
    LoadedShard loaded;
    loaded.format = StorageFormat::Safetensors;
    loaded.shard = {.file_name = file.path().filename().string(), .metadata = std::move(header.metadata)};
    loaded.storages.push_back(
        {.mapped = TensorData(file.bytes().subspan(header.data_offset), file.owner()), .load = {}});
    loaded.tensors.reserve(header.entries.size());
    loaded.locations.reserve(header.entries.size());
    for (SafetensorsEntry& entry : header.entries) {
        loaded.locations.push_back({.storage = 0, .offset = entry.begin, .strides = {}});
        TensorInfo info;
        info.name = std::move(entry.name);
        info.dtype = entry.dtype;
        info.shape = std::move(entry.shape);
        info.byte_size = entry.end - entry.begin;
        loaded.tensors.push_back(std::move(info));
    }
    return loaded;
}

/// Unpacks a compressed entry on demand; the mapping lives as long as the function.
std::function<TensorData()> unpacker(const MappedFile& file, std::size_t index) {
    return [file, index] {
        const std::string name = file.path().string();
        const std::uint64_t limit =
            file.size() > std::numeric_limits<std::uint64_t>::max() / largest_inflation
                ? std::numeric_limits<std::uint64_t>::max()
                : file.size() * largest_inflation;
        const std::vector<ZipEntry> entries = list_zip(file.bytes(), name);
        auto bytes = std::make_shared<std::vector<std::byte>>(
            read_zip_entry(file.bytes(), index, entries.at(index), limit, name));
        const std::span<const std::byte> view(*bytes);
        return TensorData(view, std::move(bytes));
    };
}

LoadedShard pytorch_shard(const MappedFile& file) {
    const std::string name = file.path().string();
    const bool zip = looks_like_zip(file.bytes());
    TorchFile torch = zip ? read_torch_zip(file.bytes(), name) : read_torch_legacy(file.bytes(), name);
    LoadedShard loaded;
    loaded.format = zip ? StorageFormat::PyTorchZip : StorageFormat::PyTorchLegacy;
    loaded.shard = {.file_name = file.path().filename().string(), .metadata = {}};
    for (std::size_t i = 0; i < torch.state.used_storages; ++i) {
        Storage storage;
        if (torch.bytes[i].compressed_entry) {
            storage.load = unpacker(file, *torch.bytes[i].compressed_entry);
        } else {
            const auto bytes = file.bytes().subspan(torch.bytes[i].offset, torch.state.storages[i].byte_size);
            storage.mapped = TensorData(bytes, file.owner());
        }
        loaded.storages.push_back(std::move(storage));
    }
    for (TorchTensor& tensor : torch.state.tensors) {
        loaded.locations.push_back(
            {.storage = tensor.storage, .offset = tensor.byte_offset, .strides = std::move(tensor.strides)});
        TensorInfo info;
        info.name = std::move(tensor.name);
        info.dtype = tensor.dtype;
        info.shape = std::move(tensor.shape);
        info.byte_size = tensor.byte_size;
        info.alias_of = tensor.alias_of;
        loaded.tensors.push_back(std::move(info));
    }
    return loaded;
}

} // namespace

LoadedShard load_shard(const std::filesystem::path& path) {
    const MappedFile file = MappedFile::open(path);
    refuse_pointer(file);
    if (looks_like_safetensors(file.bytes())) {
        return safetensors_shard(file);
    }
    if (looks_like_zip(file.bytes()) || looks_like_torch_legacy(file.bytes())) {
        return pytorch_shard(file);
    }
    if (path.extension() == ".safetensors") {
        return safetensors_shard(file); // it says what is wrong
    }
    if (file.size() == 0) {
        fail(ErrorCode::Truncated, path.string(), "the file is empty", damaged_advice);
    }
    fail(ErrorCode::FormatUnknown, path.string(), "this is neither a safetensors nor a PyTorch file",
         "Give a .safetensors file, a file that torch.save wrote, or the folder that holds a model.");
}

} // namespace mcwc::checkpoint
