#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <cstddef>

namespace mcwc {

/// What a pair of units is scored by.
enum class SimilarityMeasure {
    Cosine,    ///< x.p / (|x| |p|) in [-1, 1]; 0 where a norm is 0 or not finite.
    BitsSaved, ///< -(d/2) log2(1 - cosine^2), at least 0: bits that predicting x from p with a free gain
               ///< saves. 1 - cosine^2 counts as at least 2^-20, so that a
               ///< weight saves at most 10 bits.
};

/// scores(u, p) of every unit against every reference unit: [n, d] x [m, d] -> [n, m]. Runs on several
/// threads; the kernel is chosen for the processor at run time, so that scores may differ in the last bits
/// between machines (nothing the decoder needs depends on them). Error(Internal) when the
/// numbers of features differ.
Matrix unit_similarity(const Matrix& units, const Matrix& reference_units, SimilarityMeasure measure,
                       const TaskContext& context);

} // namespace mcwc
