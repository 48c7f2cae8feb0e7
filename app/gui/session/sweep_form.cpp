#include "app/gui/session/sweep_form.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace mcwc::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::SweepForm)
};

[[noreturn]] void refuse(const QString& problem, const QString& advice) {
    throw Error(ErrorCode::InvalidArgument, problem.toStdString(), advice.toStdString());
}

std::vector<double> numbers_of(const QString& name, const QString& text) {
    QString plain = text.simplified();
    plain.remove(u' ');
    try {
        return parse_number_list(plain.toStdString());
    } catch (const Error&) {
        refuse(Words::tr("%1: \u201c%2\u201d is no list of numbers").arg(name, text),
               Words::tr("Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5)."));
    }
}

/// Whole numbers from 1 to `largest`.
std::vector<unsigned> whole_numbers_of(const QString& name, const QString& text, unsigned largest) {
    std::vector<unsigned> result;
    for (const double number : numbers_of(name, text)) {
        if (!(number >= 1 && number <= largest) || number != std::floor(number)) {
            refuse(Words::tr("%1: %2 is out of range").arg(name, QLocale().toString(number)),
                   Words::tr("Whole numbers from 1 to %1 are possible.").arg(largest));
        }
        result.push_back(static_cast<unsigned>(number));
    }
    return result;
}

} // namespace

SweepOrder sweep_order(const SweepForm& form, const EncoderSettings& base) {
    SweepOrder order;
    order.grid.base = base;
    order.grid.base.lossless = false;
    if (base.keyframes.empty()) {
        order.grid.keyframe_intervals = whole_numbers_of(Words::tr("k"), form.intervals, 1000000);
    }
    order.grid.qbits = numbers_of(Words::tr("qbits"), form.qbits);
    order.grid.alignments = form.alignments;
    if (!form.efforts.trimmed().isEmpty()) {
        order.grid.efforts = whole_numbers_of(Words::tr("Effort"), form.efforts, largest_effort);
    }
    const auto at_least_one = [](const auto& list) { return std::max<std::size_t>(1, list.size()); };
    const std::size_t points = at_least_one(order.grid.keyframe_intervals) * at_least_one(order.grid.qbits) *
                               at_least_one(order.grid.alignments) * at_least_one(order.grid.efforts);
    if (points > most_sweep_points) {
        refuse(Words::tr("These are up to %1 points").arg(points),
               Words::tr("Take fewer values: %1 are possible here, more with mcwc sweep.")
                   .arg(most_sweep_points));
    }
    order.ablate = form.ablate;
    sweep_points(order); // refuses values that are out of range
    if (form.baselines) {
        order.baselines = default_baselines();
    }
    return order;
}

} // namespace mcwc::gui
