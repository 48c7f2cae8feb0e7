#include "widgets/inspector/treemap.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace mcwc::widgets {
namespace {

/// A strip of items along the shorter side: its worst ratio of sides.
struct Strip {
    double sum = 0;
    double smallest = 0;
    double largest = 0;

    Strip with(double area) const {
        return {sum + area, sum == 0 ? area : std::min(smallest, area), std::max(largest, area)};
    }
    double worst_ratio(double side) const {
        const double square = side * side;
        return std::max(square * largest / (sum * sum), sum * sum / (square * smallest));
    }
};

} // namespace

std::vector<QRectF> treemap(const std::vector<double>& weights, const QRectF& area) {
    std::vector<QRectF> places(weights.size());
    const auto positive = [](double weight) { return std::max(0.0, weight); };
    double left_weight = std::accumulate(weights.begin(), weights.end(), 0.0,
                                         [&](double sum, double weight) { return sum + positive(weight); });
    if (left_weight <= 0 || area.width() <= 0 || area.height() <= 0) {
        return places;
    }
    QRectF left = area;
    for (std::size_t begin = 0; begin < weights.size();) {
        const double scale = left.width() * left.height() / left_weight;
        const double side = std::min(left.width(), left.height());
        Strip strip;
        std::size_t end = begin;
        double strip_weight = 0;
        for (; end < weights.size(); ++end) {
            const double item = positive(weights[end]) * scale;
            if (item <= 0) {
                continue;
            }
            const Strip longer = strip.with(item);
            if (strip.sum > 0 && longer.worst_ratio(side) > strip.worst_ratio(side)) {
                break;
            }
            strip = longer;
            strip_weight += positive(weights[end]);
        }
        if (strip.sum <= 0) {
            return places; // only empty ones are left
        }
        // The strip stands at the left of a wide area, at the top of a tall one.
        const bool wide = left.width() >= left.height();
        const bool last = std::none_of(weights.begin() + static_cast<std::ptrdiff_t>(end), weights.end(),
                                       [](double weight) { return weight > 0; });
        const double thickness = last ? (wide ? left.width() : left.height()) : strip.sum / side;
        double at = wide ? left.top() : left.left();
        for (std::size_t i = begin; i < end; ++i) {
            const double length = side * positive(weights[i]) / strip_weight;
            places[i] =
                wide ? QRectF(left.left(), at, thickness, length) : QRectF(at, left.top(), length, thickness);
            at += length;
        }
        left = wide ? left.adjusted(thickness, 0, 0, 0) : left.adjusted(0, thickness, 0, 0);
        left_weight -= strip_weight;
        begin = end;
        if (last) {
            break;
        }
    }
    return places;
}

} // namespace mcwc::widgets
