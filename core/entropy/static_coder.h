#pragma once

#include "core/entropy/static_kernels.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

inline constexpr std::size_t max_static_contexts = 16;
inline constexpr std::size_t max_static_symbols = 256;

/// Distributions over the same symbols, one for each context, as counts that sum to 4096 in each.
struct StaticCounts {
    std::size_t symbols = 0;           ///< 1 to max_static_symbols.
    std::vector<std::uint16_t> counts; ///< counts[context * symbols + symbol].

    std::size_t contexts() const { return symbols == 0 ? 0 : counts.size() / symbols; }
};

/// log2 of the number of coder states for so many symbols; blocks that are worth it get all that the vector
/// loops need.
unsigned choose_static_lanes_log2(std::size_t symbol_count) noexcept;

/// Static rANS as encode_symbols() has it, under tables that are sent. `contexts` has a number below
/// counts.contexts() for each symbol, or is empty: all are in the first. A symbol that occurs has a count of
/// at least 1. Returns the states (4 bytes each) and the 16-bit words in reading order.
std::vector<std::byte> encode_static(std::span<const std::uint8_t> symbols,
                                     std::span<const std::uint8_t> contexts, const StaticCounts& counts,
                                     unsigned lanes_log2);

/// The inverse, part by part: memory stays in the caches. The counts sum to 4096 in each context.
class StaticDecoder {
public:
    /// Error(Corrupt) when `coded`, which has to outlive the decoder, is too short for the states.
    StaticDecoder(std::span<const std::byte> coded, const StaticCounts& counts, unsigned lanes_log2);

    /// The next symbols: a multiple of static_lanes, but for the last part. Error(Corrupt) at the end of
    /// `coded`.
    void decode(std::span<const std::uint8_t> contexts, std::span<std::uint8_t> symbols);
    /// Error(Corrupt) when something is left, or the states are not those that every encoder starts from.
    void finish() const;

private:
    std::vector<std::uint32_t> tables_;
    std::array<std::uint32_t, static_lanes> states_{};
    std::size_t lanes_;
    std::span<const std::byte> words_;
};

} // namespace mcwc
