#include "core/entropy/symbol_coder.h"

#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_kernels.h"
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

std::int64_t row_scale(const SymbolScales& scales, std::size_t row) {
    return static_cast<std::int64_t>(scales.base) + (scales.row.empty() ? 0 : scales.row[row]);
}

std::int64_t column_scale(const SymbolScales& scales, std::size_t col) {
    return scales.col.empty() ? 0 : scales.col[col];
}

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

/// A slice on its way through the decoder: vectors where they can, symbol by symbol around escapes and at the
/// end.
class SliceDecoder {
public:
    SliceDecoder(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                 const SymbolScales& scales, unsigned lanes_log2, std::span<std::int32_t> symbols)
        : cols_(cols)
        , scales_(scales)
        , entries_(class_entries(scales))
        , cursor_(start_cursor(coded, lanes_log2))
        , raw_bytes_(raw)
        , raw_(raw)
        , symbols_(symbols) {}

    template <class Halves>
    void run(const Halves& halves, const SymbolKernels& kernels) {
        if (kernels.decode == nullptr || cursor_.lanes < least_vector_lanes) {
            decode_some(halves, 0, symbols_.size());
        } else {
            const SymbolTables tables = vector_tables(kernels);
            const std::size_t round = symbol_round(cursor_.lanes);
            for (std::size_t i = 0; i < symbols_.size();) {
                cursor_.raw_bit = raw_.position();
                i = kernels.decode(tables, i, symbols_.size(), cursor_, symbols_.data());
                raw_.seek(cursor_.raw_bit);
                const std::size_t end = std::min(symbols_.size(), i + round);
                decode_some(halves, i, end);
                i = end;
            }
        }
        check_end();
    }

private:
    /// Symbols [first, end), one by one.
    template <class Halves>
    void decode_some(const Halves& halves, std::size_t first, std::size_t end) {
        std::size_t row = first / cols_;
        std::size_t c = first % cols_;
        for (std::size_t i = first; i < end; ++row, c = 0) {
            const std::int64_t scale = row_scale(scales_, row);
            for (; c < cols_ && i < end; ++c, ++i) {
                const unsigned half = halves.half(cursor_, i);
                const auto [table, shift] = entries_[half][class_index(scale + column_scale(scales_, c))];
                std::int64_t value = next_value(cursor_, i, *table);
                if (value == escape_value) {
                    value = read_escape(raw_, table->reach);
                }
                if (shift != 0) {
                    value = value * (1 << shift) + raw_.get(shift) - (1 << (shift - 1));
                }
                symbols_[i] = halves.symbol(cursor_, i, half, value);
            }
        }
    }

    /// The class of each symbol.
    SymbolTables vector_tables(const SymbolKernels& kernels) {
        const auto rows = range_of(scales_.row);
        const auto cols = range_of(scales_.col);
        const bool shifts = scales_.base + rows.second + cols.second >= first_shifted_scale_index;
        tables_.resize(symbols_.size());
        shifts_.resize(shifts ? symbols_.size() : 0);
        const std::vector<std::int32_t> zeros(scales_.col.empty() ? cols_ : 0);
        const std::int32_t* const col = scales_.col.empty() ? zeros.data() : scales_.col.data();
        for (std::size_t begin = 0, row = 0; begin < symbols_.size(); begin += cols_, ++row) {
            kernels.classes(static_cast<std::int32_t>(row_scale(scales_, row)), col, cols_,
                            tables_.data() + begin, shifts ? shifts_.data() + begin : nullptr);
        }
        SymbolTables tables;
        const DecodeTables& decode = ShapeSet::model(scales_.shapes, scales_.shape, 0).decode_tables();
        tables.entries = decode.entries();
        tables.reaches = decode.reaches();
        tables.tables = tables_.data();
        tables.shifts = shifts ? shifts_.data() : nullptr;
        tables.with_trellis = scales_.trellis != 0;
        if (tables.with_trellis) {
            const Trellis& trellis = Trellis::of(scales_.trellis);
            tables.flip_of_odd = trellis.flip_of_odd();
            tables.flip_of_second = trellis.flip_of_second();
        }
        padded_raw_.assign(raw_bytes_.begin(), raw_bytes_.end());
        padded_raw_.resize(raw_bytes_.size() + raw_padding);
        tables.raw = padded_raw_.data();
        tables.raw_size = padded_raw_.size();
        return tables;
    }

    void check_end() const {
        const std::uint32_t* const states = cursor_.states;
        if (cursor_.at != cursor_.end ||
            !std::all_of(states, states + cursor_.lanes,
                         [](std::uint32_t state) { return state == lane_start; })) {
            throw_corrupt("do not end where they should");
        }
        if (raw_.overrun()) {
            throw_corrupt("lack raw bits");
        }
    }

    std::size_t cols_;
    const SymbolScales& scales_;
    ClassEntries entries_;
    SymbolCursor cursor_;
    std::span<const std::byte> raw_bytes_;
    BitReader raw_;
    std::span<std::int32_t> symbols_;
    std::vector<std::uint8_t> tables_; ///< Of each symbol, for the vectors.
    std::vector<std::uint8_t> shifts_;
    std::vector<std::byte> padded_raw_;
};

} // namespace

void decode_symbols(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                    const SymbolScales& scales, unsigned lanes_log2, std::span<std::int32_t> symbols,
                    const SymbolKernels& kernels) {
    SliceDecoder decoder(coded, raw, cols, scales, lanes_log2, symbols);
    if (scales.trellis == 0) {
        decoder.run(NoHalves{}, kernels);
    } else {
        decoder.run(TrellisHalves{Trellis::of(scales.trellis)}, kernels);
    }
}

} // namespace mcwc
