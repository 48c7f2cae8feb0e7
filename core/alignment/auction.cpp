#include "core/alignment/auction.h"

#include "core/alignment/kernels.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace mcwc {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Measured on cosines and bits saved of unstructured and planted units, n = 1024 to 8192: smaller last steps
// cost more bids than they save the exact solver that follows.
constexpr double first_step = 0.03; // Of the scores' range.
constexpr double step_ratio = 5;
constexpr std::size_t bids_per_row = 64; // At each step; unstructured scores need 2 to 10.

struct Auction {
    const Matrix& scores;
    const TaskContext& context;
    const AlignmentKernels& kernels = alignment_kernels();
    std::vector<float> prices = std::vector<float>(scores.cols);
    std::vector<std::uint32_t> row_of = {};
    std::vector<std::uint32_t> waiting = {};

    /// Lets every row bid until all have a column; false when the limit was met first.
    bool run(float epsilon, std::size_t limit) {
        row_of.assign(scores.cols, nobody);
        waiting.resize(scores.rows);
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            waiting[i] = static_cast<std::uint32_t>(waiting.size() - 1 - i);
        }
        for (std::size_t bid = 0; !waiting.empty(); ++bid) {
            if (bid == limit) {
                return false;
            }
            if (bid % 256 == 0) {
                context.check();
            }
            const std::uint32_t row = waiting.back();
            waiting.pop_back();
            const BestTwo<float> offer = kernels.best_two(scores.row(row).data(), prices.data(), scores.cols);
            prices[offer.column] += (offer.best - offer.second) + epsilon;
            const std::uint32_t displaced = std::exchange(row_of[offer.column], row);
            if (displaced != nobody) {
                waiting.push_back(displaced);
            }
        }
        return true;
    }
};

} // namespace

std::vector<double> auction_prices(const Matrix& scores, const TaskContext& context) {
    std::vector<double> prices(scores.cols);
    const std::size_t n = scores.rows;
    if (n < 2) {
        return prices;
    }
    // Far from these the differences of prices would overflow or vanish in float.
    const auto [lowest, highest] = std::minmax_element(scores.values.begin(), scores.values.end());
    const double range = static_cast<double>(*highest) - static_cast<double>(*lowest);
    if (!(range > 1e-30 && range < 1e30)) {
        return prices;
    }
    Auction auction{.scores = scores, .context = context};
    const double last = range / static_cast<double>(n);
    double epsilon = range * first_step;
    while (auction.run(static_cast<float>(epsilon), bids_per_row * n) && epsilon > last) {
        epsilon = std::max(last, epsilon / step_ratio);
    }
    std::copy(auction.prices.begin(), auction.prices.end(), prices.begin());
    return prices;
}

} // namespace mcwc
