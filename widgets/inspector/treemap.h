#pragma once

#include <QRectF>

#include <vector>

namespace mcwc::widgets {

/// Squarified treemap (Bruls, Huizing, van Wijk: "Squarified treemaps", 2000): divides `area` into one
/// rectangle for each weight, in their order, whose areas are in proportion to the weights and whose sides
/// are as equal as can be had greedily. Weights of 0 or less get an empty rectangle; rectangles do not
/// overlap and fill the area. Unlike in the paper weights are not sorted: neighbours in a file stay
/// neighbours.
std::vector<QRectF> treemap(const std::vector<double>& weights, const QRectF& area);

} // namespace mcwc::widgets
