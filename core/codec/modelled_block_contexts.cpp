#include "core/codec/modelled_block_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace mcwc {
namespace {

/// Rows that are shorter, or unknown, are replaced by runs of elements.
constexpr std::size_t shortest_row = 16;
constexpr std::array<std::size_t, 2> run_lengths = {128, 512};
/// Indices count from the block's mean magnitude.
constexpr int farthest_index = 100;

/// Mean magnitudes, as logarithms to base 2 relative to the whole block's.
struct Scales {
    std::vector<double> row;
    std::vector<double> column;
};

Scales measure_scales(const ElementCut& cut, std::size_t columns, std::size_t first_column) {
    const std::size_t count = cut.symbols.size();
    const std::size_t rows = (first_column + count + columns - 1) / columns;
    std::vector<double> sum(columns);
    std::vector<double> weight(columns);
    Scales scales;
    double all = 0;
    for (const std::uint8_t symbol : cut.symbols) {
        all += static_cast<double>(cut.magnitudes[symbol]);
    }
    all = std::max(all / static_cast<double>(count), 1e-30);
    std::size_t c = first_column;
    for (std::size_t r = 0, at = 0; r < rows; ++r, c = 0) {
        const std::size_t length = std::min(columns - c, count - at);
        double row_sum = 0;
        for (std::size_t i = 0; i < length; ++i) {
            row_sum += static_cast<double>(cut.magnitudes[cut.symbols[at + i]]);
        }
        const double mean = std::max(row_sum / static_cast<double>(length), all * 1e-9);
        scales.row.push_back(std::log2(mean / all));
        for (std::size_t i = 0; i < length; ++i) {
            sum[c + i] += static_cast<double>(cut.magnitudes[cut.symbols[at + i]]) / mean;
            weight[c + i] += 1;
        }
        at += length;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        scales.column.push_back(weight[i] == 0 ? 0 : std::log2(std::max(sum[i] / weight[i], 1e-9)));
    }
    return scales;
}

std::vector<std::int16_t> to_indices(std::span<const double> scales, double steps_per_octave) {
    std::vector<std::int16_t> indices(scales.size());
    std::transform(scales.begin(), scales.end(), indices.begin(), [&](double scale) {
        const double index =
            std::clamp(std::round(scale * steps_per_octave), -1.0 * farthest_index, 1.0 * farthest_index);
        return static_cast<std::int16_t>(index);
    });
    return indices;
}

/// Which share of all pairs of a row and a column has each sum of indices; from -2 * farthest_index on.
std::vector<double> shares_of_sums(std::span<const std::int16_t> row, std::span<const std::int16_t> column) {
    constexpr auto offset = static_cast<std::size_t>(farthest_index);
    std::vector<double> of_column(2 * offset + 1);
    for (const std::int16_t index : column) {
        const int place = index + farthest_index; // not negative: indices reach that far at most
        of_column[static_cast<std::size_t>(place)] += 1.0 / static_cast<double>(column.size());
    }
    if (column.empty()) {
        of_column[offset] = 1;
    }
    std::vector<double> shares(4 * offset + 1);
    std::vector<double> of_row(2 * offset + 1);
    for (const std::int16_t index : row) {
        const int place = index + farthest_index;
        of_row[static_cast<std::size_t>(place)] += 1.0 / static_cast<double>(row.size());
    }
    if (row.empty()) {
        of_row[offset] = 1;
    }
    for (std::size_t r = 0; r < of_row.size(); ++r) {
        for (std::size_t c = 0; of_row[r] > 0 && c < of_column.size(); ++c) {
            shares[r + c] += of_row[r] * of_column[c];
        }
    }
    return shares;
}

/// Gives the sums that nearly all elements have contexts of their own, as far as there are enough.
void place_contexts(ContextMap& map) {
    constexpr double negligible = 0.002;
    const std::vector<double> shares = shares_of_sums(map.row, map.column);
    std::size_t first = 0;
    std::size_t last = shares.size() - 1;
    double dropped = 0;
    while (first < last) {
        const double least = std::min(shares[first], shares[last]);
        if (last - first < max_static_contexts && dropped + least > negligible) {
            break;
        }
        dropped += least;
        (shares[first] <= shares[last] ? ++first : --last);
    }
    map.contexts = last - first + 1;
    const int shift = static_cast<int>(first) - 2 * farthest_index;
    for (std::int16_t& index : map.row.empty() ? map.column : map.row) {
        index = static_cast<std::int16_t>(index - shift);
    }
}

double coded_bits(std::span<const std::uint64_t> counts, std::size_t symbols) {
    constexpr double table_bits = 6;
    double bits = 0;
    for (std::size_t begin = 0; begin < counts.size(); begin += symbols) {
        const auto context = counts.subspan(begin, symbols);
        const auto all =
            static_cast<double>(std::accumulate(context.begin(), context.end(), std::uint64_t{0}));
        for (const std::uint64_t count : context) {
            if (count != 0) {
                bits += static_cast<double>(count) * std::log2(all / static_cast<double>(count)) + table_bits;
            }
        }
    }
    return bits;
}

class ContextSearch {
public:
    explicit ContextSearch(const ElementCut& cut)
        : cut_(cut)
        , bits_(coded_bits(count_symbols(cut.symbols, {}, cut.intervals.size(), 1), cut.intervals.size())) {}

