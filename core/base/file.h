#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// A whole file mapped read-only. Copies share the mapping, which lives until the last of them is gone.
class MappedFile {
public:
    MappedFile() = default;
    /// Errors: FileNotFound, FileUnreadable (also for directories and pipes).
    static MappedFile open(const std::filesystem::path& path);

    std::span<const std::byte> bytes() const noexcept { return bytes_; }
    std::uint64_t size() const noexcept { return bytes_.size(); }
    const std::filesystem::path& path() const noexcept { return path_; }
    /// Keeps the mapping alive for holders of a part of it.
    std::shared_ptr<const void> owner() const noexcept { return owner_; }

private:
    std::filesystem::path path_;
    std::shared_ptr<const void> owner_;
    std::span<const std::byte> bytes_;
};

/// A file that appears under its name only when it is whole: written to a temporary name in the same folder,
/// flushed to disk, then renamed over the target. Destroyed before commit() it leaves nothing behind and any
/// earlier file as it was. Writes at distinct offsets may come from several threads.
class AtomicFile {
public:
    /// Errors: FileUnwritable, DiskFull.
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Appends at the end of what append() has written so far; returns the offset it went to.
    std::uint64_t append(std::span<const std::byte> bytes);
    /// Writes at an absolute offset.
    void write_at(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Asks for `size` bytes of disk at once, so that a full disk is met before the work, not after it.
    void reserve(std::uint64_t size);
    /// Brings everything written so far to the disk, so that a commit() of several files fails, if at all,
    /// before the first of them is renamed.
    void flush();
    /// Flushes and renames. Afterwards the object is empty.
    void commit();

    std::uint64_t appended() const noexcept { return position_; }
    const std::filesystem::path& target() const noexcept { return target_; }

private:
    void discard() noexcept;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    std::uint64_t position_ = 0;
};

/// Reads a whole small file. Errors: FileNotFound, FileUnreadable; LimitExceeded when larger than `limit`.
std::vector<std::byte> read_file(const std::filesystem::path& path, std::uint64_t limit);
/// The same as text.
std::string read_text_file(const std::filesystem::path& path, std::uint64_t limit);
/// Writes a whole file through AtomicFile.
void write_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// A text's characters as bytes.
std::span<const std::byte> as_bytes(std::string_view text) noexcept;

} // namespace mcwc
