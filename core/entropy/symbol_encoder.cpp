#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_classes.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

namespace mcwc {
namespace {

/// One event of the rANS coder.
struct Event {
    std::uint16_t start;
    std::uint16_t count;
};

/// What symbols of one class and half are coded by.
struct EventRow {
    const Event* events = nullptr; ///< Of index 0; null: not looked up yet.
    std::int32_t plain_reach = -1; ///< Indices this near have nothing but their event.
    std::int32_t reach = 0;
    unsigned shift = 0;
};

/// Of the symbols from -reach on, then of the escape.
std::vector<Event> events_of(const FrequencyTable& table) {
    std::vector<Event> events(table.count.size());
    for (std::size_t slot = 0; slot < events.size(); ++slot) {
        events[slot] = {table.start[slot], table.count[slot]};
    }
    return events;
}

/// Symbols into events and raw bits.
class EventWriter {
public:
    explicit EventWriter(const SymbolScales& scales)
        : scales_(scales)
        , rows_(2 * class_count) {}

    void add_row(std::span<const std::int32_t> symbols, std::int32_t scale, std::span<Event> events) {
        const std::int32_t* const col = scales_.col.empty() ? nullptr : scales_.col.data();
        for (std::size_t c = 0; c < symbols.size(); ++c) {
            const std::int32_t symbol = symbols[c];
            const std::int32_t own = scale + (col == nullptr ? 0 : col[c]);
            if (scales_.trellis == 0) {
                events[c] = event_of(symbol, own, 0);
            } else {
                events[c] = event_of(half_index(symbol), own, static_cast<unsigned>(symbol & 1));
            }
        }
    }
    std::vector<std::byte> raw() { return raw_.finish(); }

private:
    Event event_of(std::int32_t index, std::int32_t scale, unsigned half) {
        const auto place =
            static_cast<std::size_t>(std::clamp(scale, min_scale_index, max_scale_index) - min_scale_index);
        EventRow& row = rows_[2 * place + half];
        if (index >= -row.plain_reach && index <= row.plain_reach) {
            return row.events[index];
        }
        if (row.events == nullptr) {
            fill(row, place, half);
            return event_of(index, scale, half);
        }
        return with_raw_bits(index, row);
    }
    /// The part of a symbol above its raw low bits is rounded to nearest so that it stays centred.
    Event with_raw_bits(std::int32_t index, const EventRow& row) {
        const std::int32_t rounding = row.shift == 0 ? 0 : 1 << (row.shift - 1);
        const std::int32_t high = (index + rounding) >> row.shift;
        const bool escapes = high < -row.reach || high > row.reach;
        if (escapes) {
            raw_.put_golomb(static_cast<std::uint32_t>(std::abs(high) - row.reach - 1));
            raw_.put(high < 0 ? 1 : 0, 1);
        }
        if (row.shift != 0) {
            raw_.put(static_cast<std::uint32_t>(index - high * (1 << row.shift) + rounding), row.shift);
        }
        return row.events[escapes ? row.reach + 1 : high];
    }
    void fill(EventRow& row, std::size_t place, unsigned half) {
        const ScaleClass found = scale_class(static_cast<int>(place) + min_scale_index);
        const FrequencyTable& table = ShapeSet::model(scales_.shapes, scales_.shape, half).table(found.table);
        storage_.push_back(events_of(table));
        row = {storage_.back().data() + table.reach, found.shift == 0 ? table.reach : -1, table.reach,
               found.shift};
    }

    const SymbolScales& scales_;
    std::vector<EventRow> rows_;
    std::vector<std::vector<Event>> storage_;
    BitWriter raw_;
};

/// Throws where symbols leave the paths of their trellis. All lanes at once.
void check_path(std::span<const std::int32_t> symbols, unsigned states_log2) {
    const Trellis& trellis = Trellis::of(states_log2);
    const std::uint32_t of_odd = trellis.flip_of_odd();
    const std::uint32_t of_second = trellis.flip_of_second();
    std::array<std::uint32_t, trellis_lanes> states{};
    std::array<std::uint32_t, trellis_lanes> wrong{};
    for (std::size_t i = 0; i < symbols.size(); i += trellis_lanes) {
        const std::size_t count = std::min(trellis_lanes, symbols.size() - i);
        for (std::size_t lane = 0; lane < count; ++lane) {
            const auto symbol = static_cast<std::uint32_t>(symbols[i + lane]);
            std::uint32_t& state = states[lane];
            wrong[lane] |= (symbol ^ state) & 1U;
            state = state >> 1 ^ ((0U - (symbol & 1U)) & of_odd) ^ ((0U - (symbol >> 1 & 1U)) & of_second);
        }
    }
    if (std::any_of(wrong.begin(), wrong.end(), [](std::uint32_t bit) { return bit != 0; })) {
        throw Error(ErrorCode::Internal, "symbols leave the paths of their trellis");
    }
}

void store16(std::byte* at, std::uint32_t value) {
    at[0] = static_cast<std::byte>(value);
    at[1] = static_cast<std::byte>(value >> 8);
}

/// Codes the events last to first; the decoder then reads first to last. Whether a state gives a word away is
/// as good as random: no branch depends on it.
std::vector<std::byte> encode_events(std::span<const Event> events, unsigned lanes_log2) {
    const std::size_t lanes = std::size_t{1} << lanes_log2;
    std::array<std::uint32_t, 32> states{};
    states.fill(lane_start);
    const auto words = std::make_unique_for_overwrite<std::uint16_t[]>(events.size() + 1);
    std::uint16_t* const end = words.get() + events.size() + 1;
    std::uint16_t* first = end; // of those in reading order; the next one goes before it
    for (std::size_t i = events.size(); i-- > 0;) {
        std::uint32_t state = states[i & (lanes - 1)];
        const Event event = events[i];
        const bool over = state >= static_cast<std::uint32_t>(event.count) << (32 - probability_bits);
        first[-1] = static_cast<std::uint16_t>(state);
        first -= over ? 1 : 0;
        state >>= over ? 16 : 0;
        states[i & (lanes - 1)] =
            ((state / event.count) << probability_bits) + state % event.count + event.start;
    }
    std::vector<std::byte> bytes(lanes * 4 + static_cast<std::size_t>(end - first) * 2);
    std::byte* at = bytes.data();
    for (std::size_t lane = 0; lane < lanes; ++lane, at += 4) {
        store16(at, states[lane]);
        store16(at + 2, states[lane] >> 16);
    }
    for (; first != end; ++first, at += 2) {
        store16(at, *first);
    }
    return bytes;
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
    EventWriter writer(scales);
    const auto events = std::make_unique_for_overwrite<Event[]>(symbols.size());
    for (std::size_t begin = 0, row = 0; begin < symbols.size(); begin += cols, ++row) {
        writer.add_row(symbols.subspan(begin, cols), scales.base + (scales.row.empty() ? 0 : scales.row[row]),
                       {events.get() + begin, cols});
    }
    return {encode_events({events.get(), symbols.size()}, lanes_log2), writer.raw()};
}

} // namespace mcwc
