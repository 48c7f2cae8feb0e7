#include "app/gui/session/rate_sweep.h"

#include <mutex>
#include <utility>
#include <vector>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString sweep_lane = u"sweep"_s;

std::vector<mcwc::RatePoint> shannon_line(const std::vector<GaussianComponent>& components) {
    constexpr int most_bits = 16;
    constexpr int steps = 8; // for each bit
    std::vector<mcwc::RatePoint> line;
    for (int i = 0; i <= most_bits * steps && !components.empty(); ++i) {
        const double bpw = static_cast<double>(i) / steps;
        line.push_back({bpw, shannon_sqnr_db(components, bpw)});
    }
    return line;
}

} // namespace

/// Filled by a worker, emptied by this thread.
struct RateSweep::Feed {
    std::mutex mutex;
    std::optional<SweepResult> source;
    std::vector<mcwc::RatePoint> shannon;
    std::vector<SweepPoint> points;
    std::vector<BaselineReport> baselines;
};

RateSweep::RateSweep(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , workspace_(workspace) {
    connect(&workspace_, &Workspace::document_changed, this, &RateSweep::clear);
    connect(&workspace_.jobs(), &JobManager::job_changed, this, [this](JobId id) {
        if (id != 0 && id == job_) {
            drain();
            Q_EMIT progress_changed();
        }
    });
    connect(&workspace_.jobs(), &JobManager::job_ended, this, &RateSweep::end);
}

void RateSweep::clear() {
    job_ = 0; // before the job ends: its end is of no interest any more
    workspace_.jobs().cancel_lane(sweep_lane);
    feed_.reset();
    previous_.reset();
    result_ = {};
    shannon_.clear();
    wanted_ = 0;
    problem_ = {};
    cancelled_ = false;
    Q_EMIT changed();
}

JobStatus RateSweep::status() const {
    return workspace_.jobs().status(job_);
}

void RateSweep::start(const SweepOrder& order) {
    const DocumentPtr document = workspace_.document();
    if (!document || document->stream || !workspace_.engine().sweep) {
        return;
    }
    if (!is_running() || !result_.points.empty()) { // of a sweep without a point the one before stays
        previous_ = std::exchange(result_, {});
    }
    if (previous_ && previous_->points.empty()) {
        previous_.reset();
    }
    job_ = 0;
    result_ = {};
    problem_ = {};
    cancelled_ = false;
    wanted_ = sweep_points(order).size() + order.baselines.size();
    const auto feed = std::make_shared<Feed>();
    feed_ = feed;
    const SweepWatcher watcher{[feed](const SweepResult& source) {
                                   auto line = shannon_line(source.gaussians); // may take a while
                                   const std::lock_guard lock(feed->mutex);
                                   feed->source = source;
                                   feed->shannon = std::move(line);
                               },
                               [feed](const SweepPoint& point) {
                                   const std::lock_guard lock(feed->mutex);
                                   feed->points.push_back(point);
                               },
                               [feed](const BaselineReport& report) {
                                   const std::lock_guard lock(feed->mutex);
                                   feed->baselines.push_back(report);
                                   feed->baselines.back().tensors.clear(); // nobody looks at single ones here
                               }};
    job_ = workspace_.jobs().start(
        {.title = (order.ablate ? tr("Ablation of the codec on %1") : tr("Sweep %1"))
                      .arg(QString::fromStdString(document->display_name)),
         .lane = sweep_lane},
        this,
        [sweep = workspace_.engine().sweep, document, order, watcher](const TaskContext& context) {
            return sweep(*document, order, watcher, context);
        },
        [this](SweepResult result) {
            drain(); // for the line
            feed_.reset();
            result_ = std::move(result);
        },
        [this](const JobError& error) { problem_ = error; });
    Q_EMIT changed();
}

void RateSweep::cancel() {
    if (is_running()) {
        workspace_.jobs().cancel(job_);
    }
}

void RateSweep::drain() {
    if (!feed_) {
        return;
    }
    std::optional<SweepResult> source;
    std::vector<mcwc::RatePoint> shannon;
    std::vector<SweepPoint> points;
    std::vector<BaselineReport> baselines;
    {
        const std::lock_guard lock(feed_->mutex);
        source.swap(feed_->source);
        shannon.swap(feed_->shannon);
        points.swap(feed_->points);
        baselines.swap(feed_->baselines);
    }
    if (!source && points.empty() && baselines.empty()) {
        return;
    }
    if (source) {
        result_ = *std::move(source);
        shannon_ = std::move(shannon);
    }
    result_.points.insert(result_.points.end(), points.begin(), points.end());
    result_.baselines.insert(result_.baselines.end(), baselines.begin(), baselines.end());
    mark_pareto(result_);
    Q_EMIT changed();
}

/// Reached however the sweep ended.
void RateSweep::end(JobId id) {
    if (id == 0 || id != job_) {
        return;
    }
    const JobState state = workspace_.jobs().status(id).state;
    cancelled_ = state == JobState::Cancelled;
    drain();
    feed_.reset();
    job_ = 0;
    if (result_.points.empty() && previous_ && state != JobState::Done) {
        result_ = *std::move(previous_);
    }
    previous_.reset();
    Q_EMIT changed();
}

} // namespace mcwc::gui
