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

void scatter_rows(Matrix& values, const PlaneGeometry& plane, std::size_t first_row, DType dtype,
                  std::span<std::byte> tensor) {
    const std::size_t start = plane.offset + first_row;
    const std::size_t element = dtype_bits(dtype) / 8;
    std::vector<std::byte> packed(values.values.size() * element);
    convert_from_f32(dtype, values.values, packed);
    convert_to_f32(dtype, packed, values.values);
    const std::size_t run = plane.inner * element;
    for (std::size_t o = 0; o < plane.outer; ++o) {
        std::byte* target = tensor.data() + (o * plane.extent + start) * run;
        const std::byte* source = packed.data() + o * run;
        for (std::size_t r = 0; r < values.rows; ++r) {
            std::memcpy(target + r * run, source + r * values.cols * element, run);
        }
    }
}

} // namespace mcwc
