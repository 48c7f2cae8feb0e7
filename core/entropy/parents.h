#pragma once

#include "core/entropy/permutation_coder.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Units of a plane may be predicted from other units of the same plane, their parents: parents[u] is the
/// parent of unit u, or `unmatched`.
///
/// Codes them, at the entropy of the flags plus log2(units) bits each. docs/bitstream.md, "Parents".
std::vector<std::byte> encode_parents(std::span<const std::uint32_t> parents);

/// The inverse, for at most 2^28 units. Damaged input gives wrong parents, all below `units`; Error(Corrupt)
/// when more units have one than there are.
std::vector<std::uint32_t> decode_parents(std::span<const std::byte> bytes, std::size_t units);

/// The largest number of a generation.
inline constexpr std::size_t last_generation = 15;

/// The order in which the units are coded: by generation, in each by number. A unit without a parent is of
/// generation 0, any other of the one after its parent's.
struct Generations {
    std::vector<std::uint32_t> order;       ///< order[i] is the unit that is coded as number i.
    std::vector<std::size_t> starts;        ///< Of each generation in `order`; then the number of units.
    std::vector<std::uint32_t> parent_rank; ///< Place in `order` of order[i]'s parent, or `unmatched`.
};

/// Error(Corrupt) where a unit is its own ancestor or comes after last_generation.
Generations generations_of(std::span<const std::uint32_t> parents);

} // namespace mcwc
