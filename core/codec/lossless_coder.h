#pragma once

#include "core/bitstream/structures.h"
#include "core/codec/modelled_block.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Bytes of a block before coding; the last one of an entry may be shorter.
inline constexpr std::size_t lossless_block_bytes = 1U << 22;

/// A tensor from so many bytes on is an entry by itself: its rows and columns save more than an entry costs.
inline constexpr std::size_t lossless_alone_bytes = 1U << 15;

/// Codes bytes exactly, in blocks, by the method that is smallest: stored, zstd, or byte planes of the
/// element size (all first bytes, then all second bytes ...) and zstd for each, chosen by the first block; or
/// this or the model of encode_modelled(), whichever is smaller for each block. Fills `entry.method`,
/// `entry.element_size` and `entry.blocks` (without checksums); returns the blocks.
std::vector<bitstream::Bytes> encode_lossless(std::span<const std::byte> bytes,
                                              const LosslessContent& content,
                                              bitstream::LosslessSyntax& entry);

/// The same for differences from a reference: always by block, as lossless_differences.
std::vector<bitstream::Bytes> encode_differences(std::span<const std::byte> differences,
                                                 const LosslessContent& content,
                                                 bitstream::LosslessSyntax& entry);

/// The method of an entry whose blocks are coded as by_block, from differences.
inline constexpr std::uint64_t lossless_differences = 4;

/// One block back; with the method lossless_differences the differences. `decoded` has the size that the
/// entry says. Error(Corrupt).
void decode_lossless(const bitstream::LosslessSyntax& entry, std::span<const std::byte> block,
                     std::span<std::byte> decoded);

} // namespace mcwc
