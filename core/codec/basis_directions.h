#pragma once

#include "core/base/task.h"
#include "core/prediction/basis.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mcwc {

/// The energy of rows by direction: what bases are learned from. Where rows are many for their width their
/// second moments stand for them, which are far fewer numbers.
class RowEnergy {
public:
    /// Takes rows, each measured in its own size.
    RowEnergy(Matrix rows, const TaskContext& context);

    std::size_t rows() const noexcept { return rows_; }
    std::size_t cols() const noexcept { return cols_; }

    /// The `count` directions of largest energy, one a row, by falling energy: subspace iteration, then the
    /// eigenvectors of what the rows are in the subspace found. Deterministic on one machine.
    Matrix main_directions(std::size_t count, const TaskContext& context) const;

    /// Bits per weight of the rows, in a basis or without one (null), with column scales at squared error
    /// `distortion`, by reverse waterfilling.
    double column_bits(const HouseholderBasis* basis, double distortion, const TaskContext& context) const;

private:
    Matrix times(const Matrix& directions, const TaskContext& context) const;
    std::vector<double> column_energies(const HouseholderBasis* basis, const TaskContext& context) const;

    std::size_t rows_;
    std::size_t cols_;
    Matrix moments_;    ///< cols x cols; empty where the rows themselves are kept.
    Matrix values_;     ///< The rows, or empty.
    Matrix transposed_; ///< The same, column by column.
};

/// Integer reflectors whose product begins with these directions (HouseholderBasis). Each is fitted after
/// those before it, as rounded, so that their errors do not add up.
std::vector<std::int32_t> reflectors_for(const Matrix& directions);

} // namespace mcwc
