#include "core/alignment/similarity.h"
#include "core/base/file.h"
#include "core/codec/accounting.h"
#include "core/codec/encoder.h"
#include "core/codec/frame_plan.h"
#include "core/codec/layout.h"
#include "core/codec/lossless_coder.h"
#include "core/codec/motion_search.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
#include "core/entropy/permutation_coder.h"
#include "core/quantization/step.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

/// About so many weights of each plane are looked at.
constexpr std::size_t sample_weights = 1U << 13;
/// Reference planes are read whole to find matches: frames beyond this many weights in all borrow their
/// neighbours' gain.
constexpr std::uint64_t reference_weights = 24U << 20;
/// Bytes of an exactly kept tensor, or a companion, that are compressed to see how they do.
constexpr std::size_t lossless_sample = 1U << 16;
constexpr double plane_header_bytes = 48;
constexpr double slice_header_bytes = 18;

/// Evenly spaced units of a plane.
std::vector<std::size_t> sample_units(std::size_t unit_count, std::size_t unit_weights) {
    const std::size_t wanted =
        std::clamp<std::size_t>(sample_weights / std::max<std::size_t>(1, unit_weights), 1, unit_count);
    std::vector<std::size_t> units(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        units[i] = i * unit_count / wanted;
    }
    return units;
}

/// The rows of some units, straight from a tensor's bytes.
Matrix read_units(DType dtype, std::span<const std::byte> bytes, const PlaneGeometry& plane,
                  std::size_t unit_size, std::span<const std::size_t> units) {
    Matrix values(units.size() * unit_size, plane.cols());
    const std::size_t run = plane.inner * dtype_bits(dtype) / 8;
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (std::size_t i = 0; i < unit_size; ++i) {
            const std::size_t row = plane.offset + units[u] * unit_size + i;
            const std::span<float> target = values.row(u * unit_size + i);
            for (std::size_t o = 0; o < plane.outer; ++o) {
                convert_to_f32(dtype, bytes.subspan((o * plane.extent + row) * run, run),
                               target.subspan(o * plane.inner, plane.inner));
            }
        }
    }
    return values;
}

double deviation(const Matrix& values) {
    double sum = 0;
    double squares = 0;
    for (const float value : values.values) {
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const double count = static_cast<double>(std::max<std::size_t>(1, values.values.size()));
    return std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
}

/// A plane with its sample and what that says.
struct SampledPlane {
    PlannedPlane plan;
    PlaneGeometry geometry;
    std::vector<std::size_t> units;
    Matrix values;
    float step = 0;
    double scale = 1; ///< Weights of the plane for each sampled one.
    PlaneCandidate intra;
};

/// The same sampled units of all planes of a group, and all units of the reference, plane by plane.
struct SampledGroup {
    std::vector<SampledPlane*> planes;
    std::vector<std::size_t> units;
    std::vector<Matrix> ours;
    std::vector<Matrix> theirs;
};

class FrameEstimator {
public:
    FrameEstimator(const Checkpoint& checkpoint, const PlannedFrame& plan, const PlannedFrame* reference,
                   const std::vector<bool>& is_buffer, const EncoderSettings& settings,
                   const TaskContext& context)
        : checkpoint_(checkpoint)
        , plan_(plan)
        , reference_(reference)
        , is_buffer_(is_buffer)
        , settings_(settings)
        , context_(context) {}

    /// Adds to the rows of the frame's tensors (no two frames share one) and returns the frame's own.
    FrameReport run(std::vector<TensorReport>& tensors) {
        frame_.stack = plan_.stack;
        frame_.layer = plan_.layer;
        for (const std::size_t tensor : plan_.tensors) {
            context_.check();
            estimate_tensor(tensor, tensors[tensor]);
        }
        if (reference_ != nullptr) {
            for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
                predict_group(g, tensors);
            }
        }
        for (const std::size_t tensor : plan_.tensors) {
            frame_.bits += tensors[tensor].bits;
            frame_.squared_error += tensors[tensor].squared_error;
            frame_.squared_sum += tensors[tensor].squared_sum;
            frame_.elements += tensors[tensor].buffer ? 0 : tensors[tensor].elements;
        }
        return frame_;
    }

private:
    void estimate_tensor(std::size_t number, TensorReport& report);
    void estimate_exact(const TensorData& data, TensorReport& report) const;
    bool read_group(std::size_t number, SampledGroup& group);
    void predict_group(std::size_t number, std::vector<TensorReport>& tensors);
    const GroupSlice* partner_slice(const Group& group, const SampledPlane& plane) const;
    bool may_be_predicted(const Group& group, const SampledPlane& plane) const;

    const Checkpoint& checkpoint_;
    const PlannedFrame& plan_;
    const PlannedFrame* reference_;
    const std::vector<bool>& is_buffer_;
    const EncoderSettings& settings_;
    const TaskContext& context_;
    std::vector<SampledPlane> planes_;
    FrameReport frame_;
};

