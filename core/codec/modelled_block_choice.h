#pragma once

#include "core/codec/modelled_block.h"
#include "core/entropy/interval_model.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// How an encoder cuts elements into symbols and low bits.
struct ElementCut {
    unsigned zero_bits = 0;
    unsigned rotated = 0;
    unsigned low_bits = 0;
    std::vector<Interval> intervals;    ///< By symbol: those of width <= low_bits first, each kind ascending.
    std::vector<std::uint8_t> symbols;  ///< Of each element.
    std::vector<std::uint64_t> numbers; ///< Each element without zero bits, rotated.
    std::vector<float> magnitudes; ///< Of each symbol, relative to the others; 0: says nothing of a scale.
};

/// Numbers of the intervals in the order of the symbols, from the ascending order.
void sort_as_symbols(std::vector<Interval>& intervals, unsigned low_bits);

/// The cut that makes the block smallest under one distribution; nothing where no cut has few enough symbols.
std::optional<ElementCut> choose_cut(std::span<const std::byte> bytes, const LosslessContent& content);

/// Which distribution an element has: context row[r] + column[c], clamped; empty lists count as zeros.
struct ContextMap {
    std::size_t contexts = 1;
    std::size_t columns = 0; ///< Elements of a row; unused with one context.
    std::size_t first_column = 0;
    std::vector<std::int16_t> row{}; ///< Indices within +-largest_context_index, as are the columns'.
    std::vector<std::int16_t> column{};
};

/// The contexts of elements from `begin` on.
void fill_contexts(const ContextMap& map, std::size_t begin, std::span<std::uint8_t> contexts);

/// How often each symbol occurs in each context: [context * symbols + symbol].
std::vector<std::uint64_t> count_symbols(std::span<const std::uint8_t> symbols,
                                         std::span<const std::uint8_t> contexts, std::size_t symbol_count,
                                         std::size_t context_count);

/// The contexts that make the block smallest, and the indices as encode_indices() writes them.
struct ContextChoice {
    ContextMap map{};
    std::vector<std::byte> row_code{};
    std::vector<std::byte> column_code{};
    std::vector<std::uint8_t> contexts{}; ///< Of each element; empty if there is only one.
};
ContextChoice choose_contexts(const ElementCut& cut, const LosslessContent& content);

} // namespace mcwc
