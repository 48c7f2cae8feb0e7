#pragma once

#include "app/gui/session/workspace.h"
#include "core/analysis/sweep_run.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace mcwc::gui {

/// Sweeps of the open checkpoint: the latest one wins, its points stream in, and the one before stays until
/// the new one is whole. Another document empties it.
class RateSweep : public QObject {
    Q_OBJECT

public:
    explicit RateSweep(Workspace& workspace, QObject* parent = nullptr);

    /// Stops a sweep that is running.
    void start(const SweepOrder& order);
    /// What is done by then stays; when that is nothing, the sweep before is back.
    void cancel();

    bool is_running() const { return job_ != 0; }
    /// Of the running sweep.
    JobStatus status() const;
    /// The newest sweep, as far as it is done. Empty before the first one.
    const SweepResult& result() const { return result_; }
    /// While a sweep runs: the one before, if there was one.
    const SweepResult* previous() const { return previous_ ? &*previous_ : nullptr; }
    /// The Shannon line of the newest sweep (docs/rate.md), at rates by figure (a) from 0 to 16.
    const std::vector<mcwc::RatePoint>& shannon() const { return shannon_; }
    /// How many points and baselines the newest sweep has when it is whole.
    std::size_t wanted() const { return wanted_; }
    std::size_t done() const { return result_.points.size() + result_.baselines.size(); }
    /// Why the newest sweep is not whole; or empty.
    const JobError& problem() const { return problem_; }
    bool was_cancelled() const { return cancelled_; }

Q_SIGNALS:
    void changed();          ///< Of results, or a sweep began or ended.
    void progress_changed(); ///< Of status().

private:
    struct Feed;

    void clear();
    void drain();
    void end(JobId id);

    Workspace& workspace_;
    SweepResult result_;
    std::optional<SweepResult> previous_;
    std::vector<mcwc::RatePoint> shannon_;
    std::shared_ptr<Feed> feed_; ///< Points on their way from the worker.
    JobId job_ = 0;
    std::size_t wanted_ = 0;
    JobError problem_;
    bool cancelled_ = false;
};

} // namespace mcwc::gui
