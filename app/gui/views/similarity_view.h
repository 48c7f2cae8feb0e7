#pragma once

#include "app/gui/session/layer_analysis.h"
#include "app/gui/shell/view.h"

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace mcwc::widgets {
class AdaptiveBox;
class ElidedLabel;
class HeatmapView;
class ColorLegend;
class DenseSource;
class MatchCurve;
} // namespace mcwc::widgets

namespace mcwc::gui {

class ExportButton;
class PairSummary;
class UnitMatrixSource;

/// Which layers resemble which, and of a pair of layers which units: a layer matrix, and the units of the
/// chosen cell before and after alignment. Nothing is computed before the view is seen.
class SimilarityView : public View {
    Q_OBJECT

public:
    explicit SimilarityView(LayerAnalysis& analysis, QWidget* parent = nullptr);

    QString title() const override { return tr("Similarity"); }
    bool applies_to(const Document& document) const override;
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;

    QComboBox* group_box() const { return group_; }
    QComboBox* measure_box() const { return measure_; }
    QComboBox* matching_box() const { return matching_; }
    QComboBox* map_box() const { return map_; }
    QComboBox* summary_box() const { return detail_; }
    ExportButton* export_button() const { return export_; }
    widgets::HeatmapView* layer_map() const { return layer_map_; }
    widgets::HeatmapView* before() const { return before_; }
    widgets::HeatmapView* after() const { return after_; }
    PairSummary* summary() const { return summary_; }
    QString read_out() const;
    QString empty_text() const;
    void add_to_report(Report& report) const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* make_controls();
    QWidget* make_panels();
    QWidget* make_layer_part(widgets::AdaptiveBox* both);
    void connect_maps();
    void fill_groups();
    const GroupPlace* place() const;
    LayerSimilarityRequest layer_request() const;
    void ask_for_layers();
    void ask_for_units();
    void show_layers();
    void show_units();
    void show_pair_figures();
    void choose_pair(int row, int col);
    void choose_unit(const UnitMatrixSource& source, int row, int col);
    void mark_unit(int unit, int reference);
    void show_read_out(const UnitMatrixSource* source, int row, int col);
    void set_colors();
    std::optional<std::pair<std::size_t, std::size_t>> chosen_pair() const;
    void fill_exports();
    QString base_name() const;

    LayerAnalysis& analysis_;
    DocumentPtr document_;
    Selection selection_; ///< As last shown or wanted; the parts that are used: layers, group, unit.
    std::vector<GroupPlace> places_;
    bool out_of_date_ = true; ///< Something to be computed when the view is next seen.
    QStackedWidget* pages_;
    QLabel* empty_;
    QComboBox* group_;
    QComboBox* measure_;
    QComboBox* matching_;
    QComboBox* map_;
    QComboBox* detail_;
    ExportButton* export_;
    QWidget* panels_;
    widgets::HeatmapView* layer_map_;
    widgets::ColorLegend* layer_legend_;
    PairSummary* summary_;
    widgets::HeatmapView* before_;
    widgets::HeatmapView* after_;
    widgets::ColorLegend* unit_legend_;
    widgets::MatchCurve* curve_;
    widgets::ElidedLabel* read_out_;
    std::shared_ptr<UnitMatrixSource> before_source_;
    std::shared_ptr<UnitMatrixSource> after_source_;
    UnitMatrixPtr shown_units_;
};

} // namespace mcwc::gui
