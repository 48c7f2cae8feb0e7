#include "app/cli/sweep_output.h"

#include "app/cli/text.h"

#include <fmt/format.h>

#include <cmath>

namespace mcwc::cli {
namespace {

using Align = Table::Align;

std::string decibels(double sqnr) {
    return std::isfinite(sqnr) ? fmt::format("{:.2f}", sqnr) : std::string("exact");
}

std::string points_table(const SweepResult& result) {
    Table table({{"Curve", Align::Left},
                 {"qbits", Align::Right},
                 {"bpw (a)", Align::Right},
                 {"bpw (b)", Align::Right},
                 {"bpw (c)", Align::Right},
                 {"Bytes", Align::Right},
                 {"SQNR, dB", Align::Right},
                 {"Shannon, dB", Align::Right},
                 {"Pareto", Align::Left},
                 {"Time, s", Align::Right}});
    const std::vector<std::string> labels = curve_labels(result.points);
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        table.add({labels[point.curve], fmt::format("{:g}", point.settings.qbits),
                   fmt::format("{:.3f}", point.bpw_coded), fmt::format("{:.3f}", point.bpw_model),
                   fmt::format("{:.3f}", point.bpw_file), count_text(point.file_bytes),
                   decibels(point.sqnr_db), decibels(shannon_sqnr_db(result.gaussians, point.bpw_coded)),
                   result.pareto[i] ? "•" : "",
                   point.cached ? std::string("cached") : fmt::format("{:.2f}", point.seconds)});
    }
    return table.text();
}

/// Baselines, each with what the best curve reaches at the same rate.
std::string baselines_table(const SweepResult& result) {
    Table table({{"Baseline", Align::Left},
                 {"bpw (a)", Align::Right},
                 {"bpw (b)", Align::Right},
                 {"SQNR, dB", Align::Right},
                 {"Codec there, dB", Align::Right},
                 {"Pareto", Align::Left},
                 {"Fell back", Align::Right}});
    const auto curves = curves_of(result);
    for (std::size_t i = 0; i < result.baselines.size(); ++i) {
        const BaselineReport& report = result.baselines[i];
        std::optional<double> best;
        for (const auto& curve : curves) {
            const auto sqnr = sqnr_at(curve, report.bpw_coded);
            best = sqnr && (!best || *sqnr > *best) ? sqnr : best;
        }
        const bool fell = report.fallen_back > 0;
        table.add({baseline_label(report.baseline), fmt::format("{:.3f}", report.bpw_coded),
                   fmt::format("{:.3f}", report.bpw_model), decibels(report.sqnr_db),
                   best ? fmt::format("{:.2f}", *best) : std::string("–"),
                   result.pareto[result.points.size() + i] ? "•" : "",
                   fell ? share_text(static_cast<double>(report.fallen_back),
                                     static_cast<double>(report.coded_elements))
                        : std::string()});
    }
    return table.empty() ? std::string() : table.text();
}

std::string comparisons_table(const std::vector<CurveComparison>& comparisons) {
    Table table({{"Curve", Align::Left},
                 {"Against", Align::Left},
                 {"BD-rate", Align::Right},
                 {"Over, dB", Align::Right}});
    for (const CurveComparison& comparison : comparisons) {
        table.add({comparison.curve, comparison.anchor,
                   comparison.rate ? fmt::format("{:+.2f}%", comparison.rate->percent) : std::string("–"),
                   comparison.rate
                       ? fmt::format("{:.1f} – {:.1f}", comparison.rate->low_db, comparison.rate->high_db)
                       : std::string("no common range")});
    }
    return table.empty() ? std::string() : table.text();
}

} // namespace

std::string sweep_text(const SweepResult& result) {
    std::string text = points_table(result);
    for (const std::string& table : {baselines_table(result), comparisons_table(compare_curves(result))}) {
        text += table.empty() ? std::string() : "\n" + table;
    }
    return text;
}

} // namespace mcwc::cli
