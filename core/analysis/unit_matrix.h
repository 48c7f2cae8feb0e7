#pragma once

#include "core/analysis/tile_pyramid.h"
#include "core/analysis/unit_matching.h"
#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mcwc {

/// More units than this are refused: the cells alone would take 2 GB.
inline constexpr std::size_t max_matrix_units = 32768;

/// Cosines of all units of one layer (rows) with all units of another (columns).
struct UnitMatrix {
    std::size_t layer = 0;     ///< Whose units are rows; index into Architecture::layers.
    std::size_t reference = 0; ///< Whose units are columns.
    UnitMatching matching;
    TilePyramid before; ///< Row u is unit u.
    TilePyramid after;  ///< Row r is the unit that is matched with reference unit r; shares the cells.
};

struct UnitMatrixRequest {
    std::size_t layer = 0;
    std::size_t reference = 0;
    std::string label; ///< Of the groups.
    MatchOptions options;

    bool operator==(const UnitMatrixRequest&) const = default;
};

/// The cosines, computed by blocks of rows: the float scores of a block are all that is there beside the
/// 16-bit cells. Error(Internal) when the features differ.
FixedCells unit_cells(const Matrix& units, const Matrix& reference_units, const TaskContext& context);

/// As core/alignment's greedy solver, on the cells' resolution: rows by descending best score, each takes its
/// best free column. Square: Error(Internal).
std::vector<std::uint32_t> match_cells_greedily(const FixedCells& cells, SimilarityMeasure score,
                                                const TaskContext& context);

/// Cells, matching and both pyramids. Greedy matching works on the cells; Hungarian takes another 4 bytes a
/// cell while it runs. Errors: those of reading; TensorMismatch when the layers' units can't be compared or
/// differ in number; LimitExceeded beyond max_matrix_units.
UnitMatrix unit_matrix(const TensorSource& source, const Architecture& architecture,
                       const UnitMatrixRequest& request, const TaskContext& context);

} // namespace mcwc
