#include "core/alignment/shortest_path.h"

#include "core/alignment/kernels.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace mcwc {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
constexpr int reduction_passes = 3;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Keeps, at every moment, each matched row at a best column of its own at the current prices; when all rows
/// are matched, that makes the assignment optimal.
class ShortestPathSolver {
public:
    ShortestPathSolver(const Matrix& scores, std::vector<double> prices, const TaskContext& context)
        : scores_(scores)
        , context_(context)
        , n_(scores.rows)
        , prices_(std::move(prices))
        , row_of_(n_, nobody)
        , column_of_(n_, nobody)
        , distances_(n_)
        , parents_(n_) {}

    PricedAssignment solve() {
        std::vector<std::uint32_t> free_rows(n_);
        for (std::size_t i = 0; i < n_; ++i) {
            free_rows[i] = static_cast<std::uint32_t>(i);
        }
        for (int pass = 0; pass < reduction_passes; ++pass) {
            free_rows = reduce(free_rows);
        }
        collect_free_columns();
        for (const std::uint32_t row : free_rows) {
            augment(row);
        }
        return {.column_of_row = std::move(column_of_), .prices = std::move(prices_)};
    }

private:
    /// Augmenting row reduction: an auction whose bids go exactly to indifference. Returns the rows that are
    /// still without a column: a contest at equal prices is left to the next pass or to the shortest paths.
    std::vector<std::uint32_t> reduce(const std::vector<std::uint32_t>& rows) {
        std::vector<std::uint32_t> left;
        std::size_t budget = 8 * rows.size() + n_;
        for (const std::uint32_t first : rows) {
            std::uint32_t row = first;
            while (row != nobody) {
                check_often();
                const BestTwo<double> offer =
                    kernels_.best_two_exact(scores_.row(row).data(), prices_.data(), n_);
                std::size_t column = offer.column;
                const double price = prices_[column] + (offer.best - offer.second);
                const bool raised = n_ > 1 && price > prices_[column];
                if (raised) {
                    prices_[column] = price;
                } else if (row_of_[column] != nobody) {
                    column = free_equal(row, offer);
                }
                const std::uint32_t displaced = row_of_[column];
                match(row, column);
                if (displaced != nobody) {
                    column_of_[displaced] = nobody;
                    if (!raised || budget == 0) {
                        left.push_back(displaced);
                        break;
                    }
                    --budget;
                }
                row = displaced;
            }
        }
        return left;
    }

    /// A free column that is as good for the row as its best, or else the best.
    std::size_t free_equal(std::uint32_t row, const BestTwo<double>& offer) const {
        const auto scores = scores_.row(row);
        for (std::size_t j = 0; j < n_; ++j) {
            if (row_of_[j] == nobody && static_cast<double>(scores[j]) - prices_[j] == offer.best) {
                return j;
            }
        }
        return offer.column;
    }

    void collect_free_columns() {
        for (std::size_t j = 0; j < n_; ++j) {
            if (row_of_[j] == nobody) {
                free_columns_.push_back(static_cast<std::uint32_t>(j));
            }
        }
    }

    /// Dijkstra's algorithm from a free row to the nearest free column, over reduced costs
    /// best(row) - (score - price); then turns the matches along the path.
    void augment(std::uint32_t first) {
        std::fill(distances_.begin(), distances_.end(), infinity);
        visited_.clear();
        double base = 0;
        std::uint32_t row = first;
        std::size_t column = 0;
        double distance = 0;
        while (true) {
            check_often();
            const Nearest nearest = kernels_.relax(scores_.row(row).data(), prices_.data(), base, row,
                                                   distances_.data(), parents_.data(), n_);
            distance = nearest.distance;
            column = preferably_free(nearest);
            row = row_of_[column];
            if (row == nobody) {
                break;
            }
            const double slack = prices_[column] - static_cast<double>(scores_.row(row)[column]);
            base = distance - slack;
            visited_.push_back({column, distance, prices_[column]});
            prices_[column] = infinity;
            distances_[column] = infinity;
        }
        for (const Visit& visit : visited_) {
            prices_[visit.column] = visit.price + (distance - visit.distance);
        }
        turn_path(first, column);
    }

    std::size_t preferably_free(const Nearest& nearest) const {
        if (row_of_[nearest.column] == nobody) {
            return nearest.column;
        }
        const auto found = std::find_if(free_columns_.begin(), free_columns_.end(),
                                        [&](std::uint32_t j) { return distances_[j] == nearest.distance; });
        return found == free_columns_.end() ? nearest.column : *found;
    }

    void turn_path(std::uint32_t first, std::size_t column) {
        free_columns_.erase(std::find(free_columns_.begin(), free_columns_.end(), column));
        while (true) {
            const auto row = static_cast<std::uint32_t>(parents_[column]);
            const std::uint32_t next = column_of_[row];
            match(row, column);
            if (row == first) {
                return;
            }
            column = next;
        }
    }

    void match(std::uint32_t row, std::size_t column) {
        row_of_[column] = row;
        column_of_[row] = static_cast<std::uint32_t>(column);
    }

    void check_often() {
        if (++steps_ % 256 == 0) {
            context_.check();
        }
    }

    struct Visit {
        std::size_t column;
        double distance;
        double price;
    };

    const Matrix& scores_;
    const TaskContext& context_;
    const AlignmentKernels& kernels_ = alignment_kernels();
    std::size_t n_;
    std::vector<double> prices_;
    std::vector<std::uint32_t> row_of_;
    std::vector<std::uint32_t> column_of_;
    std::vector<double> distances_;
    std::vector<std::int64_t> parents_;
    std::vector<Visit> visited_;
    std::vector<std::uint32_t> free_columns_;
    std::size_t steps_ = 0;
};

} // namespace

PricedAssignment shortest_path_assignment(const Matrix& scores, std::vector<double> prices,
                                          const TaskContext& context) {
    return ShortestPathSolver(scores, std::move(prices), context).solve();
}

} // namespace mcwc
