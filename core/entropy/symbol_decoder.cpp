#include "core/entropy/symbol_decoder.h"

#include "core/base/error.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <string>

namespace mcwc {
namespace {

[[noreturn]] void throw_corrupt(const char* what) {
    throw Error(ErrorCode::Corrupt, std::string("coded symbols ") + what);
}

/// A cursor before the first symbol.
SymbolCursor start_cursor(std::span<const std::byte> coded, unsigned lanes_log2) {
    SymbolCursor cursor;
    cursor.lanes = std::size_t{1} << lanes_log2;
    if (cursor.lanes > max_symbol_lanes || coded.size() < cursor.lanes * 4 || coded.size() % 2 != 0) {
        throw_corrupt("are too short for their coder states");
    }
    for (std::size_t lane = 0; lane < cursor.lanes; ++lane) {
        const std::byte* at = coded.data() + lane * 4;
        cursor.states[lane] = word_at(at) | word_at(at + 2) << 16;
    }
    cursor.at = coded.data() + cursor.lanes * 4;
    cursor.end = coded.data() + coded.size();
    return cursor;
}

/// The next symbol of a table, or its escape.
std::int32_t next_value(SymbolCursor& cursor, std::size_t i, const FrequencyTable& table) {
    std::uint32_t& state = cursor.states[i & (cursor.lanes - 1)];
    const std::uint32_t entry = table.decode[state & (probability_total - 1)];
    state = (entry >> probability_bits & (probability_total - 1)) * (state >> probability_bits) +
            (entry & (probability_total - 1));
    if (state < lane_start) {
        if (cursor.at == cursor.end) {
            throw_corrupt("end too early");
        }
        state = state << 16 | word_at(cursor.at);
        cursor.at += 2;
    }
    return entry_value(entry);
}

/// Value of an escaped symbol's high part, saturated to what a symbol can be.
std::int64_t read_escape(BitReader& raw, int reach) {
    const std::int64_t magnitude = static_cast<std::int64_t>(raw.get_golomb()) + reach + 1;
    return raw.get(1) != 0 ? -magnitude : magnitude;
}

/// Plain symbols: one half.
struct NoHalves {
    static unsigned half(const SymbolCursor&, std::size_t) { return 0; }
    static std::int32_t symbol(SymbolCursor&, std::size_t, unsigned, std::int64_t value) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -max_symbol, max_symbol));
    }
};

struct TrellisHalves {
    const Trellis& trellis;

    static unsigned half(const SymbolCursor& cursor, std::size_t i) {
        return Trellis::half(cursor.paths[i % trellis_lanes]);
    }
    std::int32_t symbol(SymbolCursor& cursor, std::size_t i, unsigned half, std::int64_t value) const {
        constexpr std::int64_t largest = max_symbol / 2;
        const auto index = static_cast<std::int32_t>(std::clamp(value, -largest + 1, largest));
        const std::int32_t symbol = symbol_of_half(index, half);
        std::uint32_t& path = cursor.paths[i % trellis_lanes];
        path = trellis.next(path, symbol);
        return symbol;
    }
};

/// What the loops need to know of a whole slice.
SymbolTables slice_tables(const SymbolScales& scales) {
    SymbolTables tables;
    const DecodeTables& decode = ShapeSet::model(scales.shapes, scales.shape, 0).decode_tables();
    tables.entries = decode.entries();
    tables.reaches = decode.reaches();
    tables.with_trellis = scales.trellis != 0;
    if (tables.with_trellis) {
        const Trellis& trellis = Trellis::of(scales.trellis);
        tables.flip_of_odd = trellis.flip_of_odd();
        tables.flip_of_second = trellis.flip_of_second();
    }
    return tables;
}

} // namespace

SymbolDecoder::SymbolDecoder(std::span<const std::byte> coded, std::span<const std::byte> raw,
                             std::size_t cols, const SymbolScales& scales, unsigned lanes_log2,
                             const SymbolKernels& kernels)
    : cols_(cols)
    , scales_(scales)
    , kernels_(kernels)
    , entries_(class_entries(scales))
    , cursor_(start_cursor(coded, lanes_log2))
    , raw_(raw) {
    if (!has_loops()) {
        return;
    }
    tables_ = slice_tables(scales);
    padded_raw_.reserve(raw.size() + raw_padding);
    padded_raw_.assign(raw.begin(), raw.end());
    padded_raw_.resize(raw.size() + raw_padding);
    tables_.raw = padded_raw_.data();
    tables_.raw_size = padded_raw_.size();
    shifts_ =
        scales.base + range_of(scales.row).second + range_of(scales.col).second >= first_shifted_scale_index;
}

bool SymbolDecoder::has_loops() const noexcept {
    return kernels_.decode != nullptr && cursor_.lanes >= least_vector_lanes;
}

void SymbolDecoder::begin(std::span<std::int32_t> symbols) {
    begin({.out = symbols.data(), .count = symbols.size()});
}

void SymbolDecoder::begin(std::span<float> values, float step) {
    begin({.out = values.data(), .as_values = true, .step = step, .count = values.size()});
}

