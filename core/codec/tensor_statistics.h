#pragma once

#include "core/base/task.h"
#include "core/tensor/dtype.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mcwc {

/// Of a tensor's values; those that are not finite are only counted.
struct TensorStatistics {
    std::uint64_t non_finite = 0;
    double sum = 0;
    double squares = 0;
    float largest = 0; ///< Magnitude.

    void add(float value);
    void add(const TensorStatistics& other);
    /// At least 0; of `count` values, all of them finite.
    double variance(std::size_t count) const;
};

/// Converts packed values, which the context's threads share. The sums do not depend on their number.
TensorStatistics convert_with_statistics(DType dtype, std::span<const std::byte> bytes,
                                         std::span<float> values, const TaskContext& context);

/// The same without keeping the values.
TensorStatistics statistics_of(DType dtype, std::span<const std::byte> bytes, const TaskContext& context);

} // namespace mcwc
