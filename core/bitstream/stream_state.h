#pragma once

// What an open stream holds; shared by the files that implement StreamReader.

#include "core/bitstream/checks.h"
#include "core/bitstream/container.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mcwc::bitstream {

/// Bytes of the two fixed-size headers.
inline constexpr std::uint64_t file_header_bytes = 64;
inline constexpr std::uint64_t section_header_bytes = 24;

/// A section as found in the file.
struct Section {
    std::uint64_t offset = 0; ///< Of its header.
    SectionHeader header;

    std::uint64_t payload() const noexcept { return offset + section_header_bytes; }
    std::uint64_t end() const noexcept { return payload() + header.length; }
};

struct StreamReader::State {
    MappedFile file;
    std::string where; ///< The path, for messages.
    FileHeader header;
    std::vector<Section> sections; ///< All of them in file order; they tile the file behind its header.
    StreamSettings settings;
    TensorDirectory directory;
    TensorSizes sizes;
    StreamIndex index;
    BasisList bases;
    ShapeList shapes;
    std::optional<ReferenceSyntax> reference;
    std::vector<std::string> companion_names;

    std::span<const std::byte> bytes(std::uint64_t offset, std::uint64_t length) const {
        return file.bytes().subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    }
    std::string frame_where(std::uint64_t frame) const;
    /// The section that starts at `offset`. Error(Corrupt) when none does or it has another type.
    const Section& section_at(std::uint64_t offset, std::uint32_t type, const std::string& what) const;
    /// The payload's head after its checksum was checked.
    std::span<const std::byte> checked_head(const Section& section, const std::string& what) const;
    /// The head of a frame after all checks, with a trace of it on demand.
    FrameHeader frame_header(std::uint64_t frame, TraceNode* trace) const;

    void read_header();
    void read_sections();
    void read_index();
    void read_companion_names();
    void check_frames_and_sizes() const;
};

} // namespace mcwc::bitstream
