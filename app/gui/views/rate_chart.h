#pragma once

#include "app/gui/models/rate_rows.h"
#include "widgets/charts/chart_content.h"

#include <optional>
#include <set>
#include <vector>

namespace mcwc::gui {

/// A chart's content, and which row of the table each of its points is.
struct RateChart {
    widgets::ChartContent content;
    std::vector<std::vector<int>> rows; ///< By series and point.

    int row_of(widgets::ChartPointId point) const; ///< -1: none.
    widgets::ChartPointId point_of(int row) const; ///< Not valid: it is not drawn.
};

/// What a chart of a sweep is made from.
struct RateChartParts {
    const std::vector<RateRow>& rows;
    const std::vector<RateRow>* previous = nullptr; ///< Drawn pale; may be null.
    const std::vector<mcwc::RatePoint>& shannon;    ///< Drawn for figure (a) alone.
    RateFigure rate = RateFigure::Coded;
    ErrorMeasure error = ErrorMeasure::Sqnr;
    const std::set<QString>& hidden; ///< Names of series.
};
/// A curve for each of the codec's, one for round to nearest, markers for the block formats, the Shannon
/// line. Points that nothing is lost in, or that have no such figure, have no place in it. Filled markers are
/// those of Pareto points.
RateChart rate_chart(const RateChartParts& parts);

} // namespace mcwc::gui
