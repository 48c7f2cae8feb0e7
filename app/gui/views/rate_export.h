#pragma once

#include "app/gui/views/export_menu.h"
#include "app/gui/views/rate_chart.h"
#include "widgets/charts/chart_picture.h"

#include <QFont>
#include <QSize>

#include <functional>
#include <vector>

namespace mcwc::gui {

/// What is exported of a sweep.
struct RateExport {
    SweepResult result;
    widgets::ChartContent content; ///< As shown, without the sweep before.
    QFont font;
    widgets::Colors colors; ///< Of pictures; a PDF is for paper and always light.
};

/// The picture with its legend and all that the figures depend on below it. Reports use it too: it needs no
/// window.
widgets::ChartLook rate_picture_look(const RateExport& source);
QString rate_picture_title(const SweepResult& result);
/// The parameters in sentences: model, weights, program; what the curves have in common.
QString rate_parameters(const SweepResult& result);
inline constexpr QSize rate_picture_size{960, 600};

/// CSV and JSON as the command line writes them, PNG, SVG (its description is the JSON) and PDF (which has
/// the JSON attached). `source` is asked when a choice is made.
std::vector<ExportChoice> rate_export_choices(const std::function<RateExport()>& source);
/// The picture alone.
PictureOfView rate_picture(const RateExport& source);

} // namespace mcwc::gui
