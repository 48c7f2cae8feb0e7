#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace mcwc::gui {

/// Time left in a stage, from how fast it went so far. Knows no clock: times are given.
class EtaEstimator {
public:
    /// `seconds` since any fixed start, never decreasing. A new stage, or one that goes backwards, starts
    /// over.
    void observe(double seconds, const QString& stage, std::uint64_t done, std::uint64_t total);
    /// Nothing before half a second and 2% of the stage.
    std::optional<double> seconds_left() const;

private:
    QString stage_;
    double started_ = 0;
    double now_ = 0;
    std::uint64_t first_ = 0;
    std::uint64_t done_ = 0;
    std::uint64_t total_ = 0;
    bool any_ = false;
};

} // namespace mcwc::gui
