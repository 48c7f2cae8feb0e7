#pragma once

#include "core/tensor/dtype.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace mcwc::test {

/// Standard normal numbers that are the same everywhere (std::normal_distribution is not).
class Gaussian {
public:
    explicit Gaussian(std::uint64_t seed)
        : random_(seed) {}
    double operator()();
    /// Of scale 1: mean magnitude 1.
    double laplacian();
    std::mt19937_64& random() { return random_; }

private:
    double uniform();
    std::mt19937_64 random_;
};

/// An OPT-shaped checkpoint whose layers are related in a known way.
struct SyntheticModel {
    std::size_t layers = 4;
    std::size_t width = 64;
    std::size_t ffn = 256;
    std::size_t heads = 4;
    /// Correlation of each layer's FFN units and heads with those of the layer before; 0: independent.
    double correlation = 0;
    /// Units and heads of each layer are shuffled against the layer before.
    bool shuffled = false;
    DType dtype = DType::F32;
    std::uint64_t seed = 1;
    /// So many directions of the residual stream have 16 times the energy of the others, in all layers.
    std::size_t shared_directions = 0;
    /// Above 0: matrices of layers hold Laplacian values instead, each row with a scale of its own, lognormal
    /// with this spread (of the natural logarithm). `correlation` is then without effect.
    double row_spread = 0;
    /// One weight in eight of the first layer's units is eight times as large: a mixture of two Gaussians.
    bool heavy_tails = false;
    std::size_t vocabulary = 32; ///< Rows of the embedding.
    /// Correlation of three of four rows of the embedding with one of the rows before; 0: independent.
    double kindred = 0;
};

/// 24 layers of 4,096 small FFN units, each a shuffled noisy copy of the layer before.
inline SyntheticModel many_units() {
    return {.layers = 24,
            .width = 16,
            .ffn = 4096,
            .heads = 4,
            .correlation = 0.97,
            .shuffled = true,
            .dtype = DType::F16};
}

/// What was planted: unit u of layer l is a noisy copy of unit ffn[l][u] of layer l - 1; likewise heads.
/// Empty for layer 0.
struct PlantedMotion {
    std::vector<std::vector<std::uint32_t>> ffn;
    std::vector<std::vector<std::uint32_t>> heads;
};

/// Writes config.json and model.safetensors into `folder`. Weights have a standard deviation of 0.02, biases
/// are zero, norms one.
PlantedMotion write_synthetic_model(const std::filesystem::path& folder, const SyntheticModel& model);

} // namespace mcwc::test
