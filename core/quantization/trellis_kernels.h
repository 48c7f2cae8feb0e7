#pragma once

#include "core/entropy/trellis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mcwc {

/// Rate of the symbols of one scale class, weighted with lambda: `rates[n]` for n in [-limit, limit].
struct RateRow {
    const float* rates = nullptr; ///< Of symbol 0; at least `limit` + 8 entries on either side.
    std::int32_t limit = 0;       ///< Farther symbols are given the rates of those at the limit.
};

/// How the states of a trellis follow each other, seen from the later one: state s is reached from
/// `from[0][s]` and `from[1][s]` with a symbol that is `subset[s]` or `subset[s]` + 2 modulo 4.
struct TrellisBranches {
    unsigned state_count = 0;
    std::array<std::array<std::uint8_t, 1U << max_trellis>, 2> from{};
    std::array<std::uint8_t, 1U << max_trellis> subset{};
};

TrellisBranches branches_of(const Trellis& trellis);

/// A block on its way through the search: symbol i is in lane i mod trellis_lanes at step i / trellis_lanes.
struct TrellisBlock {
    const float* values = nullptr;         ///< In steps.
    const std::uint8_t* classes = nullptr; ///< Index of each value's RateRow.
    std::size_t count = 0;
    const RateRow* rows = nullptr;
    /// Out: for each value, bit k: the higher of the two candidates floor(value) - 3 + k, + 4 is the better.
    std::uint8_t* choices = nullptr;
    /// Out: bit s % 32 of decisions[(step * words + s / 32) * lanes + lane]: state s is better reached from
    /// from[1][s]. words = ceil(state_count / 32).
    std::uint32_t* decisions = nullptr;
    /// Out: the least cost of each state in each lane after the last step: costs[s * lanes + lane].
    float* costs = nullptr;
};

/// The inner loops, compiled once for each instruction set; all sets give the same bits.
struct TrellisKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    void (*forward)(const TrellisBranches& branches, const TrellisBlock& block);
    /// Follows each lane's decisions from its cheapest last state to the first.
    void (*trace_back)(const TrellisBranches& branches, const TrellisBlock& block, std::int32_t* symbols);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const TrellisKernels*>& available_trellis_kernels();

} // namespace mcwc
