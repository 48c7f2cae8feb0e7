#include "core/analysis/tile_pyramid.h"

#include "core/alignment/permutation.h"
#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t first_block = 4;

/// Cells of a block along one side: less at the edge.
std::size_t extent_of(std::size_t index, std::size_t block, std::size_t count) {
    return std::min(block, count - index * block);
}

/// For each pixel the first entry of a level that it shows, and one more: ascending, partly outside.
std::vector<std::int64_t> boundaries(double start, double length, std::size_t pixels, std::size_t block) {
    std::vector<std::int64_t> result(pixels + 1);
    for (std::size_t i = 0; i <= pixels; ++i) {
        const double cell = start + length * static_cast<double>(i) / static_cast<double>(pixels);
        result[i] = static_cast<std::int64_t>(std::floor(cell / static_cast<double>(block)));
    }
    return result;
}

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin >= end; }
};

/// The entries of pixel i that exist.
Range range_of(const std::vector<std::int64_t>& bounds, std::size_t i, std::size_t count) {
    const std::int64_t begin = bounds[i];
    const std::int64_t end = std::max(begin + 1, bounds[i + 1]);
    const auto limit = static_cast<std::int64_t>(count);
    return {static_cast<std::size_t>(std::clamp<std::int64_t>(begin, 0, limit)),
            static_cast<std::size_t>(std::clamp<std::int64_t>(end, 0, limit))};
}

struct Greatest {
    static constexpr std::int16_t start = std::numeric_limits<std::int16_t>::min();
    static std::int16_t of(std::int16_t a, std::int16_t b) { return a > b ? a : b; }
};

struct Least {
    static constexpr std::int16_t start = std::numeric_limits<std::int16_t>::max();
    static std::int16_t of(std::int16_t a, std::int16_t b) { return a < b ? a : b; }
};

/// One row of pixels: first the rows that it covers into one, then that one's columns. `row_at(r)` gives a
/// row's entries.
template <typename Choice, typename RowAt>
void extreme_row(const RowAt& row_at, Range rows, const std::vector<std::int64_t>& columns,
                 std::size_t col_count, std::vector<std::int16_t>& scratch, float* out, std::size_t width) {
    const Range all{range_of(columns, 0, col_count).begin, range_of(columns, width - 1, col_count).end};
    std::int16_t* const best = scratch.data();
    std::fill(best + all.begin, best + std::max(all.begin, all.end), Choice::start);
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const std::int16_t* const row = row_at(r);
        for (std::size_t c = all.begin; c < all.end; ++c) {
            best[c] = Choice::of(best[c], row[c]);
        }
    }
    for (std::size_t x = 0; x < width; ++x) {
        const Range range = range_of(columns, x, col_count);
        std::int16_t value = Choice::start;
        for (std::size_t c = range.begin; c < range.end; ++c) {
            value = Choice::of(value, best[c]);
        }
        out[x] = range.empty() ? std::numeric_limits<float>::quiet_NaN()
                               : static_cast<float>(value) / FixedCells::scale;
    }
}

/// The same with means; an entry counts as often as it has cells.
template <typename RowAt>
void mean_row(const RowAt& row_at, Range rows, std::pair<std::size_t, std::size_t> cells, std::size_t block,
              const std::vector<std::int64_t>& columns, std::size_t col_count, std::vector<float>& scratch,
              float* out, std::size_t width) {
    const Range all{range_of(columns, 0, col_count).begin, range_of(columns, width - 1, col_count).end};
    float* const sums = scratch.data();
    std::fill(sums + all.begin, sums + std::max(all.begin, all.end), 0.0F);
    float row_weight = 0;
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const auto weight = static_cast<float>(extent_of(r, block, cells.first));
        const auto* const row = row_at(r);
        for (std::size_t c = all.begin; c < all.end; ++c) {
            sums[c] += weight * static_cast<float>(row[c]);
        }
        row_weight += weight;
    }
    for (std::size_t x = 0; x < width; ++x) {
        const Range range = range_of(columns, x, col_count);
        float sum = 0;
        float weight = 0;
        for (std::size_t c = range.begin; c < range.end; ++c) {
            const auto extent = static_cast<float>(extent_of(c, block, cells.second));
            sum += extent * sums[c];
            weight += extent;
        }
        out[x] = range.empty() ? std::numeric_limits<float>::quiet_NaN()
                               : sum / (weight * row_weight) / FixedCells::scale;
    }
}

} // namespace

/// Statistics of a growing set of cells.
struct TilePyramid::Sum {
    std::size_t row_begin = 0;
    std::size_t row_end = 0;
    std::size_t col_begin = 0;
    std::size_t col_end = 0;
    std::int16_t lowest = Least::start;
    std::int16_t highest = Greatest::start;
    double total = 0;
};

