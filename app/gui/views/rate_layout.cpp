// What a RateView is made of, and how its parts are connected.
#include "app/gui/models/rate_models.h"
#include "app/gui/shell/compare_layout.h"
#include "app/gui/views/rate_export.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/sweep_panel.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <initializer_list>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

RateView::RateView(Workspace& workspace, QWidget* parent)
    : View(parent)
    , workspace_(workspace)
    , sweep_(new RateSweep(workspace, this))
    , panel_(new SweepPanel(this))
    , rate_(new QComboBox(this))
    , error_(new QComboBox(this))
    , zoom_(new QPushButton(tr("Zoom to selected"), this))
    , all_(new QPushButton(tr("Reset zoom"), this))
    , export_(new ExportButton(workspace.analysis(), this))
    , chart_(new widgets::CurveChart(this))
    , legend_(new widgets::ChartLegend(this))
    , read_out_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , use_(new QPushButton(tr("Use these settings"), this))
    , tabs_(new QTabWidget(this))
    , shown_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , unbrush_(new QPushButton(tr("Clear selection"), this))
    , points_(new RatePointModel(this))
    , sorted_(new QSortFilterProxyModel(this))
    , point_table_(new QTableView(this))
    , anchor_(new QComboBox(this))
    , bd_rates_(new BdRateModel(this))
    , bd_table_(new QTableView(this)) {
    rate_->addItem(tr("(a) quantized tensors"), static_cast<int>(RateFigure::Coded));
    rate_->addItem(tr("(b) whole model"), static_cast<int>(RateFigure::Model));
    rate_->addItem(tr("(c) file"), static_cast<int>(RateFigure::File));
    rate_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    rate_->setAccessibleName(tr("Figure of rate"));
    rate_->setToolTip(tr("Which bits per weight are drawn, marked as Pareto points and compared"));
    error_->addItem(tr("SQNR"), static_cast<int>(ErrorMeasure::Sqnr));
    error_->addItem(tr("NMSE"), static_cast<int>(ErrorMeasure::Nmse));
    error_->setAccessibleName(tr("Measure of error"));
    chart_->setAccessibleName(tr("Rate against distortion"));
    chart_->set_read_out([this](widgets::ChartPointId point) { return read_out_of(drawn_.row_of(point)); });
    anchor_->setAccessibleName(tr("Curve that the others are held against"));
    anchor_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    sorted_->setSourceModel(points_);
    sorted_->setSortRole(RatePointModel::SortRole);
    point_table_->setModel(sorted_);
    point_table_->setSortingEnabled(true);
    point_table_->sortByColumn(-1, Qt::AscendingOrder); // as they come
    bd_table_->setModel(bd_rates_);
    style_table(*point_table_, {100, 70, 62, 52, 52, 86, 74, 72, 54, 52, 56}, tr("Points of the sweep"));
    style_table(*bd_table_, {230, 90, 90}, tr("Curves against the chosen one"));
    point_table_->setTextElideMode(Qt::ElideRight);

    // In a window that is too small for it the page scrolls.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(make_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect_parts();
    fill_exports();
    panel_->set_base(present_settings());
    show_sweep();
}

QWidget* RateView::make_page() {
    auto* page = new QWidget(this);
    page->setProperty("role", u"page"_s);
    auto* form_card = new widgets::Card({}, page);
    form_card->layout()->setContentsMargins(14, 8, 14, 8);
    form_card->body()->addWidget(panel_);
    form_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* both = widgets::gap_splitter(Qt::Vertical, page);
    both->addWidget(make_chart_card());
    both->addWidget(make_table_card());
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    both->setSizes({380, 170});
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(form_card);
    column->addWidget(both, 1);
    return page;
}