void SymbolDecoder::begin(const SymbolRun& run) {
    first_ += run_.count;
    run_ = run;
    run_.tables = &tables_;
    run_.cursor = &cursor_;
    stopped_ = false;
    if (has_loops()) {
        fill_tables();
    }
}

/// The class of each symbol of the run.
void SymbolDecoder::fill_tables() {
    const bool are_there = scales_.row.empty() && table_of_.size() >= run_.count; // rows are alike
    if (!are_there) {
        table_of_.resize(run_.count);
        shift_of_.resize(shifts_ ? run_.count : 0);
        std::size_t row = cols_ == 0 ? 0 : first_ / cols_;
        for (std::size_t begin = 0; begin < run_.count; begin += cols_, ++row) {
            fill_row(static_cast<std::int32_t>(row_scale(scales_, row)), table_of_.data() + begin,
                     shifts_ ? shift_of_.data() + begin : nullptr);
        }
    }
    tables_.tables = table_of_.data();
    tables_.shifts = shifts_ ? shift_of_.data() : nullptr;
}

void SymbolDecoder::fill_row(std::int32_t scale, std::uint8_t* tables, std::uint8_t* shifts) const {
    if (!scales_.col.empty()) {
        kernels_.classes(scale, scales_.col.data(), cols_, tables, shifts);
        return;
    }
    const ScaleClass of_all = scale_class(scale);
    std::fill_n(tables, cols_, of_all.table);
    if (shifts != nullptr) {
        std::fill_n(shifts, cols_, of_all.shift);
    }
}

void SymbolDecoder::decode() {
    if (!has_loops()) {
        decode_singly(run_.count);
    }
    while (!done()) {
        if ((first_ + run_.next) % symbol_round(cursor_.lanes) == 0) {
            kernels_.decode(run_);
        }
        stopped_ = true;
        pass_stop();
    }
}

bool SymbolDecoder::decode_in_turns(SymbolDecoder& first, SymbolDecoder& second) {
    const auto may_loop = [](const SymbolDecoder& decoder) {
        return decoder.has_loops() &&
               (decoder.first_ + decoder.run_.next) % symbol_round(decoder.cursor_.lanes) == 0;
    };
    if (&first.kernels_ != &second.kernels_ || !may_loop(first) || !may_loop(second) ||
        !go_together(first.run_, second.run_)) {
        return false;
    }
    first.kernels_.decode_two(first.run_, second.run_);
    first.stopped_ = second.stopped_ = !first.done() && !second.done();
    return true;
}

void SymbolDecoder::pass_stop() {
    if (stopped_) {
        const std::size_t round = symbol_round(cursor_.lanes);
        decode_singly(std::min(run_.count, run_.next + round - (first_ + run_.next) % round));
        stopped_ = false;
    }
}

void SymbolDecoder::decode_singly(std::size_t end) {
    raw_.seek(cursor_.raw_bit);
    if (scales_.trellis == 0) {
        decode_singly(NoHalves{}, end);
    } else {
        decode_singly(TrellisHalves{Trellis::of(scales_.trellis)}, end);
    }
    cursor_.raw_bit = raw_.position();
}

/// Symbols of the run up to `end`, one by one.
template <class Halves>
void SymbolDecoder::decode_singly(const Halves& halves, std::size_t end) {
    std::size_t i = first_ + run_.next;
    std::size_t row = cols_ == 0 ? 0 : i / cols_;
    std::size_t c = cols_ == 0 ? 0 : i % cols_;
    for (; run_.next < end; ++row, c = 0) {
        const std::int64_t scale = row_scale(scales_, row);
        for (; c < cols_ && run_.next < end; ++c, ++i) {
            const unsigned half = halves.half(cursor_, i);
            const auto [table, shift] = entries_[half][class_index(scale + column_scale(scales_, c))];
            std::int64_t value = next_value(cursor_, i, *table);
            if (value == escape_value) {
                value = read_escape(raw_, table->reach);
            }
            if (shift != 0) {
                value = value * (1 << shift) + raw_.get(shift) - (1 << (shift - 1));
            }
            put(halves.symbol(cursor_, i, half, value));
        }
    }
}

/// Writes the run's next symbol.
void SymbolDecoder::put(std::int32_t symbol) {
    if (run_.as_values) {
        static_cast<float*>(run_.out)[run_.next] = static_cast<float>(symbol) * run_.step;
    } else {
        static_cast<std::int32_t*>(run_.out)[run_.next] = symbol;
    }
    ++run_.next;
}

void SymbolDecoder::check_end() const {
    const std::uint32_t* const states = cursor_.states;
    if (cursor_.at != cursor_.end || !std::all_of(states, states + cursor_.lanes,
                                                  [](std::uint32_t state) { return state == lane_start; })) {
        throw_corrupt("do not end where they should");
    }
    BitReader raw = raw_;
    raw.seek(cursor_.raw_bit);
    if (raw.overrun()) {
        throw_corrupt("lack raw bits");
    }
}

void decode_symbols(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                    const SymbolScales& scales, unsigned lanes_log2, std::span<std::int32_t> symbols,
                    const SymbolKernels& kernels) {
    SymbolDecoder decoder(coded, raw, cols, scales, lanes_log2, kernels);
    decoder.begin(symbols);
    decoder.decode();
    decoder.check_end();
}

} // namespace mcwc
