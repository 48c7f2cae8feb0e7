#pragma once

#include "core/base/task.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mcwc {

/// A matrix of values in [-1, 1], row-major, each in 16 bits: rounded to multiples of 1/32767.
struct FixedCells {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<std::int16_t> values;

    static constexpr float scale = 32767.0F;
    /// Values outside [-1, 1] are clamped; NaN counts as 0.
    static std::int16_t fixed(float value) {
        const float held = std::isnan(value) ? 0.0F : std::fmin(1.0F, std::fmax(-1.0F, value));
        return static_cast<std::int16_t>(std::lrint(held * scale));
    }
};

struct CellStatistics {
    float min = 0;
    float max = 0;
    float mean = 0;
};

/// What a pixel shows of the cells that it covers.
enum class CellSummary : std::uint8_t { Mean, Max, Min };

/// A part of a matrix in cells, with fractions: [top, top + height) x [left, left + width).
struct CellWindow {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

/// Cells, their rows in any order, with the minimum, maximum and mean of square blocks of 4, 8, 16 ... cells,
/// so that any part can be shown at any size in a time that depends on the size alone. Beyond the cells,
/// which several pyramids can share, it takes about 0.7 bytes a cell.
class TilePyramid {
public:
    TilePyramid() = default;
    /// Row r shows row row_order[r] of the cells; an empty order: as they are. Built on several threads.
    /// Error(Internal) when the order is no permutation.
    static TilePyramid build(std::shared_ptr<const FixedCells> cells, std::vector<std::uint32_t> row_order,
                             const TaskContext& context);

    std::size_t rows() const { return cells_ ? cells_->rows : 0; }
    std::size_t cols() const { return cells_ ? cells_->cols : 0; }
    const std::vector<std::uint32_t>& row_order() const { return row_order_; }
    std::size_t levels() const { return levels_.size(); }

    /// Row and column must exist.
    float cell(std::size_t row, std::size_t col) const {
        return static_cast<float>(row_values(row)[col]) / FixedCells::scale;
    }
    /// Of the cells in [row_begin, row_end) x [col_begin, col_end), exact but for the rounding of the mean;
    /// the rectangle must be inside and not empty: Error(Internal).
    CellStatistics statistics(std::size_t row_begin, std::size_t row_end, std::size_t col_begin,
                              std::size_t col_end) const;
    /// Fills out[y * width + x] for an image of width x height pixels over the window; NaN where a pixel lies
    /// outside. Each block of cells is counted in exactly one pixel where pixels are larger than cells, so
    /// that Max and Min keep single cells visible at every scale. `out` has width * height values.
    void sample(const CellWindow& window, std::size_t width, std::size_t height, CellSummary summary,
                std::span<float> out) const;

private:
    struct Level {
        std::size_t block = 0; ///< Cells along each side.
        std::size_t rows = 0;
        std::size_t cols = 0;
        std::vector<std::int16_t> lowest;
        std::vector<std::int16_t> highest;
        std::vector<float> mean; ///< In units of 1/32767; blocks at the edges over the cells that there are.
    };
    struct Sum;

    const std::int16_t* row_values(std::size_t row) const {
        return cells_->values.data() + (row_order_.empty() ? row : row_order_[row]) * cells_->cols;
    }
    Level first_level(const TaskContext& context) const;
    Level next_level(const Level& below, const TaskContext& context) const;
    void add(Sum& sum, std::size_t level, std::size_t block_row, std::size_t block_col) const;
    void add_cells(Sum& sum, std::size_t row_begin, std::size_t row_end, std::size_t col_begin,
                   std::size_t col_end) const;

    std::shared_ptr<const FixedCells> cells_;
    std::vector<std::uint32_t> row_order_;
    std::vector<Level> levels_;
};

} // namespace mcwc
