#include "app/gui/views/motion_view.h"

#include "app/gui/views/group_names.h"
#include "app/gui/views/solver_table.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/motion/displacement_plot.h"
#include "widgets/motion/slope_graph.h"
#include "widgets/motion/trajectory_plot.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Paths that are drawn beside the chosen one.
constexpr std::size_t most_paths = 48;

} // namespace

bool MotionView::applies_to(const Document& document) const {
    return document.source != nullptr;
}

void MotionView::show_document(const DocumentPtr& document) {
    set_playing(false);
    document_ = document;
    selection_ = {};
    motion_.reset();
    paths_ = {};
    position_ = 1;
    unit_ = -1;
    places_ = document ? group_places(document->architecture) : std::vector<GroupPlace>{};
    std::erase_if(places_, [](const GroupPlace& one) { return one.layers.size() < 2; });
    fill_groups();
    pages_->setCurrentIndex(places_.empty() ? 1 : 0);
    take_motion();
    out_of_date_ = true;
    if (isVisible()) {
        ask_for_motion();
    }
}

void MotionView::show_figures(const ReportPtr& /*report*/, FigureState /*state*/, bool /*stale*/) {}

void MotionView::fill_groups() {
    const QSignalBlocker quiet(group_);
    group_->clear();
    for (const GroupPlace& one : places_) {
        group_->addItem(place_name(one));
    }
    fill_stacks();
}

void MotionView::fill_stacks() {
    const QSignalBlocker quiet(stack_);
    const QString before = stack_->currentText();
    stack_->clear();
    layers_.clear();
    const GroupPlace* here = place();
    if (here == nullptr) {
        return;
    }
    for (const std::size_t layer : here->layers) {
        const QString stack = QString::fromStdString(document_->architecture.layers[layer].stack);
        if (stack_->findText(stack) < 0) {
            stack_->addItem(stack);
        }
    }
    stack_->setCurrentIndex(std::max(0, stack_->findText(before)));
    stack_->setVisible(stack_->count() > 1);
    for (const std::size_t layer : here->layers) {
        if (QString::fromStdString(document_->architecture.layers[layer].stack) == stack_->currentText()) {
            layers_.push_back(layer);
        }
    }
    position_ = std::clamp(position_, 0, std::max(0, static_cast<int>(layers_.size()) - 1));
}

const GroupPlace* MotionView::place() const {
    const int index = group_->currentIndex();
    return index >= 0 && index < static_cast<int>(places_.size()) ? &places_[static_cast<std::size_t>(index)]
                                                                  : nullptr;
}

MotionMeasure MotionView::measure() const {
    return static_cast<MotionMeasure>(color_by_->currentData().toInt());
}

void MotionView::ask_for_motion() {
    if (!document_ || place() == nullptr) {
        return;
    }
    out_of_date_ = false;
    analysis_.want_motion(
        {.stack = stack_->currentText().toStdString(), .label = place()->label, .options = {}});
    take_motion();
}

void MotionView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (out_of_date_) {
        ask_for_motion();
    }
}

void MotionView::hideEvent(QHideEvent* event) {
    set_playing(false);
    View::hideEvent(event);
}

void MotionView::take_motion() {
    const auto& slot = analysis_.motion();
    const bool ours = place() != nullptr && slot.wanted && slot.wanted->label == place()->label &&
                      slot.wanted->stack == stack_->currentText().toStdString();
    const QString waiting = slot.busy()             ? tr("Following units\u2026")
                            : !slot.error.isEmpty() ? slot.error
                                                    : QString();
    slopes_->set_empty_text(waiting);
    displacement_->set_empty_text(waiting);
    trajectories_->set_empty_text(waiting);
    const MotionFieldPtr now = ours && document_ ? slot.result : nullptr;
    if (now != motion_ || !now) {
        motion_ = now;
        restyle();
    }
}

/// The values are others: range, threshold and paths follow.
void MotionView::restyle() {
    paths_ = motion_ ? UnitPaths(*motion_, measure()) : UnitPaths();
    style_.map = static_cast<widgets::ColorMap>(map_->currentData().toInt());
    style_.quantity = measure() == MotionMeasure::Similarity ? tr("|cosine|") : tr("bits saved per weight");
    std::tie(style_.low, style_.high) =
        motion_ ? value_range(*motion_, measure()) : std::pair<double, double>(0, 1);
    legend_->set_map(style_.map);
    legend_->set_scale(style_.low, style_.high, style_.quantity);
    set_threshold(motion_ ? paying_value(*motion_, measure()) : 0);
    show_step();
}

