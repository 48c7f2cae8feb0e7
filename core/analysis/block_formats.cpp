#include "core/analysis/block_formats.h"

#include "core/analysis/k_quants.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>

namespace mcwc {
namespace {

float as_f16(float value) {
    return f16_to_f32(f32_to_f16(value));
}

/// One scale from max|x|, codes from -127 to 127.
void requantize_q8_0(std::span<const float> block, std::span<float> decoded) {
    float largest = 0;
    for (const float value : block) {
        largest = std::max(largest, std::fabs(value));
    }
    const float scale = largest / 127.0F;
    const float inverse = scale > 0 ? 1.0F / scale : 0.0F;
    const float stored = as_f16(scale);
    for (std::size_t i = 0; i < block.size(); ++i) {
        decoded[i] = std::round(block[i] * inverse) * stored;
    }
}

/// One signed scale that puts the value of largest magnitude at the lowest code, -levels; the codes go up to
/// levels - 1.
void requantize_signed(std::span<const float> block, std::span<float> decoded, float levels) {
    float extreme = 0;
    for (const float value : block) {
        if (std::fabs(value) > std::fabs(extreme)) {
            extreme = value;
        }
    }
    const float scale = extreme / -levels;
    const float inverse = scale != 0 ? 1.0F / scale : 0.0F;
    const float stored = as_f16(scale);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const float code = std::floor(block[i] * inverse + levels + 0.5F);
        decoded[i] = (std::min(code, 2.0F * levels - 1.0F) - levels) * stored;
    }
}

} // namespace

BlockSize block_size(BlockFormat format) noexcept {
    switch (format) {
    case BlockFormat::F16:
        return {1, 2};
    case BlockFormat::Q8_0:
        return {32, 34};
    case BlockFormat::Q5_0:
        return {32, 22};
    case BlockFormat::Q4_0:
        return {32, 18};
    case BlockFormat::Q4_K:
        return {256, 144};
    case BlockFormat::Q3_K:
        return {256, 110};
    }
    return {};
}

std::string_view block_format_name(BlockFormat format) noexcept {
    switch (format) {
    case BlockFormat::F16:
        return "F16";
    case BlockFormat::Q8_0:
        return "Q8_0";
    case BlockFormat::Q5_0:
        return "Q5_0";
    case BlockFormat::Q4_0:
        return "Q4_0";
    case BlockFormat::Q4_K:
        return "Q4_K";
    case BlockFormat::Q3_K:
        return "Q3_K";
    }
    return {};
}

BlockFormat format_for_rows(BlockFormat format, std::size_t cols) noexcept {
    const auto fits = [cols](BlockFormat candidate) { return cols % block_size(candidate).weights == 0; };
    if (format == BlockFormat::Q4_K && !fits(format)) {
        format = BlockFormat::Q5_0;
    } else if (format == BlockFormat::Q3_K && !fits(format)) {
        format = BlockFormat::Q4_0;
    }
    return fits(format) ? format : BlockFormat::F16;
}

void requantize_block(BlockFormat format, std::span<const float> block, std::span<float> decoded) {
    switch (format) {
    case BlockFormat::F16:
        std::transform(block.begin(), block.end(), decoded.begin(), as_f16);
        break;
    case BlockFormat::Q8_0:
        requantize_q8_0(block, decoded);
        break;
    case BlockFormat::Q5_0:
        requantize_signed(block, decoded, 16.0F);
        break;
    case BlockFormat::Q4_0:
        requantize_signed(block, decoded, 8.0F);
        break;
    case BlockFormat::Q4_K:
        requantize_q4_k(block, decoded);
        break;
    case BlockFormat::Q3_K:
        requantize_q3_k(block, decoded);
        break;
    }
}

} // namespace mcwc
