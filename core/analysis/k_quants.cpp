#include "core/analysis/k_quants.h"

#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace mcwc {
namespace {

constexpr std::size_t super_block = 256;

float as_f16(float value) {
    return f16_to_f32(f32_to_f16(value));
}

float rounded(float value, float lowest, float highest) {
    return std::clamp(std::nearbyintf(value), lowest, highest);
}

/// A block as code * scale - offset, codes from 0, offset >= 0.
struct Affine {
    float scale = 0;
    float offset = 0;
};

constexpr float q4_codes = 15.0F;

/// Weighted squared error of a block under an affine map; also the sums of the least-squares fit to the
/// codes.
struct Fit {
    double error = 0;
    double w = 0;
    double l = 0;
    double ll = 0;
    double x = 0;
    double xl = 0;
};

Fit fit_codes(std::span<const float> block, std::span<const float> weights, float inverse, float low) {
    Fit fit;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto code = static_cast<double>(rounded(inverse * (block[i] - low), 0.0F, q4_codes));
        const auto w = static_cast<double>(weights[i]);
        const auto x = static_cast<double>(block[i]);
        fit.w += w;
        fit.l += w * code;
        fit.ll += w * code * code;
        fit.x += w * x;
        fit.xl += w * x * code;
    }
    return fit;
}

double weighted_error(std::span<const float> block, std::span<const float> weights, float inverse, float low,
                      double scale, double base) {
    double error = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto code = static_cast<double>(rounded(inverse * (block[i] - low), 0.0F, q4_codes));
        const double difference = scale * code + base - static_cast<double>(block[i]);
        error += static_cast<double>(weights[i]) * difference * difference;
    }
    return error;
}

/// Tries a series of code spacings around that of minimum and maximum; for each the best scale and minimum by
/// weighted least squares. Large values weigh more.
Affine search_affine(std::span<const float> block) {
    std::array<float, 32> weights{};
    float squares = 0;
    for (const float value : block) {
        squares += value * value;
    }
    const float mean = std::sqrt(squares / static_cast<float>(block.size()));
    std::transform(block.begin(), block.end(), weights.begin(),
                   [mean](float value) { return mean + std::fabs(value); });
    const auto [lowest, highest] = std::minmax_element(block.begin(), block.end());
    const float low = std::min(*lowest, 0.0F);
    if (*highest <= low) {
        return {0.0F, -low};
    }
    const float range = *highest - low;
    double scale = static_cast<double>(range / q4_codes);
    auto base = static_cast<double>(low);
    double least = weighted_error(block, weights, q4_codes / range, low, scale, base);
    constexpr int spacings = 20;
    for (int i = 0; i <= spacings; ++i) {
        const float inverse = (q4_codes - 1.0F + 0.1F * static_cast<float>(i)) / range;
        const Fit fit = fit_codes(block, weights, inverse, low);
        const double determinant = fit.w * fit.ll - fit.l * fit.l;
        if (!(determinant > 0)) {
            continue;
        }
        double new_scale = (fit.w * fit.xl - fit.x * fit.l) / determinant;
        double new_base = (fit.ll * fit.x - fit.l * fit.xl) / determinant;
        if (new_base > 0) {
            new_base = 0;
            new_scale = fit.xl / fit.ll;
        }
        const double error = weighted_error(block, weights, inverse, low, new_scale, new_base);
        if (error < least) {
            least = error;
            scale = new_scale;
            base = new_base;
        }
    }
    return {static_cast<float>(scale), static_cast<float>(-base)};
}

