#include "core/entropy/symbol_coder.h"

#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

namespace mcwc {
namespace {

constexpr std::uint32_t lane_start = 1U << 16;

/// Per scale index (from the smallest): everything a symbol needs.
struct ClassEntry {
    const FrequencyTable* table = nullptr;
    unsigned shift = 0;
};

constexpr std::size_t class_count = max_scale_index - min_scale_index + 1;

/// By half (only the first without a trellis), then by class.
using ClassEntries = std::array<std::array<ClassEntry, class_count>, 2>;

std::size_t class_index(std::int64_t scale) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(scale, min_scale_index, max_scale_index) -
                                    min_scale_index);
}

/// Smallest and largest of the scales; 0 where there are none.
std::pair<std::int64_t, std::int64_t> range_of(std::span<const std::int32_t> scales) {
    if (scales.empty()) {
        return {0, 0};
    }
    const auto [least, largest] = std::minmax_element(scales.begin(), scales.end());
    return {*least, *largest};
}

/// Only classes that may occur are filled in: others' tables need not be built.
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

std::int64_t row_scale(const SymbolScales& scales, std::size_t row) {
    return static_cast<std::int64_t>(scales.base) + (scales.row.empty() ? 0 : scales.row[row]);
}

std::int64_t column_scale(const SymbolScales& scales, std::size_t col) {
    return scales.col.empty() ? 0 : scales.col[col];
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

[[noreturn]] void throw_corrupt(const char* what) {
    throw Error(ErrorCode::Corrupt, std::string("coded symbols ") + what);
}

/// The decoder's lanes and its position in the words.
struct Lanes {
    std::array<std::uint32_t, 32> states{};
    std::size_t mask;
    const std::byte* at;
    const std::byte* end;
    bool overrun = false;

    Lanes(std::span<const std::byte> bytes, unsigned lanes_log2)
        : mask((std::size_t{1} << lanes_log2) - 1)
        , at(bytes.data())
        , end(bytes.data() + bytes.size()) {
        if (lanes_log2 > 5 || bytes.size() < (mask + 1) * 4 || bytes.size() % 2 != 0) {
            throw_corrupt("are too short for their coder states");
        }
        for (std::size_t lane = 0; lane <= mask; ++lane) {
            states[lane] = next_word();
            states[lane] |= next_word() << 16;
        }
    }

    std::uint32_t next_word() {
        const std::uint32_t word =
            std::to_integer<std::uint32_t>(at[0]) | std::to_integer<std::uint32_t>(at[1]) << 8;
        at += 2;
        return word;
    }

    std::size_t decode(std::size_t i, const FrequencyTable& table) {
        std::uint32_t state = states[i & mask];
        const std::uint32_t entry = table.decode[state & (probability_total - 1)];
        state = (entry >> 12 & 0xFFFU) * (state >> probability_bits) + (entry & 0xFFFU);
        if (state < lane_start) {
            if (at == end) {
                overrun = true;
            } else {
                state = state << 16 | next_word();
            }
        }
        states[i & mask] = state;
        return entry >> 24;
    }

    bool ended_well() const {
        return !overrun && at == end &&
               std::all_of(states.begin(), states.begin() + static_cast<std::ptrdiff_t>(mask) + 1,
                           [](std::uint32_t state) { return state == lane_start; });
    }
};

/// Value of an escaped symbol's high part, saturated to what a symbol can be.
std::int64_t read_escape(BitReader& raw, int reach) {
    const std::int64_t magnitude = static_cast<std::int64_t>(raw.get_golomb()) + reach + 1;
    return raw.get(1) != 0 ? -magnitude : magnitude;
}

} // namespace

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

namespace {

/// Reads all symbols; `Halves` says which half each is from and follows the path.
template <class Halves>
void decode_block(std::span<const std::byte> coded, std::span<const std::byte> raw_bytes, std::size_t cols,
                  const SymbolScales& scales, unsigned lanes_log2, Halves halves,
                  std::span<std::int32_t> symbols) {
    const ClassEntries entries = class_entries(scales);
    Lanes lanes(coded, lanes_log2);
    BitReader raw(raw_bytes);
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        const std::int64_t scale = row_scale(scales, row);
        for (std::size_t c = 0; c < cols; ++c) {
            const unsigned half = halves.half(begin + c);
            const auto [table, shift] = entries[half][class_index(scale + column_scale(scales, c))];
            const std::size_t slot = lanes.decode(begin + c, *table);
            std::int64_t value = static_cast<std::int64_t>(slot) - table->reach;
            if (slot == table->escape_slot()) {
                value = read_escape(raw, table->reach);
            }
            if (shift != 0) {
                value = value * (1 << shift) + raw.get(shift) - (1 << (shift - 1));
            }
            symbols[begin + c] = halves.symbol(begin + c, half, value);
        }
    }
    if (!lanes.ended_well()) {
        throw_corrupt("do not end where they should");
    }
    if (raw.overrun()) {
        throw_corrupt("lack raw bits");
    }
}

/// Plain symbols: one half.
struct NoHalves {
    static unsigned half(std::size_t) { return 0; }
    static std::int32_t symbol(std::size_t, unsigned, std::int64_t value) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -max_symbol, max_symbol));
    }
};

struct TrellisHalves {
    TrellisStates states;

    unsigned half(std::size_t i) const { return states.half(i); }
    std::int32_t symbol(std::size_t i, unsigned half, std::int64_t value) {
        constexpr std::int64_t largest = max_symbol / 2;
        const auto index = static_cast<std::int32_t>(std::clamp(value, -largest + 1, largest));
        const std::int32_t symbol = symbol_of_half(index, half);
        states.advance(i, symbol);
        return symbol;
    }
};

} // namespace

void decode_symbols(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                    const SymbolScales& scales, unsigned lanes_log2, std::span<std::int32_t> symbols) {
    if (scales.trellis == 0) {
        decode_block(coded, raw, cols, scales, lanes_log2, NoHalves{}, symbols);
    } else {
        decode_block(coded, raw, cols, scales, lanes_log2, TrellisHalves{TrellisStates(scales.trellis)},
                     symbols);
    }
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
