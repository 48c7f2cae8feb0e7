// Version 1 streams: whatever the bytes, StreamReader answers or throws Error. Checksums and sizes are put
// right before each run, so that mutations reach the checks behind them.

#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/bitstream/syntax.h"
#include "tests/bitstream/forge.h"
#include "tests/fuzz/memory_file.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace mcwc::bitstream;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

constexpr std::size_t file_header_bytes = 64;
constexpr std::size_t section_header_bytes = 24;

void put(Bytes& stream, std::size_t offset, const Bytes& bytes) {
    std::copy(bytes.begin(), bytes.end(), stream.begin() + static_cast<std::ptrdiff_t>(offset));
}

/// Makes checksums and sizes those of the content, as far as the sections can be followed.
Bytes put_right(const std::uint8_t* data, std::size_t size) {
    const auto raw = std::as_bytes(std::span(data, size));
    Bytes stream(raw.begin(), raw.end());
    if (size < file_header_bytes) {
        return stream;
    }
    FileHeader header;
    std::size_t at = file_header_bytes;
    while (size - at >= section_header_bytes) {
        SectionHeader section;
        read(std::span(stream).subspan(at), section, "fuzz");
        const std::size_t payload = at + section_header_bytes;
        if (section.length > size - payload || section.head_length > section.length) {
            break;
        }
        section.checksum = checksum64(std::span(stream).subspan(payload, section.head_length));
        Bytes bytes;
        write(section, bytes);
        put(stream, at, bytes);
        header.index_offset = at;
        at = payload + static_cast<std::size_t>(section.length);
    }
    header.file_size = size;
    Bytes bytes;
    write(header, bytes);
    header.checksum = checksum64(std::span(bytes).first(file_header_bytes - sizeof(header.checksum)));
    bytes.clear();
    write(header, bytes);
    put(stream, 0, bytes);
    return stream;
}

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void use(const StreamReader& reader) {
    const TraceNode root = reader.trace();
    require(leaf_bits(root) == 8 * reader.file_size());
    for (std::size_t i = 0; i < reader.companion_count(); ++i) {
        try {
            require(reader.companion(i).name == reader.companion_name(i));
        } catch (const mcwc::Error&) {
            continue; // one damaged companion leaves the others readable
        }
    }
    for (std::uint64_t i = 0; i < reader.frame_count(); ++i) {
        try {
            const FrameView view = reader.frame(i);
            std::size_t bytes = 0;
            for (const auto slice : view.slices) {
                bytes += slice.size();
            }
            require(bytes <= reader.index().frames[i].length);
            require(leaf_bits(reader.trace_frame(i)) == 8 * reader.index().frames[i].length);
        } catch (const mcwc::Error&) {
            continue;
        }
    }
    reader.check_coverage();
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
    if (size < file_header_bytes || seed % 997 == 0) {
        const Bytes valid = test::valid_forge().build();
        const std::size_t length = std::min(valid.size(), max_size);
        std::memcpy(data, valid.data(), length);
        return length;
    }
    return LLVMFuzzerMutate(data, size, max_size);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes stream = put_right(data, size);
    const mcwc::fuzz::MemoryFile file(reinterpret_cast<const std::uint8_t*>(stream.data()), stream.size());
    try {
        use(StreamReader::open(file.path()));
    } catch (const mcwc::Error& error) {
        require(error.code() != mcwc::ErrorCode::Internal);
    }
    return 0;
}
