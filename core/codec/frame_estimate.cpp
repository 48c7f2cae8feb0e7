#include "core/codec/frame_estimate.h"

#include "core/bitstream/syntax.h"
#include "core/codec/group_estimate.h"
#include "core/codec/lossless_coder.h"
#include "core/codec/plane_estimate.h"
#include "core/codec/rules.h"
#include "core/codec/self_prediction.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace mcwc {
namespace {

/// What models chosen on a sample are off by, as shares; found by comparing with whole runs.
constexpr double symbol_doubt = 0.004;
constexpr double coder_doubt_bits = 0.003;   ///< A weight.
constexpr double sampled_doubt_bits = 0.012; ///< A weight that was not looked at, more.
constexpr double error_doubt = 0.012;
constexpr double predicted_error_doubt = 0.04;
/// At low rates much hangs on which quantizer is chosen: more, times 2 to the minus 1.44 bits per weight.
constexpr double low_rate_doubt_bits = 0.08; ///< A weight that was not looked at.
constexpr double low_rate_error_doubt = 0.08;
constexpr double sampled_step_doubt = 0.02; ///< Where steps come from samples too.
constexpr double lossless_doubt = 0.03;
/// Bytes that are compressed whole to see how they do; of more, some parts.
constexpr std::size_t lossless_whole = 1U << 18;
constexpr std::size_t lossless_parts = 4;

/// Energy and deviation of a tensor's values.
struct Moments {
    double count = 0;
    double sum = 0;
    double squares = 0;
    double largest = 0;
    std::uint64_t non_finite = 0;

    void add(std::span<const float> values) {
        for (const float value : values) {
            if (!std::isfinite(value)) {
                ++non_finite;
                continue;
            }
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
            largest = std::max(largest, std::fabs(static_cast<double>(value)));
        }
        count += static_cast<double>(values.size());
    }
    double deviation() const {
        return count > 0 ? std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count))) : 0.0;
    }
};

/// Reads a whole tensor: its moments, and the sum of squares at each index of an axis.
Moments read_moments(DType dtype, std::span<const std::byte> bytes, const PlaneGeometry& axis,
                     std::vector<double>& energies) {
    constexpr std::size_t block = 4096;
    const std::size_t size = dtype_bits(dtype) / 8;
    const std::size_t count = axis.outer * axis.extent * axis.inner;
    std::vector<float> values(block);
    Moments moments;
    energies.assign(axis.extent, 0.0);
    std::size_t row = 0;
    std::size_t within = 0; // of the row's inner indices
    for (std::size_t begin = 0; begin < count; begin += block) {
        const auto target = std::span(values).first(std::min(block, count - begin));
        convert_to_f32(dtype, bytes.subspan(begin * size, target.size() * size), target);
        moments.add(target);
        for (std::size_t i = 0; i < target.size();) {
            const std::size_t run = std::min(axis.inner - within, target.size() - i);
            for (const std::size_t end = i + run; i < end; ++i) {
                energies[row] += static_cast<double>(target[i]) * static_cast<double>(target[i]);
            }
            within += run;
            if (within == axis.inner) {
                within = 0;
                row = row + 1 == axis.extent ? 0 : row + 1;
            }
        }
    }
    return moments;
}

/// From the energies of an axis's indices.
std::vector<double> unit_energies(const PlannedPlane& plan, const std::vector<double>& axis) {
    std::vector<double> energies(plan.unit_count);
    for (std::size_t i = 0; i < plan.unit_count * plan.unit_size; ++i) {
        energies[i / plan.unit_size] += axis[plan.offset + i];
    }
    return energies;
}

class FrameEstimator {
public:
    FrameEstimator(const EstimateInput& input, const PlannedFrame& plan, const PlannedFrame* reference,
                   std::vector<TensorReport>& tensors)
        : input_(input)
        , plan_(plan)
        , reference_(reference)
        , tensors_(tensors) {}

    FrameEstimate run();

private:
    void look_at(std::size_t number);
    bool sample_tensor(std::size_t number, const TensorData& data);
    void predict_from_own_units(CodedPlane& coded, const TensorData& data);
    void predict_groups();
    void add_planes();
    void add_exact();
    void add_headers();

