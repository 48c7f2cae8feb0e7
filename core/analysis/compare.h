#pragma once

#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mcwc {

class TensorSource;
struct Architecture;
struct TaskContext;

/// Why two tensors of one name have no error.
enum class ComparisonState : std::uint8_t {
    Compared,   ///< Element by element; float types may differ.
    OnlyFirst,  ///< The second source has no such tensor.
    OnlySecond, ///< The first source has none.
    ShapeDiffers,
    TypeDiffers, ///< One is float, the other is not, or two different integer types.
};

/// One tensor name of either source. The first source is the reference: errors are second minus first,
/// relative to the first.
struct TensorComparison {
    std::string name;
    ComparisonState state = ComparisonState::Compared;
    std::optional<std::size_t> first;  ///< Index in the first source.
    std::optional<std::size_t> second; ///< Index in the second source.
    DType first_type = DType::F32;
    DType second_type = DType::F32;
    Shape first_shape;
    Shape second_shape;
    bool alias = false;   ///< Shares its data with an earlier tensor of the first source: not in totals.
    bool is_float = true; ///< Otherwise only `different` is known.
    std::uint64_t elements = 0;   ///< Compared.
    std::uint64_t different = 0;  ///< Elements whose value is not the same (NaN equals NaN).
    std::uint64_t non_finite = 0; ///< Elements that are not finite in either: left out of the sums below.
    double squared_error = 0;
    double squared_sum = 0; ///< Of the first.
    double max_abs_error = 0;

    bool compared() const { return state == ComparisonState::Compared; }
    bool exact() const { return compared() && different == 0; }
    /// Squared error over squared sum; negative where there is none (not compared, not float, or a
    /// reference of zeros that the second does not share).
    double nmse() const;
};

/// What compare() found; tensors in the order of the first source, then those that only the second has.
struct Comparison {
    std::vector<TensorComparison> tensors;

    std::uint64_t count(ComparisonState state) const;
    std::uint64_t exact() const;
    /// Over all float tensors that differ, tied ones once: exact ones would only thin the figure out. 0 when
    /// none differs.
    double nmse() const;
    double max_abs_error() const;
    bool identical() const; ///< The same names, shapes, types and values.
};

/// Compares all tensors by name. Streams are decoded frame by frame, each frame once; memory stays at about
/// one frame (or as many tensors as there are threads) of each source. Errors: those of reading.
Comparison compare(const TensorSource& first, const TensorSource& second, const TaskContext& context);

/// One row (index along the first axis) of a pair of tensors.
struct RowError {
    std::uint64_t row = 0;
    double squared_error = 0;
    double squared_sum = 0;
    double max_abs_error = 0;

    double nmse() const { return squared_sum > 0 ? squared_error / squared_sum : -1; }
};

/// The differences inside one tensor.
struct TensorDifferences {
    std::string name;
    double limit = 0; ///< The bins cover [-limit, limit] evenly; 0 when there is no difference.
    std::vector<std::uint64_t> bins; ///< Odd number: the middle one is around zero.
    std::uint64_t exact = 0;         ///< Elements without any difference; they are in the middle bin too.
    std::uint64_t rows = 0;
    std::vector<RowError> worst; ///< By falling squared error.
    double mean = 0;             ///< Of the differences.
    double deviation = 0;        ///< Their standard deviation.
};

/// Looks inside a pair of float tensors of one shape. `bins` is made odd. Errors: InvalidArgument when the
/// tensors can't be compared element by element; those of reading.
TensorDifferences compare_tensor(const TensorSource& first, const TensorSource& second,
                                 const TensorComparison& pair, std::size_t bins, std::size_t worst_rows,
                                 const TaskContext& context);

/// Compared tensors arranged by layer and by their place in the layer.
struct ErrorGrid {
    std::vector<std::string> rows;    ///< "0", or "encoder 0" where there are several stacks.
    std::vector<std::string> columns; ///< Tensor name behind the layer's number, in the order of the model.
    std::vector<int> layers;          ///< Index into Architecture::layers for each row.
    /// Index into Comparison::tensors, row by row; negative where the layer has no such tensor.
    std::vector<int> cells;

    int cell(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

/// `architecture` is that of the first source.
ErrorGrid error_grid(const Comparison& comparison, const Architecture& architecture);

/// One line for each tensor behind a title line; numbers with all their digits, texts quoted where needed
/// (RFC 4180).
std::string comparison_csv(const Comparison& comparison);

/// Stable identifier of a state, e.g. "only-first".
const char* comparison_state_name(ComparisonState state);

} // namespace mcwc
