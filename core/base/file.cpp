#include "core/base/file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

namespace mcwc {
namespace {

std::string system_message(int error) {
    return std::generic_category().message(error);
}

[[noreturn]] void throw_write_error(const std::filesystem::path& target, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw Error(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                target.string() + " can't be written: " + system_message(error),
                full ? "Free some space or choose another folder; an earlier file of that name is as it was."
                     : "Check that the folder exists and that you may write there; an earlier file of that "
                       "name is as it was.");
}

[[noreturn]] void throw_read_error(const std::filesystem::path& path, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist",
                    "Check the path; relative paths start at the current folder.");
    }
    throw Error(ErrorCode::FileUnreadable, path.string() + " can't be read: " + system_message(error),
                "Check its permissions.");
}

/// Closes a descriptor at the end of a scope.
struct DescriptorGuard {
    int descriptor;
    explicit DescriptorGuard(int value)
        : descriptor(value) {}
    ~DescriptorGuard() { ::close(descriptor); }
    DescriptorGuard(const DescriptorGuard&) = delete;
    DescriptorGuard& operator=(const DescriptorGuard&) = delete;
};

/// The rename is only durable once the folder that holds the name is flushed too.
void flush_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        const DescriptorGuard guard(descriptor);
        ::fsync(descriptor);
    }
}

} // namespace

MappedFile MappedFile::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        throw_read_error(path, errno);
    }
    const DescriptorGuard guard(descriptor);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        throw_read_error(path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " is not a regular file",
                    "Give a file, or the folder that holds the model.");
    }
    MappedFile file;
    file.path_ = path;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return file;
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED) { // NOLINT(performance-no-int-to-ptr): the macro casts
        throw_read_error(path, errno);
    }
    file.owner_ = std::shared_ptr<const void>(
        address, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); });
    file.bytes_ = {static_cast<const std::byte*>(address), size};
    return file;
}

AtomicFile::AtomicFile(std::filesystem::path target)
    : target_(std::move(target)) {
    static std::atomic<unsigned> serial = 0;
    std::error_code ignored;
    if (std::filesystem::is_directory(target_, ignored)) {
        throw Error(ErrorCode::FileUnwritable, target_.string() + " is a folder, not a file",
                    "Give a file name inside it.");
    }
    temporary_ = target_;
    temporary_ += "." + std::to_string(::getpid()) + "-" + std::to_string(serial++) + ".part";
    descriptor_ = ::open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0) {
        throw_write_error(target_, errno);
    }
}

AtomicFile::~AtomicFile() {
    discard();
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_))
    , temporary_(std::move(other.temporary_))
    , descriptor_(std::exchange(other.descriptor_, -1))
    , position_(other.position_) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    if (this != &other) {
        discard();
        target_ = std::move(other.target_);
        temporary_ = std::move(other.temporary_);
        descriptor_ = std::exchange(other.descriptor_, -1);
        position_ = other.position_;
    }
    return *this;
}

void AtomicFile::discard() noexcept {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        ::unlink(temporary_.c_str());
        descriptor_ = -1;
    }
}

std::uint64_t AtomicFile::append(std::span<const std::byte> bytes) {
    const std::uint64_t offset = position_;
    write_at(offset, bytes);
    position_ += bytes.size();
    return offset;
}

void AtomicFile::write_at(std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            throw_write_error(target_, errno);
        }
        offset += static_cast<std::uint64_t>(written);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::reserve(std::uint64_t size) {
    if (size == 0) {
        return;
    }
    const int error = ::posix_fallocate(descriptor_, 0, static_cast<off_t>(size));
    // File systems without preallocation answer EOPNOTSUPP or EINVAL: they are met while writing instead.
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
        throw_write_error(target_, error);
    }
}

void AtomicFile::flush() {
    if (::fsync(descriptor_) != 0) {
        throw_write_error(target_, errno);
    }
}

void AtomicFile::commit() {
    flush();
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
        throw_write_error(target_, errno);
    }
    ::close(std::exchange(descriptor_, -1));
    flush_folder(target_.has_parent_path() ? target_.parent_path() : std::filesystem::path("."));
}

std::vector<std::byte> read_file(const std::filesystem::path& path, std::uint64_t limit) {
    const MappedFile file = MappedFile::open(path);
    if (file.size() > limit) {
        throw Error(ErrorCode::LimitExceeded, path.string() + " has " + std::to_string(file.size()) +
                                                  " bytes; at most " + std::to_string(limit) + " are read");
    }
    return {file.bytes().begin(), file.bytes().end()};
}

std::string read_text_file(const std::filesystem::path& path, std::uint64_t limit) {
    const std::vector<std::byte> bytes = read_file(path, limit);
    std::string text(bytes.size(), '\0');
    if (!bytes.empty()) {
        std::memcpy(text.data(), bytes.data(), bytes.size());
    }
    return text;
}

void write_file(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    AtomicFile file(path);
    file.append(bytes);
    file.commit();
}

std::span<const std::byte> as_bytes(std::string_view text) noexcept {
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace mcwc
