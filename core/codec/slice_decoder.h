#pragma once

#include "core/bitstream/structures.h"
#include "core/codec/plane_coder.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_decoder.h"
#include "core/prediction/basis.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// Whether row scales are in a plane's slices.
bool has_row_scales(const bitstream::PlaneSyntax& plane) noexcept;
/// Whether a plane has column scales.
bool has_column_scales(const bitstream::PlaneSyntax& plane) noexcept;

/// Scale indices in units of 2^resolution, in eighths of an octave.
std::vector<std::int32_t> scales_in_eighths(std::span<const std::int32_t> units, std::uint64_t resolution);

/// The column scale indices of a plane, in eighths of an octave; empty when it has none. Error(Corrupt).
std::vector<std::int32_t> decode_column_scales(const bitstream::PlaneSyntax& plane, std::size_t cols);

/// A slice of a plane, and what it is decoded by; all that is pointed to outlives its decoder.
struct CodedSlice {
    const bitstream::PlaneSyntax* plane = nullptr;
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::span<const std::int32_t> col_scales; ///< decode_column_scales() of the plane.
    std::span<const std::byte> bytes;
    const ShapeSet* shapes = nullptr; ///< Null where the stream has none.
};

/// What a slice's values are made of besides its symbols.
struct SliceReferences {
    const PlanePrediction* prediction = nullptr; ///< Null for intra planes.
    std::size_t first_unit = 0;                  ///< Of the slice, in the plane.
    const HouseholderBasis* basis = nullptr;     ///< Null where the columns are coded as they are.
};

/// Takes rows of a slice: the first one's number in the slice, and the rows, not yet rounded to the tensor's
/// dtype.
using RowSink = std::function<void(std::size_t first_row, const Matrix& rows)>;

/// The values of one slice, decoded a block of rows at a time and handed on while they are in the cache. Two
/// slices may be decoded in turns on one core (SymbolDecoder says why).
class SliceDecoder {
public:
    /// The sink is given a multiple of `rows_together` rows each time but the last. Error(Corrupt), as from
    /// all that decodes.
    SliceDecoder(const CodedSlice& slice, const SliceReferences& references, std::size_t rows_together,
                 RowSink sink);
    SliceDecoder(const SliceDecoder&) = delete;
    SliceDecoder& operator=(const SliceDecoder&) = delete;
    ~SliceDecoder() = default;

    /// Whether all rows have been handed on.
    bool done() const noexcept { return first_row_ == slice_.rows; }
    /// Decodes what is left.
    void decode();
    /// Decodes symbols of both slices, neither of them done(), as far as no error can come up; go_on() of
    /// both follows. False where the two can't be decoded in turns.
    static bool decode_in_turns(SliceDecoder& first, SliceDecoder& second);
    /// Hands on the rows that decode_in_turns() ended, or passes what stopped it.
    void go_on();

private:
    void begin_block();
    void end_block();
    void add_predictions();

    CodedSlice slice_;
    SliceReferences references_;
    RowSink sink_;
    std::vector<std::int32_t> row_scales_;
    std::vector<bool> matched_;            ///< Of the slice's units.
    std::vector<std::int32_t> gains_;      ///< Of the slice's units.
    std::optional<SymbolDecoder> decoder_; ///< None where all symbols are 0.
    std::size_t block_rows_ = 1;
    std::size_t first_row_ = 0; ///< Of the block.
    Matrix values_;
};

/// The symbols of a slice and the scales of their distributions, before any reconstruction.
struct SliceSymbols {
    std::vector<std::int32_t> symbols;    ///< Row by row.
    std::vector<std::int32_t> row_scales; ///< In eighths of an octave; empty without, or without symbols.
    std::uint64_t coded_bytes = 0;        ///< Coder states, words and raw bits.
};

/// Takes a slice apart. Error(Corrupt).
SliceSymbols decode_slice_symbols(const CodedSlice& slice);

} // namespace mcwc
