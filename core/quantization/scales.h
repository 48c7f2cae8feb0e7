#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Scale indices of a rows x cols block: value (r, c) has a standard deviation of about
/// 2^((base + row[r] + col[c]) / 8) steps. `row` and `col` hold multiples of 2^resolution and are empty where
/// the block has no scales of that kind.
struct BlockScales {
    std::int32_t base = 0;
    std::vector<std::int32_t> row;
    std::vector<std::int32_t> col;
};

/// Fits scales to values measured in steps (row-major, rows * cols, finite) by the moment that is most likely
/// for a generalised Gaussian of the given exponent; `with_rows` and `with_cols` say which to fit,
/// `resolution` in [0, 5] is log2 of the index spacing.
BlockScales fit_scales(std::span<const float> values, std::size_t cols, double exponent, bool with_rows,
                       bool with_cols, unsigned resolution);

} // namespace mcwc
