#include "tests/support/difference.h"

#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <cmath>
#include <map>
#include <vector>

namespace mcwc::test {
namespace {

std::vector<float> values_of(const TensorSource& source, std::size_t index) {
    std::vector<float> values(element_count(source.tensors()[index].shape));
    convert_to_f32(source.tensors()[index].dtype, source.read(index).bytes(), values);
    return values;
}

} // namespace

double entropy_of_difference(const TensorSource& tuned, const TensorSource& base, const StreamReport& report,
                             double qbits) {
    double bits = 0;
    for (std::size_t t = 0; t < report.tensors.size(); ++t) {
        if (!report.tensors[t].quantized) {
            continue;
        }
        const std::vector<float> x = values_of(tuned, t);
        const std::vector<float> p = values_of(base, t);
        double sum = 0;
        double squares = 0;
        for (const float value : x) {
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        const double n = static_cast<double>(x.size());
        const double step = std::sqrt(squares / n - sum / n * (sum / n)) / gaussian_sigma_for_entropy(qbits);
        std::map<long, double> counts;
        for (std::size_t i = 0; i < x.size(); ++i) {
            ++counts[std::lround(static_cast<double>(x[i] - p[i]) / step)];
        }
        for (const auto& [symbol, count] : counts) {
            bits -= count * std::log2(count / n);
        }
    }
    return bits;
}

} // namespace mcwc::test
