#pragma once

#include "core/entropy/symbol_coder.h"
#include "core/entropy/symbol_decoder.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <vector>

namespace mcwc::test {

/// A slice of symbols on a path of its trellis, with scales that differ by row and column.
struct SymbolSlice {
    std::size_t cols;
    unsigned trellis;
    unsigned lanes_log2;
    std::vector<std::int32_t> row;
    std::vector<std::int32_t> col;
    std::vector<std::int32_t> symbols;
    std::int32_t base;

    /// Every `wild`th symbol is far out of its scale, by up to so many octaves; 0: none.
    SymbolSlice(std::size_t rows, std::size_t columns, std::int32_t base_scale, unsigned states_log2,
                unsigned lanes, unsigned wild, unsigned wild_octaves = 8)
        : cols(columns)
        , trellis(states_log2)
        , lanes_log2(lanes)
        , base(base_scale) {
        std::mt19937 random(rows + columns + lanes + 7 * states_log2);
        std::normal_distribution<double> normal;
        const auto scale = [&] { return static_cast<std::int32_t>(random() % 17) - 8; };
        std::generate_n(std::back_inserter(row), rows, scale);
        std::generate_n(std::back_inserter(col), cols, scale);
        std::array<unsigned, trellis_lanes> states{};
        for (std::size_t i = 0; i < rows * cols; ++i) {
            const double sigma = std::exp2((base + row[i / cols] + col[i % cols]) / 8.0);
            double value = sigma * normal(random);
            if (wild != 0 && random() % wild == 0) {
                value = (20 * sigma + 200) * std::exp2(static_cast<double>(random() % wild_octaves)) *
                        (random() % 2 == 0 ? 1 : -1);
            }
            auto symbol = static_cast<std::int32_t>(std::lround(value));
            if (trellis != 0) {
                unsigned& state = states[i % trellis_lanes];
                symbol = symbol_of_half(symbol, Trellis::half(state));
                state = Trellis::of(trellis).next(state, symbol);
            }
            symbols.push_back(symbol);
        }
    }

    SymbolScales scales() const { return {6, base, row, col, trellis, nullptr}; }
    CodedSymbols encode() const { return encode_symbols(symbols, cols, scales(), lanes_log2); }
    std::vector<std::int32_t> decode(const CodedSymbols& coded, const SymbolKernels& kernels) const {
        std::vector<std::int32_t> decoded(symbols.size());
        decode_symbols(coded.symbols, coded.raw, cols, scales(), lanes_log2, decoded, kernels);
        return decoded;
    }
};

} // namespace mcwc::test
