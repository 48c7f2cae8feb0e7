#pragma once

#include "core/base/task.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Largest magnitude of a reflector's component.
inline constexpr std::int32_t max_reflector = 32767;

/// An orthonormal basis of an axis of `dimension` indices, as a product of Householder reflections
/// H_k = I - 2 v v' / (v' v): Q = H_0 H_1 ... The first few directions are chosen, the others follow; and
/// whatever integers v holds, Q is orthonormal. Layers of a network share the directions of their residual
/// stream that carry energy, so that weights need fewer bits in such a basis.
class HouseholderBasis {
public:
    HouseholderBasis() = default;
    /// `reflectors` holds for k = 0, 1, ... the components k .. dimension - 1 of v_k: those before are 0.
    /// Error(Corrupt) when the number of components does not fit or one is beyond max_reflector.
    HouseholderBasis(std::size_t dimension, std::size_t count, std::span<const std::int32_t> reflectors);

    std::size_t dimension() const noexcept { return dimension_; }
    std::size_t count() const noexcept { return factors_.size(); }
    /// Components of all v_k: what the constructor takes.
    static std::size_t component_count(std::size_t dimension, std::size_t count) noexcept;

    /// rows := rows Q, from the axis into the basis. rows.cols is dimension().
    void apply(Matrix& rows) const;
    /// The same; the context's threads share the rows.
    void apply(Matrix& rows, const TaskContext& context) const;
    /// rows := rows Q', back onto the axis, exactly as every decoder must do it: reflections last to first;
    /// for each row and reflection, in F32, never fused: s = 0; for j = k .. dimension - 1: s = s + row[j] *
    /// v[j]; s = s * f with f = 2 / (v' v) rounded once to F32 (0 for v = 0); row[j] = row[j] - s * v[j].
    void restore(Matrix& rows) const;
    void restore(Matrix& rows, const TaskContext& context) const;

private:
    void check_width(const Matrix& rows) const;
    void reflect(std::span<float> rows, bool backwards) const;
    void reflect(Matrix& rows, bool backwards, const TaskContext& context) const;

    std::size_t dimension_ = 0;
    std::vector<float> reflectors_; ///< count x dimension, zeros included.
    std::vector<float> factors_;
};

} // namespace mcwc