TilePyramid TilePyramid::build(std::shared_ptr<const FixedCells> cells, std::vector<std::uint32_t> row_order,
                               const TaskContext& context) {
    if (!row_order.empty() && (row_order.size() != cells->rows || !is_permutation(row_order))) {
        throw Error(ErrorCode::Internal, "the order of a pyramid's rows is no permutation of them");
    }
    TilePyramid pyramid;
    pyramid.cells_ = std::move(cells);
    pyramid.row_order_ = std::move(row_order);
    if (pyramid.rows() == 0 || pyramid.cols() == 0) {
        return pyramid;
    }
    pyramid.levels_.push_back(pyramid.first_level(context));
    while (std::max(pyramid.levels_.back().rows, pyramid.levels_.back().cols) > 8) {
        pyramid.levels_.push_back(pyramid.next_level(pyramid.levels_.back(), context));
    }
    return pyramid;
}

TilePyramid::Level TilePyramid::first_level(const TaskContext& context) const {
    Level level;
    level.block = first_block;
    level.rows = (rows() + first_block - 1) / first_block;
    level.cols = (cols() + first_block - 1) / first_block;
    const std::size_t count = level.rows * level.cols;
    level.lowest.resize(count);
    level.highest.resize(count);
    level.mean.resize(count);
    parallel_for(context, level.rows, [&](std::size_t block_row) {
        const std::size_t row_end = std::min(rows(), (block_row + 1) * first_block);
        for (std::size_t block_col = 0; block_col < level.cols; ++block_col) {
            const std::size_t col_begin = block_col * first_block;
            const std::size_t col_end = std::min(cols(), col_begin + first_block);
            std::int16_t lowest = Least::start;
            std::int16_t highest = Greatest::start;
            std::int32_t sum = 0;
            for (std::size_t r = block_row * first_block; r < row_end; ++r) {
                const std::int16_t* const row = row_values(r);
                for (std::size_t c = col_begin; c < col_end; ++c) {
                    lowest = Least::of(lowest, row[c]);
                    highest = Greatest::of(highest, row[c]);
                    sum += row[c];
                }
            }
            const std::size_t at = block_row * level.cols + block_col;
            const std::size_t cells = (row_end - block_row * first_block) * (col_end - col_begin);
            level.lowest[at] = lowest;
            level.highest[at] = highest;
            level.mean[at] = static_cast<float>(sum) / static_cast<float>(cells);
        }
    });
    return level;
}

TilePyramid::Level TilePyramid::next_level(const Level& below, const TaskContext& context) const {
    Level level;
    level.block = 2 * below.block;
    level.rows = (below.rows + 1) / 2;
    level.cols = (below.cols + 1) / 2;
    const std::size_t count = level.rows * level.cols;
    level.lowest.resize(count);
    level.highest.resize(count);
    level.mean.resize(count);
    parallel_for(context, level.rows, [&](std::size_t row) {
        for (std::size_t col = 0; col < level.cols; ++col) {
            std::int16_t lowest = Least::start;
            std::int16_t highest = Greatest::start;
            double sum = 0;
            double cells = 0;
            for (std::size_t r = 2 * row; r < std::min(below.rows, 2 * row + 2); ++r) {
                for (std::size_t c = 2 * col; c < std::min(below.cols, 2 * col + 2); ++c) {
                    const std::size_t at = r * below.cols + c;
                    const auto weight = static_cast<double>(extent_of(r, below.block, rows()) *
                                                            extent_of(c, below.block, cols()));
                    lowest = Least::of(lowest, below.lowest[at]);
                    highest = Greatest::of(highest, below.highest[at]);
                    sum += weight * static_cast<double>(below.mean[at]);
                    cells += weight;
                }
            }
            const std::size_t at = row * level.cols + col;
            level.lowest[at] = lowest;
            level.highest[at] = highest;
            level.mean[at] = static_cast<float>(sum / cells);
        }
    });
    return level;
}

void TilePyramid::add_cells(Sum& sum, std::size_t row_begin, std::size_t row_end, std::size_t col_begin,
                            std::size_t col_end) const {
    for (std::size_t r = row_begin; r < row_end; ++r) {
        const std::int16_t* const row = row_values(r);
        for (std::size_t c = col_begin; c < col_end; ++c) {
            sum.lowest = Least::of(sum.lowest, row[c]);
            sum.highest = Greatest::of(sum.highest, row[c]);
            sum.total += row[c];
        }
    }
}

