#include "core/codec/plane.h"

#include "core/base/checked.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace mcwc {

PlaneGeometry plane_geometry(const Shape& shape, std::uint64_t axis, std::uint64_t offset,
                             std::uint64_t rows) {
    if (axis >= shape.size() || checked_add(offset, rows, "plane rows") > shape[axis]) {
        throw Error(ErrorCode::Corrupt, "a plane lies outside its tensor of shape " + shape_text(shape));
    }
    PlaneGeometry plane;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        std::size_t& part = i < axis ? plane.outer : i == axis ? plane.extent : plane.inner;
        part *= checked_cast<std::size_t>(shape[i], "tensor extent");
    }
    plane.offset = offset;
    plane.rows = rows;
    return plane;
}

void gather_rows(std::span<const float> tensor, const PlaneGeometry& plane, std::size_t first_row,
                 Matrix& target) {
    const std::size_t start = plane.offset + first_row;
    if (plane.inner > 1 || plane.outer == 1) {
        for (std::size_t r = 0; r < target.rows; ++r) {
            for (std::size_t o = 0; o < plane.outer; ++o) {
                std::memcpy(target.row(r).data() + o * plane.inner,
                            tensor.data() + (o * plane.extent + start + r) * plane.inner,
                            plane.inner * sizeof(float));
            }
        }
        return;
    }
    // A transposition: 16 columns at a time keep both sides in the cache.
    constexpr std::size_t tile = 16;
    for (std::size_t o0 = 0; o0 < plane.outer; o0 += tile) {
        const std::size_t o1 = std::min(plane.outer, o0 + tile);
        for (std::size_t r = 0; r < target.rows; ++r) {
            for (std::size_t o = o0; o < o1; ++o) {
                target.values[r * target.cols + o] = tensor[o * plane.extent + start + r];
            }
        }
    }
}

void round_to_dtype(DType dtype, std::span<float> values) {
    if (dtype == DType::F32 || dtype == DType::F64) {
        return;
    }
    std::vector<std::byte> bytes(values.size() * (dtype_bits(dtype) / 8));
    convert_from_f32(dtype, values, bytes);
    convert_to_f32(dtype, bytes, values);
}

void read_plane_row(DType dtype, std::span<const std::byte> tensor, const PlaneGeometry& plane,
                    std::size_t row, std::span<float> values) {
    const std::size_t run = plane.inner * dtype_bits(dtype) / 8;
    for (std::size_t o = 0; o < plane.outer; ++o) {
        convert_to_f32(dtype, tensor.subspan((o * plane.extent + plane.offset + row) * run, run),
                       values.subspan(o * plane.inner, plane.inner));
    }
}

void read_plane_rows(DType dtype, std::span<const std::byte> tensor, const PlaneGeometry& plane,
                     std::size_t first, std::size_t stride, Matrix& target) {
    if (plane.inner > 1 || plane.outer == 1) {
        for (std::size_t k = 0; k < target.rows; ++k) {
            read_plane_row(dtype, tensor, plane, first + k * stride, target.row(k));
        }
        return;
    }
    // The plane's rows are columns of the tensor, whose rows are read as they lie.
    const std::size_t element = dtype_bits(dtype) / 8;
    std::vector<float> run(plane.rows);
    for (std::size_t o = 0; o < plane.outer; ++o) {
        convert_to_f32(
            dtype, tensor.subspan((o * plane.extent + plane.offset) * element, run.size() * element), run);
        for (std::size_t k = 0; k < target.rows; ++k) {
            target.values[k * target.cols + o] = run[first + k * stride];
        }
    }
}

namespace {

/// Rows of `size`-byte elements become columns of the tensor; tiles keep both sides in the cache.
template <std::size_t size>
void transpose(std::span<const std::byte> rows, const PlaneGeometry& plane, std::size_t start,
               std::size_t row_count, std::span<std::byte> tensor) {
    constexpr std::size_t tile = 32;
    for (std::size_t r0 = 0; r0 < row_count; r0 += tile) {
        const std::size_t r1 = std::min(row_count, r0 + tile);
        for (std::size_t o = 0; o < plane.outer; ++o) {
            std::byte* target = tensor.data() + (o * plane.extent + start + r0) * size;
            const std::byte* source = rows.data() + (r0 * plane.outer + o) * size;
            for (std::size_t r = r0; r < r1; ++r) {
                std::memcpy(target, source, size);
                target += size;
                source += plane.outer * size;
            }
        }
    }
}

} // namespace

void scatter_rows(const Matrix& values, const PlaneGeometry& plane, std::size_t first_row, DType dtype,
                  std::span<std::byte> tensor) {
    const std::size_t start = plane.offset + first_row;
    const std::size_t element = dtype_bits(dtype) / 8;
    const std::size_t run = plane.inner * element;
    if (plane.outer == 1) { // rows follow each other there too
        convert_from_f32(dtype, values.values, tensor.subspan(start * run, values.rows * run));
        return;
    }
    std::vector<std::byte> packed(values.values.size() * element);
    convert_from_f32(dtype, values.values, packed);
    if (plane.inner > 1) {
        for (std::size_t r = 0; r < values.rows; ++r) {
            for (std::size_t o = 0; o < plane.outer; ++o) {
                std::memcpy(tensor.data() + (o * plane.extent + start + r) * run,
                            packed.data() + (r * plane.outer + o) * run, run);
            }
        }
        return;
    }
    switch (element) {
    case 1:
        return transpose<1>(packed, plane, start, values.rows, tensor);
    case 2:
        return transpose<2>(packed, plane, start, values.rows, tensor);
    case 4:
        return transpose<4>(packed, plane, start, values.rows, tensor);
    default:
        return transpose<8>(packed, plane, start, values.rows, tensor);
    }
}

} // namespace mcwc
