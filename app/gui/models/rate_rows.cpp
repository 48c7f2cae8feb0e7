#include "app/gui/models/rate_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::RateRow)
};

/// "k 4, exact"; the core's curve_label() is for files and the command line.
QString curve_name(const EncoderSettings& settings) {
    const bool by_hand = !settings.keyframes.empty();
    if (!by_hand && settings.keyframe_interval == 1) {
        return Words::tr("k 1");
    }
    const QString interval = QLocale().toString(settings.keyframe_interval);
    switch (settings.alignment) {
    case AlignmentMethod::Hungarian:
        return by_hand ? Words::tr("keyframes by hand, exact") : Words::tr("k %1, exact").arg(interval);
    case AlignmentMethod::Greedy:
        return by_hand ? Words::tr("keyframes by hand, greedy") : Words::tr("k %1, greedy").arg(interval);
    case AlignmentMethod::SortProj:
        return by_hand ? Words::tr("keyframes by hand, sorted projection")
                       : Words::tr("k %1, sorted projection").arg(interval);
    case AlignmentMethod::None:
        break;
    }
    return by_hand ? Words::tr("keyframes by hand, not aligned")
                   : Words::tr("k %1, not aligned").arg(interval);
}

/// What an ablation is called that leaves this part out (core/analysis/ablation.h).
QString ablation_name(const std::string& part) {
    const std::pair<const char*, QString> names[] = {
        {"nothing", Words::tr("all parts")},
        {"alignment", Words::tr("without alignment")},
        {"prediction", Words::tr("without prediction")},
        {"keyframes", Words::tr("without keyframes but the first")},
        {"choice of references", Words::tr("without choice of references")},
        {"prediction within tensors", Words::tr("without prediction within tensors")},
        {"bases", Words::tr("without shared bases")},
        {"trellis", Words::tr("without trellis")},
        {"learned shapes", Words::tr("without learned shapes")},
    };
    for (const auto& [name, text] : names) {
        if (name == part) {
            return text;
        }
    }
    return Words::tr("without %1").arg(QString::fromStdString(part));
}

QString with_effort(const QString& name, const EncoderSettings& settings) {
    const std::optional<unsigned> effort = effort_of(settings);
    return effort ? Words::tr("%1, effort %2").arg(name).arg(*effort)
                  : Words::tr("%1, trellis %2, basis %3")
                        .arg(name)
                        .arg(settings.trellis)
                        .arg(settings.basis_directions);
}

RateRow row_of(const SweepPoint& point, const std::string& label, bool efforts_differ) {
    RateRow row;
    row.id.curve = QString::fromStdString(label);
    row.curve_name = curve_name(point.settings);
    if (efforts_differ) {
        row.curve_name = with_effort(row.curve_name, point.settings);
    }
    row.curve = static_cast<int>(point.curve);
    row.settings = point.settings;
    row.setting = Words::tr("qbits %1").arg(QLocale().toString(point.settings.qbits, 'g', 6));
    row.bpw = {point.bpw_coded, point.bpw_model, point.bpw_file};
    row.bytes = point.file_bytes;
    row.nmse = point.nmse;
    row.sqnr_db = point.sqnr_db;
    const double weights = 8.0 * static_cast<double>(point.file_bytes) / point.bpw_file;
    row.saved_bpw = point.bpw_file > 0 ? point.saved_bits / weights : none;
    row.seconds = point.seconds;
    row.cached = point.cached;
    return row;
}

