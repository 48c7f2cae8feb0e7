#pragma once

#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// One point of a rate-distortion curve.
struct RatePoint {
    double bpw = 0;     ///< Bits per weight; which of the three figures is the caller's choice.
    double sqnr_db = 0; ///< -10 log10(NMSE); higher is better.

    bool operator==(const RatePoint&) const = default;
};

/// A curve held against another one.
struct BdRate {
    double percent = 0; ///< Mean difference of rate at equal SQNR; negative: fewer bits than the anchor.
    double bits = 0;    ///< The same as a mean difference in bits per weight.
    double low_db = 0;  ///< The range of SQNR that both curves cover.
    double high_db = 0;
};

/// Bjøntegaard's mean difference of rate (VCEG-M33) over the SQNR that both curves cover: the geometric mean
/// of the ratio of rates at equal SQNR, less one. Rate over SQNR is interpolated by a monotone piecewise
/// cubic (F. N. Fritsch, R. E. Carlson, SIAM J. Numer. Anal. 17, 1980; derivatives after Fritsch and
/// Butland). The rate itself is interpolated, not its logarithm: bits per weight are nearly linear in
/// decibels. Points may come in any order. Of points that are no better than a cheaper one, only the cheaper
/// one counts; points that are not finite or have no positive rate are left out. Nothing where a curve has
/// fewer than two points or the ranges do not overlap.
std::optional<BdRate> bd_rate(std::span<const RatePoint> curve, std::span<const RatePoint> anchor);

/// For each point, whether no other point is at least as good in both figures and better in one. Of equal
/// points the first is marked; points that bd_rate leaves out never are.
std::vector<bool> pareto_marks(std::span<const RatePoint> points);

/// SQNR by the curve's interpolation at a rate inside its range; nothing outside.
std::optional<double> sqnr_at(std::span<const RatePoint> curve, double bpw);

} // namespace mcwc
