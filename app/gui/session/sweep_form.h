#pragma once

#include "core/alignment/assignment.h"
#include "core/analysis/sweep_run.h"

#include <QString>

#include <vector>

namespace mcwc::gui {

/// Which of the three bits-per-weight figures of docs/rate.md.
enum class RateFigure { Coded, Model, File };
/// What a rate is held against.
enum class ErrorMeasure { Sqnr, Nmse };

/// What a user writes down to start a sweep, and how it is looked at.
struct SweepForm {
    QString intervals = QStringLiteral("1, 4"); ///< Lists of numbers as parse_number_list() takes them.
    QString qbits = QStringLiteral("2:8:1");
    QString efforts; ///< Empty: that of the present settings.
    /// Empty: that of the present settings.
    std::vector<AlignmentMethod> alignments = {};
    bool baselines = true;
    /// In place of every combination: the codec without one of its parts at a time, at the first values.
    bool ablate = false;
    RateFigure rate = RateFigure::Coded;
    ErrorMeasure error = ErrorMeasure::Sqnr;

    bool operator==(const SweepForm&) const = default;
};

/// Most points of a sweep that is started in the window.
inline constexpr std::size_t most_sweep_points = 1000;

/// The sweep that a form means; what it does not name is as in `base`, which is taken as not lossless. With
/// keyframes by hand the interval decides nothing: it is left as it is. Error(InvalidArgument) says what is
/// wrong with the form.
SweepOrder sweep_order(const SweepForm& form, const EncoderSettings& base);

} // namespace mcwc::gui
