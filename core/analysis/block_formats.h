#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mcwc {

/// The block formats of llama.cpp (ggml): how many weights a block has and how many bytes it takes.
enum class BlockFormat : std::uint8_t { F16, Q8_0, Q5_0, Q4_0, Q4_K, Q3_K };

struct BlockSize {
    std::size_t weights = 1;
    std::size_t bytes = 2;
};
BlockSize block_size(BlockFormat format) noexcept;
/// "Q4_K"
std::string_view block_format_name(BlockFormat format) noexcept;

/// The format that rows of `cols` weights get when `format` is asked for.
BlockFormat format_for_rows(BlockFormat format, std::size_t cols) noexcept;

/// Quantizes a block as ggml's reference quantizers do, without importance weights, and gives back what it
/// decodes to. Both spans have block_size(format).weights finite values.
void requantize_block(BlockFormat format, std::span<const float> block, std::span<float> decoded);

} // namespace mcwc
