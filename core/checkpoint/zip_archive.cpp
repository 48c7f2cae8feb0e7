#include "core/checkpoint/zip_archive.h"

#include "core/base/checked.h"
#include "core/checkpoint/problem.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

namespace mcwc::checkpoint {
namespace {

constexpr std::uint64_t entry_limit = 1'000'000;
constexpr std::uint32_t local_signature = 0x04034B50;
constexpr std::uint32_t central_signature = 0x02014B50;
constexpr std::uint32_t end_signature = 0x06054B50;
constexpr std::uint32_t end64_signature = 0x06064B50;
constexpr std::uint32_t end64_locator_signature = 0x07064B50;
constexpr std::uint64_t local_size = 30;
constexpr std::uint64_t central_size = 46;
constexpr std::uint64_t end_size = 22;
constexpr std::uint64_t end64_size = 56;
constexpr std::uint64_t end64_locator_size = 20;
constexpr std::uint64_t saturated32 = 0xFFFFFFFF;

/// Little-endian numbers at absolute positions of the file.
class ZipReader {
public:
    ZipReader(std::span<const std::byte> file, std::string_view file_name)
        : file_(file)
        , file_name_(file_name) {}

    std::uint64_t size() const noexcept { return file_.size(); }

    std::span<const std::byte> bytes(std::uint64_t position, std::uint64_t size) const {
        if (position > file_.size() || size > file_.size() - position) {
            fail(ErrorCode::Truncated, file_name_, "the zip archive ends in the middle", damaged_advice);
        }
        return file_.subspan(position, size);
    }

    std::uint64_t number(std::uint64_t position, unsigned size) const {
        std::uint64_t value = 0;
        const auto raw = bytes(position, size);
        for (unsigned i = 0; i < size; ++i) {
            value |= std::to_integer<std::uint64_t>(raw[i]) << (8 * i);
        }
        return value;
    }

    [[noreturn]] void corrupt(const std::string& what) const {
        fail(ErrorCode::Corrupt, file_name_, "the zip archive is damaged: " + what, damaged_advice);
    }