/// The scale of a block with codes from -4 to 3: that of the extreme value, then codes are moved one by one
/// while that lowers the error, each value weighing its square.
float search_signed(std::span<const float> block) {
    constexpr float levels = 4.0F;
    constexpr int rounds = 5;
    float extreme = 0;
    for (const float value : block) {
        if (std::fabs(value) > std::fabs(extreme)) {
            extreme = value;
        }
    }
    if (extreme == 0) {
        return 0.0F;
    }
    std::array<float, 16> codes{};
    double xl = 0;
    double ll = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        codes[i] = rounded(-levels / extreme * block[i], -levels, levels - 1.0F);
        const double w = static_cast<double>(block[i]) * static_cast<double>(block[i]);
        xl += w * static_cast<double>(block[i]) * static_cast<double>(codes[i]);
        ll += w * static_cast<double>(codes[i]) * static_cast<double>(codes[i]);
    }
    bool moved = true;
    for (int round = 0; round < rounds && moved; ++round) {
        moved = false;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto x = static_cast<double>(block[i]);
            const double w = x * x;
            const auto code = static_cast<double>(codes[i]);
            const double other_xl = xl - w * x * code;
            const double other_ll = ll - w * code * code;
            if (!(other_xl > 0)) {
                continue;
            }
            const float better = rounded(static_cast<float>(x * other_ll / other_xl), -levels, levels - 1.0F);
            const double new_xl = other_xl + w * x * static_cast<double>(better);
            const double new_ll = other_ll + w * static_cast<double>(better) * static_cast<double>(better);
            if (better != codes[i] && new_ll > 0 && new_xl * new_xl * ll > xl * xl * new_ll) {
                codes[i] = better;
                xl = new_xl;
                ll = new_ll;
                moved = true;
            }
        }
    }
    return ll > 0 ? static_cast<float>(xl / ll) : 0.0F;
}

} // namespace

void requantize_q4_k(std::span<const float> block, std::span<float> decoded) {
    constexpr std::size_t size = 32;
    constexpr std::size_t count = super_block / size;
    constexpr float steps = 63.0F;
    std::array<Affine, count> blocks;
    Affine largest;
    for (std::size_t b = 0; b < count; ++b) {
        blocks[b] = search_affine(block.subspan(b * size, size));
        largest.scale = std::max(largest.scale, blocks[b].scale);
        largest.offset = std::max(largest.offset, blocks[b].offset);
    }
    const float scale_unit = as_f16(largest.scale / steps);
    const float offset_unit = as_f16(largest.offset / steps);
    for (std::size_t b = 0; b < count; ++b) {
        const auto six_bits = [](float value, float most) {
            return most > 0 ? rounded(steps / most * value, 0.0F, steps) : 0.0F;
        };
        const float scale = scale_unit * six_bits(blocks[b].scale, largest.scale);
        const float offset = offset_unit * six_bits(blocks[b].offset, largest.offset);
        for (std::size_t i = b * size; i < (b + 1) * size; ++i) {
            const float code = scale > 0 ? rounded((block[i] + offset) / scale, 0.0F, q4_codes) : 0.0F;
            decoded[i] = scale * code - offset;
        }
    }
}

void requantize_q3_k(std::span<const float> block, std::span<float> decoded) {
    constexpr std::size_t size = 16;
    constexpr std::size_t count = super_block / size;
    constexpr float steps = 32.0F;
    std::array<float, count> scales{};
    float extreme = 0;
    for (std::size_t b = 0; b < count; ++b) {
        scales[b] = search_signed(block.subspan(b * size, size));
        if (std::fabs(scales[b]) > std::fabs(extreme)) {
            extreme = scales[b];
        }
    }
    const float inverse = extreme != 0 ? -steps / extreme : 0.0F;
    const float unit = extreme != 0 ? as_f16(1.0F / inverse) : 0.0F;
    for (std::size_t b = 0; b < count; ++b) {
        const float scale = unit * rounded(inverse * scales[b], -steps, steps - 1.0F);
        for (std::size_t i = b * size; i < (b + 1) * size; ++i) {
            const float code = scale != 0 ? rounded(block[i] / scale, -4.0F, 3.0F) : 0.0F;
            decoded[i] = scale * code;
        }
    }
}

} // namespace mcwc