RateRow row_of(const BaselineReport& report, int first_curve) {
    RateRow row;
    const bool rounding = report.baseline.method == BaselineMethod::RoundToNearest;
    row.curve_name =
        rounding ? Words::tr("RTN + zstd") : QString::fromStdString(baseline_label(report.baseline));
    if (report.baseline.method == BaselineMethod::Zstd) {
        row.curve_name = Words::tr("zstd (lossless)");
    }
    row.id.curve =
        rounding ? u"rtn"_s
                 : QString::fromUtf8(baseline_name(report.baseline.method).data(),
                                     static_cast<qsizetype>(baseline_name(report.baseline.method).size()));
    row.setting =
        rounding ? Words::tr("%n bits", nullptr, static_cast<int>(report.baseline.bits)) : QString();
    row.curve = first_curve + static_cast<int>(report.baseline.method);
    row.bpw = {report.bpw_coded, report.bpw_model, none};
    row.bytes = report.coded_bytes;
    row.nmse = report.nmse;
    row.sqnr_db = report.sqnr_db;
    row.saved_bpw = none;
    row.seconds = report.seconds;
    row.fallen_back = report.coded_elements == 0 ? 0
                                                 : static_cast<double>(report.fallen_back) /
                                                       static_cast<double>(report.coded_elements);
    row.cached = report.cached;
    return row;
}

std::vector<mcwc::RatePoint> points_of(const std::vector<RateRow>& rows, RateFigure figure, int curve) {
    std::vector<mcwc::RatePoint> points;
    for (const RateRow& row : rows) {
        if (row.curve == curve) {
            points.push_back({row.rate(figure), row.sqnr_db});
        }
    }
    return points;
}

} // namespace

std::vector<RateRow> rate_rows(const SweepResult& result, RateFigure figure) {
    const std::vector<std::string> labels = result_labels(result);
    const auto effort = [](const SweepPoint& point) {
        return std::pair(point.settings.trellis, point.settings.basis_directions);
    };
    const bool differ = std::any_of(result.points.begin(), result.points.end(), [&](const SweepPoint& point) {
        return effort(point) != effort(result.points.front());
    });
    std::vector<RateRow> rows;
    for (const SweepPoint& point : result.points) {
        rows.push_back(row_of(point, labels[point.curve], differ && result.left_out.empty()));
        if (point.curve < result.left_out.size()) {
            rows.back().curve_name = ablation_name(result.left_out[point.curve]);
        }
    }
    for (const BaselineReport& report : result.baselines) {
        rows.push_back(row_of(report, static_cast<int>(labels.size())));
    }
    std::vector<mcwc::RatePoint> rates;
    std::vector<int> seen; // points so far, by curve
    for (RateRow& row : rows) {
        rates.push_back({row.rate(figure), row.sqnr_db});
        seen.resize(std::max(seen.size(), static_cast<std::size_t>(row.curve) + 1));
        row.id.point = seen[static_cast<std::size_t>(row.curve)]++;
    }
    const std::vector<bool> marks = pareto_marks(rates);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].pareto = marks[i];
    }
    return rows;
}

bool same_encoding(const EncoderSettings& a, const EncoderSettings& b) {
    const auto plain = [](EncoderSettings settings) {
        if (settings.keyframe_interval == 1 && settings.keyframes.empty()) {
            settings.alignment = AlignmentMethod::Hungarian; // nothing is aligned
        }
        return settings;
    };
    return plain(a) == plain(b);
}

std::vector<std::pair<int, QString>> comparable_curves(const std::vector<RateRow>& rows, RateFigure figure) {
    std::vector<std::pair<int, QString>> curves;
    for (const RateRow& row : rows) {
        const bool known = std::any_of(curves.begin(), curves.end(),
                                       [&](const auto& curve) { return curve.first == row.curve; });
        const auto rates = known ? std::vector<mcwc::RatePoint>() : points_of(rows, figure, row.curve);
        const auto usable = std::count_if(rates.begin(), rates.end(), [](const mcwc::RatePoint& point) {
            return std::isfinite(point.bpw) && std::isfinite(point.sqnr_db);
        });
        if (!known && usable >= 2) {
            curves.emplace_back(row.curve, row.curve_name);
        }
    }
    return curves;
}

std::vector<BdRow> bd_rows(const std::vector<RateRow>& rows, RateFigure figure, int anchor) {
    std::vector<BdRow> result;
    const auto against = points_of(rows, figure, anchor);
    for (const auto& [curve, name] : comparable_curves(rows, figure)) {
        if (curve != anchor) {
            result.push_back({name, curve, bd_rate(points_of(rows, figure, curve), against)});
        }
    }
    return result;
}

} // namespace mcwc::gui
