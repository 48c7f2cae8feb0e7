#pragma once

#include "app/gui/models/rate_rows.h"
#include "app/gui/session/rate_sweep.h"
#include "app/gui/session/sweep_form.h"
#include "app/gui/shell/view.h"
#include "app/gui/views/rate_chart.h"

#include <memory>
#include <set>
#include <vector>

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;

namespace mcwc::widgets {
class ChartLegend;
class CurveChart;
class ElidedLabel;
struct ChartReadOut;
} // namespace mcwc::widgets

namespace mcwc::gui {

class BdRateModel;
class ExportButton;
class RatePointModel;
class SweepPanel;

/// Rate against distortion: sweeps of the encoder's settings, other ways to store the same weights, what one
/// curve saves against another. A point's settings can be taken over.
class RateView : public View {
    Q_OBJECT

public:
    explicit RateView(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override {
        return tr("Rate\u2013" // one literal would be misread by lupdate
                  "distortion");
    }
    bool applies_to(const Document& document) const override { return !document.stream; }
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;
    void add_to_report(Report& report) const override;

    /// What a session keeps of the view.
    SweepForm form() const;
    void set_form(const SweepForm& form);
    void start();
    /// Takes the settings of a row over; nothing for a baseline.
    void use_row(int row);
    /// Of the table, the brush aside; -1: none.
    int current_row() const { return current_row_; }

    RateSweep* sweep() const { return sweep_; }
    SweepPanel* panel() const { return panel_; }
    widgets::CurveChart* chart() const { return chart_; }
    widgets::ChartLegend* legend() const { return legend_; }
    const RateChart& drawn() const { return drawn_; }
    const std::vector<RateRow>& rows() const { return rows_; }
    RatePointModel* points() const { return points_; }
    BdRateModel* bd_rates() const { return bd_rates_; }
    QTableView* point_table() const { return point_table_; }
    QTabWidget* tabs() const { return tabs_; }
    QComboBox* rate_box() const { return rate_; }
    QComboBox* error_box() const { return error_; }
    QComboBox* anchor_box() const { return anchor_; }
    QPushButton* use_button() const { return use_; }
    QPushButton* zoom_button() const { return zoom_; }
    QPushButton* all_button() const { return all_; }
    ExportButton* export_button() const { return export_; }
    QString read_out() const;
    QString shown_text() const;

private:
    QWidget* make_page();
    QWidget* make_chart_card();
    QWidget* make_table_card();
    void connect_parts();
    void fill_exports();
    RateFigure rate_figure() const;
    ErrorMeasure error_measure() const;
    void show_sweep();
    void show_chart();
    void show_points();
    void show_bd_rates();
    void show_current();
    void show_ring();
    void show_brush_buttons();
    void choose_row(int row, bool tell);
    int source_row(const QModelIndex& index) const;
    widgets::ChartReadOut read_out_of(int row) const;
    QString empty_text() const;
    EncoderSettings present_settings() const;

    Workspace& workspace_;
    RateSweep* sweep_;
    Selection selection_;
    std::vector<RateRow> rows_;
    RateChart drawn_;
    std::set<QString> hidden_;
    std::vector<int> listed_; ///< The rows in the table: all, or those that are brushed.
    int current_row_ = -1;
    int anchor_curve_ = 0;
    bool following_ = false; ///< Signals of the parts are answers to this view.

    SweepPanel* panel_;
    QComboBox* rate_;
    QComboBox* error_;
    QPushButton* zoom_;
    QPushButton* all_;
    ExportButton* export_;
    widgets::CurveChart* chart_;
    widgets::ChartLegend* legend_;
    widgets::ElidedLabel* read_out_;
    QPushButton* use_;
    QTabWidget* tabs_;
    widgets::ElidedLabel* shown_;
    QPushButton* unbrush_;
    RatePointModel* points_;
    QSortFilterProxyModel* sorted_;
    QTableView* point_table_;
    QComboBox* anchor_;
    BdRateModel* bd_rates_;
    QTableView* bd_table_;
};

} // namespace mcwc::gui
