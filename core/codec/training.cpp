#include "core/codec/training.h"

#include "core/codec/layout.h"
#include "core/codec/shape_learning.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mcwc {
namespace {

/// What each checkpoint counts at each rate, in symbols.
constexpr double equal_share = 1e6;
constexpr std::size_t sampled_weights = std::size_t{1} << 22;
constexpr std::uint64_t rounds = 3;

/// One checkpoint at one rate.
struct Material {
    std::string model;
    double qbits = 0;
    std::vector<SampledPlane> planes;
    double symbols = 0;
    SharedBases bases; ///< The planes refer to it.
};

Material sample(const TrainingModel& model, const EncoderSettings& settings, const TaskContext& context) {
    Material material;
    material.model = model.checkpoint->display_name();
    material.qbits = settings.qbits;
    const std::vector<bool> is_buffer = buffer_flags(*model.checkpoint, model.architecture);
    const std::vector<PlannedFrame> frames = plan_frames(*model.checkpoint, model.architecture, settings);
    material.bases = SharedBases::learn(*model.checkpoint, frames, is_buffer, settings,
                                        SharedBases::estimate_rows, context);
    const std::vector<double> qbits(model.checkpoint->tensors().size(), settings.qbits);
    material.planes = sample_planes({*model.checkpoint, frames, is_buffer, settings, material.bases, qbits},
                                    sampled_weights, context);
    for (const SampledPlane& plane : material.planes) {
        material.symbols += plane.scale * static_cast<double>(plane.values.values.size());
    }
    return material;
}

std::vector<ShapeSample> quantize(const Material& material, const ShapeSet& shapes,
                                  const TaskContext& context) {
    std::vector<ShapeSample> samples = quantize_samples(material.planes, shapes, context);
    for (ShapeSample& one : samples) {
        one.weight *= equal_share / material.symbols;
    }
    return samples;
}

using Materials = std::vector<std::unique_ptr<Material>>; // in place: planes refer to their bases

Materials sample_all(std::span<const TrainingModel> models, std::span<const double> qbits,
                     const EncoderSettings& settings, const TaskContext& context) {
    Materials all;
    Progress progress{"sampling", {}, 0, models.size() * qbits.size()};
    for (const TrainingModel& model : models) {
        for (const double rate : qbits) {
            progress.item = model.checkpoint->display_name();
            context.report(progress);
            EncoderSettings at = settings;
            at.qbits = rate;
            validate(at);
            auto material = std::make_unique<Material>();
            *material = sample(model, at, context);
            if (!material->planes.empty()) {
                all.push_back(std::move(material));
            }
            ++progress.done;
        }
    }
    return all;
}

std::vector<TrainingFigure> figures_of(const Materials& all, std::span<const ShapeSample> samples,
                                       std::span<const LearnedShape> shapes) {
    std::vector<TrainingFigure> figures;
    std::size_t first = 0;
    for (const auto& material : all) {
        const auto part = samples.subspan(first, material->planes.size());
        first += part.size();
        const double scale = material->symbols / equal_share;
        figures.push_back({material->model, material->qbits, material->symbols, scale * best_cost(part, {}),
                           scale * best_cost(part, shapes)});
    }
    return figures;
}

} // namespace

TrainingResult train_profile(std::span<const TrainingModel> models, std::span<const double> qbits,
                             const EncoderSettings& settings, const TaskContext& context) {
    const Materials all = sample_all(models, qbits, settings, context);
    TrainingResult result;
    std::vector<ShapeSample> samples;
    for (std::uint64_t round = 0; round < rounds; ++round) { // quantizing and learning take turns
        samples.clear();
        context.report({"learning", {}, round, rounds});
        const ShapeSet shapes(result.profile.shapes);
        for (const auto& material : all) {
            std::vector<ShapeSample> part = quantize(*material, shapes, context);
            std::move(part.begin(), part.end(), std::back_inserter(samples));
        }
        result.profile.shapes = fit_shapes(samples, max_learned_shapes, context);
    }
    result.figures = figures_of(all, samples, result.profile.shapes);
    return result;
}

} // namespace mcwc
