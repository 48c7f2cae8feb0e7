#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mcwc {

class TensorSource;
struct Architecture;
struct TaskContext;

/// A tensor that the codec quantizes with its default settings, and the moments of its values.
struct TensorMoments {
    std::size_t number = 0; ///< Index into the source's tensors().
    double elements = 0;
    double variance = 0;
    double squared_sum = 0;
};

struct CodedTensors {
    std::vector<TensorMoments> tensors; ///< In source order.
    std::uint64_t elements = 0;
    std::uint64_t weight_elements = 0; ///< Of all tensors but buffers and aliases.
    std::uint64_t kept_bytes = 0;      ///< Of the tensors that are not quantized, aliases once.
};

/// Which tensors the codec quantizes: floating point, at least two axes, min_quantized_elements or more,
/// finite and not all of one value. Reads all of these once.
CodedTensors coded_tensors(const TensorSource& source, const Architecture& architecture,
                           const TaskContext& context);

} // namespace mcwc
