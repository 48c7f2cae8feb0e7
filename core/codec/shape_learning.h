#pragma once

#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/basis_search.h"
#include "core/codec/frame_plan.h"
#include "core/codec/plane_estimate.h"
#include "core/codec/settings.h"
#include "core/codec/shape_fit.h"
#include "core/entropy/scale_model.h"

#include <cstddef>
#include <vector>

namespace mcwc {

class ReferenceCheckpoint;

/// What shapes are learned from.
struct ShapeSource {
    const TensorSource& source;
    const std::vector<PlannedFrame>& frames;
    const std::vector<bool>& is_buffer;
    const EncoderSettings& settings;
    const SharedBases& bases;
    const std::vector<double>& qbits;               ///< Nominal rate of each tensor of the source.
    const ReferenceCheckpoint* reference = nullptr; ///< That tensors may be predicted from.
};

/// Weights that are looked at, all planes together.
inline constexpr std::size_t encoding_sample = std::size_t{1} << 20;

/// A sample of every plane that will be quantized, about `weights` weights of all of them: its differences
/// from the reference checkpoint where they are smaller. Errors are those of reading; Cancelled.
std::vector<SampledPlane> sample_planes(const ShapeSource& source, std::size_t weights,
                                        const TaskContext& context);

/// Quantizes the samples, not predicted, with the shapes at hand.
std::vector<ShapeSample> quantize_samples(const std::vector<SampledPlane>& planes, const ShapeSet& shapes,
                                          const TaskContext& context);

/// The shapes that a stream at these settings is to have: of the profile and newly learned ones, those that
/// pay for themselves. Learning and quantizing, which chooses symbols by their rate, take turns: the shapes
/// are those of the rate-distortion objective. Deterministic. Errors of load_profile() and reading;
/// Cancelled.
ShapeSet learn_shapes(const ShapeSource& source, std::size_t weights, const TaskContext& context);

} // namespace mcwc
