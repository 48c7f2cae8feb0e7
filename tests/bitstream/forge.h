#pragma once

// Streams for tests, put together section by section with right checksums whatever their content:
// StreamWriter would refuse to write most of them.

#include "core/bitstream/container.h"
#include "core/bitstream/structures.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::bitstream::test {

/// A slice whose parts have the given lengths; the content is a counter.
Bytes make_slice(std::uint64_t lanes_log2, std::uint64_t scales, std::uint64_t gains, std::uint64_t symbols,
                 std::uint64_t raw_bits);
SliceEntry entry_of(const Bytes& slice, std::uint64_t units);

struct ForgedFrame {
    FrameHeader header;
    std::vector<Bytes> slices;
    Bytes trailing; ///< Behind the head's syntax, still under its checksum.
};

/// A stream before it is bytes. Every part can be changed, and the hooks see what is computed last.
struct Forge {
    StreamSettings settings;
    TensorDirectory directory;
    std::vector<CompanionSyntax> companions;
    std::vector<ForgedFrame> frames;
    std::vector<std::pair<std::uint32_t, Bytes>> unknown; ///< Sections between frames and index.
    std::function<void(StreamIndex&)> change_index = [](StreamIndex&) {};
    std::function<void(SectionHeader&)> change_section = [](SectionHeader&) {};
    std::function<void(FileHeader&)> change_header = [](FileHeader&) {};

    Bytes build() const;
};

/// Six tensors (quantized, exact, tied, empty, a buffer), three frames (outside, keyframe, predicted), two
/// companions; correct in every respect.
Forge valid_forge();
/// The same content through StreamWriter.
void write_with_stream_writer(const Forge& forge, StreamWriter& writer);

/// A folder that disappears with the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    /// Writes the bytes under that name and returns the path.
    std::filesystem::path store(const std::string& name, std::span<const std::byte> bytes) const;

private:
    std::filesystem::path path_;
};

} // namespace mcwc::bitstream::test
