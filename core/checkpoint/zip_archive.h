#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

struct ZipEntry {
    std::string name;
    std::uint64_t size = 0; ///< Unpacked bytes.
    /// Where its bytes are in the file when they are stored as they are; nothing when compressed.
    std::optional<std::uint64_t> data_offset;
};

/// True when the bytes start like a zip archive with entries.
bool looks_like_zip(std::span<const std::byte> file) noexcept;
/// The central directory of a zip archive (PKWARE APPNOTE 6.3, with zip64), in its order; names are unique.
/// Encrypted archives and archives on several disks are refused.
/// Errors: Truncated, Corrupt, LimitExceeded, UnsupportedType, DuplicateName.
std::vector<ZipEntry> list_zip(std::span<const std::byte> file, std::string_view file_name);
/// Unpacks the entry with that position in list_zip() and checks its CRC. Errors: Corrupt, UnsupportedType
/// (compression method), LimitExceeded when it has more than `limit` bytes.
std::vector<std::byte> read_zip_entry(std::span<const std::byte> file, std::size_t index,
                                      const ZipEntry& entry, std::uint64_t limit, std::string_view file_name);

} // namespace mcwc::checkpoint
