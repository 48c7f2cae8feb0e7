#include "app/cli/sweep_output.h"

#include "app/cli/report_output.h"
#include "app/cli/text.h"
#include "core/codec/rules.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mcwc::cli {
namespace {

using nlohmann::json;
using Align = Table::Align;

/// Points by curve, in order.
std::vector<std::vector<RatePoint>> curves_of(const SweepResult& result) {
    std::vector<std::vector<RatePoint>> curves;
    for (const SweepPoint& point : result.points) {
        curves.resize(std::max(curves.size(), point.curve + 1));
        curves[point.curve].push_back(point.rate_point());
    }
    return curves;
}

std::vector<std::string> labels_of(const SweepResult& result) {
    std::vector<std::string> labels;
    for (const SweepPoint& point : result.points) {
        labels.resize(std::max(labels.size(), point.curve + 1));
        labels[point.curve] = curve_label(point.settings);
    }
    return labels;
}

std::vector<RatePoint> rounding_curve(const SweepResult& result) {
    std::vector<RatePoint> curve;
    for (const BaselineReport& report : result.baselines) {
        if (report.baseline.method == BaselineMethod::RoundToNearest) {
            curve.push_back({report.bpw_coded, report.sqnr_db});
        }
    }
    return curve;
}

std::string decibels(double sqnr) {
    return std::isfinite(sqnr) ? fmt::format("{:.2f}", sqnr) : std::string("exact");
}

json finite(double value) {
    return std::isfinite(value) ? json(value) : json();
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
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        table.add({curve_label(point.settings), fmt::format("{:g}", point.settings.qbits),
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

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string result = "\"";
    for (const char letter : text) {
        result += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return result + "\"";
}

std::string number(double value) {
    return std::isfinite(value) ? fmt::format("{}", value) : std::string();
}

template <class List, class Text>
std::string joined(const List& list, const Text& text) {
    std::string result;
    for (const auto& entry : list) {
        result += (result.empty() ? "" : "; ") + text(entry);
    }
    return result;
}

} // namespace

void mark_pareto(SweepResult& result) {
    std::vector<RatePoint> all;
    for (const SweepPoint& point : result.points) {
        all.push_back(point.rate_point());
    }
    for (const BaselineReport& report : result.baselines) {
        all.push_back({report.bpw_coded, report.sqnr_db});
    }
    result.pareto = pareto_marks(all);
}

std::vector<CurveComparison> compare_curves(const SweepResult& result) {
    const auto curves = curves_of(result);
    const auto labels = labels_of(result);
    std::vector<CurveComparison> comparisons;
    for (std::size_t i = 1; i < curves.size(); ++i) {
        comparisons.push_back({labels[i], labels[0], bd_rate(curves[i], curves[0])});
    }
    if (const auto rounding = rounding_curve(result); !rounding.empty()) {
        for (std::size_t i = 0; i < curves.size(); ++i) {
            comparisons.push_back({labels[i], "RTN + zstd", bd_rate(curves[i], rounding)});
        }
    }
    return comparisons;
}

std::string sweep_text(const SweepResult& result) {
    std::string text = points_table(result);
    for (const std::string& table : {baselines_table(result), comparisons_table(compare_curves(result))}) {
        text += table.empty() ? std::string() : "\n" + table;
    }
    return text;
}

json sweep_json(const SweepResult& result) {
    json points = json::array();
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        points.push_back(
            {{"curve", point.curve},
             {"label", curve_label(point.settings)},
             {"settings", settings_json(point.settings)},
             {"file_bytes", point.file_bytes},
             {"bpw", {{"coded", point.bpw_coded}, {"model", point.bpw_model}, {"file", point.bpw_file}}},
             {"nmse", point.nmse},
             {"sqnr_db", finite(point.sqnr_db)},
             {"shannon_db", finite(shannon_sqnr_db(result.gaussians, point.bpw_coded))},
             {"saved_bits", point.saved_bits},
             {"seconds", point.seconds},
             {"cached", point.cached},
             {"pareto", static_cast<bool>(result.pareto[i])}});
    }
    json baselines = json::array();
    for (std::size_t i = 0; i < result.baselines.size(); ++i) {
        const BaselineReport& report = result.baselines[i];
        json entry{{"method", baseline_name(report.baseline.method)},
                   {"label", baseline_label(report.baseline)},
                   {"bytes", report.coded_bytes},
                   {"bpw", {{"coded", report.bpw_coded}, {"model", report.bpw_model}}},
                   {"nmse", report.nmse},
                   {"sqnr_db", finite(report.sqnr_db)},
                   {"fell_back", report.fallen_back},
                   {"pareto", static_cast<bool>(result.pareto[result.points.size() + i])}};
        if (report.baseline.method == BaselineMethod::RoundToNearest) {
            entry["bits"] = report.baseline.bits;
        }
        baselines.push_back(std::move(entry));
    }
    json comparisons = json::array();
    for (const CurveComparison& comparison : compare_curves(result)) {
        json entry{{"curve", comparison.curve}, {"anchor", comparison.anchor}, {"percent", nullptr}};
        if (comparison.rate) {
            entry["percent"] = comparison.rate->percent;
            entry["low_db"] = comparison.rate->low_db;
            entry["high_db"] = comparison.rate->high_db;
        }
        comparisons.push_back(std::move(entry));
    }
    return {{"points", std::move(points)},
            {"baselines", std::move(baselines)},
            {"bd_rate", std::move(comparisons)}};
}

std::string sweep_csv(const SweepResult& result) {
    std::string text = "kind,label,k,keyframes,align,order,trellis,basis,qbits,lambda,rules,bytes,bpw_coded,"
                       "bpw_model,bpw_file,"
                       "nmse,sqnr_db,shannon_db,saved_bits,seconds,cached,pareto\r\n";
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        const EncoderSettings& settings = point.settings;
        text += fmt::format(
            "codec,{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            quoted(curve_label(settings)), settings.keyframe_interval,
            quoted(joined(settings.keyframes, keyframes_text)), alignment_method_name(settings.alignment),
            settings.order == UnitOrder::Aligned ? "aligned" : "original", settings.trellis,
            settings.basis_directions, number(settings.qbits), number(settings.lambda),
            quoted(joined(settings.rules, rule_text)), point.file_bytes, number(point.bpw_coded),
            number(point.bpw_model), number(point.bpw_file), number(point.nmse), number(point.sqnr_db),
            number(shannon_sqnr_db(result.gaussians, point.bpw_coded)), number(point.saved_bits),
            number(point.seconds), point.cached ? 1 : 0, result.pareto[i] ? 1 : 0);
    }
    for (std::size_t i = 0; i < result.baselines.size(); ++i) {
        const BaselineReport& report = result.baselines[i];
        text += fmt::format(
            "baseline,{},,,,,,,,,,{},{},{},,{},{},{},,{},,{}\r\n", quoted(baseline_label(report.baseline)),
            report.coded_bytes, number(report.bpw_coded), number(report.bpw_model), number(report.nmse),
            number(report.sqnr_db), number(shannon_sqnr_db(result.gaussians, report.bpw_coded)),
            number(report.seconds), result.pareto[result.points.size() + i] ? 1 : 0);
    }
    return text;
}

} // namespace mcwc::cli
