#pragma once

#include "core/bitstream/structures.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <optional>
#include <span>

namespace mcwc {

/// What the bytes of a lossless block are: it decides how they are modelled, never what comes back.
struct LosslessContent {
    DType dtype = DType::U8;
    std::size_t row_length = 0;   ///< Elements in a row of the tensor; 0: it has no rows.
    std::size_t first_column = 0; ///< Of the first element, below row_length.

    /// Bytes of an element, or of the part of one (C64) that is modelled by itself.
    unsigned element_size() const;
};

/// Of a whole tensor: its rows are those of the last axis, or of as many last axes as give rows worth
/// modelling.
LosslessContent content_of(DType dtype, const Shape& shape);

/// Codes a block of elements by their exponent and first mantissa bits, which have a skewed distribution,
/// and leaves the rest as it is: docs/bitstream.md, "Modelled blocks". Nothing when the block has no element
/// or its numbers are too many to be modelled.
std::optional<bitstream::Bytes> encode_modelled(std::span<const std::byte> bytes,
                                                const LosslessContent& content);

/// The inverse. `decoded` has the block's size, at most 2^22. Error(Corrupt).
void decode_modelled(std::size_t element_size, std::span<const std::byte> block,
                     std::span<std::byte> decoded);

} // namespace mcwc
