#pragma once

#include "core/codec/plane_coder.h"
#include "core/codec/plane_model.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/trellis_search.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mcwc {

/// Quantizes what is left of a plane after prediction, measured in the task's steps: chooses basis, model and
/// kind of quantizer on a sample of the rows, then goes over all values once.
PlaneCandidate quantize_residual(const PlaneTask& task, std::vector<float> residual);

/// A model of values like these, of all of the plane's rows, in the task's steps and in the basis that they
/// are coded in: chosen on a sample of the rows for the task's own quantizer.
PlaneModel model_for(const PlaneTask& task, std::span<const float> values);

/// Writes task and model into the candidate's syntax and scales.
void describe_model(const PlaneTask& task, const PlaneModel& model, PlaneCandidate& candidate);

/// Bits, without those of scales, and squared error of a part of a plane.
struct PartCost {
    double bits = 0;
    double error = 0; ///< In the quantizer's step^2.
};

/// Chooses the symbols of a plane's slices, each of which has a path of its own.
class SliceQuantizer {
public:
    /// With the task's lambda, for steps of the model's quantizer. The model must outlive it.
    SliceQuantizer(const PlaneTask& task, const PlaneModel& model);

    /// Whole rows, the first of which is `first_row` of the plane; `values` are in the quantizer's steps.
    /// From any thread.
    PartCost run(std::span<const float> values, std::size_t first_row, std::span<std::int32_t> symbols);

private:
    std::size_t cols_;
    SymbolScales scales_;
    float lambda_;                          ///< In step^2 per bit.
    std::unique_ptr<TrellisSearch> search_; ///< Null: rounding.
    SymbolCost cost_;
};

} // namespace mcwc
