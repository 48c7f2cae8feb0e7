#pragma once

#include "app/gui/engine/document.h"
#include "core/analysis/compare.h"
#include "core/analysis/layer_similarity.h"
#include "core/analysis/motion_field.h"
#include "core/analysis/sweep_run.h"
#include "core/analysis/unit_matrix.h"
#include "core/base/task.h"
#include "core/bitstream/integrity.h"
#include "core/checkpoint/hub_cache.h"
#include "core/codec/settings.h"
#include "core/codec/symbol_histogram.h"

#include <filesystem>
#include <functional>
#include <optional>
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
    /// The same checkpoint with the families of a mapping (JSON text, docs/families.md) tried first.
    std::function<DocumentPtr(const Document&, const std::string&, const TaskContext&)> remap;
    std::function<StreamReport(const Document&, const EncoderSettings&, const TaskContext&)> estimate;
    /// Without a target: a dry run.
    std::function<StreamReport(const Document&, const EncoderSettings&,
                               const std::optional<std::filesystem::path>&, const TaskContext&)>
        encode;
    /// The same stream with the checkpoint that it is predicted from, which is hashed.
    std::function<DocumentPtr(const Document& stream, const std::filesystem::path& base, const TaskContext&)>
        open_base;
    /// Of an open stream. Returns the number of tensors written.
    std::function<std::size_t(const Document& stream, const std::filesystem::path& folder,
                              const TaskContext&)>
        decode;
    /// Of all tensors' names, types, shapes and values, or of a stream's bytes, as hexadecimal digits.
    std::function<std::string(const Document&, const TaskContext&)> hash;
    std::function<std::vector<CachedModel>()> cached_models;

    /// Of an open stream: the figures that need every frame's head.
    std::function<StreamReport(const Document&, const TaskContext&)> measure;
    /// Of an open stream: a frame's whole syntax.
    std::function<bitstream::TraceNode(const Document&, std::uint64_t frame, const TaskContext&)> trace_frame;
    /// Of an open stream: every checksum (version 0: every blob decoded).
    std::function<bitstream::IntegrityReport(const Document&, const TaskContext&)> check;
    /// Of an open stream: symbols of a plane, or of one of its slices, against the model.
    std::function<SymbolHistogram(const Document&, std::uint64_t frame, std::size_t plane,
                                  std::optional<std::size_t> slice, const TaskContext&)>
        histogram;
    /// Two documents of any kind; the first is the reference.
    std::function<Comparison(const Document& first, const Document& second, const TaskContext&)> compare;
    std::function<TensorDifferences(const Document& first, const Document& second, const TensorComparison&,
                                    const TaskContext&)>
        compare_tensor;

    /// Hands over each pair as it is found, one call at a time, from any thread.
    std::function<void(const Document&, const LayerSimilarityRequest&,
                       const std::function<void(const LayerPair&)>&, const TaskContext&)>
        layer_similarity;
    std::function<UnitMatrix(const Document&, const UnitMatrixRequest&, const TaskContext&)> unit_matrix;
    std::function<MotionField(const Document&, const MotionRequest&, const TaskContext&)> motion;
    std::function<std::vector<SolverResult>(const Document&, const SolverRequest&, const TaskContext&)>
        solvers;
    /// Of an open checkpoint. The watcher is called from the thread that calls this.
    std::function<SweepResult(const Document&, const SweepOrder&, const SweepWatcher&, const TaskContext&)>
        sweep;
};

/// The real one.
Engine core_engine();
/// Its part that compares layers and units.
void add_analysis(Engine& engine);

} // namespace mcwc::gui
