#include "core/bitstream/compression.h"

#include "core/base/error.h"
#include "core/bitstream/checks.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

namespace mcwc::bitstream {
namespace {

/// Output buffers of unknown final size grow by doubling from here.
constexpr std::size_t first_growth = std::size_t{1} << 16;

/// Makes room for more output behind the `used` bytes; false when `max_size` is reached.
bool grow(Bytes& out, std::size_t used, std::uint64_t max_size) {
    if (used < out.size()) {
        return true;
    }
    const std::uint64_t wanted = std::max<std::uint64_t>(first_growth, 2 * std::uint64_t{out.size()});
    out.resize(static_cast<std::size_t>(std::min(wanted, max_size)));
    return used < out.size();
}

[[noreturn]] void refuse_growth(std::uint64_t max_size, const std::string& where) {
    refuse(ErrorCode::LimitExceeded, where,
           "decompresses to more than the " + std::to_string(max_size) + " bytes that it may have");
}

} // namespace

Bytes zstd_compress(std::span<const std::byte> data, int level) {
    Bytes out(ZSTD_compressBound(data.size()));
    const std::size_t written = ZSTD_compress(out.data(), out.size(), data.data(), data.size(), level);
    if (ZSTD_isError(written) != 0) {
        throw Error(ErrorCode::Internal, std::string("zstd: ") + ZSTD_getErrorName(written));
    }
    out.resize(written);
    return out;
}

Bytes zstd_decompress(std::span<const std::byte> data, std::uint64_t size, const std::string& where) {
    const unsigned long long content = ZSTD_getFrameContentSize(data.data(), data.size());
    if (content == ZSTD_CONTENTSIZE_ERROR || content == ZSTD_CONTENTSIZE_UNKNOWN || content != size) {
        refuse(ErrorCode::Corrupt, where, "the zstd frame does not hold " + std::to_string(size) + " bytes");
    }
    if (ZSTD_findFrameCompressedSize(data.data(), data.size()) != data.size()) {
        refuse(ErrorCode::Corrupt, where, "the compressed data is not one whole zstd frame");
    }
    if (size / limits::expansion > data.size()) {
        refuse_growth(limits::expansion * data.size(), where);
    }
    Bytes out(static_cast<std::size_t>(size));
    const std::size_t got = ZSTD_decompress(out.data(), out.size(), data.data(), data.size());
    if (ZSTD_isError(got) != 0 || got != size) {
        refuse(ErrorCode::Corrupt, where, "the zstd frame is damaged");
    }
    return out;
}

Bytes zstd_decompress_up_to(std::span<const std::byte> data, std::uint64_t max_size,
                            const std::string& where) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!context) {
        throw Error(ErrorCode::Internal, "zstd: no decompression context");
    }
    Bytes out;
    ZSTD_inBuffer input{data.data(), data.size(), 0};
    std::size_t used = 0;
    while (true) {
        const bool room = grow(out, used, max_size);
        ZSTD_outBuffer output{out.data(), out.size(), used};
        const std::size_t before = input.pos;
        const std::size_t left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left) != 0) {
            refuse(ErrorCode::Corrupt, where, "the zstd data is damaged");
        }
        const bool progress = output.pos != used || input.pos != before;
        used = output.pos;
        if (left == 0) {
            break;
        }
        if (!room && !progress) {
            refuse_growth(max_size, where);
        }
        if (room && !progress) {
            refuse(ErrorCode::Corrupt, where, "the zstd data ends too early");
        }
    }
    if (input.pos != input.size) {
        refuse(ErrorCode::Corrupt, where, "bytes follow the zstd frame");
    }
    out.resize(used);
    return out;
}

Bytes zlib_decompress_up_to(std::span<const std::byte> data, std::uint64_t max_size,
                            const std::string& where) {
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK) {
        throw Error(ErrorCode::Internal, "zlib: no decompression context");
    }
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, &inflateEnd);
    constexpr std::size_t most = 1U << 30; // zlib counts in 32 bits
    Bytes out;
    std::size_t used = 0;
    std::size_t fed = 0;
    while (true) {
        const bool room = grow(out, used, max_size);
        if (stream.avail_in == 0) {
            const std::size_t part = std::min(most, data.size() - fed);
            // zlib's interface is older than const; it does not write to its input.
            stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(data.data() + fed));
            stream.avail_in = static_cast<uInt>(part);
            fed += part;
        }
        Bytef spare = 0; // an output pointer is asked for even where no room is left
        const std::size_t space = std::min(most, out.size() - used);
        stream.next_out = room ? reinterpret_cast<Bytef*>(out.data() + used) : &spare;
        stream.avail_out = static_cast<uInt>(room ? space : 0);
        const int result = inflate(&stream, Z_NO_FLUSH);
        used += room ? space - stream.avail_out : 0;
        if (result == Z_STREAM_END) {
            break;
        }
        if (result == Z_BUF_ERROR && !room) {
            refuse_growth(max_size, where);
        }
        if (result != Z_OK) {
            refuse(ErrorCode::Corrupt, where,
                   result == Z_BUF_ERROR ? "the zlib data ends too early" : "the zlib data is damaged");
        }
    }
    if (stream.avail_in != 0 || fed != data.size()) {
        refuse(ErrorCode::Corrupt, where, "bytes follow the zlib data");
    }
    out.resize(used);
    return out;
}

} // namespace mcwc::bitstream
