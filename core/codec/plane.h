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

/// Writes rows of the plane into a whole tensor's packed bytes, rounding to its dtype.
void scatter_rows(const Matrix& values, const PlaneGeometry& plane, std::size_t first_row, DType dtype,
                  std::span<std::byte> tensor);

/// Rounds to what the dtype can hold, in place.
void round_to_dtype(DType dtype, std::span<float> values);

} // namespace mcwc
