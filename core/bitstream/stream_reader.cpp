#include "core/bitstream/compression.h"
#include "core/bitstream/stream_state.h"
#include "core/bitstream/syntax.h"
#include "core/bitstream/visitors.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>
#include <utility>

namespace mcwc::bitstream {

StreamReader::StreamReader() = default;

StreamReader StreamReader::open(const std::filesystem::path& path) {
    const auto state = std::make_shared<State>();
    state->file = MappedFile::open(path);
    state->where = path.string();
    state->read_header();
    state->read_sections();
    state->read_index();
    state->read_companion_names();
    state->check_frames_and_sizes();
    StreamReader reader;
    reader.state_ = state;
    return reader;
}

std::string StreamReader::State::frame_where(std::uint64_t frame) const {
    return where + ": frame " + std::to_string(frame);
}

const Section& StreamReader::State::section_at(std::uint64_t offset, std::uint32_t type,
                                               const std::string& what) const {
    const auto found =
        std::lower_bound(sections.begin(), sections.end(), offset,
                         [](const Section& section, std::uint64_t at) { return section.offset < at; });
    if (found == sections.end() || found->offset != offset || found->header.type != type) {
        refuse(ErrorCode::Corrupt, where, "no " + what + " section starts at byte " + std::to_string(offset));
    }
    return *found;
}

std::span<const std::byte> StreamReader::State::checked_head(const Section& section,
                                                             const std::string& what) const {
    const auto head = bytes(section.payload(), section.header.head_length);
    if (checksum64(head) != section.header.checksum) {
        refuse(ErrorCode::Corrupt, where,
               "the checksum of the " + what + " section at byte " + std::to_string(section.offset) +
                   " does not match");
    }
    return head;
}

void StreamReader::State::read_header() {
    const auto all = file.bytes();
    const bool begins_like_one =
        !all.empty() && std::memcmp(all.data(), magic.data(), std::min(all.size(), magic.size())) == 0;
    if (!begins_like_one) {
        throw Error(ErrorCode::FormatUnknown, where + " is no MCWC stream: it does not start with 'MCWC'",
                    "Give a .mcwc file that 'mcwc encode' wrote.");
    }
    const std::optional<std::uint32_t> version = stream_version(all);
    if (version && *version == 0) {
        throw Error(ErrorCode::FormatUnknown, where + " is a version 0 stream of the Python reference",
                    "Version0Stream reads it.");
    }
    if (version && *version > format_version) {
        throw Error(ErrorCode::UnsupportedVersion,
                    where + " has format version " + std::to_string(*version) +
                        "; this program reads versions 0 and " + std::to_string(format_version),
                    "Use a newer version of this program.");
    }
    if (all.size() < file_header_bytes) {
        refuse(ErrorCode::Truncated, where, "the file ends within its header");
    }
    const auto raw = all.first(file_header_bytes);
    read(raw, header, where + ": header");
    if (checksum64(raw.first(file_header_bytes - sizeof(header.checksum))) != header.checksum) {
        refuse(ErrorCode::Corrupt, where, "the checksum of the file header does not match");
    }
    if ((header.flags & ~known_flags) != 0 || header.reserved != decltype(header.reserved){}) {
        throw Error(ErrorCode::UnsupportedVersion, where + " uses features that this version does not know",
                    "Use a newer version of this program.");
    }
    if (header.file_size != all.size()) {
        refuse(header.file_size > all.size() ? ErrorCode::Truncated : ErrorCode::Corrupt, where,
               "the header promises " + std::to_string(header.file_size) + " bytes, the file has " +
                   std::to_string(all.size()));
    }
}

void StreamReader::State::read_sections() {
    std::uint64_t at = file_header_bytes;
    while (at < file.size()) {
        const std::string label = where + ": section header";
        const std::uint64_t left = file.size() - at;
        Section section;
        section.offset = at;
        read(bytes(at, left), section.header, label, nullptr, at);
        if (section.header.length > left - section_header_bytes) {
            refuse(ErrorCode::Truncated, where,
                   "the section at byte " + std::to_string(at) + " reaches beyond the end of the file");
        }
        const bool all_head = section.header.head_length == section.header.length;
        const std::uint32_t type = section.header.type;
        const bool whole = type == sections::settings || type == sections::bases ||
                           type == sections::shapes || type == sections::reference ||
                           type == sections::further || type == sections::tensors ||
                           type == sections::companion || type == sections::index;
        if (section.header.head_length > section.header.length || (whole && !all_head)) {
            refuse(ErrorCode::Corrupt, where,
                   "the section at byte " + std::to_string(at) + " has a head of the wrong length");
        }
        sections.push_back(section);
        at = section.end();
    }
}

void StreamReader::State::read_index() {
    const Section& index_section = section_at(header.index_offset, sections::index, "index");
    if (&index_section != &sections.back()) {
        refuse(ErrorCode::Corrupt, where, "the index is not the last section");
    }
    const auto parse = [this](const Section& section, const std::string& what, auto& structure) {
        const auto head = checked_head(section, what);
        if (read(head, structure, where + ": " + what, nullptr, section.payload()) != head.size()) {
            refuse(ErrorCode::Corrupt, where, "bytes are left over in the " + what + " section");
        }
    };
    parse(index_section, "index", index);
    parse(section_at(index.settings_offset, sections::settings, "settings"), "settings", settings);
    check_settings(settings, where);
    parse(section_at(index.tensors_offset, sections::tensors, "tensor directory"), "tensor directory",
          directory);
    sizes = check_directory(directory, where);
    check_index(index, directory, where);
    for (const Section& section : sections) { // at most one: check_frames_and_sizes()
        if (section.header.type == sections::bases) {
            parse(section, "bases", bases);
            check_bases(bases, where);
        } else if (section.header.type == sections::shapes) {
            parse(section, "shapes", shapes);
        }
        if (section.header.type == sections::further) {
            FurtherSettings further;
            parse(section, "further settings", further);
            settings.further = std::move(further.settings);
        }
        if (section.header.type == sections::reference) {
            parse(section, "reference checkpoint", reference.emplace());
        }
    }
}

void StreamReader::State::read_companion_names() {
    std::unordered_set<std::string> taken;
    for (const ShardSyntax& shard : directory.shards) {
        taken.insert(shard.file_name);
    }
    std::uint64_t last = 0;
    for (const std::uint64_t offset : index.companion_offsets) {
        const Section& section = section_at(offset, sections::companion, "companion");
        if (offset <= last) {
            refuse(ErrorCode::Corrupt, where, "the index lists companions twice or out of order");
        }
        last = offset;
        const std::string label = where + ": companion";
        Reader reader(bytes(section.payload(), section.header.length), label, section.payload());
        std::string name;
        reader.text("name", name, limits::name_length, {});
        check_relative_name(name, "companion name", where);
        if (!taken.insert(name).second) {
            refuse(ErrorCode::DuplicateName, where, "two files are called " + shown_name(name));
        }
        companion_names.push_back(std::move(name));
    }
}

void StreamReader::State::check_frames_and_sizes() const {
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < index.frames.size(); ++i) {
        const IndexFrame& frame = index.frames[i];
        const Section& section = section_at(frame.offset, sections::frame, "frame");
        if (frame.offset <= last || section.end() - section.offset != frame.length) {
            refuse(ErrorCode::Corrupt, where,
                   "the index entry of frame " + std::to_string(i) + " does not fit the frame's section");
        }
        last = frame.offset;
    }
    // Offsets ascend, so equal counts mean that every section of the kind is listed once.
    const auto count = [this](std::uint32_t type) {
        return static_cast<std::size_t>(
            std::count_if(sections.begin(), sections.end(),
                          [type](const Section& section) { return section.header.type == type; }));
    };
    if (count(sections::frame) != index.frames.size() ||
        count(sections::companion) != index.companion_offsets.size() || count(sections::settings) != 1 ||
        count(sections::tensors) != 1 || count(sections::bases) > 1 || count(sections::shapes) > 1 ||
        count(sections::reference) > 1 || count(sections::further) > 1 || count(sections::index) != 1) {
        refuse(ErrorCode::Corrupt, where, "the index does not list every section");
    }
    // What is as in the reference checkpoint takes even less.
    const std::uint64_t expansion = limits::expansion * (reference ? 2 : 1);
    if (sizes.total_bytes / expansion > file.size()) {
        refuse(ErrorCode::LimitExceeded, where,
               "the tensors would have " + std::to_string(sizes.total_bytes) +
                   " bytes, more than a stream of " + std::to_string(file.size()) + " bytes can hold");
    }
}

