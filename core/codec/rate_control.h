#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/codec/report.h"
#include "core/codec/settings.h"

#include <cstddef>
#include <vector>

namespace mcwc {

/// Searches the nominal rates of the tensors for which a pass meets settings.target. Each pass is measured,
/// none is guessed: as rate grows by one bit for each bit of qbits and error falls to a quarter, few are
/// needed.
class RateControl {
public:
    /// Starts from the rates that settings, step rule and rules give. `within` is how near each tensor's
    /// error has to be to a target for each: samples of tensors are too coarse for the tolerance.
    RateControl(const EncoderSettings& settings, const TensorSource& source, double within = tolerance);

    /// The nominal rate of each tensor in the next pass.
    const std::vector<double>& qbits() const noexcept { return qbits_; }
    /// Takes a pass's figures. True when the target is met or there is none; else qbits() has changed.
    /// Error(InvalidArgument) when the target can't be met, saying what can.
    bool met_by(const StreamReport& report);

    /// Largest distance from a target, as a share of it; sizes are never above theirs.
    static constexpr double tolerance = 0.01;
    /// Passes after which the search gives up.
    static constexpr int most_passes = 16;

private:
    bool all_met(const StreamReport& report);
    bool each_met(const StreamReport& report);
    void move(double offset);
    void find_common_step(const TensorSource& source);

    const EncoderSettings& settings_;
    double within_;
    std::vector<double> start_;
    /// With StepRule::Common: of each tensor that takes part, its deviation over the common step; else 0.
    std::vector<double> deviations_;
    std::vector<double> qbits_;
    double offset_ = 0; ///< Of all rates from where they started.
    /// The largest offset whose rate was too low, and the smallest whose rate was too high.
    double least_below_ = -1e9;
    double most_above_ = 1e9;
    double previous_offset_ = 0;
    double previous_distance_ = 0;
    int passes_ = 0;
};

} // namespace mcwc
