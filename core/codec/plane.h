#pragma once

#include "core/tensor/dtype.h"
#include "core/tensor/matrix.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// A part of a tensor seen as a matrix: rows are `rows` indices of `axis` from `offset` on, columns all other
/// indices, slowest axis first (bitstream::PlaneSyntax).
struct PlaneGeometry {
    std::size_t outer = 1;  ///< Product of the extents before the axis.
    std::size_t extent = 1; ///< Of the axis.
    std::size_t inner = 1;  ///< Product of the extents after it.
    std::size_t offset = 0;
    std::size_t rows = 0;

    std::size_t cols() const { return outer * inner; }
};

/// Error(Corrupt) when axis or range are not inside the shape.
PlaneGeometry plane_geometry(const Shape& shape, std::uint64_t axis, std::uint64_t offset,
                             std::uint64_t rows);

/// Copies rows [first_row, first_row + target.rows) of the plane out of a whole tensor's values.
void gather_rows(std::span<const float> tensor, const PlaneGeometry& plane, std::size_t first_row,
                 Matrix& target);

/// One row of the plane, straight from a whole tensor's packed bytes; `values` has cols() entries.
void read_plane_row(DType dtype, std::span<const std::byte> tensor, const PlaneGeometry& plane,
                    std::size_t row, std::span<float> values);

/// Every `stride`th row of the plane from `first` on, as many as `target` has; the same.
void read_plane_rows(DType dtype, std::span<const std::byte> tensor, const PlaneGeometry& plane,
                     std::size_t first, std::size_t stride, Matrix& target);

/// Whether rows of the plane follow each other in the tensor, element by element.
bool rows_are_contiguous(const PlaneGeometry& plane) noexcept;

/// Writes rows, packed elements of `element_size` bytes, from the plane's row `first_row` on into a whole
/// tensor's packed bytes.
void scatter_rows(std::span<const std::byte> rows, std::size_t element_size, const PlaneGeometry& plane,
                  std::size_t first_row, std::span<std::byte> tensor);

/// Rows that are best scattered together: whole cache lines of the tensor.
std::size_t scattered_rows(const PlaneGeometry& plane) noexcept;

/// Rounds to what the dtype can hold, in place.
void round_to_dtype(DType dtype, std::span<float> values);

} // namespace mcwc
