#pragma once

#include "core/codec/plane_coder.h"

#include <vector>

namespace mcwc {

/// Quantizes what is left of a plane after prediction, measured in the task's steps: chooses basis, model and
/// kind of quantizer on a sample of the rows, then goes over all values once.
PlaneCandidate quantize_residual(const PlaneTask& task, std::vector<float> residual);

} // namespace mcwc