void FrameEstimator::estimate_exact(const TensorData& data, TensorReport& report) const {
    const auto sample = data.bytes().first(std::min(lossless_sample, data.bytes().size()));
    bitstream::LosslessSyntax entry;
    std::size_t coded = 0;
    for (const auto& block : encode_lossless(sample, std::max(1U, dtype_bits(report.dtype) / 8), entry)) {
        coded += block.size();
    }
    const double ratio =
        sample.empty() ? 0.0 : static_cast<double>(coded) / static_cast<double>(sample.size());
    report.bits.lossless = static_cast<std::uint64_t>(8.0 * ratio * static_cast<double>(data.bytes().size()));
}

void FrameEstimator::estimate_tensor(std::size_t number, TensorReport& report) {
    const TensorInfo& info = checkpoint_.tensors()[number];
    const TensorData data = checkpoint_.read(number);
    report.reason = exact_reason(info, is_buffer_[number], settings_);
    std::vector<SampledPlane> planes;
    double weighted_variance = 0;
    if (report.reason.empty()) {
        for (PlannedPlane& plan : plan_planes(plan_, number, info.shape)) {
            SampledPlane plane;
            plane.geometry =
                plane_geometry(info.shape, plan.axis, plan.offset, plan.unit_count * plan.unit_size);
            plane.units = sample_units(plan.unit_count, plan.unit_size * plane.geometry.cols());
            plane.values = read_units(info.dtype, data.bytes(), plane.geometry, plan.unit_size, plane.units);
            plane.scale = static_cast<double>(plan.unit_count) / static_cast<double>(plane.units.size());
            const double sigma = deviation(plane.values);
            weighted_variance +=
                sigma * sigma * static_cast<double>(plane.geometry.rows * plane.geometry.cols());
            plane.plan = std::move(plan);
            planes.push_back(std::move(plane));
        }
    }
    const double sigma =
        std::sqrt(weighted_variance / static_cast<double>(std::max<std::uint64_t>(1, report.elements)));
    const auto step =
        static_cast<float>(sigma / gaussian_sigma_for_entropy(settings_for(info.name, settings_).qbits));
    if (!(step > 0) || !std::isfinite(step)) {
        report.mode = "exact";
        estimate_exact(data, report);
        return;
    }
    report.mode = "intra";
    report.quantized = true;
    for (SampledPlane& plane : planes) {
        plane.step = step;
        plane.intra = quantize_intra(
            {&plane.values, plane.plan.unit_size, step, static_cast<float>(settings_.lambda), plane.scale});
        report.bits.symbols += static_cast<std::uint64_t>(plane.intra.bits * plane.scale);
        const double slices =
            std::ceil(static_cast<double>(plane.plan.unit_count) /
                      static_cast<double>(units_per_slice(plane.plan.unit_size, plane.values.cols)));
        report.bits.headers +=
            static_cast<std::uint64_t>(8.0 * (plane_header_bytes + slices * slice_header_bytes));
        const double unit = static_cast<double>(step) * static_cast<double>(step);
        report.squared_error += plane.intra.error * unit * plane.scale;
        for (const float value : plane.values.values) {
            report.squared_sum += static_cast<double>(value) * static_cast<double>(value) * plane.scale;
        }
        planes_.push_back(std::move(plane));
    }
}

const GroupSlice* FrameEstimator::partner_slice(const Group& group, const SampledPlane& plane) const {
    for (const Group& candidate : reference_->groups) {
        if (candidate.label != group.label || candidate.unit_count != group.unit_count) {
            continue;
        }
        for (const GroupSlice& slice : candidate.slices) {
            if (slice.role == plane.plan.role && slice.unit_size == plane.plan.unit_size) {
                return &slice;
            }
        }
    }
    return nullptr;
}

/// Neither a rule nor an exactly kept partner stands against it.
bool FrameEstimator::may_be_predicted(const Group& group, const SampledPlane& plane) const {
    const GroupSlice* slice = partner_slice(group, plane);
    return slice != nullptr &&
           !settings_for(checkpoint_.tensors()[plane.plan.tensor].name, settings_).intra &&
           exact_reason(checkpoint_.tensors()[slice->tensor], is_buffer_[slice->tensor], settings_).empty();
}

