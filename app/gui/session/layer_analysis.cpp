#include "app/gui/session/layer_analysis.h"

#include "app/gui/views/group_names.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <mutex>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString layers_lane = u"similarity"_s;
const QString units_lane = u"units"_s;
const QString motion_lane = u"motion"_s;
const QString solvers_lane = u"solvers"_s;

QString sentence_of(const JobError& error) {
    return error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice;
}

} // namespace

/// Filled by a worker, emptied by this thread.
struct LayerAnalysis::Feed {
    std::mutex mutex;
    std::vector<LayerPair> pairs;

    void add(const LayerPair& pair) {
        const std::lock_guard lock(mutex);
        pairs.push_back(pair);
    }
    std::vector<LayerPair> take() {
        const std::lock_guard lock(mutex);
        return std::exchange(pairs, {});
    }
};

LayerAnalysis::LayerAnalysis(Engine engine, JobManager& jobs, QObject* parent)
    : QObject(parent)
    , engine_(std::move(engine))
    , jobs_(jobs) {
    units_.most_kept = 2; // up to 600 MB each
    solvers_.most_kept = 64;
    connect(&jobs_, &JobManager::job_changed, this, [this](JobId id) {
        if (id != 0 && id == layers_.job) {
            drain(false);
        }
    });
    connect(&jobs_, &JobManager::job_ended, this, [this](JobId id) {
        if (id != 0 &&
            (end_of(layers_, id) || end_of(units_, id) || end_of(motion_, id) || end_of(solvers_, id))) {
            Q_EMIT layers_changed();
            Q_EMIT units_changed();
            Q_EMIT motion_changed();
            Q_EMIT solvers_changed();
        }
    });
}

template <class Slot>
void LayerAnalysis::reset(Slot& slot) {
    const std::size_t most = slot.most_kept;
    slot = {};
    slot.most_kept = most;
}

/// Reached however the job ended; what matters here is a job that the user has stopped.
template <class Slot>
bool LayerAnalysis::end_of(Slot& slot, JobId id) {
    if (slot.job != id) {
        return false;
    }
    slot.job = 0;
    if (jobs_.status(id).state == JobState::Cancelled) {
        slot.stopped = true;
        slot.error =
            LayerAnalysis::tr("Stopped. Choose another group or measure and come back to start anew.");
    }
    return true;
}

void LayerAnalysis::set_document(const DocumentPtr& document) {
    for (const QString& lane : {layers_lane, units_lane, motion_lane, solvers_lane}) {
        jobs_.cancel_lane(lane);
    }
    document_ = document;
    feed_.reset();
    reset(layers_);
    reset(units_);
    reset(motion_);
    reset(solvers_);
}

QString LayerAnalysis::group_name(const std::string& label) const {
    if (document_) {
        for (const GroupPlace& place : group_places(document_->architecture)) {
            if (place.label == label) {
                return place_name(place);
            }
        }
    }
    return QString::fromStdString(label);
}

template <class Request, class Result, class Work>
void LayerAnalysis::want(AnalysisSlot<Request, Result>& slot, const Request& request,
                         const JobOptions& options, Work work, void (LayerAnalysis::*changed)()) {
    if (!document_ ||
        (slot.wanted == request && !slot.stopped && (slot.result || slot.busy() || !slot.error.isEmpty()))) {
        return;
    }
    jobs_.cancel_lane(options.lane);
    slot.wanted = request;
    slot.result.reset();
    slot.error.clear();
    slot.stopped = false;
    slot.job = 0;
    const auto found = std::find_if(slot.kept.begin(), slot.kept.end(),
                                    [&](const auto& one) { return one.first == request; });
    if (found != slot.kept.end()) {
        slot.result = found->second;
        std::rotate(slot.kept.begin(), found, found + 1);
        Q_EMIT(this->*changed)();
        return;
    }
    slot.job = jobs_.start(
        options, this,
        [work = std::move(work), document = document_, request](const TaskContext& context) {
            return work(*document, request, context);
        },
        [this, &slot, changed, request](Result result) {
            slot.job = 0;
            slot.result = shared_large(std::move(result));
            slot.kept.emplace_front(request, slot.result);
            if (slot.kept.size() > slot.most_kept) {
                slot.kept.pop_back();
            }
            Q_EMIT(this->*changed)();
        },
        [this, &slot, changed](const JobError& error) {
            slot.job = 0;
            slot.error = sentence_of(error);
            Q_EMIT(this->*changed)();
        });
    Q_EMIT(this->*changed)();
}