double MotionView::threshold() const {
    return style_.threshold;
}

void MotionView::set_threshold(double value) {
    const double low = std::min(0.0, style_.low);
    const double share = (value - low) / std::max(1e-9, style_.high - low);
    {
        const QSignalBlocker quiet(threshold_);
        threshold_->setValue(
            static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * threshold_->maximum())));
    }
    style_.threshold = value;
    threshold_text_->setText(tr("at least %1").arg(widgets::scale_text(value, style_.high - low)));
    slopes_->set_style(style_);
    displacement_->set_style(style_);
    trajectories_->set_style(style_);
    show_paths();
    show_caption();
}

void MotionView::show_step() {
    const auto step =
        motion_ ? step_into(*motion_, document_->architecture, static_cast<std::size_t>(position_), measure())
                : nullptr;
    if (motion_ && !step) {
        const QString first =
            tr("Nothing comes before %1: choose a later layer.")
                .arg(layer_name(document_->architecture, layers_[static_cast<std::size_t>(position_)]));
        slopes_->set_empty_text(first);
        displacement_->set_empty_text(first);
    }
    slopes_->set_step(step);
    displacement_->set_step(step);
    slopes_->select(unit_);
    displacement_->select(unit_);
    show_paths();
    show_caption();
    show_read_out(-1);
    show_solvers();
    const int last = static_cast<int>(layers_.size()) - 1;
    back_->setEnabled(motion_ && position_ > 0);
    forward_->setEnabled(motion_ && position_ < last);
    play_->setEnabled(motion_ && last > 0);
    position_text_->setText(
        motion_ ? tr("%1 of %2")
                      .arg(layer_name(document_->architecture, layers_[static_cast<std::size_t>(position_)]))
                      .arg(last)
                : QString());
}

void MotionView::show_paths() {
    if (!motion_) {
        trajectories_->set_paths({}, 0, {});
        return;
    }
    std::vector<QString> names;
    for (const LayerMotion& motion : motion_->layers) {
        names.push_back(short_layer_name(document_->architecture, motion.layer));
    }
    std::vector<widgets::UnitPath> paths = paths_.strongest(most_paths, style_.threshold);
    int chosen = -1;
    if (unit_ >= 0) {
        const widgets::UnitPath own = paths_.through(static_cast<std::size_t>(position_), unit_);
        const auto found = std::find(paths.begin(), paths.end(), own);
        chosen = static_cast<int>(found - paths.begin());
        if (found == paths.end() && !own.units.empty()) {
            paths.push_back(own);
        }
    }
    trajectories_->set_paths(std::move(names), paths_.most_units(), std::move(paths));
    trajectories_->set_head(position_);
    trajectories_->set_chosen(chosen);
}

void MotionView::show_caption() {
    const widgets::MotionStep* step = slopes_->step();
    if (step == nullptr) {
        caption_->set_full_text({});
        return;
    }
    QString text = tr("%1 of %2 units shown")
                       .arg(widgets::number_text(slopes_->shown().size()),
                            widgets::number_text(static_cast<quint64>(step->units())));
    if (static_cast<int>(slopes_->shown().size()) > widgets::SlopeGraph::most_lines) {
        text += tr(", the strongest %1 as lines")
                    .arg(widgets::number_text(static_cast<quint64>(widgets::SlopeGraph::most_lines)));
    }
    caption_->set_full_text(text);
}

void MotionView::show_read_out(int unit) {
    const int shown = unit >= 0 ? unit : unit_;
    const auto at = static_cast<std::size_t>(position_);
    if (!motion_ || shown < 0 || !motion_->layers[at].reference) {
        read_out_->set_full_text(
            tr("Click a line or a point to pick a unit; arrow keys step, Space plays through the layers"));
        return;
    }
    const UnitMatching& matching = motion_->layers[at].matching;
    const auto index = static_cast<std::size_t>(shown);
    const double saved = static_cast<double>(matching.saved_bits[index]);
    read_out_->set_full_text(
        tr("unit %1 of %2 from unit %3 of %4 \u00b7 cosine %5 \u00b7 saves %6, %7 per weight")
            .arg(QString::number(shown), slopes_->step()->layer_name, QString::number(matching.match[index]),
                 slopes_->step()->reference_name,
                 widgets::three_digits_text(static_cast<double>(matching.cosine[index])),
                 widgets::bits_text(static_cast<quint64>(std::lround(saved))),
                 widgets::three_digits_text(saved / static_cast<double>(matching.weights_per_unit))));
}