QWidget* RateView::make_chart_card() {
    auto* card = new widgets::Card({}, this);
    card->layout()->setContentsMargins(14, 8, 14, 8);
    auto* head = new widgets::AdaptiveBox(6, 0, card);
    const auto part = [head](std::initializer_list<QWidget*> parts, int stretch) {
        auto* box = new QWidget(head);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        for (QWidget* one : parts) {
            row->addWidget(one);
        }
        head->add(box, stretch, 0);
        return row;
    };
    part({rate_, error_}, 0)->addStretch(1);
    part({panel_->progress_row(), zoom_, all_, export_}, 1)->setStretch(0, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(10);
    widgets::set_role(read_out_, "muted");
    foot->addWidget(read_out_, 1);
    foot->addWidget(use_);
    card->body()->setSpacing(6);
    card->body()->addWidget(head);
    card->body()->addWidget(chart_, 1);
    card->body()->addWidget(legend_);
    card->body()->addLayout(foot);
    return card;
}

QWidget* RateView::make_table_card() {
    auto* card = new widgets::Card({}, this);
    card->layout()->setContentsMargins(14, 8, 14, 10);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->tabBar()->setExpanding(false);
    tabs_->addTab(point_table_, tr("Points"));
    tabs_->addTab(bd_table_, tr("BD-rate"));
    auto* against = widgets::role_label(tr("Against"), "muted", tabs_);
    against->setBuddy(anchor_);
    against->hide();
    anchor_->hide();
    widgets::set_role(shown_, "muted");
    shown_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* corner = new QWidget(tabs_);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 8);
    row->setSpacing(8);
    row->addWidget(shown_, 1);
    row->addWidget(unbrush_);
    row->addWidget(against);
    row->addWidget(anchor_);
    shown_->setFixedHeight(anchor_->sizeHint().height()); // on the tabs' line
    connect(tabs_, &QTabWidget::currentChanged, this, [this, against](int tab) {
        against->setVisible(tab == 1);
        anchor_->setVisible(tab == 1);
        shown_->setVisible(tab == 0);
        show_brush_buttons();
        show_bd_rates();
    });
    tabs_->setCornerWidget(corner);
    card->body()->addWidget(tabs_, 1);
    return card;
}

void RateView::connect_parts() {
    connect(sweep_, &RateSweep::changed, this, &RateView::show_sweep);
    connect(sweep_, &RateSweep::progress_changed, this, [this] { panel_->show_progress(*sweep_); });
    connect(panel_, &SweepPanel::start_wanted, this, &RateView::start);
    connect(panel_, &SweepPanel::cancel_wanted, sweep_, &RateSweep::cancel);
    connect(&workspace_, &Workspace::settings_changed, this, [this] {
        panel_->set_base(present_settings());
        show_ring();
    });
    for (QComboBox* box : {rate_, error_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            chart_->clear_brush();
            show_sweep();
        });
    }
    connect(legend_, &widgets::ChartLegend::toggled, this, [this](int series, bool shown) {
        const QString name = drawn_.content.series[static_cast<std::size_t>(series)].name;
        shown ? static_cast<void>(hidden_.erase(name)) : static_cast<void>(hidden_.insert(name));
        show_chart();
        show_points();
        show_ring();
    });
    connect(chart_, &widgets::CurveChart::current_changed, this,
            [this](widgets::ChartPointId point) { choose_row(drawn_.row_of(point), true); });
    connect(chart_, &widgets::CurveChart::activated, this,
            [this](widgets::ChartPointId point) { use_row(drawn_.row_of(point)); });
    connect(chart_, &widgets::CurveChart::brush_changed, this, &RateView::show_points);
    connect(chart_, &widgets::CurveChart::zoom_changed, this, &RateView::show_brush_buttons);
    connect(zoom_, &QPushButton::clicked, chart_, &widgets::CurveChart::zoom_to_brush);
    connect(all_, &QPushButton::clicked, chart_, &widgets::CurveChart::show_all);
    connect(unbrush_, &QPushButton::clicked, chart_, &widgets::CurveChart::clear_brush);
    connect(use_, &QPushButton::clicked, this, [this] { use_row(current_row_); });
    connect(point_table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (!following_ && index.isValid()) {
                    choose_row(source_row(index), true);
                }
            });
    connect(point_table_, &QTableView::activated, this,
            [this](const QModelIndex& index) { use_row(source_row(index)); });
    connect(anchor_, &QComboBox::currentIndexChanged, this, [this] {
        if (!following_ && anchor_->currentIndex() >= 0) {
            anchor_curve_ = anchor_->currentData().toInt();
            show_bd_rates();
        }
    });
}

void RateView::fill_exports() {
    const auto source = [this] {
        RateChart whole = rate_chart({.rows = rows_,
                                      .shannon = sweep_->shannon(),
                                      .rate = rate_figure(),
                                      .error = error_measure(),
                                      .hidden = hidden_});
        return RateExport{sweep_->result(), std::move(whole.content), font(), widgets::colors(palette())};
    };
    export_->set_choices(rate_export_choices(source), [source] { return rate_picture(source()); });
}

} // namespace mcwc::gui
