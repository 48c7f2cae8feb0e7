#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <vector>

namespace mcwc {

/// Column prices near those of an optimal assignment, from an auction with epsilon-scaling (Bertsekas 1988)
/// in float. Only a warm start: bids are limited to O(n) per scale, and where the scores' range does not suit
/// float the prices are 0. Square matrix, finite scores.
std::vector<double> auction_prices(const Matrix& scores, const TaskContext& context);

} // namespace mcwc
