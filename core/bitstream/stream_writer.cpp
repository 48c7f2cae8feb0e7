#include "core/base/checked.h"
#include "core/bitstream/checks.h"
#include "core/bitstream/compression.h"
#include "core/bitstream/container.h"
#include "core/bitstream/syntax.h"

#include <limits>
#include <utility>

namespace mcwc::bitstream {
namespace {

/// Companions up to this size get zstd's strong (slow) levels.
constexpr std::size_t small_companion = std::size_t{1} << 23;
constexpr int strong_level = 19;
constexpr int quick_level = 9;

} // namespace

struct StreamWriter::State {
    std::optional<AtomicFile> file; ///< Nothing in a dry run.
    std::uint64_t position = 0;
    std::string where;
    bool has_settings = false;
    bool has_directory = false;
    std::size_t basis_count = 0;
    std::size_t shape_count = 0;
    bool has_reference = false;
    std::uint64_t flags = 0; ///< Of the features used so far.
    TensorDirectory directory;
    TensorSizes sizes;
    StreamIndex index;

    void append(std::span<const std::byte> bytes) {
        if (file) {
            file->append(bytes);
        }
        position = checked_add(position, bytes.size(), "stream size");
    }

    /// Writes a section whose payload is `head` and then `slices`; returns where it starts.
    std::uint64_t section(std::uint32_t type, std::span<const std::byte> head,
                          std::span<const Bytes> slices) {
        const std::uint64_t start = position;
        SectionHeader header;
        header.type = type;
        if (head.size() > std::numeric_limits<std::uint32_t>::max()) {
            throw Error(ErrorCode::LimitExceeded,
                        where + ": a section's head would have " + std::to_string(head.size()) +
                            " bytes; the format allows 4 GiB",
                        "Leave out what is too large.");
        }
        header.head_length = static_cast<std::uint32_t>(head.size());
        header.length = head.size();
        for (const Bytes& slice : slices) {
            header.length = checked_add(header.length, slice.size(), "section size");
        }
        header.checksum = checksum64(head);
        Bytes bytes;
        write(header, bytes);
        append(bytes);
        append(head);
        for (const Bytes& slice : slices) {
            append(slice);
        }
        return start;
    }

