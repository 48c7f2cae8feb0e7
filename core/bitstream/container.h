#pragma once

#include "core/base/file.h"
#include "core/bitstream/structures.h"
#include "core/bitstream/trace.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mcwc::bitstream {

/// XXH3-64, and its low half as slices store it.
std::uint64_t checksum64(std::span<const std::byte> bytes) noexcept;
std::uint32_t checksum32(std::span<const std::byte> bytes) noexcept;

/// A companion file as it goes into a stream: compressed where that makes it smaller.
CompanionSyntax pack_companion(const std::string& name, std::span<const std::byte> data);

/// Writes a stream section by section into an AtomicFile; nothing appears under its name before finish().
/// Settings and directory come first, each once. What the format or the directory does not allow is refused
/// (Error(Internal) for broken rules, LimitExceeded for what is too large), so that a finished stream opens.
class StreamWriter {
public:
    /// Dry run: does the same work and counts bytes, writes nothing.
    StreamWriter();
    explicit StreamWriter(const std::filesystem::path& target);
    ~StreamWriter();
    StreamWriter(const StreamWriter&) = delete;
    StreamWriter& operator=(const StreamWriter&) = delete;

    void add_settings(const StreamSettings& settings);
    void add_directory(const TensorDirectory& directory);
    /// At most once; an empty list writes nothing.
    void add_bases(const BasisList& list);
    /// At most once; an empty list writes nothing.
    void add_shapes(const ShapeList& list);
    /// At most once, before the frames that are predicted from it.
    void add_reference(const ReferenceSyntax& reference);
    /// Compresses with zstd where that is smaller.
    void add_companion(const std::string& name, std::span<const std::byte> data);
    /// One that was packed before.
    void add_companion(const CompanionSyntax& companion);
    /// `slices` are written behind the header; their lengths and checksums must be what the header says.
    /// Returns the frame number. Frames are numbered in the order in which they are added.
    std::uint64_t add_frame(const FrameHeader& header, std::span<const Bytes> slices);
    /// Writes index and file header, flushes, renames. Returns the file's size in bytes.
    std::uint64_t finish();
    /// Bytes so far.
    std::uint64_t bytes_written() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A stream's frame: parsed head and the bytes of its slices, in the order of FrameHeader.
struct FrameView {
    FrameHeader header;
    /// Slices of planes[p] are slices[first_slice_of_plane[p]] on; lossless blocks likewise.
    std::vector<std::span<const std::byte>> slices;
    std::vector<std::size_t> first_slice_of_plane;
    std::vector<std::size_t> first_block_of_lossless;
};

/// Opens a version 1 stream from a memory map: header, section headers, index, settings and directory are
/// read and checked, frames and companions only when asked for. Errors name the file: FormatUnknown (no
/// stream, or a version 0 stream: ask stream_version() first), UnsupportedVersion, Truncated, Corrupt,
/// LimitExceeded, DuplicateName, TensorMissing. Copies share the mapping; all members may be called from
/// several threads.
class StreamReader {
public:
    static StreamReader open(const std::filesystem::path& path);

    const std::filesystem::path& path() const noexcept;
    std::uint64_t file_size() const noexcept;
    const StreamSettings& settings() const noexcept;
    const TensorDirectory& directory() const noexcept;
    const StreamIndex& index() const noexcept;
    /// The bases that planes refer to; components are decoded where they are used.
    const BasisList& bases() const noexcept;
    /// The checkpoint that planes and exactly kept tensors may be predicted from; nothing: none is needed.
    const std::optional<ReferenceSyntax>& reference() const noexcept;
    /// Bytes of the bases' section with its header; 0 without one.
    std::uint64_t basis_bytes() const noexcept;
    /// The learned shapes that planes refer to.
    const ShapeList& shapes() const noexcept;
    /// Bytes of their section with its header; 0 without one.
    std::uint64_t shape_bytes() const noexcept;
    std::size_t frame_count() const noexcept { return index().frames.size(); }
    /// Parses the head and checks its checksum, the bounds of every slice and that every reference is smaller
    /// than `frame`; slice checksums are checked by check_slice.
    FrameView frame(std::uint64_t frame) const;
    /// Error(Corrupt) naming file, frame, tensor when the checksum of a slice does not match.
    void check_slice(std::uint64_t frame, const SliceEntry& entry, std::span<const std::byte> bytes,
                     const std::string& tensor_name) const;
    std::size_t companion_count() const noexcept;
    /// Bytes of all companion sections, headers included.
    std::uint64_t companion_bytes() const noexcept;
    /// Name of a companion: a relative path that stays inside the model's folder, unique, no weight file's.
    const std::string& companion_name(std::size_t number) const;
    /// Decoded companion (`method` 0, `data` as the file had it); its checksum is checked.
    CompanionSyntax companion(std::size_t number) const;
    /// Whether the frames give every element of every tensor exactly once. Reads the heads of all frames, so
    /// that it is for decoding and verifying whole streams. Errors: Corrupt, TensorMissing and those of
    /// frame().
    void check_coverage() const;

    /// Syntax tree of the whole file or of one frame, down to the parts of each slice. Reads frame heads and
    /// slice headers only; nothing is decoded. The leaves of the whole trace cover every byte of the file.
    /// Where the whole tree would have more than about 200,000 nodes, trace() keeps one leaf for each head,
    /// plane and lossless entry of a frame; trace_frame() is always complete. A section that does not pass
    /// its checks becomes one leaf that says why.
    TraceNode trace() const;
    TraceNode trace_frame(std::uint64_t frame) const;
    /// The whole tree with every frame as one deferred leaf that says what the index knows of it: no byte of
    /// a frame is touched, so that a stream of any size opens at once. Like trace() otherwise.
    TraceNode outline() const;

    struct State; ///< Defined where the reader is implemented.
    /// For the files of this room that implement more than reading.
    const std::shared_ptr<const State>& state() const noexcept { return state_; }

private:
    StreamReader();
    std::shared_ptr<const State> state_;
};

/// Format version of a file that starts with the magic; nothing when it does not.
std::optional<std::uint32_t> stream_version(std::span<const std::byte> bytes) noexcept;

} // namespace mcwc::bitstream
