#include "core/analysis/baselines.h"

#include "core/analysis/block_formats.h"
#include "core/analysis/coded_tensors.h"
#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/bitstream/compression.h"
#include "core/checkpoint/checkpoint.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>

namespace mcwc {
namespace {

constexpr int zstd_level = 3; // the reference's
/// A length before the blob, and the step.
constexpr std::size_t rounding_overhead = 16;

constexpr std::array<std::pair<BaselineMethod, std::string_view>, 7> names{
    {{BaselineMethod::RoundToNearest, "rtn"},
     {BaselineMethod::Q8_0, "q8_0"},
     {BaselineMethod::Q5_0, "q5_0"},
     {BaselineMethod::Q4_0, "q4_0"},
     {BaselineMethod::Q4_K, "q4_k"},
     {BaselineMethod::Q3_K, "q3_k"},
     {BaselineMethod::Zstd, "zstd"}}};

std::optional<BlockFormat> block_format(BaselineMethod method) {
    switch (method) {
    case BaselineMethod::Q8_0:
        return BlockFormat::Q8_0;
    case BaselineMethod::Q5_0:
        return BlockFormat::Q5_0;
    case BaselineMethod::Q4_0:
        return BlockFormat::Q4_0;
    case BaselineMethod::Q4_K:
        return BlockFormat::Q4_K;
    case BaselineMethod::Q3_K:
        return BlockFormat::Q3_K;
    case BaselineMethod::RoundToNearest:
    case BaselineMethod::Zstd:
        break;
    }
    return std::nullopt;
}

void validate(const Baseline& baseline) {
    if (baseline.method == BaselineMethod::RoundToNearest && (baseline.bits < 2 || baseline.bits > 16)) {
        throw Error(ErrorCode::InvalidArgument,
                    "round to nearest with " + std::to_string(baseline.bits) + " bits is not possible",
                    "Use 2 to 16 bits.");
    }
}

double difference(std::span<const float> values, std::span<const float> decoded) {
    double error = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double difference = static_cast<double>(decoded[i]) - static_cast<double>(values[i]);
        error += difference * difference;
    }
    return error;
}

void round_to_nearest(std::span<const float> values, unsigned bits, BaselineTensor& result) {
    const double top = static_cast<double>((1U << (bits - 1U)) - 1U);
    double largest = 0;
    for (const float value : values) {
        largest = std::max(largest, static_cast<double>(std::fabs(value)));
    }
    const auto step = static_cast<float>(std::max(largest / top, 1e-12));
    std::vector<std::int16_t> codes(values.size());
    std::vector<float> decoded(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto code = static_cast<float>(
            std::clamp(static_cast<double>(std::nearbyintf(values[i] / step)), -top - 1.0, top));
        codes[i] = static_cast<std::int16_t>(code);
        decoded[i] = code * step;
    }
    result.bytes =
        bitstream::zstd_compress(std::as_bytes(std::span(codes)), zstd_level).size() + rounding_overhead;
    result.squared_error = difference(values, decoded);
    result.stored_as = "I16 codes, zstd";
}

void requantize_rows(std::span<const float> values, std::size_t cols, BlockFormat wanted,
                     BaselineTensor& result) {
    const BlockFormat format = format_for_rows(wanted, cols);
    const BlockSize size = block_size(format);
    std::vector<float> decoded(size.weights);
    for (std::size_t at = 0; at < values.size(); at += size.weights) {
        const auto block = values.subspan(at, size.weights);
        requantize_block(format, block, decoded);
        result.squared_error += difference(block, decoded);
    }
    result.bytes = values.size() / size.weights * size.bytes;
    result.stored_as = block_format_name(format);
}

BaselineTensor code_tensor(const TensorSource& source, std::size_t number, const Baseline& baseline) {
    const TensorInfo& info = source.tensors()[number];
    const TensorData data = source.read(number);
    BaselineTensor result;
    result.name = info.name;
    result.elements = element_count(info.shape);
    if (baseline.method == BaselineMethod::Zstd) {
        result.bytes = bitstream::zstd_compress(data.bytes(), zstd_level).size();
        result.stored_as = "zstd";
    }
    std::vector<float> values(result.elements);
    convert_to_f32(info.dtype, data.bytes(), values);
    for (const float value : values) {
        result.squared_sum += static_cast<double>(value) * static_cast<double>(value);
    }
    if (baseline.method == BaselineMethod::RoundToNearest) {
        round_to_nearest(values, baseline.bits, result);
    } else if (const auto format = block_format(baseline.method)) {
        requantize_rows(values, info.shape.back(), *format, result);
    }
    return result;
}

void add_up(BaselineReport& report) {
    double error = 0;
    double sum = 0;
    const auto format = block_format(report.baseline.method);
    for (const BaselineTensor& tensor : report.tensors) {
        report.coded_bytes += tensor.bytes;
        report.coded_elements += tensor.elements;
        error += tensor.squared_error;
        sum += tensor.squared_sum;
        report.fallen_back += format && tensor.stored_as != block_format_name(*format) ? tensor.elements : 0;
    }
    const auto ratio = [](double a, double b) { return b > 0 ? a / b : 0.0; };
    report.bpw_coded =
        ratio(8.0 * static_cast<double>(report.coded_bytes), static_cast<double>(report.coded_elements));
    report.bpw_model = ratio(8.0 * static_cast<double>(report.coded_bytes + report.kept_bytes),
                             static_cast<double>(report.weight_elements));
    report.nmse = ratio(error, sum);
    report.sqnr_db =
        report.nmse > 0 ? -10.0 * std::log10(report.nmse) : std::numeric_limits<double>::infinity();
}

} // namespace