    const EstimateInput& input_;
    const PlannedFrame& plan_;
    const PlannedFrame* reference_;
    std::vector<TensorReport>& tensors_;
    std::vector<CodedPlane> planes_;
    std::vector<std::pair<std::size_t, TensorData>> exact_;
    bitstream::FrameHeader header_;
    double slice_headers_ = 0;
    FrameEstimate result_;
};

FrameEstimate FrameEstimator::run() {
    FrameReport& frame = result_.report;
    frame.stack = plan_.stack;
    frame.layer = plan_.layer;
    for (const std::size_t tensor : plan_.tensors) {
        input_.context.check();
        look_at(tensor);
    }
    for (const Group& group : plan_.groups) {
        frame.units += group.unit_count;
        bitstream::GroupSyntax syntax;
        syntax.label = group.label;
        syntax.kind = static_cast<std::uint64_t>(group.kind);
        syntax.unit_count = group.unit_count;
        header_.groups.push_back(std::move(syntax));
    }
    predict_groups();
    add_planes();
    add_exact();
    for (const std::size_t tensor : plan_.tensors) {
        frame.bits += tensors_[tensor].bits;
        frame.squared_error += tensors_[tensor].squared_error;
        frame.squared_sum += tensors_[tensor].squared_sum;
        frame.elements += tensors_[tensor].buffer ? 0 : tensors_[tensor].elements;
    }
    add_headers();
    return std::move(result_);
}

void FrameEstimator::look_at(std::size_t number) {
    const TensorInfo& info = input_.checkpoint.tensors()[number];
    TensorReport& report = tensors_[number];
    TensorData data = input_.checkpoint.read(number);
    report.mode = "exact";
    report.reason = exact_reason(info, input_.is_buffer[number], input_.settings);
    if (!report.reason.empty() || !sample_tensor(number, data)) {
        exact_.emplace_back(number, std::move(data));
    }
}

/// False where the tensor's values don't allow quantizing it.
bool FrameEstimator::sample_tensor(std::size_t number, const TensorData& data) {
    const TensorInfo& info = input_.checkpoint.tensors()[number];
    TensorReport& report = tensors_[number];
    std::vector<SampledPlane> planes;
    Moments sampled;
    for (PlannedPlane& plan : plan_planes(plan_, number, info.shape)) {
        SampledPlane plane;
        plane.dtype = info.dtype;
        plane.geometry = plane_geometry(info.shape, plan.axis, plan.offset, plan.unit_count * plan.unit_size);
        plane.units =
            sample_units(plan.unit_count, plan.unit_size * plane.geometry.cols(), input_.sample_weights);
        plane.values = read_units(info.dtype, data.bytes(), plane.geometry, plan.unit_size, plane.units);
        plane.scale = static_cast<double>(plan.unit_count) / static_cast<double>(plane.units.size());
        sampled.add(plane.values.values);
        plane.plan = std::move(plan);
        planes.push_back(std::move(plane));
    }
    Moments whole = sampled;
    if (input_.whole_moments) {
        std::vector<double> energies;
        whole = read_moments(info.dtype, data.bytes(), planes.front().geometry, energies);
        for (SampledPlane& plane : planes) {
            plane.energies = unit_energies(plane.plan, energies);
        }
    }
    report.non_finite = whole.non_finite;
    report.squared_sum = whole.squares * static_cast<double>(report.elements) / std::max(1.0, whole.count);
    const auto step =
        static_cast<float>(whole.deviation() / gaussian_sigma_for_entropy(input_.qbits[number]));
    if (whole.non_finite != 0) {
        report.reason = "NaN or infinite values";
        return false;
    }
    if (!(step > 0) || !std::isfinite(step)) {
        report.reason = whole.largest == 0 ? "all zeros" : "values of one size or of too wide a range";
        return false;
    }
    report.quantized = true;
    report.mode = "intra";
    const TensorSettings own = settings_for(info.name, input_.settings);
    for (SampledPlane& plane : planes) {
        plane.step = own.trellis == 0 ? step : 0.5F * step;
        plane.trellis = own.trellis;
        plane.lambda = own.lambda;
        plane.learn = own.learn;
        if (info.shape.size() == 2 && own.basis) {
            plane.bases = input_.bases.for_plane(plan_.stack, plane.plan, plane.geometry.cols());
        }
        CodedPlane coded;
        coded.candidate = quantize_intra(plane_task(plane, plane.values, &input_.shapes));
        coded.estimate = extend_sample(plane, coded.candidate, nullptr);
        coded.plane = std::move(plane);
        if (!coded.plane.plan.group && input_.settings.own_rows && !own.intra) {
            predict_from_own_units(coded, data);
        }
        planes_.push_back(std::move(coded));
    }
    return true;
}

