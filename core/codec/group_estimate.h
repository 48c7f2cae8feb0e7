#pragma once

#include "core/codec/frame_estimate.h"
#include "core/codec/plane_estimate.h"

#include <cstddef>
#include <vector>

namespace mcwc {

/// A sampled plane as it would be coded.
struct CodedPlane {
    SampledPlane plane;
    PlaneCandidate candidate;
    PlaneEstimate estimate;
};

/// The task of quantizing a part of a plane.
PlaneTask plane_task(const SampledPlane& plane, const Matrix& values, const ShapeSet* shapes);

/// What prediction does to a group.
struct GroupEstimate {
    bool predicted = false;
    double motion_bits = 0;
    double saved_bits = 0; ///< Motion paid.
    std::uint64_t predicted_units = 0;
    Doubt doubt; ///< Of saved_bits, beyond what the planes' own estimates say.
};

/// Predicts the sampled units of a group from their best matches in the reference, which is quantized roughly
/// first; planes that gain by it are replaced.
GroupEstimate predict_group(const EstimateInput& input, const PlannedFrame& plan,
                            const PlannedFrame& reference, std::size_t group,
                            std::vector<CodedPlane>& planes);

} // namespace mcwc
