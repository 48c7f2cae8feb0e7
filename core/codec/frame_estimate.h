#pragma once

#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/basis_search.h"
#include "core/codec/frame_plan.h"
#include "core/codec/modelled_block.h"
#include "core/codec/report.h"
#include "core/codec/settings.h"

#include <cstddef>
#include <span>
#include <vector>

namespace mcwc {

/// How far off an estimate may be: what differs from sample to sample, independently from plane to plane, and
/// what may be wrong in the same direction everywhere.
struct Doubt {
    double variance = 0;
    double bias = 0;

    Doubt& operator+=(const Doubt& other);
    /// Half of the interval that holds 95 of 100.
    double half_width() const;
};

/// One frame's share of an estimate. Its headers are counted as the syntax would write them.
struct FrameEstimate {
    FrameReport report;
    Doubt coded_bits; ///< Of quantized tensors, motion included.
    Doubt exact_bits; ///< Of exactly kept ones.
    Doubt error;      ///< Of squared_error.
};

/// What is the same for all frames of an estimate.
struct EstimateInput {
    const Checkpoint& checkpoint;
    const std::vector<bool>& is_buffer;
    const EncoderSettings& settings;
    const std::vector<double>& qbits; ///< Nominal rate of each tensor.
    const SharedBases& bases;
    const ShapeSet& shapes; ///< Learned ones.
    const TaskContext& context;
    std::size_t sample_weights; ///< Weights of each plane that are quantized.
    bool whole_moments;         ///< Read every weight once for exact steps and energies.
};

/// Adds to the rows of the frame's tensors (no two frames share one). `reference` is null where prediction is
/// not looked at.
FrameEstimate estimate_frame(const EstimateInput& input, const PlannedFrame& plan,
                             const PlannedFrame* reference, std::vector<TensorReport>& tensors);

/// Bytes that a lossless coding of `bytes` takes, from a part of them where they are many, and the doubt.
struct LosslessEstimate {
    double bytes = 0;
    double doubt = 0;
};
LosslessEstimate estimate_lossless(std::span<const std::byte> bytes, LosslessContent content);

} // namespace mcwc
