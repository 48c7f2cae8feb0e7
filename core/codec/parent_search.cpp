#include "core/codec/parent_search.h"

#include "core/alignment/similarity.h"
#include "core/entropy/parents.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t rows_per_cell = 120;      ///< In the mean, before each row joins several cells.
constexpr std::size_t most_rows_of_cell = 2048; ///< All pairs of which are looked at.
constexpr std::size_t most_cells = 4096;
constexpr std::size_t rounds = 3;        ///< Of k-means.
constexpr std::size_t block_rows = 4096; ///< Compared with the means at a time.
constexpr std::size_t sampled_rows = 256;

/// A row may be predicted from another, either way round.
struct Pair {
    float saving = 0; ///< Bits, the parent paid.
    std::uint32_t first = 0;
    std::uint32_t second = 0; ///< Above `first`.
};

bool better(const Pair& a, const Pair& b) {
    return std::tuple(-a.saving, a.first, a.second) < std::tuple(-b.saving, b.first, b.second);
}

/// Bits that a parent of this cosine saves a row.
double saving_of(double cosine, std::size_t cols, const ParentSearch& search) {
    constexpr double floor = 0x1p-20;
    return -0.5 * static_cast<double>(cols) *
               std::log2(std::max(floor, 1.0 - search.kept * cosine * cosine)) -
           search.price;
}

/// The least cosine that saves anything.
double least_cosine(std::size_t cols, const ParentSearch& search) {
    return std::sqrt(std::max(0.0, 1.0 - std::exp2(-2.0 * search.price / static_cast<double>(cols))) /
                     search.kept);
}

Matrix some_rows(const Matrix& rows, std::span<const std::uint32_t> which) {
    Matrix some(which.size(), rows.cols);
    for (std::size_t i = 0; i < which.size(); ++i) {
        std::copy_n(rows.row(which[i]).begin(), rows.cols, some.row(i).begin());
    }
    return some;
}

std::vector<std::uint32_t> evenly_spread(std::size_t count, std::size_t of) {
    std::vector<std::uint32_t> places(count);
    for (std::size_t i = 0; i < count; ++i) {
        places[i] = static_cast<std::uint32_t>(i * of / count);
    }
    return places;
}

/// The columns of the `count` largest entries of a row, largest first.
std::vector<std::uint32_t> largest(std::span<const float> scores, std::size_t count) {
    std::vector<std::uint32_t> columns(scores.size());
    std::iota(columns.begin(), columns.end(), 0U);
    count = std::min(count, columns.size());
    std::partial_sort(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(count), columns.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                          return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                      });
    columns.resize(count);
    return columns;
}

/// Calls body(first row, rows) for one block of rows after the other.
template <class Body>
void for_blocks(const Matrix& rows, const Body& body) {
    for (std::size_t first = 0; first < rows.rows; first += block_rows) {
        Matrix block(std::min(block_rows, rows.rows - first), rows.cols);
        std::copy_n(rows.row(first).begin(), block.values.size(), block.values.begin());
        body(first, block);
    }
}

/// The means nearest to each row, `count` of them, nearest first.
std::vector<std::uint32_t> nearest_means(const Matrix& rows, const Matrix& means, std::size_t count,
                                         const TaskContext& context) {
    std::vector<std::uint32_t> nearest(rows.rows * count);
    for_blocks(rows, [&](std::size_t first, const Matrix& block) {
        const Matrix scores = unit_similarity(block, means, SimilarityMeasure::Cosine, context);
        parallel_for(context, block.rows, [&](std::size_t i) {
            const std::vector<std::uint32_t> best = largest(scores.row(i), count);
            std::copy(best.begin(), best.end(),
                      nearest.begin() + static_cast<std::ptrdiff_t>((first + i) * count));
        });
    });
    return nearest;
}

/// Sums of the rows nearest to each mean: their lengths don't matter for cosines. An empty one stays as it
/// is.
void move_means(const Matrix& rows, std::span<const std::uint32_t> nearest, Matrix& means) {
    std::vector<bool> moved(means.rows);
    for (std::size_t r = 0; r < rows.rows; ++r) {
        const std::size_t mean = nearest[r];
        const auto target = means.row(mean);
        if (!moved[mean]) {
            std::fill(target.begin(), target.end(), 0.0F);
            moved[mean] = true;
        }
        std::transform(target.begin(), target.end(), rows.row(r).begin(), target.begin(), std::plus<>());
    }
}

/// Rows of each cell, ascending; each row is in some.
std::vector<std::vector<std::uint32_t>> cells_of(const Matrix& rows, std::size_t cells_of_row,
                                                 const TaskContext& context) {
    const std::size_t count = std::clamp<std::size_t>(rows.rows / rows_per_cell, 1, most_cells);
    Matrix means = some_rows(rows, evenly_spread(count, rows.rows));
    for (std::size_t round = 0; round < rounds && count > 1; ++round) {
        move_means(rows, nearest_means(rows, means, 1, context), means);
    }
    const std::size_t each = std::min(cells_of_row, count);
    const std::vector<std::uint32_t> nearest = nearest_means(rows, means, each, context);
    std::vector<std::vector<std::uint32_t>> cells(count);
    std::vector<std::vector<std::uint32_t>>
        full; // parts of cells that hold more, such as those of equal rows
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        std::vector<std::uint32_t>& cell = cells[nearest[i]];
        cell.push_back(static_cast<std::uint32_t>(i / each));
        if (cell.size() == most_rows_of_cell) {
            full.push_back(std::exchange(cell, {}));
        }
    }
    cells.insert(cells.end(), full.begin(), full.end());
    return cells;
}

