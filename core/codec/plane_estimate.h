#pragma once

#include "core/codec/frame_plan.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/report.h"
#include "core/tensor/dtype.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace mcwc {

/// A plane with a sample of its units.
struct SampledPlane {
    PlannedPlane plan;
    PlaneGeometry geometry;
    DType dtype = DType::F32;
    std::vector<std::size_t> units;
    Matrix values;
    float step = 0;
    unsigned trellis = 0;
    double lambda = 1;
    bool learn = true; ///< Whether learned shapes may describe it.
    std::vector<NumberedBasis> bases;
    double scale = 1; ///< Units of the plane for each sampled one.
    /// Sum of squares of every unit, sampled or not; empty where only the sample was read.
    std::vector<double> energies;
};

/// What a whole plane would cost, judged by the quantized sample.
struct PlaneEstimate {
    BitCount bits;       ///< Symbols, scales and gains.
    double total = 0;    ///< The same in one figure, not rounded.
    double variance = 0; ///< Of `total`, between samples.
    double error = 0;    ///< Squared error, rounding to the dtype included.
    double error_variance = 0;
    double cost = 0; ///< As PlaneCandidate::cost().
};

/// The grid that carries the plane's rate (grid_of()).
float grid_of(const SampledPlane& plane) noexcept;

/// Evenly spaced units of a plane, at most about `weights` weights.
std::vector<std::size_t> sample_units(std::size_t unit_count, std::size_t unit_weights, std::size_t weights);

/// The rows of some units, straight from a tensor's bytes.
Matrix read_units(DType dtype, std::span<const std::byte> bytes, const PlaneGeometry& plane,
                  std::size_t unit_size, std::span<const std::size_t> units);

/// Extends a quantized sample to its plane: in proportion, corrected by what Gaussians of all units' energies
/// would cost against those of the sample's. `prediction` is null for intra.
PlaneEstimate extend_sample(const SampledPlane& plane, const PlaneCandidate& candidate,
                            const PlanePrediction* prediction);

/// The plane's syntax with its slices, for the size of its head, and the bits of the slices' headers.
bitstream::PlaneSyntax plane_head(const SampledPlane& plane, const PlaneCandidate& candidate, double bits);
double slice_header_bits(const bitstream::PlaneSyntax& head);

} // namespace mcwc