    /// Runs one of the reader's checks on what is about to be written: breaking one is a bug of the caller.
    template <class Check>
    void self_check(const Check& check) const {
        try {
            check();
        } catch (const Error& error) {
            throw Error(ErrorCode::Internal, error.what(), "Please report this with the model's name.");
        }
    }
    void require(bool condition, const char* rule) const {
        if (!condition) {
            throw Error(ErrorCode::Internal, where + ": " + rule);
        }
    }
};

StreamWriter::StreamWriter()
    : state_(std::make_unique<State>()) {
    state_->where = "dry run";
    state_->append(Bytes(size(FileHeader{})));
}

StreamWriter::StreamWriter(const std::filesystem::path& target)
    : state_(std::make_unique<State>()) {
    state_->where = target.string();
    state_->file.emplace(target);
    state_->append(Bytes(size(FileHeader{}))); // room for the header, which is known at the end
}

StreamWriter::~StreamWriter() = default;

void StreamWriter::add_settings(const StreamSettings& settings) {
    state_->require(!state_->has_settings, "settings are given twice");
    state_->self_check([&] { check_settings(settings, state_->where); });
    Bytes payload;
    write(settings, payload);
    state_->index.settings_offset = state_->section(sections::settings, payload, {});
    if (!settings.further.empty()) {
        payload.clear();
        write(FurtherSettings{settings.further}, payload);
        state_->section(sections::further, payload, {});
    }
    state_->has_settings = true;
}

void StreamWriter::add_directory(const TensorDirectory& directory) {
    state_->require(!state_->has_directory, "the tensor directory is given twice");
    state_->directory = directory;
    state_->self_check([&] { state_->sizes = check_directory(directory, state_->where); });
    Bytes payload;
    write(directory, payload);
    state_->index.tensors_offset = state_->section(sections::tensors, payload, {});
    state_->has_directory = true;
}

void StreamWriter::add_bases(const BasisList& list) {
    state_->require(state_->basis_count == 0, "bases are given twice");
    if (list.bases.empty()) {
        return;
    }
    state_->self_check([&] { check_bases(list, state_->where); });
    Bytes payload;
    write(list, payload);
    state_->section(sections::bases, payload, {});
    state_->basis_count = list.bases.size();
}

void StreamWriter::add_shapes(const ShapeList& list) {
    state_->require(state_->shape_count == 0, "shapes are given twice");
    if (list.shapes.empty()) {
        return;
    }
    Bytes payload;
    write(list, payload);
    state_->section(sections::shapes, payload, {});
    state_->shape_count = list.shapes.size();
}

void StreamWriter::add_reference(const ReferenceSyntax& reference) {
    state_->require(!state_->has_reference && state_->index.frames.empty(),
                    "the reference checkpoint is named twice or behind frames");
    Bytes payload;
    write(reference, payload);
    state_->section(sections::reference, payload, {});
    state_->has_reference = true;
}

CompanionSyntax pack_companion(const std::string& name, std::span<const std::byte> data) {
    CompanionSyntax companion;
    companion.name = name;
    companion.size = data.size();
    companion.data = zstd_compress(data, data.size() <= small_companion ? strong_level : quick_level);
    companion.method = 1;
    // Content that expands more than readers accept (long runs of one byte) is stored as it is.
    if (companion.data.size() >= data.size() || data.size() / limits::expansion >= companion.data.size()) {
        companion.data.assign(data.begin(), data.end());
        companion.method = 0;
    }
    return companion;
}

void StreamWriter::add_companion(const std::string& name, std::span<const std::byte> data) {
    add_companion(pack_companion(name, data));
}

void StreamWriter::add_companion(const CompanionSyntax& companion) {
    state_->self_check([&] { check_relative_name(companion.name, "companion name", state_->where); });
    Bytes payload;
    write(companion, payload);
    state_->index.companion_offsets.push_back(state_->section(sections::companion, payload, {}));
}

std::uint64_t StreamWriter::add_frame(const FrameHeader& header, std::span<const Bytes> slices) {
    const std::uint64_t number = state_->index.frames.size();
    const std::string where = state_->where + ": frame " + std::to_string(number);
    state_->require(state_->has_directory, "frames come after the tensor directory");
    IndexFrame entry;
    entry.kind = header.kind;
    entry.references = header.references;
    entry.tensors = tensors_of(header);
    std::uint64_t slice_bytes = 0;
    for (const Bytes& slice : slices) {
        slice_bytes += slice.size();
    }
    for (const PlaneSyntax& plane : header.planes) {
        state_->flags |= plane.from_itself() ? flag_own_units : 0;
    }
    state_->self_check([&] {
        check_frame(header,
                    {.entry = entry,
                     .directory = state_->directory,
                     .sizes = state_->sizes,
                     .has_reference = state_->has_reference,
                     .flags = state_->flags,
                     .slice_bytes = slice_bytes},
                    where);
    });
    std::size_t next = 0;
    const auto check_entries = [&](const std::vector<SliceEntry>& entries) {
        for (const SliceEntry& slice : entries) {
            state_->require(next < slices.size() && slices[next].size() == slice.length &&
                                checksum32(slices[next]) == slice.checksum,
                            "a slice is not what its entry says");
            ++next;
        }
    };
    for (const PlaneSyntax& plane : header.planes) {
        check_entries(plane.slices);
    }
    for (const LosslessSyntax& lossless : header.lossless) {
        check_entries(lossless.blocks);
    }
    state_->require(next == slices.size(), "a frame has more slices than entries");
    Bytes head;
    write(header, head);
    entry.offset = state_->section(sections::frame, head, slices);
    entry.length = state_->position - entry.offset;
    state_->index.frames.push_back(std::move(entry));
    return number;
}

std::uint64_t StreamWriter::finish() {
    state_->require(state_->has_settings && state_->has_directory, "settings or directory are missing");
    state_->self_check([&] { check_index(state_->index, state_->directory, state_->where); });
    Bytes payload;
    write(state_->index, payload);
    FileHeader header;
    header.index_offset = state_->section(sections::index, payload, {});
    header.file_size = state_->position;
    header.flags = state_->flags;
    Bytes bytes;
    write(header, bytes);
    header.checksum = checksum64(std::span(bytes).first(bytes.size() - sizeof(header.checksum)));
    bytes.clear();
    write(header, bytes);
    if (state_->file) {
        state_->file->write_at(0, bytes);
        state_->file->commit();
        state_->file.reset();
    }
    return header.file_size;
}

std::uint64_t StreamWriter::bytes_written() const noexcept {
    return state_->position;
}

} // namespace mcwc::bitstream