/// By a part of the units, larger than the sample that is quantized.
void FrameEstimator::predict_from_own_units(CodedPlane& coded, const TensorData& data) {
    constexpr std::size_t compared_weights = std::size_t{1} << 21;
    const SampledPlane& plane = coded.plane;
    const std::vector<std::size_t> units =
        sample_units(plane.plan.unit_count, plane.plan.unit_size * plane.geometry.cols(), compared_weights);
    const Matrix rows = read_units(plane.dtype, data.bytes(), plane.geometry, plane.plan.unit_size, units);
    const double saved = estimated_own_saving(plane_task(plane, rows, &input_.shapes), coded.candidate,
                                              plane.plan.unit_count, input_.context);
    if (saved > 0) {
        PlaneEstimate& estimate = coded.estimate;
        estimate.total -= saved;
        estimate.cost -= saved;
        estimate.bits.symbols -= std::min(estimate.bits.symbols, static_cast<std::uint64_t>(saved));
        estimate.variance += 0.25 * saved * saved;
        // What is left is coded at a lower rate, at which weighing by rate leaves more error: on embeddings
        // about 0.14 of it for a bit per weight.
        const double weights = static_cast<double>(plane.values.values.size()) * plane.scale;
        const double more = 0.14 * saved / weights * estimate.error;
        estimate.error += more;
        estimate.error_variance += 0.25 * more * more;
        coded.candidate.syntax.predictor = bitstream::from_own_units;
        result_.report.saved_bits += saved;
    }
}

void FrameEstimator::predict_groups() {
    if (reference_ == nullptr) {
        return;
    }
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        input_.context.check();
        const GroupEstimate group = predict_group(input_, plan_, *reference_, g, planes_);
        FrameReport& frame = result_.report;
        frame.bits.motion += static_cast<std::uint64_t>(group.motion_bits);
        frame.saved_bits += group.saved_bits;
        frame.predicted_units += group.predicted_units;
        result_.coded_bits += group.doubt;
        if (group.predicted) {
            header_.references = {0};
            header_.groups[g].reference = 1;
            header_.groups[g].motion_coding = group.motion_bits > 0 ? 1 : 0;
        }
    }
}

void FrameEstimator::add_planes() {
    for (const CodedPlane& coded : planes_) {
        TensorReport& tensor = tensors_[coded.plane.plan.tensor];
        const PlaneEstimate& estimate = coded.estimate;
        const char* const mode = coded.candidate.syntax.predictor == 0 ? "intra" : "predicted";
        const bool first = tensor.bits.total() == 0;
        tensor.mode = first || tensor.mode == mode ? mode : "mixed";
        tensor.bits += estimate.bits;
        tensor.squared_error += estimate.error;
        bitstream::PlaneSyntax head = plane_head(coded.plane, coded.candidate, estimate.total);
        const double slices = slice_header_bits(head);
        slice_headers_ += slices;
        tensor.bits.headers += 8 * bitstream::size(head) + static_cast<std::uint64_t>(slices);
        header_.planes.push_back(std::move(head));

        const double weights = static_cast<double>(coded.plane.values.values.size()) * coded.plane.scale;
        const double unseen = weights - static_cast<double>(coded.plane.values.values.size());
        const double low_rate = std::exp(-estimate.total / weights);
        const double unseen_doubt = sampled_doubt_bits + low_rate_doubt_bits * low_rate;
        result_.coded_bits += {estimate.variance, symbol_doubt * estimate.total + coder_doubt_bits * weights +
                                                      unseen_doubt * unseen};
        const bitstream::PlaneSyntax& syntax = coded.candidate.syntax;
        const bool depends = syntax.from_frame() || syntax.from_checkpoint(); // on another's estimate
        const double share = (depends ? predicted_error_doubt : error_doubt) +
                             low_rate_error_doubt * low_rate +
                             (input_.whole_moments ? 0.0 : sampled_step_doubt);
        result_.error += {estimate.error_variance, share * estimate.error};
    }
}

