#include "core/analysis/sweep_export.h"

#include "core/analysis/settings_json.h"
#include "core/codec/rules.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <utility>

namespace mcwc {
namespace {

using nlohmann::json;

json finite(double value) {
    return std::isfinite(value) ? json(value) : json();
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

json sweep_json(const SweepResult& result) {
    const std::vector<std::string> labels = result_labels(result);
    json points = json::array();
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        points.push_back(
            {{"curve", point.curve},
             {"label", labels[point.curve]},
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
                   {"cached", report.cached},
                   {"pareto", static_cast<bool>(result.pareto[result.points.size() + i])}};
        if (report.baseline.method == BaselineMethod::RoundToNearest) {
            entry["bits"] = report.baseline.bits;
        }
        baselines.push_back(std::move(entry));
    }
    json comparisons = json::array();
    for (const CurveComparison& comparison : compare_curves(result)) {
        json entry{{"curve", comparison.curve},
                   {"anchor", comparison.anchor},
                   {"percent", nullptr},
                   {"bits", nullptr}};
        if (comparison.rate) {
            entry["percent"] = comparison.rate->percent;
            entry["bits"] = comparison.rate->bits;
            entry["low_db"] = comparison.rate->low_db;
            entry["high_db"] = comparison.rate->high_db;
        }
        comparisons.push_back(std::move(entry));
    }
    return {{"program", result.program},        {"model", result.model},
            {"family", result.family},          {"source_hash", result.source_hash},
            {"points", std::move(points)},      {"baselines", std::move(baselines)},
            {"bd_rate", std::move(comparisons)}};
}

std::string sweep_csv(const SweepResult& result) {
    std::string text =
        "kind,label,k,keyframes,align,order,effort,trellis,basis,qbits,lambda,rules,bytes,bpw_coded,"
        "bpw_model,bpw_file,nmse,sqnr_db,shannon_db,saved_bits,seconds,cached,pareto,model,"
        "source_hash,program\r\n";
    const std::vector<std::string> labels = result_labels(result);
    const std::string source =
        quoted(result.model) + ',' + result.source_hash + ',' + quoted(result.program) + "\r\n";
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const SweepPoint& point = result.points[i];
        const EncoderSettings& settings = point.settings;
        const std::optional<unsigned> effort = effort_of(settings);
        text += fmt::format(
            "codec,{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}",
            quoted(labels[point.curve]), settings.keyframe_interval,
            quoted((settings.automatic_keyframes ? std::string("auto ") : std::string()) +
                   joined(settings.keyframes, keyframes_text)),
            alignment_method_name(settings.alignment),
            settings.order == UnitOrder::Aligned ? "aligned" : "original",
            effort ? std::to_string(*effort) : std::string(), settings.trellis, settings.basis_directions,
            number(settings.qbits), number(settings.lambda), quoted(joined(settings.rules, rule_text)),
            point.file_bytes, number(point.bpw_coded), number(point.bpw_model), number(point.bpw_file),
            number(point.nmse), number(point.sqnr_db),
            number(shannon_sqnr_db(result.gaussians, point.bpw_coded)), number(point.saved_bits),
            number(point.seconds), point.cached ? 1 : 0, result.pareto[i] ? 1 : 0, source);
    }
    for (std::size_t i = 0; i < result.baselines.size(); ++i) {
        const BaselineReport& report = result.baselines[i];
        text +=
            fmt::format("baseline,{},,,,,,,,,,,{},{},{},,{},{},{},,{},{},{},{}",
                        quoted(baseline_label(report.baseline)), report.coded_bytes, number(report.bpw_coded),
                        number(report.bpw_model), number(report.nmse), number(report.sqnr_db),
                        number(shannon_sqnr_db(result.gaussians, report.bpw_coded)), number(report.seconds),
                        report.cached ? 1 : 0, result.pareto[result.points.size() + i] ? 1 : 0, source);
    }
    return text;
}

std::string sweep_json_text(const SweepResult& result) {
    return sweep_json(result).dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace mcwc
