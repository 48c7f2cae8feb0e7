#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace mcwc {

/// A unit that is not predicted.
inline constexpr std::uint32_t unmatched = std::numeric_limits<std::uint32_t>::max();

/// Codes where each unit comes from: `reference_of_unit[u]` is the reference unit of u or `unmatched`;
/// matched values are distinct and below `reference_units`. Costs the entropy of the flags plus log2 of the
/// number of one-to-one maps (log2 n! for a whole permutation), within 0.1% and three bytes.
/// docs/bitstream.md, "Motion coding".
std::vector<std::byte> encode_motion(std::span<const std::uint32_t> reference_of_unit,
                                     std::uint32_t reference_units);

/// The inverse. Error(Corrupt) when more units are matched than there are; damaged input otherwise gives a
/// wrong but valid one-to-one map. Units and reference units number at most 2^28.
std::vector<std::uint32_t> decode_motion(std::span<const std::byte> bytes, std::size_t units,
                                         std::uint32_t reference_units);

} // namespace mcwc
