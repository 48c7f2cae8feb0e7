#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace mcwc {

/// Trellis-coded symbols: an automaton says for each symbol which half of the integers it is from (the even
/// ones or the odd ones), so that a fine grid costs the rate of one twice as coarse. Ungerboeck's
/// one-dimensional codes (IEEE Trans. Inf. Theory 28(1), 1982) in systematic feedback form; entropy-coded
/// as Fischer & Wang (IEEE Trans. Inf. Theory 38(2), 1992) do.
///
/// Symbol i of a block belongs to lane i mod trellis_lanes; each lane has an automaton of its own that starts
/// in state 0. In state s the symbol's lowest bit is that of s.
inline constexpr unsigned max_trellis = 8; ///< log2 of the largest number of states.
inline constexpr unsigned min_trellis = 2;
inline constexpr std::size_t trellis_lanes = 16;

/// The automaton with 2^states_log2 states, states_log2 in [min_trellis, max_trellis].
class Trellis {
public:
    /// Error(Corrupt) for a number of states that is not defined.
    static const Trellis& of(std::uint64_t states_log2);

    explicit Trellis(unsigned states_log2);

    unsigned state_count() const noexcept { return count_; }
    /// The half that a state's symbol is from: 0 even, 1 odd.
    static unsigned half(unsigned state) noexcept { return state & 1U; }
    /// The state after `symbol`, whose lowest bit is half(state).
    unsigned next(unsigned state, std::int32_t symbol) const noexcept {
        return next_[2 * state + (static_cast<std::uint32_t>(symbol) >> 1 & 1U)];
    }

    /// next() is state / 2, exclusive or this one where the symbol is odd, exclusive or the other one where
    /// it is 2 or 3 modulo 4.
    unsigned flip_of_odd() const noexcept { return flips_[0]; }
    unsigned flip_of_second() const noexcept { return flips_[1]; }

private:
    unsigned count_;
    std::array<unsigned, 2> flips_;
    std::array<std::uint8_t, std::size_t{2} << max_trellis> next_{};
};

/// Symbol n of a half, as the index that is coded: n / 2 for even n, (n + 1) / 2 for odd n.
constexpr std::int32_t half_index(std::int32_t symbol) noexcept {
    return (symbol + (symbol & 1)) / 2;
}
constexpr std::int32_t symbol_of_half(std::int32_t index, unsigned half) noexcept {
    return 2 * index - static_cast<std::int32_t>(half);
}

} // namespace mcwc
