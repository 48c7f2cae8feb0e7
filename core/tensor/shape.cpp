#include "core/tensor/shape.h"

#include "core/base/checked.h"

namespace mcwc {

std::uint64_t element_count(const Shape& shape) {
    std::uint64_t count = 1;
    for (const std::uint64_t extent : shape) {
        count = checked_mul(count, extent, "tensor shape");
    }
    return count;
}

std::uint64_t byte_count(DType dtype, const Shape& shape) {
    const std::uint64_t bits = checked_mul(element_count(shape), dtype_bits(dtype), "tensor size in bits");
    if (bits % 8 != 0) {
        throw Error(ErrorCode::Corrupt, "a tensor of " + std::string(dtype_name(dtype)) + " with shape " +
                                            shape_text(shape) + " does not fill whole bytes");
    }
    return bits / 8;
}

std::string shape_text(const Shape& shape) {
    if (shape.empty()) {
        return "scalar";
    }
    std::string text;
    for (const std::uint64_t extent : shape) {
        text += (text.empty() ? "" : " × ") + std::to_string(extent);
    }
    return text;
}

} // namespace mcwc