void TilePyramid::add(Sum& sum, std::size_t level, std::size_t block_row, std::size_t block_col) const {
    const Level& here = levels_[level];
    const std::size_t row_begin = block_row * here.block;
    const std::size_t col_begin = block_col * here.block;
    const std::size_t row_end = std::min(rows(), row_begin + here.block);
    const std::size_t col_end = std::min(cols(), col_begin + here.block);
    if (row_begin >= sum.row_end || row_end <= sum.row_begin || col_begin >= sum.col_end ||
        col_end <= sum.col_begin) {
        return;
    }
    if (row_begin >= sum.row_begin && row_end <= sum.row_end && col_begin >= sum.col_begin &&
        col_end <= sum.col_end) {
        const std::size_t at = block_row * here.cols + block_col;
        sum.lowest = Least::of(sum.lowest, here.lowest[at]);
        sum.highest = Greatest::of(sum.highest, here.highest[at]);
        sum.total += static_cast<double>(here.mean[at]) *
                     static_cast<double>((row_end - row_begin) * (col_end - col_begin));
    } else if (level == 0) {
        add_cells(sum, std::max(row_begin, sum.row_begin), std::min(row_end, sum.row_end),
                  std::max(col_begin, sum.col_begin), std::min(col_end, sum.col_end));
    } else {
        const Level& below = levels_[level - 1];
        for (std::size_t r = 2 * block_row; r < std::min(below.rows, 2 * block_row + 2); ++r) {
            for (std::size_t c = 2 * block_col; c < std::min(below.cols, 2 * block_col + 2); ++c) {
                add(sum, level - 1, r, c);
            }
        }
    }
}

CellStatistics TilePyramid::statistics(std::size_t row_begin, std::size_t row_end, std::size_t col_begin,
                                       std::size_t col_end) const {
    if (row_begin >= row_end || col_begin >= col_end || row_end > rows() || col_end > cols()) {
        throw Error(ErrorCode::Internal, "a rectangle of cells is empty or lies outside its matrix");
    }
    Sum sum{.row_begin = row_begin, .row_end = row_end, .col_begin = col_begin, .col_end = col_end};
    const Level& top = levels_.back();
    for (std::size_t r = row_begin / top.block; r * top.block < row_end; ++r) {
        for (std::size_t c = col_begin / top.block; c * top.block < col_end; ++c) {
            add(sum, levels_.size() - 1, r, c);
        }
    }
    const double cells = static_cast<double>(row_end - row_begin) * static_cast<double>(col_end - col_begin);
    return {static_cast<float>(sum.lowest) / FixedCells::scale,
            static_cast<float>(sum.highest) / FixedCells::scale,
            static_cast<float>(sum.total / cells) / FixedCells::scale};
}

void TilePyramid::sample(const CellWindow& window, std::size_t width, std::size_t height, CellSummary summary,
                         std::span<float> out) const {
    std::fill(out.begin(), out.end(), std::numeric_limits<float>::quiet_NaN());
    if (levels_.empty() || width == 0 || height == 0 || !(window.width > 0) || !(window.height > 0)) {
        return;
    }
    const double cells_per_pixel =
        std::min(window.width / static_cast<double>(width), window.height / static_cast<double>(height));
    const Level* level = nullptr; // none: the cells themselves
    for (const Level& candidate : levels_) {
        level = static_cast<double>(candidate.block) <= cells_per_pixel ? &candidate : level;
    }
    const std::size_t block = level == nullptr ? 1 : level->block;
    const std::size_t row_count = level == nullptr ? rows() : level->rows;
    const std::size_t col_count = level == nullptr ? cols() : level->cols;
    const std::vector<std::int64_t> columns = boundaries(window.left, window.width, width, block);
    const std::vector<std::int64_t> lines = boundaries(window.top, window.height, height, block);
    std::vector<std::int16_t> extremes(col_count);
    std::vector<float> sums(col_count);
    const auto cells_at = [this](std::size_t r) { return row_values(r); };
    for (std::size_t y = 0; y < height; ++y) {
        const Range range = range_of(lines, y, row_count);
        float* const line = out.data() + y * width;
        if (range.empty()) {
            continue;
        }
        if (y > 0 && lines[y] == lines[y - 1] && lines[y + 1] == lines[y] && block == 1) {
            std::copy_n(line - width, width, line); // magnified cells: the line above once more
        } else if (summary == CellSummary::Mean) {
            const std::pair cells{rows(), cols()};
            if (level == nullptr) {
                mean_row(cells_at, range, cells, block, columns, col_count, sums, line, width);
            } else {
                const auto means = [&](std::size_t r) { return level->mean.data() + r * col_count; };
                mean_row(means, range, cells, block, columns, col_count, sums, line, width);
            }
        } else if (summary == CellSummary::Max) {
            const auto highest = [&](std::size_t r) {
                return level == nullptr ? cells_at(r) : level->highest.data() + r * col_count;
            };
            extreme_row<Greatest>(highest, range, columns, col_count, extremes, line, width);
        } else {
            const auto lowest = [&](std::size_t r) {
                return level == nullptr ? cells_at(r) : level->lowest.data() + r * col_count;
            };
            extreme_row<Least>(lowest, range, columns, col_count, extremes, line, width);
        }
    }
}

} // namespace mcwc
