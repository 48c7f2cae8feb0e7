#include "core/entropy/symbol_coder.h"

#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_classes.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace mcwc {
namespace {

/// The half that a symbol is from and its index there; plain symbols are all in the first.
struct HalfSymbol {
    unsigned half;
    std::int32_t index;
};

HalfSymbol split(std::int32_t symbol, unsigned trellis) {
    if (trellis == 0) {
        return {0, symbol};
    }
    return {static_cast<unsigned>(symbol & 1), half_index(symbol)};
}

/// The states of a block's trellis lanes.
struct TrellisStates {
    const Trellis& trellis;
    std::array<std::uint8_t, trellis_lanes> states{};

    explicit TrellisStates(unsigned states_log2)
        : trellis(Trellis::of(states_log2)) {}
    unsigned half(std::size_t i) const { return Trellis::half(states[i % trellis_lanes]); }
    void advance(std::size_t i, std::int32_t symbol) {
        std::uint8_t& state = states[i % trellis_lanes];
        state = static_cast<std::uint8_t>(trellis.next(state, symbol));
    }
};

void check_path(std::span<const std::int32_t> symbols, unsigned states_log2) {
    TrellisStates states(states_log2);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (static_cast<unsigned>(symbols[i] & 1) != states.half(i)) {
            throw Error(ErrorCode::Internal, "symbols leave the paths of their trellis");
        }
        states.advance(i, symbols[i]);
    }
}

/// The part of a symbol above its `shift` raw low bits, rounded to nearest so that it stays centred.
std::int32_t high_part(std::int32_t symbol, unsigned shift) {
    return shift == 0 ? symbol : (symbol + (1 << (shift - 1))) >> shift;
}

/// One event of the rANS coder.
struct Event {
    std::uint16_t start;
    std::uint16_t count;
};

void store16(std::byte* at, std::uint32_t value) {
    at[0] = static_cast<std::byte>(value);
    at[1] = static_cast<std::byte>(value >> 8);
}

/// Codes the events last to first; the decoder then reads first to last.
std::vector<std::byte> encode_events(std::span<const Event> events, unsigned lanes_log2) {
    const std::size_t lanes = std::size_t{1} << lanes_log2;
    std::array<std::uint32_t, 32> states{};
    states.fill(lane_start);
    std::vector<std::uint16_t> words; // in writing order, which is the reverse of the reading order
    words.reserve(events.size() / 2);
    for (std::size_t i = events.size(); i-- > 0;) {
        std::uint32_t& state = states[i & (lanes - 1)];
        const Event event = events[i];
        if (state >= static_cast<std::uint32_t>(event.count) << (32 - probability_bits)) {
            words.push_back(static_cast<std::uint16_t>(state));
            state >>= 16;
        }
        state = ((state / event.count) << probability_bits) + state % event.count + event.start;
    }
    std::vector<std::byte> bytes(lanes * 4 + words.size() * 2);
    std::byte* at = bytes.data();
    for (std::size_t lane = 0; lane < lanes; ++lane, at += 4) {
        store16(at, states[lane]);
        store16(at + 2, states[lane] >> 16);
    }
    for (std::size_t i = words.size(); i-- > 0; at += 2) {
        store16(at, words[i]);
    }
    return bytes;
}

} // namespace

std::pair<std::int64_t, std::int64_t> range_of(std::span<const std::int32_t> scales) {
    if (scales.empty()) {
        return {0, 0};
    }
    const auto [least, largest] = std::minmax_element(scales.begin(), scales.end());
    return {*least, *largest};
}

ClassEntries class_entries(const SymbolScales& scales) {
    const auto rows = range_of(scales.row);
    const auto cols = range_of(scales.col);
    const std::size_t first = class_index(scales.base + rows.first + cols.first);
    const std::size_t last = class_index(scales.base + rows.second + cols.second);
    ClassEntries entries;
    for (unsigned half = 0; half < (scales.trellis == 0 ? 1U : 2U); ++half) {
        const ScaleModel& model = ShapeSet::model(scales.shapes, scales.shape, half);
        for (std::size_t i = first; i <= last; ++i) {
            const ScaleClass found = scale_class(static_cast<int>(i) + min_scale_index);
            entries[half][i] = {&model.table(found.table), found.shift};
        }
    }
    return entries;
}

unsigned choose_lanes_log2(std::size_t symbol_count) noexcept {
    unsigned lanes_log2 = 0;
    while (lanes_log2 < 5 && symbol_count >> (lanes_log2 + 13) != 0) {
        ++lanes_log2;
    }
    return lanes_log2;
}

CodedSymbols encode_symbols(std::span<const std::int32_t> symbols, std::size_t cols,
                            const SymbolScales& scales, unsigned lanes_log2) {
    if (scales.trellis != 0) {
        check_path(symbols, scales.trellis);
    }
    const ClassEntries entries = class_entries(scales);
    std::vector<Event> events(symbols.size());
    BitWriter raw;
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        const std::int64_t scale = row_scale(scales, row);
        for (std::size_t c = 0; c < cols; ++c) {
            const auto [half, symbol] = split(symbols[begin + c], scales.trellis);
            const auto [table, shift] = entries[half][class_index(scale + column_scale(scales, c))];
            const std::int32_t high = high_part(symbol, shift);
            const std::size_t slot = table->slot(high);
            events[begin + c] = {table->start[slot], table->count[slot]};
            if (slot == table->escape_slot()) {
                raw.put_golomb(static_cast<std::uint32_t>(std::abs(high) - table->reach - 1));
                raw.put(high < 0 ? 1 : 0, 1);
            }
            if (shift != 0) {
                raw.put(static_cast<std::uint32_t>(symbol - high * (1 << shift) + (1 << (shift - 1))), shift);
            }
        }
    }
    return {encode_events(events, lanes_log2), raw.finish()};
}

double symbol_cost(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales) {
    const ClassEntries entries = class_entries(scales);
    double bits = 0;
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        const std::int64_t scale = row_scale(scales, row);
        float row_bits = 0;
        for (std::size_t c = 0; c < cols; ++c) {
            const auto [half, symbol] = split(symbols[begin + c], scales.trellis);
            const auto [table, shift] = entries[half][class_index(scale + column_scale(scales, c))];
            row_bits += table->cost(high_part(symbol, shift)) + static_cast<float>(shift);
        }
        bits += static_cast<double>(row_bits);
    }
    return bits;
}

} // namespace mcwc
