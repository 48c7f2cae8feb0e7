#pragma once

// General-purpose compression of the parts of a stream that hold no quantized weights. Decompression never
// allocates or produces more than the size it is told to expect.

#include "core/bitstream/structures.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace mcwc::bitstream {

/// One zstd frame that records its content's size.
Bytes zstd_compress(std::span<const std::byte> data, int level);

/// The content of `data`, which must be exactly one zstd frame with `size` bytes. The size is believed only
/// up to limits::expansion times the bytes at hand. Errors: Corrupt, LimitExceeded; messages start with
/// `where`.
Bytes zstd_decompress(std::span<const std::byte> data, std::uint64_t size, const std::string& where);

/// The content of one zstd frame of unknown size (as streaming writers make it), refused as soon as it grows
/// over `max_size`. Errors: Corrupt, LimitExceeded.
Bytes zstd_decompress_up_to(std::span<const std::byte> data, std::uint64_t max_size,
                            const std::string& where);

/// The same for a zlib stream (RFC 1950).
Bytes zlib_decompress_up_to(std::span<const std::byte> data, std::uint64_t max_size,
                            const std::string& where);

} // namespace mcwc::bitstream
