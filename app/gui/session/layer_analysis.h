#pragma once

#include "app/gui/engine/engine.h"
#include "app/gui/jobs/job_manager.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QIODevice;

namespace mcwc::gui {

/// The pairs of a layer matrix that are there so far.
struct LayerMatrix {
    std::vector<LayerPair> pairs;
    bool complete = false;
};

using LayerMatrixPtr = std::shared_ptr<const LayerMatrix>;
using UnitMatrixPtr = std::shared_ptr<const UnitMatrix>;
using MotionFieldPtr = std::shared_ptr<const MotionField>;
using SolverResultsPtr = std::shared_ptr<const std::vector<SolverResult>>;

/// One kind of figures that views ask for: the latest request, and what is known about it.
template <class Request, class Result>
struct AnalysisSlot {
    std::optional<Request> wanted;
    std::shared_ptr<const Result> result; ///< Of `wanted`; null: not there.
    JobId job = 0;                        ///< 0: nothing is running.
    QString error;                        ///< Why there is no (whole) result, in sentences; or empty.
    bool stopped = false;                 ///< By the user: what is there stays, and asking again starts anew.
    std::deque<std::pair<Request, std::shared_ptr<const Result>>> kept; ///< The last used first.
    std::size_t most_kept = 8;

    bool busy() const { return job != 0; }
};

/// Similarity and motion of the open document: asked for by views, computed in jobs of which the latest
/// request of each kind wins, kept as long as the document is open. A request that is there already, or on
/// its way, costs nothing.
class LayerAnalysis : public QObject {
    Q_OBJECT

public:
    LayerAnalysis(Engine engine, JobManager& jobs, QObject* parent = nullptr);

    /// Forgets everything about the document before.
    void set_document(const DocumentPtr& document);
    const DocumentPtr& document() const { return document_; }

    void want_layers(const LayerSimilarityRequest& request);
    void want_units(const UnitMatrixRequest& request);
    void want_motion(const MotionRequest& request);
    void want_solvers(const SolverRequest& request);
    /// Stops the job behind the unit matrix and forgets that it was asked for.
    void drop_units();

    const AnalysisSlot<LayerSimilarityRequest, LayerMatrix>& layers() const { return layers_; }
    const AnalysisSlot<UnitMatrixRequest, UnitMatrix>& units() const { return units_; }
    const AnalysisSlot<MotionRequest, MotionField>& motion() const { return motion_; }
    const AnalysisSlot<SolverRequest, std::vector<SolverResult>>& solvers() const { return solvers_; }
    /// The result for a request if it is there, whatever was asked for last; or null.
    SolverResultsPtr known_solvers(const SolverRequest& request) const;

    /// Writes a file in a job, whole or not at all. `write` runs on a worker thread, returns false when the
    /// device refuses, and looks at the context to stop early.
    void write_file(const QString& path, const std::function<bool(QIODevice&, const TaskContext&)>& write);

Q_SIGNALS:
    void layers_changed(); ///< Also with every few pairs.
    void units_changed();
    void motion_changed();
    void solvers_changed();
    void file_written(const QString& path);
    void problem(const QString& message, const QString& advice);

private:
    struct Feed;

    template <class Request, class Result, class Work>
    void want(AnalysisSlot<Request, Result>& slot, const Request& request, const JobOptions& options,
              Work work, void (LayerAnalysis::*changed)());
    template <class Slot>
    void reset(Slot& slot);
    template <class Slot>
    bool end_of(Slot& slot, JobId id);
    void drain(bool complete);
    QString group_name(const std::string& label) const;

    Engine engine_;
    JobManager& jobs_;
    DocumentPtr document_;
    AnalysisSlot<LayerSimilarityRequest, LayerMatrix> layers_;
    AnalysisSlot<UnitMatrixRequest, UnitMatrix> units_;
    AnalysisSlot<MotionRequest, MotionField> motion_;
    AnalysisSlot<SolverRequest, std::vector<SolverResult>> solvers_;
    std::shared_ptr<Feed> feed_; ///< Pairs on their way from the worker.
};

} // namespace mcwc::gui
