#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mcwc {

/// The most coder states of a block. The vector loops decode blocks of as many and of half as many.
inline constexpr std::size_t static_lanes = 64;

/// Where a decoder stands.
struct StaticCursor {
    std::uint32_t* states = nullptr;
    std::size_t lanes = 0;         ///< States: static_lanes or half of that.
    const std::byte* at = nullptr; ///< The next 16-bit word.
    const std::byte* end = nullptr;
};

/// How symbols and their low bits become elements of 2 or 4 bytes (codec/modelled_block.h).
struct MergeRule {
    /// By symbol (256 of them), already at their place in the element; low bits are added by exclusive or.
    const std::uint32_t* bases = nullptr;
    std::uint32_t step = 0; ///< Not 0: bases[s] = bases[0] + s * step, modulo the element's bits.
    unsigned low_bits = 0;  ///< Of each element, 0 to 24.
    unsigned rotated = 0;   ///< 1: the lowest of them is the element's highest bit.
    unsigned zero_bits = 0; ///< Below all others.
    unsigned element_size = 2;
};

/// The two inner loops of modelled blocks, compiled once for each instruction set; all sets give the same
/// bits. Both do as much as they can with loads that stay inside their input, and say how many symbols that
/// was: a multiple of the lanes (of 8 for `merge`).
struct StaticKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    /// `tables` has 4096 entries for each context: symbol in bits 24-31, count - 1 in bits 12-23, code point
    /// - start in 0-11. `contexts` may be null: all are of the first.
    std::size_t (*decode)(const std::uint32_t* tables, const std::uint8_t* contexts, std::size_t count,
                          StaticCursor& cursor, std::uint8_t* symbols);
    std::size_t (*merge)(const MergeRule& rule, const std::uint8_t* symbols, std::size_t count,
                         const std::byte* low, std::size_t low_size, std::byte* elements);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const StaticKernels*>& available_static_kernels();

} // namespace mcwc