/// Small exact tensors of one dtype go together, each large one is by itself, as in the encoder.
void FrameEstimator::add_exact() {
    std::map<std::size_t, std::vector<std::size_t>> entries;
    std::size_t alone = dtype_count; // keys of large tensors, behind every dtype
    for (std::size_t i = 0; i < exact_.size(); ++i) {
        const DType dtype = input_.checkpoint.tensors()[exact_[i].first].dtype;
        const bool large = exact_[i].second.bytes().size() >= lossless_alone_bytes;
        entries[large ? alone++ : static_cast<std::size_t>(dtype)].push_back(i);
    }
    for (const auto& [key, members] : entries) {
        input_.context.check();
        const TensorInfo& first = input_.checkpoint.tensors()[exact_[members.front()].first];
        bitstream::LosslessSyntax entry;
        std::vector<std::byte> joined;
        for (const std::size_t member : members) {
            const auto bytes = exact_[member].second.bytes();
            joined.insert(joined.end(), bytes.begin(), bytes.end());
            entry.tensors.push_back(exact_[member].first);
        }
        const LosslessEstimate coded =
            estimate_lossless(joined, members.size() == 1 ? content_of(first.dtype, first.shape)
                                                          : LosslessContent{first.dtype});
        for (const std::size_t member : members) {
            const double share = static_cast<double>(exact_[member].second.bytes().size()) /
                                 static_cast<double>(std::max<std::size_t>(1, joined.size()));
            tensors_[exact_[member].first].bits.lossless +=
                static_cast<std::uint64_t>(8.0 * coded.bytes * share);
        }
        result_.exact_bits += {0.0, 8.0 * coded.doubt};
        for (std::size_t at = 0; at < joined.size(); at += lossless_block_bytes) {
            entry.blocks.push_back({lossless_block_bytes, static_cast<std::uint64_t>(coded.bytes), 0});
        }
        tensors_[exact_[members.front()].first].bits.headers += 8 * bitstream::size(entry);
        header_.lossless.push_back(std::move(entry));
    }
}

void FrameEstimator::add_headers() {
    const double bytes =
        static_cast<double>(bitstream::size(bitstream::SectionHeader{}) + bitstream::size(header_)) +
        static_cast<double>(header_.groups.size()); // the lengths of motion
    double column_scales = 0;
    for (const bitstream::PlaneSyntax& plane : header_.planes) {
        column_scales += static_cast<double>(plane.column_scales.size());
    }
    result_.report.bits.headers = static_cast<std::uint64_t>(8 * (bytes - column_scales) + slice_headers_);
}

} // namespace

Doubt& Doubt::operator+=(const Doubt& other) {
    variance += other.variance;
    bias += other.bias;
    return *this;
}

double Doubt::half_width() const {
    return 2.0 * std::sqrt(variance) + bias;
}

FrameEstimate estimate_frame(const EstimateInput& input, const PlannedFrame& plan,
                             const PlannedFrame* reference, std::vector<TensorReport>& tensors) {
    return FrameEstimator(input, plan, reference, tensors).run();
}

LosslessEstimate estimate_lossless(std::span<const std::byte> bytes, LosslessContent content) {
    const auto coded_size = [&](std::span<const std::byte> part) {
        bitstream::LosslessSyntax entry;
        double size = 0;
        for (const bitstream::Bytes& block : encode_lossless(part, content, entry)) {
            size += static_cast<double>(block.size());
        }
        return size;
    };
    if (bytes.size() <= lossless_whole) {
        return {coded_size(bytes), 0.0};
    }
    // Whole rows, so that columns stay what they are.
    std::size_t row = std::max<std::size_t>(1, content.row_length) * content.element_size();
    std::size_t part = lossless_whole / lossless_parts;
    if (row > part) {
        content.row_length = 0;
        row = content.element_size();
    }
    part = part / row * row;
    std::vector<std::byte> parts;
    for (std::size_t i = 0; i < lossless_parts; ++i) {
        const std::size_t at = (bytes.size() - part) / (lossless_parts - 1) * i / row * row;
        const auto from = bytes.subspan(at, part);
        parts.insert(parts.end(), from.begin(), from.end());
    }
    const double coded =
        coded_size(parts) * static_cast<double>(bytes.size()) / static_cast<double>(parts.size());
    return {coded, lossless_doubt * coded};
}

} // namespace mcwc