/// Reads both sides; false where the reference has no group that fits.
bool FrameEstimator::read_group(std::size_t number, SampledGroup& group) {
    const Group& wanted = plan_.groups[number];
    std::size_t count = wanted.unit_count; // the planes' samples differ where their widths do
    for (SampledPlane& plane : planes_) {
        if (plane.plan.group == number && may_be_predicted(wanted, plane)) {
            group.planes.push_back(&plane);
            count = std::min(count, plane.units.size());
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        group.units.push_back(i * wanted.unit_count / count);
    }
    std::vector<std::size_t> all(wanted.unit_count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (const SampledPlane* plane : group.planes) {
        const GroupSlice* slice = partner_slice(wanted, *plane);
        const TensorInfo& here = checkpoint_.tensors()[plane->plan.tensor];
        const TensorInfo& there = checkpoint_.tensors()[slice->tensor];
        const PlaneGeometry geometry =
            plane_geometry(there.shape, slice->axis, slice->offset, slice->unit_size * wanted.unit_count);
        if (!dtype_is_float(there.dtype) || geometry.cols() != plane->values.cols) {
            return false;
        }
        const TensorData ours = checkpoint_.read(plane->plan.tensor);
        const TensorData theirs = checkpoint_.read(slice->tensor);
        group.ours.push_back(
            read_units(here.dtype, ours.bytes(), plane->geometry, plane->plan.unit_size, group.units));
        group.theirs.push_back(read_units(there.dtype, theirs.bytes(), geometry, slice->unit_size, all));
    }
    return !group.planes.empty();
}

/// Units as rows, all planes side by side, measured in steps.
Matrix join_planes(const std::vector<Matrix>& planes, const SampledGroup& group, std::size_t unit_count) {
    std::size_t width = 0;
    for (const SampledPlane* plane : group.planes) {
        width += plane->plan.unit_size * plane->values.cols;
    }
    Matrix joined(unit_count, width);
    std::size_t at = 0;
    for (std::size_t m = 0; m < planes.size(); ++m) {
        const std::size_t part = group.planes[m]->plan.unit_size * planes[m].cols;
        const float step = group.planes[m]->step;
        for (std::size_t u = 0; u < unit_count; ++u) {
            const float* from = planes[m].values.data() + u * part;
            std::transform(from, from + part, joined.row(u).data() + at,
                           [step](float value) { return value / step; });
        }
        at += part;
    }
    return joined;
}

/// For each sampled unit the reference unit that it is most alike: a solver would find nearly the same.
std::vector<std::uint32_t> best_matches(const SampledGroup& group, std::size_t unit_count,
                                        AlignmentMethod method, const TaskContext& context) {
    std::vector<std::uint32_t> match(group.units.begin(), group.units.end());
    if (method == AlignmentMethod::None) {
        return match;
    }
    const Matrix scores =
        unit_similarity(join_planes(group.ours, group, match.size()),
                        join_planes(group.theirs, group, unit_count), SimilarityMeasure::BitsSaved, context);
    for (std::size_t u = 0; u < match.size(); ++u) {
        const auto row = scores.row(u);
        match[u] = static_cast<std::uint32_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }
    return match;
}

/// log2(n!), what sending a permutation costs.
double permutation_bits(std::uint64_t n) {
    double bits = 0;
    for (std::uint64_t i = 2; i <= n; ++i) {
        bits += std::log2(static_cast<double>(i));
    }
    return bits;
}

/// What predicting the sampled units from their best matches in the (undecoded) reference saves.
void FrameEstimator::predict_group(std::size_t number, std::vector<TensorReport>& tensors) {
    const std::uint64_t unit_count = plan_.groups[number].unit_count;
    frame_.units += unit_count;
    SampledGroup group;
    if (!read_group(number, group)) {
        return;
    }
    const AlignmentMethod method = alignment_for(plan_.groups[number], checkpoint_, settings_);
    const std::vector<std::uint32_t> match = best_matches(group, unit_count, method, context_);
    const double scale = static_cast<double>(unit_count) / static_cast<double>(match.size());
    std::vector<double> saved_of(group.planes.size());
    for (std::size_t m = 0; m < group.planes.size(); ++m) {
        const SampledPlane& plane = *group.planes[m];
        const PlaneTask task{&group.ours[m], plane.plan.unit_size, plane.step,
                             static_cast<float>(settings_.lambda), scale};
        const PlanePrediction prediction{move_units(group.theirs[m], plane.plan.unit_size, match),
                                         std::vector<bool>(match.size(), true)};
        saved_of[m] =
            std::max(0.0, (quantize_intra(task).bits - quantize_predicted(task, prediction).bits) * scale);
    }
    const double saved = std::accumulate(saved_of.begin(), saved_of.end(), 0.0);
    const bool sends_motion = method != AlignmentMethod::None && settings_.order == UnitOrder::Original;
    const double motion = sends_motion ? permutation_bits(unit_count) : 0.0;
    if (saved <= motion) {
        return;
    }
    for (std::size_t m = 0; m < group.planes.size(); ++m) {
        TensorReport& tensor = tensors[group.planes[m]->plan.tensor];
        tensor.bits.symbols -= std::min(tensor.bits.symbols, static_cast<std::uint64_t>(saved_of[m]));
        tensor.mode = "predicted";
    }
    frame_.bits.motion += static_cast<std::uint64_t>(motion);
    frame_.saved_bits += saved - motion;
    frame_.predicted_units += unit_count;
}

std::uint64_t companion_bits(const Checkpoint& checkpoint) {
    double bytes = 0;
    for (const CompanionFile& companion : checkpoint.companions()) {
        const MappedFile file = MappedFile::open(companion.path);
        const auto sample = file.bytes().first(std::min(lossless_sample, file.bytes().size()));
        bitstream::LosslessSyntax entry;
        double coded = 0;
        for (const auto& block : encode_lossless(sample, 1, entry)) {
            coded += static_cast<double>(block.size());
        }
        bytes += 64 + (sample.empty()
                           ? 0
                           : coded * static_cast<double>(file.size()) / static_cast<double>(sample.size()));
    }
    return static_cast<std::uint64_t>(8 * bytes);
}

/// Gives the predicted frames that were not looked at the mean share that the others saved.
void extend_savings(const std::vector<PlannedFrame>& plan, const std::vector<const PlannedFrame*>& looked_at,
                    StreamReport& report) {
    double saved = 0;
    double spent = 0;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (looked_at[i] != nullptr) {
            saved += report.frames[i].saved_bits;
            spent += static_cast<double>(report.frames[i].bits.symbols) + report.frames[i].saved_bits;
        }
    }
    for (std::size_t i = 0; i < plan.size() && spent > 0; ++i) {
        if (plan[i].reference && looked_at[i] == nullptr) {
            FrameReport& frame = report.frames[i];
            frame.saved_bits = saved / spent * static_cast<double>(frame.bits.symbols);
            frame.bits.symbols -= std::min(frame.bits.symbols, static_cast<std::uint64_t>(frame.saved_bits));
        }
    }
}

} // namespace

