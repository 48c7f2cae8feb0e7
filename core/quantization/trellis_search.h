#pragma once

#include "core/entropy/symbol_coder.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// Entropy-constrained trellis-coded quantization of one block: of all symbol sequences that the trellis of
/// `scales` (not 0) allows, the one with the least sum of (value - symbol)^2 + lambda * bits, found with the
/// Viterbi algorithm among the eight integers around each value. `values` are in steps, rows x cols, whole
/// rows; `lambda` is in step^2 per bit. The same on every machine.
void search_trellis(std::span<const float> values, std::size_t cols, const SymbolScales& scales, float lambda,
                    std::span<std::int32_t> symbols);

/// Mean squared error of fine trellis quantization with 2^states_log2 states, in step^2: what is left of
/// 4/12, that of a grid of two steps.
double trellis_distortion(unsigned states_log2) noexcept;

} // namespace mcwc
