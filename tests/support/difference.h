#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/codec/report.h"

namespace mcwc::test {

/// Bits of a scalar quantizer's indices of the difference of two checkpoints with the same tensors, coded
/// ideally, each tensor by itself: of those that the report says were quantized, with the steps of this
/// nominal rate.
double entropy_of_difference(const TensorSource& tuned, const TensorSource& base, const StreamReport& report,
                             double qbits);

} // namespace mcwc::test