StreamReport estimate(const Checkpoint& checkpoint, const Architecture& architecture,
                      const EncoderSettings& settings, const TaskContext& context) {
    validate(settings);
    require_hits(settings, checkpoint, architecture);
    const auto start = std::chrono::steady_clock::now();
    const std::vector<bool> is_buffer = buffer_flags(checkpoint, architecture);
    StreamReport report = start_report(directory_of(checkpoint, is_buffer));
    bitstream::StreamSettings recorded;
    record_settings(settings, recorded);
    mark_rules(report, recorded);
    const std::vector<PlannedFrame> plan = plan_frames(checkpoint, architecture, settings);
    std::vector<const PlannedFrame*> references(plan.size());
    std::uint64_t budget = reference_weights;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        std::uint64_t weights = 0;
        for (const std::size_t tensor : plan[i].tensors) {
            weights += element_count(checkpoint.tensors()[tensor].shape);
        }
        if (plan[i].reference && budget >= weights) {
            references[i] = &plan[*plan[i].reference];
            budget -= weights;
        }
    }
    report.frames.resize(plan.size());
    parallel_for(context, plan.size(), [&](std::size_t i) {
        report.frames[i] = FrameEstimator(checkpoint, plan[i], references[i], is_buffer, settings, context)
                               .run(report.tensors);
    });
    extend_savings(plan, references, report);
    const std::uint64_t companions = companion_bits(checkpoint);
    std::uint64_t file_bits = companions + 8 * directory_bytes(checkpoint, is_buffer);
    constexpr const char* kinds[] = {"outside", "keyframe", "predicted"};
    for (std::size_t i = 0; i < plan.size(); ++i) {
        FrameReport& frame = report.frames[i];
        frame.frame = i;
        frame.kind = kinds[static_cast<std::size_t>(plan[i].kind)];
        if (plan[i].reference) {
            frame.references.push_back(*plan[i].reference);
        }
        report.bits += frame.bits;
        file_bits += frame.bits.total();
    }
    finish_report(report, file_bits / 8, companions);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

} // namespace mcwc