FrameHeader StreamReader::State::frame_header(std::uint64_t frame, TraceNode* trace) const {
    if (frame >= index.frames.size()) {
        throw Error(ErrorCode::InvalidArgument, where + " has no frame " + std::to_string(frame));
    }
    const IndexFrame& entry = index.frames[frame];
    const std::string label = frame_where(frame);
    const Section& section = section_at(entry.offset, sections::frame, "frame");
    const auto head = checked_head(section, "frame " + std::to_string(frame));
    FrameHeader header;
    if (read(head, header, label, trace, section.payload()) != head.size()) {
        refuse(ErrorCode::Corrupt, label, "bytes are left over in its head");
    }
    check_frame(header,
                {.entry = entry,
                 .directory = directory,
                 .sizes = sizes,
                 .has_reference = reference.has_value(),
                 .flags = this->header.flags,
                 .slice_bytes = section.header.length - section.header.head_length},
                label);
    return header;
}

const std::filesystem::path& StreamReader::path() const noexcept {
    return state_->file.path();
}
std::uint64_t StreamReader::file_size() const noexcept {
    return state_->file.size();
}
const StreamSettings& StreamReader::settings() const noexcept {
    return state_->settings;
}
const TensorDirectory& StreamReader::directory() const noexcept {
    return state_->directory;
}
const StreamIndex& StreamReader::index() const noexcept {
    return state_->index;
}
const BasisList& StreamReader::bases() const noexcept {
    return state_->bases;
}

