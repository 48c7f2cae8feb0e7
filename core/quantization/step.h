#pragma once

namespace mcwc {

/// Entropy, in bits, of a Gaussian of standard deviation `sigma_in_steps` rounded to whole steps. Grows from
/// 0 to log2(sigma) + log2(sqrt(2 pi e)) and is within 1e-6 of that from sigma = 1 on.
double gaussian_entropy(double sigma_in_steps) noexcept;

/// Mean squared error of that rounding, in step^2: 1/12 for large sigma, sigma^2 for small.
double gaussian_distortion(double sigma_in_steps) noexcept;

/// Standard deviation in steps at which a Gaussian costs `bits`: the inverse of gaussian_entropy, bits in
/// [0.01, 32]. The nominal step of a tensor at `qbits` is its standard deviation divided by this.
double gaussian_sigma_for_entropy(double bits) noexcept;

} // namespace mcwc
