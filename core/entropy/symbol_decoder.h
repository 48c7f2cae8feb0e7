#pragma once

#include "core/entropy/bit_io.h"
#include "core/entropy/symbol_classes.h"
#include "core/entropy/symbol_coder.h"
#include "core/entropy/symbol_kernels.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// The symbols of one slice, decoded some rows at a time: what comes of them then need not leave the cache.
/// Two decoders may take turns on one core, which hides what each symbol of a slice waits for the one before.
class SymbolDecoder {
public:
    /// `coded`, `raw` and what `scales` points to outlive the decoder. All kernels give the same symbols.
    /// Error(Corrupt) when there are not even coder states.
    SymbolDecoder(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                  const SymbolScales& scales, unsigned lanes_log2,
                  const SymbolKernels& kernels = *available_symbol_kernels().front());
    SymbolDecoder(const SymbolDecoder&) = delete;
    SymbolDecoder& operator=(const SymbolDecoder&) = delete;
    ~SymbolDecoder() = default;

    /// The next whole rows are to be written to `symbols`; those before are done().
    void begin(std::span<std::int32_t> symbols);
    /// The same, but float(symbol) * step is written, both operations rounded to F32.
    void begin(std::span<float> values, float step);
    /// Whether all symbols that were begun are there.
    bool done() const noexcept { return run_.next == run_.count; }
    /// Decodes all that was begun. Error(Corrupt) when the strings are too short.
    void decode();
    /// Decodes what both have begun, in turns, until one of them is done() or can't go on without
    /// pass_stop(). Does nothing for decoders that can't be in one loop: returns false then.
    static bool decode_in_turns(SymbolDecoder& first, SymbolDecoder& second);
    /// Decodes the few symbols at which the loops stopped, if they did. Error(Corrupt) as above.
    void pass_stop();
    /// After the last row: Error(Corrupt) when the strings are too long or do not end in the state that every
    /// encoder starts from.
    void check_end() const;

private:
    bool has_loops() const noexcept;
    void begin(const SymbolRun& run);
    void fill_tables();
    void fill_row(std::int32_t scale, std::uint8_t* tables, std::uint8_t* shifts) const;
    void decode_singly(std::size_t end);
    template <class Halves>
    void decode_singly(const Halves& halves, std::size_t end);
    void put(std::int32_t symbol);

    std::size_t cols_;
    SymbolScales scales_;
    const SymbolKernels& kernels_;
    ClassEntries entries_;
    SymbolCursor cursor_;
    BitReader raw_;
    SymbolTables tables_;
    SymbolRun run_;
    std::size_t first_ = 0;              ///< Number of the run's first symbol in the slice.
    bool stopped_ = false;               ///< The loops did, before the end of the run.
    std::vector<std::byte> padded_raw_;  ///< For the loops, as is what follows.
    std::vector<std::uint8_t> table_of_; ///< Of each symbol of the run.
    std::vector<std::uint8_t> shift_of_;
    bool shifts_ = false; ///< Some symbols may have raw low bits.
};

/// The inverse of encode_symbols(); fills `symbols`. Error(Corrupt) when the strings are too short, too long
/// or do not end in the state that every encoder starts from. All kernels give the same symbols.
void decode_symbols(std::span<const std::byte> coded, std::span<const std::byte> raw, std::size_t cols,
                    const SymbolScales& scales, unsigned lanes_log2, std::span<std::int32_t> symbols,
                    const SymbolKernels& kernels = *available_symbol_kernels().front());

} // namespace mcwc
