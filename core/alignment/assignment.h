#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mcwc {

/// How units are matched with the reference's units.
enum class AlignmentMethod : std::uint8_t {
    None,      ///< Unit u with unit u.
    Hungarian, ///< The exact optimum of the sum of scores.
    Greedy,    ///< Rows by descending best score, each takes its best free column.
    SortProj,  ///< Both sides sorted along one seeded random projection; never forms the score matrix.
};

/// "hungarian", "greedy", "sortproj", "none".
std::string_view alignment_method_name(AlignmentMethod method) noexcept;
/// Error(InvalidArgument) lists the names.
AlignmentMethod alignment_method_from_name(std::string_view name);

/// A one-to-one assignment: row r is matched with column column_of_row[r].
struct Assignment {
    std::vector<std::uint32_t> column_of_row;
    double score = 0; ///< Sum of the matched scores, in double.
    /// Upper bound on the best possible score from the dual solution; equals `score` up to rounding for
    /// Hungarian, infinity for the heuristics.
    double bound = 0;
};

/// Solves max sum score(r, column(r)) for a square matrix of finite scores.
/// Hungarian: exact (within float rounding of the sum). Deterministic: equal inputs give equal results,
/// on every machine. Takes O(n) memory beyond the scores. Error(Internal) when the matrix isn't square or
/// holds values that aren't finite, and for SortProj, which takes features.
Assignment solve_assignment(const Matrix& scores, AlignmentMethod method, const TaskContext& context);

/// SortProj on features: both [n, d]; column_of_row has n entries, `score` is the sum of the
/// matched cosines. Units that aren't finite sort as 0. Error(Internal) when the shapes differ.
Assignment solve_sort_projection(const Matrix& units, const Matrix& reference_units, std::uint64_t seed);

} // namespace mcwc
