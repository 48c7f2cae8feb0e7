#pragma once

#include "core/tensor/dtype.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mcwc {

/// Extents, slowest axis first (row-major). Rank 0 is a scalar with one element; an extent may be 0.
using Shape = std::vector<std::uint64_t>;

/// Number of elements. Error(LimitExceeded) when it does not fit.
std::uint64_t element_count(const Shape& shape);
/// Bytes of a packed tensor. Error(LimitExceeded) on overflow, Error(Corrupt) when the bits of a sub-byte
/// dtype do not fill whole bytes.
std::uint64_t byte_count(DType dtype, const Shape& shape);
/// For people: "512 x 128" with a multiplication sign; "scalar" for rank 0.
std::string shape_text(const Shape& shape);

} // namespace mcwc
