#include "core/entropy/trellis.h"

#include "core/base/error.h"

#include <string>

namespace mcwc {
namespace {

/// Parity-check polynomials h0, h1 by log2 of the number of states, from 4 states on (Ungerboeck, table I).
constexpr std::array<std::array<unsigned, 2>, 7> polynomials{
    {{05, 02}, {013, 04}, {023, 04}, {045, 010}, {0103, 024}, {0235, 0126}, {0515, 0362}}};

} // namespace

Trellis::Trellis(unsigned states_log2)
    : count_(1U << states_log2)
    , flips_{polynomials[states_log2 - min_trellis][0] >> 1, polynomials[states_log2 - min_trellis][1] >> 1} {
    for (unsigned state = 0; state < count_; ++state) {
        const unsigned shifted = state >> 1 ^ (half(state) != 0 ? flip_of_odd() : 0U);
        next_[2 * std::size_t{state}] = static_cast<std::uint8_t>(shifted);
        next_[2 * std::size_t{state} + 1] = static_cast<std::uint8_t>(shifted ^ flip_of_second());
    }
}

const Trellis& Trellis::of(std::uint64_t states_log2) {
    static const std::array<Trellis, 7> all{Trellis(2), Trellis(3), Trellis(4), Trellis(5),
                                            Trellis(6), Trellis(7), Trellis(8)};
    if (states_log2 < min_trellis || states_log2 > max_trellis) {
        throw Error(ErrorCode::Corrupt,
                    "a trellis of 2^" + std::to_string(states_log2) + " states is not defined");
    }
    return all[states_log2 - min_trellis];
}

} // namespace mcwc
