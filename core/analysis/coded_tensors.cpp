#include "core/analysis/coded_tensors.h"

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/frame_plan.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>

namespace mcwc {
namespace {

/// Variance 0 where the values don't allow quantizing.
TensorMoments moments_of(const TensorSource& source, std::size_t number) {
    constexpr std::size_t block = 4096;
    const TensorInfo& info = source.tensors()[number];
    const TensorData data = source.read(number);
    const std::size_t size = dtype_bits(info.dtype) / 8;
    std::vector<float> values(block);
    double sum = 0;
    double squares = 0;
    bool finite = true;
    for (std::size_t begin = 0; begin < data.bytes().size(); begin += block * size) {
        const auto part = data.bytes().subspan(begin, std::min(block * size, data.bytes().size() - begin));
        const auto target = std::span(values).first(part.size() / size);
        convert_to_f32(info.dtype, part, target);
        for (const float value : target) {
            finite = finite && std::isfinite(value);
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
    }
    TensorMoments moments;
    moments.number = number;
    moments.elements = static_cast<double>(element_count(info.shape));
    const double mean = sum / moments.elements;
    moments.variance = finite ? std::max(0.0, squares / moments.elements - mean * mean) : 0.0;
    moments.squared_sum = squares;
    return moments;
}

} // namespace

CodedTensors coded_tensors(const TensorSource& source, const Architecture& architecture,
                           const TaskContext& context) {
    const auto& tensors = source.tensors();
    std::vector<bool> is_buffer(tensors.size());
    for (const std::size_t buffer : architecture.buffers) {
        is_buffer[buffer] = true;
    }
    std::vector<TensorMoments> moments(tensors.size());
    parallel_for(context, tensors.size(), [&](std::size_t i) {
        if (!tensors[i].alias_of && exact_reason(tensors[i], is_buffer[i], {}).empty()) {
            moments[i] = moments_of(source, i);
        }
    });
    CodedTensors result;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (tensors[i].alias_of) {
            continue;
        }
        const std::uint64_t elements = element_count(tensors[i].shape);
        result.weight_elements += is_buffer[i] ? 0 : elements;
        if (moments[i].variance > 0) {
            result.elements += elements;
            result.tensors.push_back(moments[i]);
        } else {
            result.kept_bytes += tensors[i].byte_size;
        }
    }
    return result;
}

} // namespace mcwc
