#pragma once

#include <QString>

#include <vector>

namespace mcwc::widgets {

/// A point of a series, in the units of the axes.
struct ChartPoint {
    double x = 0;
    double y = 0;       ///< Above 0 on a logarithmic axis.
    bool filled = true; ///< Otherwise its marker is hollow.
    QString label = {}; ///< Stands beside the marker.

    bool operator==(const ChartPoint&) const = default;
};

/// What belongs together and has one line in the legend.
struct ChartSeries {
    enum class Kind {
        Curve,     ///< Markers, joined by a line.
        Marks,     ///< Markers alone.
        Reference, ///< A dashed line without markers; can't be pointed at and has no part in the range.
    };

    QString name;
    Kind kind = Kind::Curve;
    int style = 0;       ///< Chooses colour and shape (chart_style.h); below 0: grey, and a shape.
    bool shown = true;   ///< Otherwise only its line in the legend is there.
    bool dimmed = false; ///< About to be replaced: pale, can't be pointed at and is not in the legend.
    std::vector<ChartPoint> points = {};

    bool operator==(const ChartSeries&) const = default;
};

struct ChartAxis {
    QString title; ///< With the unit.
    bool logarithmic = false;

    bool operator==(const ChartAxis&) const = default;
};

/// Everything that a chart of curves shows. Points that are not finite are left out.
struct ChartContent {
    ChartAxis x; ///< Linear.
    ChartAxis y;
    std::vector<ChartSeries> series;

    bool operator==(const ChartContent&) const = default;
};

/// A point by its place in ChartContent.
struct ChartPointId {
    int series = -1;
    int point = -1;

    bool valid() const { return series >= 0 && point >= 0; }
    bool operator==(const ChartPointId&) const = default;
};

/// The part of a chart that is in sight, in the units of the axes.
struct ChartRange {
    double left = 0;
    double right = 1;
    double bottom = 0;
    double top = 1;

    bool operator==(const ChartRange&) const = default;
};

/// The range in which all points of the shown series are, with some air and up to round numbers.
ChartRange whole_range(const ChartContent& content);

} // namespace mcwc::widgets