    std::string_view file_name() const noexcept { return file_name_; }

private:
    std::span<const std::byte> file_;
    std::string_view file_name_;
};

struct Directory {
    std::uint64_t count = 0;
    std::uint64_t offset = 0;
};

/// The end record lies before a comment of at most 65535 bytes.
std::uint64_t find_end_record(const ZipReader& zip) {
    if (zip.size() >= end_size) {
        const std::uint64_t last = zip.size() - end_size;
        const std::uint64_t first = last > 0xFFFF ? last - 0xFFFF : 0;
        for (std::uint64_t position = last + 1; position-- > first;) {
            if (zip.number(position, 4) == end_signature &&
                position + end_size + zip.number(position + 20, 2) == zip.size()) {
                return position;
            }
        }
    }
    fail(ErrorCode::Truncated, zip.file_name(), "the zip archive has no directory at its end",
         damaged_advice);
}

Directory find_directory(const ZipReader& zip) {
    const std::uint64_t end = find_end_record(zip);
    Directory directory{.count = zip.number(end + 10, 2), .offset = zip.number(end + 16, 4)};
    std::uint64_t disks = zip.number(end + 4, 2);
    const bool saturated = directory.count == 0xFFFF || directory.offset == saturated32 || disks == 0xFFFF;
    if (saturated && end >= end64_locator_size &&
        zip.number(end - end64_locator_size, 4) == end64_locator_signature) {
        const std::uint64_t end64 = zip.number(end - end64_locator_size + 8, 8);
        zip.bytes(end64, end64_size);
        if (zip.number(end64, 4) != end64_signature) {
            zip.corrupt("the zip64 end record is not where it should be");
        }
        disks = zip.number(end64 + 16, 4);
        directory = {.count = zip.number(end64 + 32, 8), .offset = zip.number(end64 + 48, 8)};
    }
    if (disks != 0) {
        fail(ErrorCode::UnsupportedType, zip.file_name(), "zip archives in several parts are not read",
             "Join the parts into one archive.");
    }
    if (directory.count > entry_limit) {
        fail(ErrorCode::LimitExceeded, zip.file_name(),
             "the zip archive claims " + std::to_string(directory.count) + " entries", damaged_advice);
    }
    return directory;
}

struct CentralEntry {
    ZipEntry entry;
    std::uint64_t compressed_size = 0;
    std::uint64_t local_offset = 0;
    std::uint64_t method = 0;
    std::uint64_t next = 0; ///< Position of the next directory entry.
};

/// Replaces saturated sizes and offset by those of the zip64 extra field, in the order of the APPNOTE.
void apply_zip64(const ZipReader& zip, std::uint64_t extra, std::uint64_t extra_size, CentralEntry& central) {
    const std::uint64_t extra_end = extra + extra_size;
    while (extra + 4 <= extra_end) {
        const std::uint64_t id = zip.number(extra, 2);
        const std::uint64_t field_end = extra + 4 + zip.number(extra + 2, 2);
        if (field_end > extra_end) {
            zip.corrupt("an extra field is too long");
        }
        if (id == 1) {
            std::uint64_t position = extra + 4;
            for (std::uint64_t* value :
                 {&central.entry.size, &central.compressed_size, &central.local_offset}) {
                if (*value == saturated32 && position + 8 <= field_end) {
                    *value = zip.number(position, 8);
                    position += 8;
                }
            }
            return;
        }
        extra = field_end;
    }
}

CentralEntry read_central(const ZipReader& zip, std::uint64_t position) {
    zip.bytes(position, central_size);
    if (zip.number(position, 4) != central_signature) {
        zip.corrupt("a directory entry is not where it should be");
    }
    const std::uint64_t name_size = zip.number(position + 28, 2);
    const std::uint64_t extra_size = zip.number(position + 30, 2);
    const std::uint64_t comment_size = zip.number(position + 32, 2);
    const auto name = zip.bytes(position + central_size, name_size);
    CentralEntry central;
    central.entry.name.assign(reinterpret_cast<const char*>(name.data()), name.size());
    central.method = zip.number(position + 10, 2);
    central.compressed_size = zip.number(position + 20, 4);
    central.entry.size = zip.number(position + 24, 4);
    central.local_offset = zip.number(position + 42, 4);
    central.next = position + central_size + name_size + extra_size + comment_size;
    apply_zip64(zip, position + central_size + name_size, extra_size, central);
    if ((zip.number(position + 8, 2) & 1U) != 0) {
        fail(ErrorCode::UnsupportedType, zip.file_name(),
             "the archive entry " + in_quotes(central.entry.name) + " is encrypted",
             "Decrypt the archive first.");
    }
    return central;
}

/// The name and extra field of the local header may differ in length from those of the directory.
void locate_data(const ZipReader& zip, CentralEntry& central) {
    if (central.method != 0) {
        return;
    }
    const std::string place = "the entry " + in_quotes(central.entry.name);
    const std::uint64_t local = central.local_offset;
    zip.bytes(local, local_size);
    if (zip.number(local, 4) != local_signature || zip.number(local + 8, 2) != 0) {
        zip.corrupt(place + " is not where the directory says");
    }
    if (central.entry.size != central.compressed_size) {
        zip.corrupt(place + " is stored with two different sizes");
    }
    const std::uint64_t data = local + local_size + zip.number(local + 26, 2) + zip.number(local + 28, 2);
    zip.bytes(data, central.entry.size);
    central.entry.data_offset = data;
}

struct ZipCloser {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

/// Takes part of an error that belongs to libzip.
struct ZipProblem {
    zip_error_t error{};
    ZipProblem() { zip_error_init(&error); }
    ~ZipProblem() { zip_error_fini(&error); }
    ZipProblem(const ZipProblem&) = delete;
    ZipProblem& operator=(const ZipProblem&) = delete;
};

std::unique_ptr<zip_t, ZipCloser> open_archive(std::span<const std::byte> file, std::string_view file_name) {
    ZipProblem problem;
    zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &problem.error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &problem.error);
    if (archive == nullptr) {
        const std::string cause = zip_error_strerror(&problem.error);
        zip_source_free(source);
        fail(ErrorCode::Corrupt, file_name, "the zip archive can't be opened: " + cause, damaged_advice);
    }
    return std::unique_ptr<zip_t, ZipCloser>(archive);
}

} // namespace

bool looks_like_zip(std::span<const std::byte> file) noexcept {
    return file.size() >= 4 && file[0] == std::byte{'P'} && file[1] == std::byte{'K'} &&
           file[2] == std::byte{3} && file[3] == std::byte{4};
}

std::vector<ZipEntry> list_zip(std::span<const std::byte> file, std::string_view file_name) {
    const ZipReader zip(file, file_name);
    const Directory directory = find_directory(zip);
    std::vector<ZipEntry> entries;
    std::unordered_set<std::string> names;
    std::uint64_t position = directory.offset;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        CentralEntry central = read_central(zip, position);
        locate_data(zip, central);
        if (!names.insert(central.entry.name).second) {
            fail(ErrorCode::DuplicateName, file_name,
                 "the archive holds two entries " + in_quotes(central.entry.name), damaged_advice);
        }
        entries.push_back(std::move(central.entry));
        position = central.next;
    }
    return entries;
}

