#pragma once

#include "core/entropy/scale_model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Which distribution each symbol of a rows x cols block has: scale index base + row[r] + col[c] of a shape.
/// An empty `row` or `col` counts as zeros. With a trellis scales are in units of two steps.
struct SymbolScales {
    unsigned shape = 0;
    std::int32_t base = 0;
    std::span<const std::int32_t> row;
    std::span<const std::int32_t> col;
    unsigned trellis = 0;             ///< log2 of the number of states (entropy/trellis.h); 0: plain symbols.
    const ShapeSet* shapes = nullptr; ///< What `shape` counts on into; null: the built-in ones alone.
};

/// The two byte strings of a block of symbols.
struct CodedSymbols {
    std::vector<std::byte> symbols; ///< Lane states (4 bytes each), then 16-bit words in reading order.
    std::vector<std::byte> raw;     ///< Low bits and escapes.
};

/// Largest magnitude of a symbol.
inline constexpr std::int32_t max_symbol = 1 << 30;

/// log2 of the number of interleaved coder lanes for a block: more lanes decode faster and cost 4 bytes each.
unsigned choose_lanes_log2(std::size_t symbol_count) noexcept;

/// Static rANS with interleaved lanes (symbol i, row by row, belongs to lane i mod lanes); 32-bit states,
/// 16-bit renormalisation (J. Duda, arXiv 1311.2540; F. Giesen, arXiv 1402.3392). `symbols` has rows * cols
/// entries. docs/bitstream.md, "Plane slices".
CodedSymbols encode_symbols(std::span<const std::int32_t> symbols, std::size_t cols,
                            const SymbolScales& scales, unsigned lanes_log2);

/// Code length in bits of blocks under one shape: what encode_symbols comes close to.
class SymbolCost {
public:
    /// Shape and trellis are those of `scales`; may be used for blocks of other scales too.
    explicit SymbolCost(const SymbolScales& scales);
    /// Looks up all classes that scales may lead to: bits() may be called by several threads then.
    void prepare(const SymbolScales& scales);

    double bits(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales);

private:
    /// Code lengths of the symbols of one class: farther ones than `limit` are computed.
    struct Row {
        const float* bits = nullptr; ///< Of symbol 0; null: not looked up yet.
        std::int32_t limit = 0;
    };
    const Row& find(std::int32_t scale);
    void fill(std::size_t index);
    float far_cost(std::int32_t symbol, std::int32_t scale) const;

    std::array<const ScaleModel*, 2> halves_;
    bool with_trellis_;
    std::vector<Row> rows_; ///< By class.
    std::vector<std::vector<float>> storage_;
};

/// SymbolCost once.
double symbol_cost(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales);

} // namespace mcwc
