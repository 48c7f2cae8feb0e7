#include "app/gui/engine/engine.h"
#include "core/base/error.h"

namespace mcwc::gui {
namespace {

const TensorSource& weights_of(const Document& document) {
    if (!document.source) {
        throw Error(ErrorCode::Internal, document.display_name + " has no weights to compare");
    }
    return *document.source;
}

const Group& group_of(const Document& document, std::size_t layer, const std::string& label) {
    const auto& layers = document.architecture.layers;
    const Group* group = layer < layers.size() ? find_group(layers[layer], label) : nullptr;
    if (group == nullptr) {
        throw Error(ErrorCode::TensorMismatch,
                    document.display_name + ": a layer has no group \"" + label + "\"",
                    "Choose layers that have it.");
    }
    return *group;
}

std::vector<SolverResult> solve(const Document& document, const SolverRequest& request,
                                const TaskContext& context) {
    const TensorSource& weights = weights_of(document);
    const UnitFeatures units =
        read_unit_features(weights, group_of(document, request.layer, request.label), context);
    const UnitFeatures reference =
        read_unit_features(weights, group_of(document, request.reference, request.label), context);
    if (!same_features(units, reference) || units.units() != reference.units()) {
        throw Error(ErrorCode::TensorMismatch,
                    document.display_name + ": the units of these layers differ in number or size",
                    "Choose two layers of the same shape.");
    }
    return compare_solvers(units, reference, {}, context);
}

} // namespace

void add_analysis(Engine& engine) {
    engine.layer_similarity = [](const Document& document, const LayerSimilarityRequest& request,
                                 const std::function<void(const LayerPair&)>& on_pair,
                                 const TaskContext& context) {
        mcwc::layer_similarity(weights_of(document), document.architecture, request, on_pair, context);
    };
    engine.unit_matrix = [](const Document& document, const UnitMatrixRequest& request,
                            const TaskContext& context) {
        return mcwc::unit_matrix(weights_of(document), document.architecture, request, context);
    };
    engine.motion = [](const Document& document, const MotionRequest& request, const TaskContext& context) {
        return motion_through(weights_of(document), document.architecture, request, {}, context);
    };
    engine.solvers = solve;
    engine.sweep = [](const Document& document, const SweepOrder& order, const SweepWatcher& watcher,
                      const TaskContext& context) {
        return run_sweep(*document.checkpoint, document.architecture, order, default_sweep_cache(), watcher,
                         context);
    };
}

} // namespace mcwc::gui
