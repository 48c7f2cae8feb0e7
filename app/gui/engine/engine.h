#pragma once

#include "app/gui/engine/document.h"
#include "core/analysis/layer_similarity.h"
#include "core/analysis/motion_field.h"
#include "core/analysis/unit_matrix.h"
#include "core/base/task.h"
#include "core/checkpoint/hub_cache.h"
#include "core/codec/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mcwc::gui {

/// Which two layers' units the solvers are compared on.
struct SolverRequest {
    std::size_t layer = 0; ///< Indices into Architecture::layers.
    std::size_t reference = 0;
    std::string label; ///< Of the groups.

    bool operator==(const SolverRequest&) const = default;
};

/// The library's long operations as the window uses them. Called on worker threads; they throw Error and
/// Cancelled. A value, so that tests can put slow or failing operations in its place.
struct Engine {
    std::function<DocumentPtr(const std::filesystem::path&, const TaskContext&)> open;
    std::function<StreamReport(const Document&, const EncoderSettings&, const TaskContext&)> estimate;
    /// Without a target: a dry run.
    std::function<StreamReport(const Document&, const EncoderSettings&,
                               const std::optional<std::filesystem::path>&, const TaskContext&)>
        encode;
    /// Returns the number of tensors written.
    std::function<std::size_t(const std::filesystem::path& stream, const std::filesystem::path& folder,
                              const TaskContext&)>
        decode;
    std::function<std::vector<CachedModel>()> cached_models;

    /// Hands over each pair as it is found, one call at a time, from any thread.
    std::function<void(const Document&, const LayerSimilarityRequest&,
                       const std::function<void(const LayerPair&)>&, const TaskContext&)>
        layer_similarity;
    std::function<UnitMatrix(const Document&, const UnitMatrixRequest&, const TaskContext&)> unit_matrix;
    std::function<MotionField(const Document&, const MotionRequest&, const TaskContext&)> motion;
    std::function<std::vector<SolverResult>(const Document&, const SolverRequest&, const TaskContext&)>
        solvers;
};

/// The real one.
Engine core_engine();
/// Its part that compares layers and units.
void add_analysis(Engine& engine);

} // namespace mcwc::gui
