#include "core/codec/tensor_statistics.h"

#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace mcwc {
namespace {

constexpr std::size_t part_size = std::size_t{1} << 16;

/// `place` says where the values of a part go.
TensorStatistics by_parts(DType dtype, std::span<const std::byte> bytes, const TaskContext& context,
                          const std::function<std::span<float>(std::size_t, std::vector<float>&)>& place) {
    const std::size_t element = dtype_bits(dtype) / 8;
    const std::size_t parts = (bytes.size() / element + part_size - 1) / part_size;
    std::vector<TensorStatistics> found(parts);
    parallel_for(context, parts, [&](std::size_t p) {
        std::vector<float> buffer;
        const std::span<float> own = place(p, buffer);
        convert_to_f32(dtype, bytes.subspan(p * part_size * element, own.size() * element), own);
        std::array<TensorStatistics, 4> sums; // independent sums hide the latency of one
        for (std::size_t i = 0; i < own.size(); ++i) {
            sums[i % sums.size()].add(own[i]);
        }
        for (const TensorStatistics& each : sums) {
            found[p].add(each);
        }
    });
    TensorStatistics all;
    for (const TensorStatistics& each : found) {
        all.add(each);
    }
    return all;
}

} // namespace

void TensorStatistics::add(float value) {
    if (!std::isfinite(value)) {
        ++non_finite;
        return;
    }
    sum += static_cast<double>(value);
    squares += static_cast<double>(value) * static_cast<double>(value);
    largest = std::max(largest, std::fabs(value));
}

void TensorStatistics::add(const TensorStatistics& other) {
    non_finite += other.non_finite;
    sum += other.sum;
    squares += other.squares;
    largest = std::max(largest, other.largest);
}

double TensorStatistics::variance(std::size_t count) const {
    const double mean = sum / static_cast<double>(count);
    return std::max(0.0, squares / static_cast<double>(count) - mean * mean);
}

TensorStatistics convert_with_statistics(DType dtype, std::span<const std::byte> bytes,
                                         std::span<float> values, const TaskContext& context) {
    return by_parts(dtype, bytes, context, [&](std::size_t p, std::vector<float>&) {
        return values.subspan(p * part_size, std::min(part_size, values.size() - p * part_size));
    });
}

TensorStatistics statistics_of(DType dtype, std::span<const std::byte> bytes, const TaskContext& context) {
    const std::size_t count = bytes.size() / (dtype_bits(dtype) / 8);
    return by_parts(dtype, bytes, context, [&](std::size_t p, std::vector<float>& buffer) {
        buffer.resize(std::min(part_size, count - p * part_size));
        return std::span(buffer);
    });
}

} // namespace mcwc
