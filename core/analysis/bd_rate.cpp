#include "core/analysis/bd_rate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

namespace mcwc {
namespace {

/// A monotone piecewise cubic through (x, y), x strictly ascending, at least two points.
class MonotoneCubic {
public:
    MonotoneCubic(std::vector<double> x, std::vector<double> y);

    double operator()(double at) const;
    double first() const { return x_.front(); }
    double last() const { return x_.back(); }

private:
    std::vector<double> x_;
    std::vector<double> y_;
    std::vector<double> slope_;
};

/// The slope at an end by three points, held back so that the piece stays monotone.
double end_slope(double h0, double h1, double d0, double d1) {
    const double slope = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if (slope * d0 <= 0) {
        return 0.0;
    }
    return d0 * d1 <= 0 && std::fabs(slope) > std::fabs(3.0 * d0) ? 3.0 * d0 : slope;
}

MonotoneCubic::MonotoneCubic(std::vector<double> x, std::vector<double> y)
    : x_(std::move(x))
    , y_(std::move(y))
    , slope_(x_.size()) {
    const std::size_t pieces = x_.size() - 1;
    std::vector<double> width(pieces);
    std::vector<double> rise(pieces);
    for (std::size_t i = 0; i < pieces; ++i) {
        width[i] = x_[i + 1] - x_[i];
        rise[i] = (y_[i + 1] - y_[i]) / width[i];
    }
    if (pieces == 1) {
        slope_[0] = slope_[1] = rise[0];
        return;
    }
    for (std::size_t i = 1; i < pieces; ++i) {
        if (rise[i - 1] * rise[i] > 0) {
            const double before = 2.0 * width[i] + width[i - 1];
            const double after = width[i] + 2.0 * width[i - 1];
            slope_[i] = (before + after) / (before / rise[i - 1] + after / rise[i]);
        }
    }
    slope_.front() = end_slope(width[0], width[1], rise[0], rise[1]);
    slope_.back() = end_slope(width[pieces - 1], width[pieces - 2], rise[pieces - 1], rise[pieces - 2]);
}

double MonotoneCubic::operator()(double at) const {
    const auto upper = std::upper_bound(x_.begin() + 1, x_.end() - 1, at);
    const auto i = static_cast<std::size_t>(upper - x_.begin()) - 1;
    const double h = x_[i + 1] - x_[i];
    const double t = (at - x_[i]) / h;
    const double u = 1.0 - t;
    return y_[i] * (1.0 + 2.0 * t) * u * u + y_[i + 1] * (1.0 + 2.0 * u) * t * t +
           h * (slope_[i] * t * u * u - slope_[i + 1] * u * t * t);
}

/// The points that are worth having, cheapest first: both figures ascend strictly.
std::vector<RatePoint> front_of(std::span<const RatePoint> points) {
    std::vector<RatePoint> sorted;
    std::copy_if(points.begin(), points.end(), std::back_inserter(sorted), [](const RatePoint& point) {
        return std::isfinite(point.bpw) && point.bpw > 0 && std::isfinite(point.sqnr_db);
    });
    std::sort(sorted.begin(), sorted.end(), [](const RatePoint& a, const RatePoint& b) {
        return std::tuple(a.bpw, -a.sqnr_db) < std::tuple(b.bpw, -b.sqnr_db);
    });
    std::vector<RatePoint> front;
    for (const RatePoint& point : sorted) {
        if (front.empty() || point.sqnr_db > front.back().sqnr_db) {
            front.push_back(point);
        }
    }
    return front;
}

/// `to` over `from`, members of RatePoint; nothing for fewer than two points.
std::optional<MonotoneCubic> curve_of(std::span<const RatePoint> points, double RatePoint::*from,
                                      double RatePoint::*to) {
    const std::vector<RatePoint> front = front_of(points);
    if (front.size() < 2) {
        return std::nullopt;
    }
    std::vector<double> x;
    std::vector<double> y;
    for (const RatePoint& point : front) {
        x.push_back(point.*from);
        y.push_back(point.*to);
    }
    return MonotoneCubic(std::move(x), std::move(y));
}

/// Simpson's rule; the curves are smooth, and far more intervals than they have pieces.
constexpr std::size_t intervals = 2000;

} // namespace

std::optional<BdRate> bd_rate(std::span<const RatePoint> curve, std::span<const RatePoint> anchor) {
    const auto ours = curve_of(curve, &RatePoint::sqnr_db, &RatePoint::bpw);
    const auto theirs = curve_of(anchor, &RatePoint::sqnr_db, &RatePoint::bpw);
    if (!ours || !theirs) {
        return std::nullopt;
    }
    BdRate result;
    result.low_db = std::max(ours->first(), theirs->first());
    result.high_db = std::min(ours->last(), theirs->last());
    if (!(result.low_db < result.high_db)) {
        return std::nullopt;
    }
    const double width = (result.high_db - result.low_db) / static_cast<double>(intervals);
    double sum = 0;
    double bits = 0;
    for (std::size_t i = 0; i <= intervals; ++i) {
        const double at = result.low_db + width * static_cast<double>(i);
        const double weight = i == 0 || i == intervals ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
        sum += weight * std::log((*ours)(at) / (*theirs)(at));
        bits += weight * ((*ours)(at) - (*theirs)(at));
    }
    result.percent = 100.0 * std::expm1(sum / (3.0 * static_cast<double>(intervals)));
    result.bits = bits / (3.0 * static_cast<double>(intervals));
    return result;
}

std::vector<bool> pareto_marks(std::span<const RatePoint> points) {
    const std::vector<RatePoint> front = front_of(points);
    std::vector<bool> marks(points.size());
    for (const RatePoint& best : front) {
        const auto found = std::find(points.begin(), points.end(), best);
        marks[static_cast<std::size_t>(found - points.begin())] = true;
    }
    return marks;
}

std::optional<double> sqnr_at(std::span<const RatePoint> curve, double bpw) {
    const auto cubic = curve_of(curve, &RatePoint::bpw, &RatePoint::sqnr_db);
    if (!cubic || !(bpw >= cubic->first() && bpw <= cubic->last())) {
        return std::nullopt;
    }
    return (*cubic)(bpw);
}

} // namespace mcwc
