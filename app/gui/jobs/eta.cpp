#include "app/gui/jobs/eta.h"

namespace mcwc::gui {

void EtaEstimator::observe(double seconds, const QString& stage, std::uint64_t done, std::uint64_t total) {
    if (!any_ || stage != stage_ || done < done_ || total != total_) {
        any_ = true;
        stage_ = stage;
        started_ = seconds;
        first_ = done;
        total_ = total;
    }
    now_ = seconds;
    done_ = done;
}

std::optional<double> EtaEstimator::seconds_left() const {
    const double elapsed = now_ - started_;
    if (!any_ || total_ == 0 || done_ >= total_ || done_ <= first_ || elapsed < 0.5) {
        return std::nullopt;
    }
    const auto gone = static_cast<double>(done_ - first_);
    if (gone < 0.02 * static_cast<double>(total_)) {
        return std::nullopt;
    }
    return elapsed * static_cast<double>(total_ - done_) / gone;
}

} // namespace mcwc::gui
