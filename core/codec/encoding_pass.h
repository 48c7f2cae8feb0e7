#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/codec/basis_search.h"
#include "core/codec/settings.h"
#include "core/entropy/scale_model.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace mcwc {

class ReferenceCheckpoint;

/// Matches of units, by frame, group, reference frame (all ones: the reference checkpoint; one less: parents
/// within a plane, which stands for the group) and group in it, that the first of several passes found: the
/// others do not align again.
using MotionMemory =
    std::map<std::tuple<std::uint64_t, std::size_t, std::uint64_t, std::size_t>, std::vector<std::uint32_t>>;

/// What is the same for all frames while a checkpoint is encoded once.
struct EncodingPass {
    const TensorSource& source;
    const std::vector<bool>& is_buffer;
    const EncoderSettings& settings;
    const SharedBases& bases;
    const ShapeSet* shapes;                         ///< Learned ones.
    const std::vector<double>& qbits;               ///< Nominal rate of each tensor of the source.
    const ReferenceCheckpoint* reference = nullptr; ///< That tensors may be predicted from.
    MotionMemory* motion = nullptr; ///< Filled by the first pass, used by later ones; null: not kept.
};

} // namespace mcwc
