#pragma once

#include "core/base/task.h"
#include "core/entropy/symbol_coder.h"
#include "core/quantization/scales.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// The probability model of a plane: the shape of the distribution and which scales are sent, how finely.
/// Scales are in units of the grid that carries the rate: one step, or two with a trellis.
struct PlaneModel {
    unsigned shape = 0;
    ScaleKinds kinds;
    BlockScales scales;
    unsigned trellis = 0;             ///< As in SymbolScales.
    const ShapeSet* shapes = nullptr; ///< As in SymbolScales.
    double bits = 0; ///< Code length of the values that it was chosen for, side information included.
};

/// Rows that decisions about a plane are taken on: at most about 2^16 values, whole rows, evenly spread.
struct RowSample {
    std::size_t stride = 1; ///< Every so many rows of the plane.
    std::size_t cols = 0;
    std::vector<float> values;

    /// Rows of `width` values.
    RowSample(std::span<const float> plane, std::size_t width);
    /// Of about at most `limit` values.
    RowSample(std::span<const float> plane, std::size_t width, std::size_t limit);
};

/// Chooses the model with the shortest code for a sample's values measured in the grid's units, side
/// information included; its scales are the sample's. Deterministic. Each row of the plane stands for
/// `represents` rows. The shape is a built-in one: scales are fitted by its exponent.
PlaneModel choose_model(const RowSample& sample, double represents);

/// Fits the scales of a model that was chosen for a sample to the whole plane, whose values are in units of
/// 1/factor of the grid's.
void fit_scales_to_plane(PlaneModel& model, std::span<const float> plane, std::size_t cols, float factor,
                         const TaskContext& context);

/// Adjusts shape, which may be a learned one from here on, and base scale to symbols that were really chosen.
/// Returns their code length without that of the scales.
double refine_model(PlaneModel& model, std::span<const std::int32_t> symbols, std::size_t cols);

/// How symbols are distributed under the model; valid while the model is.
SymbolScales symbol_scales(const PlaneModel& model);

/// Bits that the scales cost as side information.
double side_bits(const PlaneModel& model);

} // namespace mcwc
