#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mcwc {

/// What a parent is worth, and how widely parents are looked for. With the defaults 92% of what there is to
/// save on all-MiniLM-L6-v2's 30,522 word embeddings is found by a seventh of all products.
struct ParentSearch {
    double kept = 1;  ///< Of the square of a cosine, once the parent is quantized; above 0, at most 1.
    double price = 0; ///< Bits that a parent costs.
    std::size_t cells_of_row = 3; ///< Of the k-means cells, about 120 rows each: so many nearest ones.
    std::size_t pairs_of_row = 6; ///< Of each cell.
    std::size_t deepest = 4;      ///< Generation, at most last_generation: many make small slices.
};

/// For each row the row that it may best be predicted from, or `unmatched` (entropy/permutation_coder.h),
/// without circles. A row predicted from one that it has the cosine c with saves -(d/2) log2(1 - kept c^2)
/// bits, less the price. That counts for a pair either way round, so that the best choice without circles is
/// the heaviest spanning forest; this is a greedy approximation with few generations, and pairs are looked
/// for among rows of the same k-means cells, not among all. Deterministic, for one instruction set.
/// Cancelled.
std::vector<std::uint32_t> find_parents(const Matrix& rows, const ParentSearch& search,
                                        const TaskContext& context);

/// The mean saving of a row, judged by a few of them against all others: a bound that is cheap to have.
double sampled_parent_saving(const Matrix& rows, const ParentSearch& search, const TaskContext& context);

} // namespace mcwc
