#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <cstdint>
#include <vector>

namespace mcwc {

/// The optimal assignment with the prices that prove it.
struct PricedAssignment {
    std::vector<std::uint32_t> column_of_row;
    std::vector<double> prices; ///< Of the columns.
};

/// Maximises the sum of scores exactly (in double arithmetic) by augmenting row reduction and shortest
/// augmenting paths (Jonker & Volgenant 1987), in O(n^3) at worst whatever the first prices are, and in about
/// O(n^2) where they are good. Square matrix, finite scores.
PricedAssignment shortest_path_assignment(const Matrix& scores, std::vector<double> prices,
                                          const TaskContext& context);

} // namespace mcwc
