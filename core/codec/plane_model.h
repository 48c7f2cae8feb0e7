#pragma once

#include "core/entropy/symbol_coder.h"
#include "core/quantization/scales.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// The probability model of a plane: the shape of the distribution and which scales are sent, how finely.
/// Scales are in units of the grid that carries the rate: one step, or two with a trellis.
struct PlaneModel {
    unsigned shape = 0;
    unsigned resolution = 0;
    bool rows = false;
    bool cols = false;
    BlockScales scales;
    unsigned trellis = 0;             ///< As in SymbolScales.
    const ShapeSet* shapes = nullptr; ///< As in SymbolScales.
    double bits = 0; ///< Code length of the values that it was chosen for, side information included.
};

/// Chooses the model with the shortest code for values measured in the grid's units, side information
/// included. Deterministic. Where the values are a sample, each row stands for `represents` rows of the
/// plane. The shape is a built-in one: scales are fitted by its exponent.
PlaneModel choose_model(std::span<const float> values, std::size_t cols, double represents = 1.0);

/// Adjusts shape, which may be a learned one from here on, and base scale to the symbols that were really
/// chosen.
void refine_model(PlaneModel& model, std::span<const std::int32_t> symbols, std::size_t cols);

/// How symbols are distributed under the model; valid while the model is.
SymbolScales symbol_scales(const PlaneModel& model);

/// Bits that the scales cost as side information.
double side_bits(const PlaneModel& model);

} // namespace mcwc
