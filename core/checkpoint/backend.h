#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mcwc::checkpoint {

/// Bytes that tensors are views of: the data part of a safetensors file or one storage of a PyTorch file.
struct Storage {
    TensorData mapped;                ///< Part of a memory map, unless `load` is set.
    std::function<TensorData()> load; ///< Unpacks a compressed archive entry; may be called from any thread.
};

/// Where one tensor is within its storage.
struct Location {
    std::size_t storage = 0;
    std::uint64_t offset = 0; ///< Bytes from the storage's start.
    /// Elements between neighbours of each axis; empty for a packed row-major tensor.
    std::vector<std::uint64_t> strides;
};

/// One weight file, read down to its headers. Tensor indices (alias_of) and storage indices count within it.
struct LoadedShard {
    StorageFormat format = StorageFormat::Safetensors;
    Shard shard;
    std::vector<TensorInfo> tensors;
    std::vector<Location> locations; ///< Parallel to `tensors`.
    std::vector<Storage> storages;
};

/// Opens one weight file of any format; the content decides which.
/// Errors: those of the readers; FormatUnknown when it is none.
LoadedShard load_shard(const std::filesystem::path& path);

/// The packed bytes of a tensor: a part of the storage where it is packed already, else a gathered copy.
TensorData read_tensor(const TensorInfo& info, const Location& location, const Storage& storage,
                       const std::string& file_name);

} // namespace mcwc::checkpoint

namespace mcwc {

struct Checkpoint::Backend {
    std::vector<checkpoint::Storage> storages;
    std::vector<checkpoint::Location> locations; ///< Parallel to Checkpoint::tensors().
};

} // namespace mcwc