const std::optional<ReferenceSyntax>& StreamReader::reference() const noexcept {
    return state_->reference;
}

namespace {

/// Bytes of the first section of a type with its header; 0 without one.
std::uint64_t section_bytes(const std::vector<Section>& sections, std::uint32_t type) {
    for (const Section& section : sections) {
        if (section.header.type == type) {
            return section.end() - section.offset;
        }
    }
    return 0;
}

} // namespace

std::uint64_t StreamReader::basis_bytes() const noexcept {
    return section_bytes(state_->sections, sections::bases);
}
const ShapeList& StreamReader::shapes() const noexcept {
    return state_->shapes;
}
std::uint64_t StreamReader::shape_bytes() const noexcept {
    return section_bytes(state_->sections, sections::shapes);
}

std::size_t StreamReader::companion_count() const noexcept {
    return state_->companion_names.size();
}

std::uint64_t StreamReader::companion_bytes() const noexcept {
    std::uint64_t bytes = 0;
    for (const Section& section : state_->sections) {
        bytes += section.header.type == sections::companion ? section.end() - section.offset : 0;
    }
    return bytes;
}

FrameView StreamReader::frame(std::uint64_t frame) const {
    FrameView view;
    view.header = state_->frame_header(frame, nullptr);
    const IndexFrame& entry = state_->index.frames[frame];
    const Section& section = state_->section_at(entry.offset, sections::frame, "frame");
    std::uint64_t at = section.payload() + section.header.head_length;
    const auto take = [&](const std::vector<SliceEntry>& entries) {
        for (const SliceEntry& slice : entries) {
            view.slices.push_back(state_->bytes(at, slice.length)); // check_frame() added them up
            at += slice.length;
        }
    };
    for (const PlaneSyntax& plane : view.header.planes) {
        view.first_slice_of_plane.push_back(view.slices.size());
        take(plane.slices);
    }
    for (const LosslessSyntax& lossless : view.header.lossless) {
        view.first_block_of_lossless.push_back(view.slices.size());
        take(lossless.blocks);
    }
    return view;
}

void StreamReader::check_slice(std::uint64_t frame, const SliceEntry& entry, std::span<const std::byte> bytes,
                               const std::string& tensor_name) const {
    if (bytes.size() != entry.length || checksum32(bytes) != entry.checksum) {
        refuse(ErrorCode::Corrupt, state_->frame_where(frame),
               "the checksum of a slice of tensor " + shown_name(tensor_name) + " does not match");
    }
}

const std::string& StreamReader::companion_name(std::size_t number) const {
    if (number >= state_->companion_names.size()) {
        throw Error(ErrorCode::InvalidArgument,
                    state_->where + " has no companion " + std::to_string(number));
    }
    return state_->companion_names[number];
}

CompanionSyntax StreamReader::companion(std::size_t number) const {
    const std::string label = state_->where + ": companion " + shown_name(companion_name(number));
    const Section& section =
        state_->section_at(state_->index.companion_offsets[number], sections::companion, "companion");
    const auto head = state_->checked_head(section, "companion");
    CompanionSyntax companion;
    if (read(head, companion, label, nullptr, section.payload()) != head.size()) {
        refuse(ErrorCode::Corrupt, label, "bytes are left over in its section");
    }
    if (companion.method == 1) {
        companion.data = zstd_decompress(companion.data, companion.size, label);
        companion.method = 0;
    } else if (companion.data.size() != companion.size) {
        refuse(ErrorCode::Corrupt, label, "the stored data has not the size that is recorded");
    }
    return companion;
}

void StreamReader::check_coverage() const {
    CoverageCheck coverage(state_->directory, state_->where);
    for (std::uint64_t i = 0; i < frame_count(); ++i) {
        coverage.add(state_->frame_header(i, nullptr));
    }
    coverage.finish();
}

} // namespace mcwc::bitstream
