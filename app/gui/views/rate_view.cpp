#include "app/gui/views/rate_view.h"

#include "app/gui/models/rate_models.h"
#include "app/gui/session/rules.h"
#include "app/gui/views/export_menu.h"
#include "app/gui/views/sweep_panel.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

void RateView::show_document(const DocumentPtr& /*document*/) {
    selection_ = {};
    current_row_ = -1;
    anchor_curve_ = 0;
    hidden_.clear();
    chart_->clear_brush();
    chart_->show_all();
    panel_->set_base(present_settings());
    show_sweep();
}

void RateView::show_figures(const ReportPtr& /*report*/, FigureState /*state*/, bool /*stale*/) {}

void RateView::show_selection(const Selection& selection) {
    selection_ = selection;
    int row = -1;
    if (selection.rate_point) {
        const auto found = std::find_if(rows_.begin(), rows_.end(),
                                        [&](const RateRow& one) { return one.id == *selection.rate_point; });
        row = found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
    }
    choose_row(row, false);
}

RateFigure RateView::rate_figure() const {
    return static_cast<RateFigure>(rate_->currentData().toInt());
}

ErrorMeasure RateView::error_measure() const {
    return static_cast<ErrorMeasure>(error_->currentData().toInt());
}

SweepForm RateView::form() const {
    SweepForm form = panel_->form();
    form.rate = rate_figure();
    form.error = error_measure();
    return form;
}

void RateView::set_form(const SweepForm& form) {
    panel_->set_form(form);
    rate_->setCurrentIndex(rate_->findData(static_cast<int>(form.rate)));
    error_->setCurrentIndex(error_->findData(static_cast<int>(form.error)));
}

void RateView::start() {
    const DocumentPtr document = workspace_.document();
    if (document && panel_->order()) {
        chart_->clear_brush();
        anchor_curve_ = 0;
        if (panel_->order()->ablate) {
            tabs_->setCurrentIndex(1); // what it is made for
        }
        sweep_->start(*panel_->order());
    }
}

/// Whatever the sweep has: called with every few points.
void RateView::show_sweep() {
    rows_ = rate_rows(sweep_->result(), rate_figure());
    panel_->show_progress(*sweep_);
    show_chart();
    show_points();
    if (!sweep_->is_running() || tabs_->currentIndex() == 1) { // not with every point where nobody looks
        show_bd_rates();
    }
    show_ring();
    show_selection(selection_);
    export_->setEnabled(!rows_.empty());
}

void RateView::show_chart() {
    std::vector<RateRow> previous;
    if (sweep_->previous() != nullptr) {
        previous = rate_rows(*sweep_->previous(), rate_figure());
    }
    drawn_ = rate_chart({.rows = rows_,
                         .previous = previous.empty() ? nullptr : &previous,
                         .shannon = sweep_->shannon(),
                         .rate = rate_figure(),
                         .error = error_measure(),
                         .hidden = hidden_});
    chart_->set_empty_text(empty_text());
    chart_->set_content(drawn_.content);
    legend_->set_content(drawn_.content);
    legend_->setVisible(!drawn_.content.series.empty());
}

QString RateView::empty_text() const {
    if (sweep_->is_running()) {
        return tr("Points appear here as they are done.");
    }
    if (!rows_.empty()) {
        return tr("No point has a place in this chart: nothing is lost, or no tensor of this model is "
                  "quantized. The "
                  "table shows what there is.");
    }
    return tr("No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded "
              "without "
              "writing a file, and becomes a point of a curve. Points that are known already are not "
              "computed again.");
}

void RateView::show_points() {
    listed_.clear();
    for (const widgets::ChartPointId point : chart_->brushed()) {
        if (const int row = drawn_.row_of(point); row >= 0) {
            listed_.push_back(row);
        }
    }
    std::sort(listed_.begin(), listed_.end());
    const bool brushed = !listed_.empty();
    if (!brushed) {
        listed_.resize(rows_.size());
        std::iota(listed_.begin(), listed_.end(), 0);
    }
    std::vector<RateRow> listed;
    for (const int row : listed_) {
        listed.push_back(rows_[static_cast<std::size_t>(row)]);
    }
    following_ = true;
    points_->set_rows(std::move(listed));
    following_ = false;
    shown_->set_full_text(brushed         ? tr("%1 of %2 selected").arg(listed_.size()).arg(rows_.size())
                          : rows_.empty() ? QString()
                                          : tr("%n points", nullptr, static_cast<int>(rows_.size())));
    show_brush_buttons();
}

void RateView::show_brush_buttons() {
    unbrush_->setVisible(!chart_->brushed().empty() && tabs_->currentIndex() == 0);
    zoom_->setVisible(!chart_->brushed().empty());
    all_->setVisible(chart_->is_zoomed());
}