std::string_view baseline_name(BaselineMethod method) noexcept {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == method; });
    return found == names.end() ? std::string_view() : found->second;
}

BaselineMethod baseline_from_name(std::string_view name) {
    std::string known;
    for (const auto& [method, text] : names) {
        if (text == name) {
            return method;
        }
        known += (known.empty() ? "" : ", ") + std::string(text);
    }
    throw Error(ErrorCode::InvalidArgument, "there is no baseline '" + std::string(name) + "'",
                "Baselines are " + known + ".");
}

std::vector<Baseline> default_baselines() {
    std::vector<Baseline> baselines;
    for (unsigned bits = 2; bits <= 8; ++bits) {
        baselines.push_back({BaselineMethod::RoundToNearest, bits});
    }
    for (const auto& [method, name] : names) {
        if (method != BaselineMethod::RoundToNearest) {
            baselines.push_back({method, 0});
        }
    }
    return baselines;
}

std::string baseline_label(const Baseline& baseline) {
    switch (baseline.method) {
    case BaselineMethod::RoundToNearest:
        return "RTN " + std::to_string(baseline.bits) + " bits + zstd";
    case BaselineMethod::Zstd:
        return "zstd (lossless)";
    default:
        return std::string(block_format_name(*block_format(baseline.method)));
    }
}

std::vector<BaselineReport> run_baselines(const TensorSource& source, const Architecture& architecture,
                                          std::span<const Baseline> baselines,
                                          const std::function<void(const BaselineReport&)>& on_report,
                                          const TaskContext& context) {
    std::for_each(baselines.begin(), baselines.end(), validate);
    const CodedTensors coded = coded_tensors(source, architecture, context);
    Progress progress{"comparing", {}, 0, baselines.size() * coded.elements};
    std::mutex guard;
    std::vector<BaselineReport> reports;
    for (const Baseline& baseline : baselines) {
        const auto start = std::chrono::steady_clock::now();
        BaselineReport report;
        report.baseline = baseline;
        report.kept_bytes = coded.kept_bytes;
        report.weight_elements = coded.weight_elements;
        report.tensors.resize(coded.tensors.size());
        progress.item = baseline_label(baseline);
        context.report(progress);
        parallel_for(context, coded.tensors.size(), [&](std::size_t i) {
            report.tensors[i] = code_tensor(source, coded.tensors[i].number, baseline);
            const std::lock_guard lock(guard);
            progress.done += report.tensors[i].elements;
            context.report(progress);
        });
        add_up(report);
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (on_report) {
            on_report(report);
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<GaussianComponent> gaussian_components(const TensorSource& source,
                                                   const Architecture& architecture,
                                                   const TaskContext& context) {
    std::vector<GaussianComponent> components;
    for (const TensorMoments& tensor : coded_tensors(source, architecture, context).tensors) {
        components.push_back({tensor.elements, tensor.variance, tensor.squared_sum});
    }
    return components;
}

double shannon_sqnr_db(std::span<const GaussianComponent> components, double bpw) {
    double elements = 0;
    double squares = 0;
    double level = 0; // of the water: at first above every variance
    for (const GaussianComponent& component : components) {
        elements += component.elements;
        squares += component.squared_sum;
        level = std::max(level, component.variance);
    }
    const auto rate = [&](double water) {
        double bits = 0;
        for (const GaussianComponent& component : components) {
            if (component.variance > water) {
                bits += 0.5 * component.elements * std::log2(component.variance / water);
            }
        }
        return bits / elements;
    };
    if (!(level > 0)) {
        return std::numeric_limits<double>::infinity();
    }
    double low = level * std::exp2(-2.0 * (std::max(0.0, bpw) + 1.0) - 120.0);
    for (int i = 0; i < 80; ++i) { // halves at most 186 octaves: far below what a double tells apart
        const double middle = std::sqrt(low * level);
        (rate(middle) > bpw ? low : level) = middle;
    }
    double error = 0;
    for (const GaussianComponent& component : components) {
        error += component.elements * std::min(component.variance, level);
    }
    return -10.0 * std::log10(error / squares);
}

} // namespace mcwc
