#pragma once

#include "core/base/task.h"
#include "core/quantization/moment_kernels.h"

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

/// Which scales a block has, and log2 of the spacing of their indices, in [0, 5].
struct ScaleKinds {
    bool rows = false;
    bool cols = false;
    unsigned resolution = 0;
};

/// Fits scales to values measured in steps (row-major, rows * cols, finite) by the moment that is most likely
/// for a generalised Gaussian of the given exponent, as often as one likes.
class ScaleFit {
public:
    ScaleFit(std::span<const float> values, std::size_t cols, double exponent);

    BlockScales scales(const ScaleKinds& kinds);

private:
    void fit(bool rows, bool cols);

    std::size_t cols_;
    double exponent_;
    std::vector<float> powers_;
    double mean_ = 0; ///< Of all powers.
    std::vector<float> ones_;
    bool with_rows_ = false; ///< What row_ and col_ were fitted for.
    bool with_cols_ = false;
    std::vector<double> row_; ///< Means of the powers; of both, each measured in the other.
    std::vector<double> col_;
};

/// ScaleFit once.
BlockScales fit_scales(std::span<const float> values, std::size_t cols, double exponent,
                       const ScaleKinds& kinds);

/// The same for values in units of 1/factor, which go through once: `near` has scales of the same kinds,
/// fitted to a sample of the rows, from which the alternating fit starts.
BlockScales fit_scales_near(const BlockScales& near, std::span<const float> values, std::size_t cols,
                            float factor, double exponent, const ScaleKinds& kinds,
                            const TaskContext& context);

/// Sum of (values[i] - symbols[i])^2.
double squared_error(std::span<const float> values, std::span<const std::int32_t> symbols);

} // namespace mcwc