void LayerAnalysis::want_layers(const LayerSimilarityRequest& request) {
    if (!engine_.layer_similarity || (layers_.wanted == request && !layers_.stopped)) {
        return;
    }
    const auto feed = std::make_shared<Feed>();
    const auto work = [similarity = engine_.layer_similarity, feed](const Document& document,
                                                                    const LayerSimilarityRequest& wanted,
                                                                    const TaskContext& context) {
        LayerMatrix matrix; // the whole, for the cache; the feed is for looking on
        similarity(
            document, wanted,
            [&](const LayerPair& pair) {
                matrix.pairs.push_back(pair);
                feed->add(pair);
            },
            context);
        matrix.complete = true;
        return matrix;
    };
    feed_ = feed;
    want(layers_, request,
         {.title = tr("Compare layers: %1").arg(group_name(request.label)), .lane = layers_lane}, work,
         &LayerAnalysis::layers_changed);
}

void LayerAnalysis::drain(bool complete) {
    std::vector<LayerPair> pairs = feed_ ? feed_->take() : std::vector<LayerPair>{};
    if (pairs.empty() && !complete) {
        return;
    }
    auto matrix =
        layers_.result ? std::make_shared<LayerMatrix>(*layers_.result) : std::make_shared<LayerMatrix>();
    matrix->pairs.insert(matrix->pairs.end(), pairs.begin(), pairs.end());
    layers_.result = std::move(matrix);
    Q_EMIT layers_changed();
}

void LayerAnalysis::want_units(const UnitMatrixRequest& request) {
    if (engine_.unit_matrix) {
        want(units_, request,
             {.title = tr("Compare units: %1").arg(group_name(request.label)), .lane = units_lane},
             engine_.unit_matrix, &LayerAnalysis::units_changed);
    }
}

void LayerAnalysis::drop_units() {
    jobs_.cancel_lane(units_lane);
    units_.wanted.reset();
    units_.result.reset();
    units_.error.clear();
    units_.job = 0;
    Q_EMIT units_changed();
}

void LayerAnalysis::want_motion(const MotionRequest& request) {
    if (engine_.motion) {
        want(motion_, request,
             {.title = tr("Follow units: %1").arg(group_name(request.label)), .lane = motion_lane},
             engine_.motion, &LayerAnalysis::motion_changed);
    }
}

void LayerAnalysis::want_solvers(const SolverRequest& request) {
    if (engine_.solvers) {
        want(solvers_, request,
             {.title = tr("Compare solvers: %1").arg(group_name(request.label)), .lane = solvers_lane},
             engine_.solvers, &LayerAnalysis::solvers_changed);
    }
}

SolverResultsPtr LayerAnalysis::known_solvers(const SolverRequest& request) const {
    const auto found = std::find_if(solvers_.kept.begin(), solvers_.kept.end(),
                                    [&](const auto& one) { return one.first == request; });
    return found == solvers_.kept.end() ? nullptr : found->second;
}

void LayerAnalysis::write_file(const QString& path,
                               const std::function<bool(QIODevice&, const TaskContext&)>& write) {
    jobs_.start(
        {.title = tr("Save %1").arg(QFileInfo(path).fileName())}, this,
        [path, write](const TaskContext& context) {
            QSaveFile file(path);
            const bool good = file.open(QIODevice::WriteOnly) && write(file, context);
            context.check(); // stopped: the temporary file goes with `file`
            if (!good || !file.commit()) {
                throw Error(ErrorCode::FileUnwritable,
                            path.toStdString() + ": can't be written: " + file.errorString().toStdString() +
                                ".",
                            "Choose another folder, or make room.");
            }
        },
        [this, path] { Q_EMIT file_written(path); },
        [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); });
}

} // namespace mcwc::gui
