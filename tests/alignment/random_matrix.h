#pragma once

#include "core/tensor/matrix.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace mcwc::test {

/// Standard normal values.
inline Matrix normal_matrix(std::size_t rows, std::size_t cols, std::uint64_t seed) {
    std::mt19937_64 generator(seed);
    std::normal_distribution<float> normal;
    Matrix matrix(rows, cols);
    for (float& value : matrix.values) {
        value = normal(generator);
    }
    return matrix;
}

/// Rows p[r] of `reference`, each correlated with its source by `rho`.
inline Matrix noisy_rows(const Matrix& reference, const std::vector<std::uint32_t>& p, float rho,
                         std::uint64_t seed) {
    Matrix noisy = normal_matrix(p.size(), reference.cols, seed);
    for (std::size_t r = 0; r < p.size(); ++r) {
        for (std::size_t k = 0; k < reference.cols; ++k) {
            noisy.row(r)[k] = rho * reference.row(p[r])[k] + std::sqrt(1 - rho * rho) * noisy.row(r)[k];
        }
    }
    return noisy;
}

} // namespace mcwc::test
