#include "app/gui/views/rate_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mcwc::gui {
namespace {

using widgets::ChartPoint;
using widgets::ChartPointId;
using widgets::ChartSeries;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::RateChart)
};

QString rate_title(RateFigure figure) {
    switch (figure) {
    case RateFigure::Coded:
        return Words::tr("bits per weight (a): quantized tensors, side information included");
    case RateFigure::Model:
        return Words::tr("bits per weight (b): whole model");
    case RateFigure::File:
        break;
    }
    return Words::tr("bits per weight (c): file");
}

ChartPoint point_of_row(const RateRow& row, RateFigure rate, ErrorMeasure error) {
    return {row.rate(rate), error == ErrorMeasure::Sqnr ? row.sqnr_db : row.nmse, row.pareto, {}};
}

bool can_be_drawn(const ChartPoint& point, ErrorMeasure error) {
    return std::isfinite(point.x) && std::isfinite(point.y) && (error == ErrorMeasure::Sqnr || point.y > 0);
}

ChartSeries reference(const RateChartParts& parts) {
    ChartSeries line{Words::tr("Shannon (Gaussian)"), ChartSeries::Kind::Reference};
    for (const mcwc::RatePoint& point : parts.shannon) {
        const double y =
            parts.error == ErrorMeasure::Sqnr ? point.sqnr_db : std::pow(10.0, -point.sqnr_db / 10);
        if (std::isfinite(y)) {
            line.points.push_back({point.bpw, y});
        }
    }
    return line;
}

/// Where a row belongs: a series of the codec's curve, of round to nearest, or of all block formats.
ChartSeries series_of(const RateRow& row) {
    if (row.settings) {
        return {row.curve_name, ChartSeries::Kind::Curve, row.curve};
    }
    if (!row.setting.isEmpty()) {
        return {row.curve_name, ChartSeries::Kind::Curve, -1};
    }
    return {Words::tr("Block formats"), ChartSeries::Kind::Marks, -2};
}

void add_rows(const std::vector<RateRow>& rows, const RateChartParts& parts, bool previous,
              RateChart& chart) {
    const std::size_t first = chart.content.series.size();
    auto& all = chart.content.series;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const RateRow& row = rows[static_cast<std::size_t>(i)];
        ChartPoint point = point_of_row(row, parts.rate, parts.error);
        if (!can_be_drawn(point, parts.error)) {
            continue;
        }
        ChartSeries series = series_of(row);
        const auto found = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                        [&](const ChartSeries& one) { return one.name == series.name; });
        const auto at = static_cast<std::size_t>(found - all.begin());
        if (found == all.end()) {
            series.dimmed = previous;
            series.shown = !parts.hidden.contains(series.name);
            all.push_back(std::move(series));
            chart.rows.emplace_back();
        }
        if (all[at].kind == ChartSeries::Kind::Marks && !previous) {
            point.label = row.curve_name;
        }
        all[at].points.push_back(point);
        chart.rows[at].push_back(previous ? -1 : i);
    }
}

} // namespace

int RateChart::row_of(ChartPointId point) const {
    const auto series = static_cast<std::size_t>(point.series);
    const auto at = static_cast<std::size_t>(point.point);
    return point.valid() && series < rows.size() && at < rows[series].size() ? rows[series][at] : -1;
}

ChartPointId RateChart::point_of(int row) const {
    for (std::size_t series = 0; row >= 0 && series < rows.size(); ++series) {
        const auto found = std::find(rows[series].begin(), rows[series].end(), row);
        if (found != rows[series].end()) {
            return {static_cast<int>(series), static_cast<int>(found - rows[series].begin())};
        }
    }
    return {};
}

RateChart rate_chart(const RateChartParts& parts) {
    RateChart chart;
    chart.content.x.title = rate_title(parts.rate);
    chart.content.y = parts.error == ErrorMeasure::Sqnr ? widgets::ChartAxis{Words::tr("SQNR, dB"), false}
                                                        : widgets::ChartAxis{Words::tr("NMSE"), true};
    add_rows(parts.rows, parts, false, chart);
    if (parts.rate == RateFigure::Coded && !parts.shannon.empty() &&
        !(parts.rows.empty() && parts.previous == nullptr)) {
        ChartSeries line = reference(parts);
        line.shown = !parts.hidden.contains(line.name);
        chart.content.series.push_back(std::move(line));
        chart.rows.emplace_back();
    }
    if (parts.previous != nullptr) { // behind the others, whose places do not change when it goes
        add_rows(*parts.previous, parts, true, chart);
    }
    return chart;
}

} // namespace mcwc::gui
