#pragma once

#include "core/base/task.h"
#include "core/bitstream/structures.h"
#include "core/entropy/scale_model.h"
#include "core/prediction/basis.h"
#include "core/tensor/dtype.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// What one plane is predicted from: reference rows in the order of the plane's rows, and which units are
/// predicted. Rows of unmatched units are zero.
struct PlanePrediction {
    Matrix rows;
    std::vector<bool> matched; ///< One for each unit.
};

/// A basis of the stream and its number there.
struct NumberedBasis {
    std::uint64_t number = 0;
    const HouseholderBasis* basis = nullptr;
};

/// How a plane is to be coded. Distances are in steps, rates in bits.
struct PlaneTask {
    const Matrix* source = nullptr;
    std::size_t unit_size = 1;
    float step = 1;
    float lambda =
        0; ///< In units of the squared error's slope against rate: 1 is the rate-distortion optimum.
    unsigned trellis = 0;                      ///< log2 of the trellis's states; 0: a scalar quantizer.
    std::span<const NumberedBasis> bases = {}; ///< Those that the columns may be coded in.
    double represents = 1; ///< Rows of the plane that each row of `source` stands for: above 1 in estimates.
    const ShapeSet* shapes = nullptr; ///< Learned shapes that symbols may be coded under; outlive the task.
    const TaskContext* context = nullptr; ///< Whose threads share large planes; null: the caller's does all.
};

/// The grid that carries the rate: one step, or two with a trellis, whose states choose every other step.
float grid_of(const PlaneTask& task) noexcept;

/// A plane's quantization under one predictor, before entropy coding.
struct PlaneCandidate {
    bitstream::PlaneSyntax syntax; ///< predictor, gain, shape, scales, base_scale, scale_step, step are set.
    std::vector<std::int32_t> symbols;
    const HouseholderBasis* basis = nullptr; ///< Of the columns; null: none.
    const ShapeSet* shapes = nullptr;        ///< What syntax.shape counts on into.
    std::vector<std::int32_t> row_scales;    ///< In units of 2^scale_step; empty without.
    std::vector<std::int32_t> col_scales;
    /// One for each unit (0 where unmatched); empty where the plane has one gain.
    std::vector<std::int32_t> unit_gains;
    std::vector<std::size_t> slice_units; ///< Of each slice; empty: by units_per_slice().
    double bits = 0;                      ///< Model code length, side information included.
    double error = 0;                     ///< Squared error in the task's step^2.
    double slope = 1;                     ///< Of that error against rate, by which the two are weighed.

    /// Rate plus distortion over lambda's slope: what candidates are compared by.
    double cost() const;
};

/// Quantizes a plane by itself.
PlaneCandidate quantize_intra(const PlaneTask& task);

/// Quantizes a plane predicted with one gain, or with a gain for each unit, whichever is estimated to be
/// cheaper.
PlaneCandidate quantize_predicted(const PlaneTask& task, const PlanePrediction& prediction);

/// Units in each entropy slice of a plane: all but the last have the same number, the last nearly as many.
std::size_t units_per_slice(std::size_t unit_count, std::size_t unit_size, std::size_t cols);

/// Entropy-codes a candidate into slices (bytes in slice order), which the context's threads share; fills
/// syntax.slices and syntax.column_scales.
std::vector<bitstream::Bytes> code_plane(PlaneCandidate& candidate, std::size_t cols,
                                         const std::vector<bool>& matched, const TaskContext& context);

/// The reconstruction of a whole candidate before rounding to the dtype.
Matrix reconstruct_candidate(const PlaneCandidate& candidate, std::size_t unit_size, std::size_t cols,
                             const PlanePrediction* prediction, const TaskContext& context);

} // namespace mcwc
