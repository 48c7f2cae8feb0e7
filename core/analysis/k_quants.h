#pragma once

#include <span>

namespace mcwc {

/// The two super-block formats of block_formats.h; 256 values each.
void requantize_q4_k(std::span<const float> block, std::span<float> decoded);
void requantize_q3_k(std::span<const float> block, std::span<float> decoded);

} // namespace mcwc