void RateView::show_bd_rates() {
    const auto curves = comparable_curves(rows_, rate_figure());
    following_ = true;
    anchor_->clear();
    for (const auto& [curve, name] : curves) {
        anchor_->addItem(name, curve);
    }
    anchor_->setCurrentIndex(std::max(0, anchor_->findData(anchor_curve_)));
    anchor_->setEnabled(!curves.empty());
    following_ = false;
    bd_rates_->set_rows(curves.empty() ? std::vector<BdRow>{}
                                       : bd_rows(rows_, rate_figure(), anchor_->currentData().toInt()));
}

/// Without rules that are still being written or fit nothing here: the encoder would refuse them.
EncoderSettings RateView::present_settings() const {
    const DocumentPtr document = workspace_.document();
    return document ? with_fitting_rules(workspace_.settings(), *document)
                    : without_unfinished_rules(workspace_.settings());
}

/// The point of the settings that the window has, if it is there.
void RateView::show_ring() {
    const EncoderSettings present = present_settings();
    int row = -1;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].settings && same_encoding(*rows_[i].settings, present)) {
            row = static_cast<int>(i);
        }
    }
    chart_->set_ringed(drawn_.point_of(row));
}

void RateView::choose_row(int row, bool tell) {
    current_row_ = row;
    following_ = true;
    chart_->set_current(drawn_.point_of(row));
    const auto listed = std::find(listed_.begin(), listed_.end(), row);
    if (row >= 0 && listed != listed_.end()) {
        const QModelIndex index =
            sorted_->mapFromSource(points_->index(static_cast<int>(listed - listed_.begin()), 0));
        if (index != point_table_->currentIndex().siblingAtColumn(0)) {
            point_table_->setCurrentIndex(index);
        }
    } else {
        point_table_->clearSelection();
        point_table_->setCurrentIndex({});
    }
    following_ = false;
    show_current();
    if (tell) {
        selection_.rate_point =
            row >= 0 ? std::optional(rows_[static_cast<std::size_t>(row)].id) : std::nullopt;
        Q_EMIT selection_wanted(selection_);
    }
}

void RateView::show_current() {
    const bool codec =
        current_row_ >= 0 && rows_[static_cast<std::size_t>(current_row_)].settings.has_value();
    use_->setEnabled(codec);
    read_out_->set_full_text(current_row_ >= 0 ? read_out_of(current_row_).sentence()
                             : rows_.empty()   ? QString()
                                               : tr("Click a point or drag over several; the wheel zooms, "
                                                      "arrow keys walk, Enter uses a point"));
}

widgets::ChartReadOut RateView::read_out_of(int row) const {
    if (row < 0 || row >= static_cast<int>(rows_.size())) {
        return {};
    }
    const RateRow& point = rows_[static_cast<std::size_t>(row)];
    widgets::ChartReadOut told;
    told.title =
        point.setting.isEmpty() ? point.curve_name : tr("%1, %2").arg(point.curve_name, point.setting);
    const QString coded = widgets::bpw_text(point.bpw[0]);
    const QString model = widgets::bpw_text(point.bpw[1]);
    if (std::isnan(point.bpw[2])) {
        told.figures.emplace_back(tr("bpw (a), (b)"), tr("%1, %2").arg(coded, model));
    } else {
        told.figures.emplace_back(tr("bpw (a), (b), (c)"),
                                  tr("%1, %2, %3").arg(coded, model, widgets::bpw_text(point.bpw[2])));
    }
    told.figures.emplace_back(tr("bytes"), widgets::number_text(point.bytes));
    told.figures.emplace_back(tr("SQNR"), decibel_text(point.sqnr_db));
    told.figures.emplace_back(tr("NMSE"), widgets::nmse_text(point.nmse));
    if (!std::isnan(point.saved_bpw)) {
        told.figures.emplace_back(tr("saved by prediction"), tr("%1 bpw").arg(saved_text(point.saved_bpw)));
    }
    if (point.settings) {
        const std::optional<unsigned> effort = effort_of(*point.settings);
        told.figures.emplace_back(tr("effort"), effort ? QString::number(*effort) : tr("by hand"));
    }
    if (point.fallen_back > 0) {
        told.figures.emplace_back(tr("in another format"), widgets::percent_text(point.fallen_back, 1));
    }
    told.figures.emplace_back(tr("time"), seconds_text(point));
    if (point.pareto) {
        told.figures.emplace_back(tr("Pareto"), tr("none better in both"));
    }
    return told;
}

void RateView::use_row(int row) {
    if (row >= 0 && row < static_cast<int>(rows_.size()) && rows_[static_cast<std::size_t>(row)].settings) {
        workspace_.use_settings(*rows_[static_cast<std::size_t>(row)].settings);
    }
}

int RateView::source_row(const QModelIndex& index) const {
    const QModelIndex source = sorted_->mapToSource(index);
    return source.isValid() ? listed_[static_cast<std::size_t>(source.row())] : -1;
}

QString RateView::read_out() const {
    return read_out_->full_text();
}

QString RateView::shown_text() const {
    return shown_->full_text();
}

} // namespace mcwc::gui
