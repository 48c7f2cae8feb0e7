#pragma once

#include "app/gui/session/selection.h"
#include "app/gui/session/sweep_form.h"
#include "core/analysis/sweep_run.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace mcwc::gui {

/// A point of a sweep, or a baseline, as views show it.
struct RateRow {
    RatePoint id;       ///< The curve by its name in sessions, the same in every language.
    QString curve_name; ///< For people: "k 4, exact", "RTN + zstd", "Q4_K".
    int curve = 0;      ///< From 0; baselines follow the codec's curves.
    /// Nothing for a baseline.
    std::optional<EncoderSettings> settings;
    QString setting; ///< What differs within the curve: "qbits 4", "4 bits"; empty where nothing does.
    std::array<double, 3> bpw{}; ///< By RateFigure; NaN where there is none.
    quint64 bytes = 0;           ///< Of the file; for a baseline of the coded tensors.
    double nmse = 0;
    double sqnr_db = 0;   ///< Infinite where nothing is lost.
    double saved_bpw = 0; ///< By prediction, motion paid; NaN for a baseline.
    double seconds = 0;
    double fallen_back = 0; ///< Share of the weights that a baseline stores in another format.
    bool cached = false;
    bool pareto = false; ///< No other point is at least as good in both figures and better in one.

    double rate(RateFigure figure) const { return bpw[static_cast<std::size_t>(figure)]; }
};

/// All points, then all baselines. Pareto marks are by that figure.
std::vector<RateRow> rate_rows(const SweepResult& result, RateFigure figure);

/// True where both mean the same to the encoder: what the one ignores may differ.
bool same_encoding(const EncoderSettings& a, const EncoderSettings& b);

/// A curve held against another one.
struct BdRow {
    QString curve_name;
    int curve = 0;
    std::optional<BdRate> rate; ///< Nothing: no range in common.
};
/// The curves with two points or more that a BD-rate can be asked of, with their numbers.
std::vector<std::pair<int, QString>> comparable_curves(const std::vector<RateRow>& rows, RateFigure figure);
/// Every comparable curve but the anchor against the anchor.
std::vector<BdRow> bd_rows(const std::vector<RateRow>& rows, RateFigure figure, int anchor);

} // namespace mcwc::gui
