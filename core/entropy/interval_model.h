#pragma once

#include "core/entropy/range_coder.h"
#include "core/entropy/static_coder.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// The integers from `start` on, 2^width of them; start is a multiple of that. One symbol of a modelled block
/// stands for an interval; the place inside is sent as `width` further bits.
struct Interval {
    std::uint64_t start = 0;
    unsigned width = 0;
    bool operator==(const Interval&) const = default;
};

/// Codes the intervals, ascending and disjoint, at most max_static_symbols of them, of numbers below
/// 2^total_width (total_width at most 64). docs/bitstream.md, "Modelled blocks".
void encode_intervals(std::span<const Interval> intervals, unsigned total_width, RangeEncoder& encoder);
/// The inverse; at least one interval. Error(Corrupt).
std::vector<Interval> decode_intervals(unsigned total_width, RangeDecoder& decoder);

/// Counts close to the shares of `frequencies` that encode_counts() can write: they sum to 4096, and what
/// occurs has at least 1. Without any frequency the first count is 4096.
std::vector<std::uint16_t> fit_counts(std::span<const std::uint64_t> frequencies);

/// Codes tables whose counts are from fit_counts().
void encode_counts(const StaticCounts& counts, RangeEncoder& encoder);
/// The inverse. Error(Corrupt) when counts do not sum to 4096.
StaticCounts decode_counts(std::size_t contexts, std::size_t symbols, RangeDecoder& decoder);

/// The largest index of a row or column, and how many from the least to the largest of a list.
inline constexpr std::int32_t largest_context_index = 4096;
inline constexpr std::uint32_t max_index_span = 512;

/// Codes indices above -largest_context_index up to it, less than max_index_span apart, with what their
/// values so far say of the next; nothing for an empty list.
std::vector<std::byte> encode_indices(std::span<const std::int16_t> indices);
/// The inverse: `count` indices. Error(Corrupt).
std::vector<std::int16_t> decode_indices(std::span<const std::byte> bytes, std::size_t count);

} // namespace mcwc