std::vector<std::byte> read_zip_entry(std::span<const std::byte> file, std::size_t index,
                                      const ZipEntry& entry, std::uint64_t limit,
                                      std::string_view file_name) {
    const std::string place = "the archive entry " + in_quotes(entry.name);
    if (entry.size > limit) {
        fail(ErrorCode::LimitExceeded, file_name,
             place + " has " + std::to_string(entry.size) + " bytes; at most " + std::to_string(limit) +
                 " are read",
             damaged_advice);
    }
    const auto archive = open_archive(file, file_name);
    zip_stat_t status{};
    const bool known = zip_stat_index(archive.get(), index, 0, &status) == 0;
    // Two readers of one directory that disagree mean a crafted archive.
    if (!known || (status.valid & ZIP_STAT_SIZE) == 0 || status.size != entry.size ||
        (status.valid & ZIP_STAT_NAME) == 0 || std::string_view(status.name) != entry.name.c_str()) {
        fail(ErrorCode::Corrupt, file_name, place + " contradicts the directory", damaged_advice);
    }
    const std::unique_ptr<zip_file_t, ZipCloser> stream(zip_fopen_index(archive.get(), index, 0));
    if (!stream) {
        const int cause = zip_error_code_zip(zip_get_error(archive.get()));
        fail(cause == ZIP_ER_COMPNOTSUPP ? ErrorCode::UnsupportedType : ErrorCode::Corrupt, file_name,
             place + " can't be read: " + zip_error_strerror(zip_get_error(archive.get())), damaged_advice);
    }
    std::vector<std::byte> bytes(entry.size);
    std::uint64_t filled = 0;
    while (filled < bytes.size()) {
        const zip_int64_t got = zip_fread(stream.get(), bytes.data() + filled, bytes.size() - filled);
        if (got <= 0) {
            break;
        }
        filled += static_cast<std::uint64_t>(got);
    }
    // Only a read at the end makes libzip compare the CRC.
    std::byte beyond{};
    if (filled != bytes.size() || zip_fread(stream.get(), &beyond, 1) != 0) {
        fail(ErrorCode::Corrupt, file_name, place + " is damaged: its contents do not match size or CRC",
             damaged_advice);
    }
    return bytes;
}

} // namespace mcwc::checkpoint
