#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Codes a list of small integers (scale indices, gain indices) as side information: predicted by their mean
/// or by the value before, the difference under a ScaleModel table that the encoder chooses; whatever is
/// shortest. docs/bitstream.md, "Side information coding".
std::vector<std::byte> encode_side(std::span<const std::int32_t> values);

/// Reads `values.size()` integers back. Error(Corrupt) on a header that makes no sense; damaged bodies give
/// wrong values within [-2^30, 2^30].
void decode_side(std::span<const std::byte> bytes, std::span<std::int32_t> values);

} // namespace mcwc
