#pragma once

#include "core/entropy/symbol_coder.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// Rounds values measured in steps (row-major) to symbols. With lambda > 0, a value goes to the symbol one
/// nearer to zero where that lowers squared error + lambda * code length (rate-distortion optimised
/// quantization); lambda is in step^2 per bit. Values must be finite and below max_symbol in magnitude.
void round_to_symbols(std::span<const float> values, std::size_t cols, const SymbolScales& scales,
                      float lambda, std::span<std::int32_t> symbols);

} // namespace mcwc
