#pragma once

#include "core/entropy/trellis.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mcwc {

/// The most coder states of a slice.
inline constexpr std::size_t max_symbol_lanes = 32;

/// Where a decoder of symbols stands: between two symbols.
struct SymbolCursor {
    alignas(32) std::uint32_t states[max_symbol_lanes] = {}; ///< Of the coder.
    std::size_t lanes = 1;                                   ///< Coder states in use, a power of two.
    const std::byte* at = nullptr;                           ///< The next 16-bit word.
    const std::byte* end = nullptr;
    alignas(32) std::uint32_t paths[trellis_lanes] = {}; ///< The trellis lanes' states.
    std::uint64_t raw_bit = 0;                           ///< The next raw bit.
};

/// What the symbols of a slice are decoded by; what it points to outlives it.
struct SymbolTables {
    const std::uint32_t* entries = nullptr; ///< DecodeTables::entries() and reaches() of the slice's shape.
    const std::uint8_t* reaches = nullptr;
    const std::uint8_t* tables = nullptr; ///< Of each symbol, the table's number.
    const std::uint8_t* shifts = nullptr; ///< Of each symbol, its raw low bits; null where none has any.
    bool with_trellis = false;            ///< False: plain symbols, all of half 0.
    std::uint32_t flip_of_odd = 0;        ///< Trellis::flip_of_odd() and flip_of_second().
    std::uint32_t flip_of_second = 0;
    const std::byte* raw = nullptr; ///< All raw bits, and bytes of zeros.
    std::size_t raw_size = 0;       ///< Bytes of both.
};

/// A run of a slice's symbols that is being decoded.
struct SymbolRun {
    const SymbolTables* tables = nullptr; ///< What they say of each symbol counts from the run's first one.
    SymbolCursor* cursor = nullptr;
    void* out = nullptr;    ///< An std::int32_t for each symbol, or a float, as `as_values` says.
    bool as_values = false; ///< What is written is float(symbol) * step, both operations rounded to F32.
    float step = 1;
    std::size_t next = 0; ///< The first that isn't decoded.
    std::size_t count = 0;
};

/// The inner loops of symbol_decoder.h, compiled once for each instruction set; all sets give the same
/// symbols.
struct SymbolKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    /// Decodes symbols run.next, ... and moves run and cursor on. It stops before very long escapes, and
    /// where symbols, words or raw bits might end. The slice's symbol run.next has a number that is a
    /// multiple of symbol_round(lanes). Null: this set has no loop.
    void (*decode)(SymbolRun& run);
    /// The same for two runs of values that go_together(), in turns, until one of them stops. Null with
    /// `decode`.
    void (*decode_two)(SymbolRun& first, SymbolRun& second);
    /// Table and shift of scale index base + col[c]: scale_class() of each. `shifts` is null where no symbol
    /// has any: all indices are below first_shifted_scale_index then.
    void (*classes)(std::int32_t base, const std::int32_t* col, std::size_t cols, std::uint8_t* tables,
                    std::uint8_t* shifts);
};

/// Symbols that the loops decode at once.
constexpr std::size_t symbol_round(std::size_t lanes) noexcept {
    return lanes < trellis_lanes ? trellis_lanes : lanes;
}
/// The fewest coder states that the loops decode.
inline constexpr std::size_t least_vector_lanes = 8;

/// Whether decode_two() may be given both runs.
bool go_together(const SymbolRun& first, const SymbolRun& second) noexcept;

/// Zeros behind the raw bits with which the loops reach their end.
inline constexpr std::size_t raw_padding = 128;

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const SymbolKernels*>& available_symbol_kernels();

} // namespace mcwc
