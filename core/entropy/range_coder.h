#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// A range coder with 64-bit range for side information: any total up to 2^32, a loss below 1e-6 bit a symbol
/// and no more than two bytes of termination. (After G. N. N. Martin, "Range encoding", 1979; carries are
/// propagated into the bytes written.)
class RangeEncoder {
public:
    /// Codes the event [start, start + count) of [0, total); count >= 1.
    void encode(std::uint32_t start, std::uint32_t count, std::uint32_t total);
    /// One of `total` equally likely values.
    void encode_uniform(std::uint32_t value, std::uint32_t total) { encode(value, 1, total); }
    /// Exp-Golomb of order 0, value < 2^32.
    void encode_golomb(std::uint32_t value);
    /// Ends the code; trailing zero bytes are left out (the decoder reads zeros past the end).
    std::vector<std::byte> finish();

private:
    void carry();
    std::uint64_t low_ = 0;
    std::uint64_t range_ = ~0ULL;
    std::vector<std::byte> bytes_;
};

/// The inverse. Reading past the end gives zeros: damaged input gives wrong values, never a fault.
class RangeDecoder {
public:
    explicit RangeDecoder(std::span<const std::byte> bytes);

    /// The position in [0, total) that the next event covers; follow with advance() of that event.
    std::uint32_t position(std::uint32_t total);
    void advance(std::uint32_t start, std::uint32_t count, std::uint32_t total);
    std::uint32_t decode_uniform(std::uint32_t total);
    /// Error(Corrupt) when the prefix is longer than 32.
    std::uint32_t decode_golomb();

private:
    std::uint64_t next_byte();
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
    std::uint64_t value_ = 0; ///< Code minus low.
    std::uint64_t range_ = ~0ULL;
};

} // namespace mcwc
