#include "core/codec/plane.h"

#include "core/base/checked.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
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

/// Rows that become parts of columns at once.
constexpr std::size_t tile = 32;

bool is_transposed(const PlaneGeometry& plane) {
    return plane.outer > 1 && plane.inner == 1;
}

/// Elements that are moved and nothing else.
using Elements8 = std::uint8_t __attribute__((vector_size(16)));
using Elements16 = std::uint16_t __attribute__((vector_size(16)));
using Elements32 = std::uint32_t __attribute__((vector_size(16)));
using Elements64 = std::uint64_t __attribute__((vector_size(16)));

/// A square of elements, a vector for each row.
template <class Row>
struct Square {
    static constexpr std::size_t element_size = sizeof(Row{}[0]);
    static constexpr std::size_t size = sizeof(Row) / element_size;
    Row rows[size];

    void load(const std::byte* from, std::size_t stride) {
        for (std::size_t r = 0; r < size; ++r) {
            std::memcpy(&rows[r], from + r * stride, sizeof(Row));
        }
    }
    void store(std::byte* to, std::size_t stride) const {
        for (std::size_t r = 0; r < size; ++r) {
            std::memcpy(to + r * stride, &rows[r], sizeof(Row));
        }
    }
    /// Rows half a square apart are shuffled together, as often as numbers of rows have bits.
    template <std::size_t... i>
    void transpose(std::index_sequence<i...>) {
        for (std::size_t step = 1; step < size; step *= 2) {
            Row shuffled[size];
            for (std::size_t r = 0; r < size / 2; ++r) {
                const Row a = rows[r];
                const Row b = rows[r + size / 2];
                shuffled[2 * r] = __builtin_shufflevector(a, b, (i / 2 + i % 2 * size)...);
                shuffled[2 * r + 1] = __builtin_shufflevector(a, b, (size / 2 + i / 2 + i % 2 * size)...);
            }
            std::memcpy(rows, shuffled, sizeof(rows));
        }
    }
};

/// Rows of elements become columns of the tensor.
template <class Row>
void transpose(std::span<const std::byte> rows, const PlaneGeometry& plane, std::size_t start,
               std::span<std::byte> tensor) {
    constexpr std::size_t size = Square<Row>::element_size;
    constexpr std::size_t side = Square<Row>::size;
    const std::size_t cols = plane.outer;
    const std::size_t row_count = rows.size() / (cols * size);
    const auto source = [&](std::size_t r, std::size_t c) { return rows.data() + (r * cols + c) * size; };
    const auto target = [&](std::size_t r, std::size_t c) {
        return tensor.data() + (c * plane.extent + start + r) * size;
    };
    const auto move = [&](std::size_t r0, std::size_t r1, std::size_t c) {
        for (std::size_t r = r0; r < r1; ++r) {
            std::memcpy(target(r, c), source(r, c), size);
        }
    };
    for (std::size_t r0 = 0; r0 < row_count; r0 += tile) { // tiles keep both sides in the cache
        const std::size_t r1 = std::min(row_count, r0 + tile);
        const std::size_t r_whole = r1 - (r1 - r0) % side;
        const std::size_t c_whole = cols - cols % side;
        for (std::size_t c = 0; c < c_whole; c += side) {
            for (std::size_t r = r0; r < r_whole; r += side) {
                Square<Row> square;
                square.load(source(r, c), cols * size);
                square.transpose(std::make_index_sequence<side>());
                square.store(target(r, c), plane.extent * size);
            }
        }
        for (std::size_t c = 0; c < cols; ++c) {
            move(c < c_whole ? r_whole : r0, r1, c);
        }
    }
}

} // namespace

bool rows_are_contiguous(const PlaneGeometry& plane) noexcept {
    return plane.outer == 1;
}

std::size_t scattered_rows(const PlaneGeometry& plane) noexcept {
    return is_transposed(plane) ? tile : 1;
}

void scatter_rows(std::span<const std::byte> rows, std::size_t element_size, const PlaneGeometry& plane,
                  std::size_t first_row, std::span<std::byte> tensor) {
    const std::size_t start = plane.offset + first_row;
    if (is_transposed(plane)) {
        switch (element_size) {
        case 1:
            return transpose<Elements8>(rows, plane, start, tensor);
        case 2:
            return transpose<Elements16>(rows, plane, start, tensor);
        case 4:
            return transpose<Elements32>(rows, plane, start, tensor);
        default:
            return transpose<Elements64>(rows, plane, start, tensor);
        }
    }
    const std::size_t run = plane.inner * element_size;
    const std::byte* source = rows.data();
    for (std::size_t r = start; source != rows.data() + rows.size(); ++r) {
        for (std::size_t o = 0; o < plane.outer; ++o, source += run) {
            std::memcpy(tensor.data() + (o * plane.extent + r) * run, source, run);
        }
    }
}

} // namespace mcwc