/// The pairs of a cell that save anything, the best few of each row.
std::vector<Pair> pairs_of(const Matrix& rows, std::span<const std::uint32_t> cell,
                           const ParentSearch& search, const TaskContext& context) {
    const Matrix members = some_rows(rows, cell);
    Matrix scores = unit_similarity(members, members, SimilarityMeasure::Cosine, context);
    const auto least = static_cast<float>(least_cosine(rows.cols, search));
    std::vector<Pair> pairs;
    std::vector<std::pair<float, std::uint32_t>> found;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        found.clear();
        for (std::size_t j = 0; j < cell.size(); ++j) {
            const float size = std::fabs(scores.row(i)[j]);
            if (j != i && size > least) {
                found.emplace_back(-size, static_cast<std::uint32_t>(j));
            }
        }
        const auto end =
            found.begin() + static_cast<std::ptrdiff_t>(std::min(search.pairs_of_row, found.size()));
        std::partial_sort(found.begin(), end, found.end());
        for (auto at = found.begin(); at != end; ++at) {
            const auto saving =
                static_cast<float>(saving_of(static_cast<double>(at->first), rows.cols, search));
            const auto [low, high] = std::minmax(cell[i], cell[at->second]);
            pairs.push_back({saving, low, high});
        }
    }
    return pairs;
}

/// Trees that grow pair by pair; none has more generations than allowed.
class Forest {
public:
    Forest(std::size_t rows, std::size_t deepest)
        : deepest_(deepest)
        , parents_(rows, unmatched)
        , children_(rows)
        , depth_(rows)
        , height_(rows) {}

    /// Makes the tree of one of the two, which is its root, a part of the other's, the lower tree first.
    void join(std::uint32_t a, std::uint32_t b) {
        if (height_[a] > height_[b]) {
            std::swap(a, b);
        }
        if (!hang(a, b)) {
            hang(b, a);
        }
    }

    std::vector<std::uint32_t> take() { return std::move(parents_); }

private:
    bool hang(std::uint32_t root, std::uint32_t under) {
        if (parents_[root] != unmatched || depth_[under] + 1U + height_[root] > deepest_ ||
            root_of(under) == root) {
            return false;
        }
        parents_[root] = under;
        children_[under].push_back(root);
        lower(root, depth_[under] + std::size_t{1});
        std::size_t height = height_[root] + std::size_t{1};
        for (std::uint32_t at = under; at != unmatched && height_[at] < height; at = parents_[at], ++height) {
            height_[at] = static_cast<std::uint8_t>(height);
        }
        return true;
    }

    std::uint32_t root_of(std::uint32_t row) const {
        while (parents_[row] != unmatched) {
            row = parents_[row];
        }
        return row;
    }

    /// A tree's root, and with it all of it, comes to stand `depth` steps below another root.
    void lower(std::uint32_t root, std::size_t depth) {
        std::vector<std::uint32_t> pending{root};
        while (!pending.empty()) {
            const std::uint32_t row = pending.back();
            pending.pop_back();
            depth_[row] = static_cast<std::uint8_t>(depth_[row] + depth);
            pending.insert(pending.end(), children_[row].begin(), children_[row].end());
        }
    }

    std::size_t deepest_;
    std::vector<std::uint32_t> parents_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::vector<std::uint8_t> depth_;  ///< Steps to the root.
    std::vector<std::uint8_t> height_; ///< Steps to the farthest descendant.
};

} // namespace

double sampled_parent_saving(const Matrix& rows, const ParentSearch& search, const TaskContext& context) {
    if (rows.rows < 2) {
        return 0;
    }
    const std::vector<std::uint32_t> some = evenly_spread(std::min(sampled_rows, rows.rows), rows.rows);
    const Matrix sample = some_rows(rows, some);
    std::vector<float> most(some.size());
    for_blocks(rows, [&](std::size_t first, const Matrix& block) {
        const Matrix scores = unit_similarity(sample, block, SimilarityMeasure::Cosine, context);
        for (std::size_t s = 0; s < some.size(); ++s) {
            for (std::size_t r = 0; r < block.rows; ++r) {
                most[s] = first + r == some[s] ? most[s] : std::max(most[s], std::fabs(scores.row(s)[r]));
            }
        }
    });
    return std::accumulate(
               most.begin(), most.end(), 0.0,
               [&](double sum, float cosine) {
                   return sum + std::max(0.0, saving_of(static_cast<double>(cosine), rows.cols, search));
               }) /
           static_cast<double>(some.size());
}

std::vector<std::uint32_t> find_parents(const Matrix& rows, const ParentSearch& search,
                                        const TaskContext& context) {
    const std::vector<std::vector<std::uint32_t>> cells = cells_of(rows, search.cells_of_row, context);
    std::vector<std::vector<Pair>> found(cells.size());
    parallel_for(context, cells.size(),
                 [&](std::size_t c) { found[c] = pairs_of(rows, cells[c], search, context); });
    std::vector<Pair> pairs;
    for (const std::vector<Pair>& part : found) {
        pairs.insert(pairs.end(), part.begin(), part.end());
    }
    std::sort(pairs.begin(), pairs.end(), better);
    Forest forest(rows.rows, std::min(search.deepest, last_generation));
    for (const Pair& pair : pairs) {
        forest.join(pair.first, pair.second);
    }
    return forest.take();
}

} // namespace mcwc
