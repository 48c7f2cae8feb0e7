#pragma once

#include "core/base/task.h"
#include "core/codec/plane_coder.h"
#include "core/tensor/dtype.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// A plane whose units are predicted from other units of it, such as word embeddings from those of kindred
/// words. All rows are in the order in which they are coded (Generations::order).
struct SelfPrediction {
    PlaneCandidate candidate;
    std::vector<bool> matched; ///< The units that have a parent.
    Matrix source;             ///< The plane's rows.
    Matrix decoded;            ///< What a decoder has of them.
};

/// A plane's rows in the basis that `intra`, the plane quantized by itself, is coded in: what the functions
/// below compare, measured by its column scales.
Matrix rows_in_basis(const PlaneTask& task, const PlaneCandidate& intra);

/// For each unit of a plane its parent, or `unmatched`; all of them where it is not worth trying.
std::vector<std::uint32_t> parents_in_plane(const PlaneTask& task, const PlaneCandidate& intra,
                                            const Matrix& rows, const TaskContext& context);

/// Bits that predicting a plane of `unit_count` units from itself may save, judged by a part of its units,
/// the task's source: more of them would have nearer kin. Half of it may be wrong.
double estimated_own_saving(const PlaneTask& task, const PlaneCandidate& intra, std::size_t unit_count,
                            const TaskContext& context);

/// The plane quantized with these parents, generation by generation, each predicted from what a decoder has
/// of the ones before: `dtype` is the tensor's. With the step, the trellis and the basis of `intra`. Nothing
/// where no unit has a parent. Cancelled.
std::optional<SelfPrediction> predict_from_itself(const PlaneTask& task, const PlaneCandidate& intra,
                                                  const Matrix& rows, std::span<const std::uint32_t> parents,
                                                  DType dtype, const TaskContext& context);

} // namespace mcwc