    void try_rows(std::size_t columns, std::size_t first_column, bool with_columns) {
        const Scales scales = measure_scales(cut_, columns, first_column);
        for (const double steps : {2.0, 4.0}) {
            const auto row = to_indices(scales.row, steps);
            try_map({0, columns, first_column, row, {}});
            if (with_columns) {
                const auto column = to_indices(scales.column, steps);
                try_map({0, columns, first_column, {}, column});
                try_map({0, columns, first_column, row, column});
            }
        }
    }
    ContextChoice take() { return std::move(best_); }

private:
    void try_map(ContextMap map) {
        place_contexts(map);
        if (map.contexts == 1) {
            return;
        }
        ContextChoice choice{.row_code = encode_indices(map.row),
                             .column_code = encode_indices(map.column),
                             .contexts = std::vector<std::uint8_t>(cut_.symbols.size())};
        fill_contexts(map, 0, choice.contexts);
        const std::size_t symbols = cut_.intervals.size();
        const double bits =
            coded_bits(count_symbols(cut_.symbols, choice.contexts, symbols, map.contexts), symbols) +
            8.0 * static_cast<double>(choice.row_code.size() + choice.column_code.size());
        if (bits < bits_) {
            bits_ = bits;
            best_ = std::move(choice);
            best_.map = std::move(map);
        }
    }

    const ElementCut& cut_;
    ContextChoice best_;
    double bits_;
};

} // namespace

void fill_contexts(const ContextMap& map, std::size_t begin, std::span<std::uint8_t> contexts) {
    const auto largest = static_cast<std::int16_t>(map.contexts - 1);
    const auto clamped = [largest](int index) {
        // Sixteen bits: these are minima and maxima that every vector unit has.
        const auto narrow = static_cast<std::int16_t>(index);
        return static_cast<std::uint8_t>(std::min(std::max(narrow, std::int16_t{0}), largest));
    };
    std::size_t r = (map.first_column + begin) / map.columns;
    std::size_t c = (map.first_column + begin) % map.columns;
    for (std::size_t at = 0; at < contexts.size(); ++r, c = 0) {
        const std::size_t length = std::min(map.columns - c, contexts.size() - at);
        const std::int16_t of_row = map.row.empty() ? std::int16_t{0} : map.row[r];
        std::uint8_t* to = contexts.data() + at;
        if (map.column.empty()) {
            std::fill_n(to, length, clamped(of_row));
        } else {
            const std::int16_t* of_column = map.column.data() + c;
            for (std::size_t i = 0; i < length; ++i) {
                to[i] = clamped(of_row + of_column[i]);
            }
        }
        at += length;
    }
}

std::vector<std::uint64_t> count_symbols(std::span<const std::uint8_t> symbols,
                                         std::span<const std::uint8_t> contexts, std::size_t symbol_count,
                                         std::size_t context_count) {
    std::vector<std::uint64_t> counts(symbol_count * context_count);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        ++counts[(contexts.empty() ? 0 : contexts[i]) * symbol_count + symbols[i]];
    }
    return counts;
}

ContextChoice choose_contexts(const ElementCut& cut, const LosslessContent& content) {
    ContextSearch search(cut);
    if (std::all_of(cut.magnitudes.begin(), cut.magnitudes.end(), [](float m) { return m == 0.0F; })) {
        return search.take();
    }
    if (content.row_length >= shortest_row && content.row_length < cut.symbols.size()) {
        search.try_rows(content.row_length, content.first_column, true);
    } else {
        for (const std::size_t length : run_lengths) {
            if (length < cut.symbols.size()) {
                search.try_rows(length, 0, false);
            }
        }
    }
    return search.take();
}

} // namespace mcwc