void MotionView::show_solvers() {
    const auto at = static_cast<std::size_t>(position_);
    const bool possible = motion_ && motion_->layers[at].reference;
    SolverResultsPtr results;
    double weights = 0;
    bool busy = false;
    if (possible) {
        const LayerMotion& motion = motion_->layers[at];
        const SolverRequest request{motion.layer, *motion.reference, place()->label};
        results = analysis_.known_solvers(request);
        busy = analysis_.solvers().busy() && analysis_.solvers().wanted == request;
        weights = static_cast<double>(motion.matching.match.size()) *
                  static_cast<double>(motion.matching.weights_per_unit);
    }
    solver_table_->show_results(results ? *results : std::vector<SolverResult>{}, weights);
    solver_table_->set_busy(busy);
    solver_table_->set_possible(possible && !busy);
}

void MotionView::tell_selection() {
    if (layers_.empty() || place() == nullptr) {
        return;
    }
    const auto at = static_cast<std::size_t>(position_);
    selection_.layer = static_cast<int>(layers_[at]);
    const bool has_reference = motion_ && motion_->layers[at].reference;
    selection_.other_layer = has_reference ? static_cast<int>(*motion_->layers[at].reference) : -1;
    selection_.group = QString::fromStdString(place()->label);
    selection_.unit = unit_;
    Q_EMIT selection_wanted(selection_);
}

void MotionView::go_to(int position, bool tell) {
    const int held = std::clamp(position, 0, std::max(0, static_cast<int>(layers_.size()) - 1));
    if (held == position_) {
        return;
    }
    if (unit_ >= 0) { // the unit goes along on its path
        const widgets::UnitPath own = paths_.through(static_cast<std::size_t>(position_), unit_);
        unit_ = own.units.empty() ? -1 : own.units[static_cast<std::size_t>(held)];
    }
    position_ = held;
    show_step();
    if (tell) {
        tell_selection();
    }
}

void MotionView::pick(int unit) {
    unit_ = unit;
    slopes_->select(unit);
    displacement_->select(unit);
    show_paths();
    show_read_out(-1);
    tell_selection();
}

void MotionView::set_playing(bool playing) {
    if (playing == playing_.isActive()) {
        return;
    }
    if (playing) {
        if (position_ + 1 >= static_cast<int>(layers_.size())) {
            go_to(0, false);
        }
        playing_.start();
    } else {
        playing_.stop();
        tell_selection(); // once, where it came to rest: single steps are no places to go back to
    }
    refresh_icons();
}

void MotionView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        set_playing(!is_playing());
        return;
    case Qt::Key_Comma:
        go_to(position_ - 1, true);
        return;
    case Qt::Key_Period:
        go_to(position_ + 1, true);
        return;
    default:
        View::keyPressEvent(event);
    }
}

void MotionView::show_selection(const Selection& selection) {
    if (is_playing()) {
        return;
    }
    selection_ = selection;
    const auto wanted = std::find_if(places_.begin(), places_.end(), [&](const GroupPlace& one) {
        return QString::fromStdString(one.label) == selection.group;
    });
    bool other = false;
    if (wanted != places_.end() && &*wanted != place()) {
        const QSignalBlocker quiet(group_);
        group_->setCurrentIndex(static_cast<int>(wanted - places_.begin()));
        fill_stacks();
        other = true;
    }
    if (place() == nullptr || selection.layer < 0) {
        return;
    }
    const auto& layers = document_->architecture.layers;
    if (selection.layer < static_cast<int>(layers.size())) {
        const QString stack = QString::fromStdString(layers[static_cast<std::size_t>(selection.layer)].stack);
        if (stack_->findText(stack) >= 0 && stack != stack_->currentText()) {
            const QSignalBlocker quiet(stack_);
            stack_->setCurrentText(stack);
            fill_stacks();
            other = true;
        }
    }
    const auto found = std::find(layers_.begin(), layers_.end(), static_cast<std::size_t>(selection.layer));
    const int unit = static_cast<int>(selection.unit);
    if (found != layers_.end() && (found - layers_.begin() != position_ || unit != unit_ || other)) {
        position_ = static_cast<int>(found - layers_.begin());
        unit_ = unit;
        if (!other) {
            show_step();
        }
    }
    if (other) {
        out_of_date_ = true;
        take_motion();
        if (isVisible()) {
            ask_for_motion();
        }
    }
}

QString MotionView::caption() const {
    return caption_->full_text();
}

QString MotionView::read_out() const {
    return read_out_->full_text();
}

} // namespace mcwc::gui
