#pragma once

#include "core/checkpoint/torch_state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

/// Where the bytes of one TorchStorage are in the file.
struct TorchStorageBytes {
    std::uint64_t offset = 0; ///< In the file, for bytes stored as they are.
    /// Position in the archive's directory, when the entry is compressed and must be unpacked.
    std::optional<std::size_t> compressed_entry = {};
};

/// A PyTorch file read down to its headers.
struct TorchFile {
    TorchState state;
    std::vector<TorchStorageBytes> bytes; ///< Parallel to state.storages; inside the file.
};

/// A file of torch.save since 1.6: a zip archive with data.pkl and one entry for each storage.
/// Errors: those of the zip and pickle readers, TensorMissing for a storage that is not in the archive.
TorchFile read_torch_zip(std::span<const std::byte> file, std::string_view file_name);

/// True when the bytes start with the magic number of torch.save before 1.6.
bool looks_like_torch_legacy(std::span<const std::byte> file) noexcept;
/// Such a file: magic number, protocol, system facts, the object and the list of storages, all pickled, then
/// the storages, each with its element count in front.
TorchFile read_torch_legacy(std::span<const std::byte> file, std::string_view file_name);

} // namespace mcwc::checkpoint
