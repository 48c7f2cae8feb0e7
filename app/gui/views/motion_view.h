#pragma once

#include "app/gui/session/layer_analysis.h"
#include "app/gui/shell/view.h"
#include "app/gui/views/unit_paths.h"

#include <QTimer>

#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace mcwc::widgets {
class ColorLegend;
class DisplacementPlot;
class ElidedLabel;
class SlopeGraph;
class TrajectoryPlot;
} // namespace mcwc::widgets

namespace mcwc::gui {

class ExportButton;
class SolverTable;

/// Where the units of a layer come from, as a slope graph and a displacement field, and the way of units
/// through all layers. Space plays, comma and full stop step. Nothing is computed before the view is seen.
class MotionView : public View {
    Q_OBJECT

public:
    explicit MotionView(LayerAnalysis& analysis, QWidget* parent = nullptr);

    QString title() const override { return tr("Motion"); }
    bool applies_to(const Document& document) const override;
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;

    QComboBox* group_box() const { return group_; }
    QComboBox* stack_box() const { return stack_; }
    QComboBox* color_box() const { return color_by_; }
    QComboBox* map_box() const { return map_; }
    QComboBox* field_box() const { return field_; }
    QSlider* threshold_slider() const { return threshold_; }
    ExportButton* export_button() const { return export_; }
    widgets::SlopeGraph* slopes() const { return slopes_; }
    widgets::DisplacementPlot* displacement() const { return displacement_; }
    widgets::TrajectoryPlot* trajectories() const { return trajectories_; }
    SolverTable* solvers() const { return solver_table_; }
    QToolButton* play_button() const { return play_; }
    QToolButton* back_button() const { return back_; }
    QToolButton* forward_button() const { return forward_; }

    /// Index into the layers of the stack that have the group.
    int position() const { return position_; }
    bool is_playing() const { return playing_.isActive(); }
    double threshold() const;
    void set_threshold(double value);
    QString caption() const;
    QString read_out() const;
    QString empty_text() const;
    void add_to_report(Report& report) const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void make_controls(QWidget* row);
    QWidget* make_page();
    QWidget* make_pair_card();
    QWidget* make_depth_card();
    void connect_parts();
    void fill_exports();
    void fill_groups();
    void fill_stacks();
    const GroupPlace* place() const;
    MotionMeasure measure() const;
    void ask_for_motion();
    void take_motion();
    void restyle();
    void show_step();
    void show_paths();
    void show_caption();
    void show_read_out(int unit);
    void show_solvers();
    void go_to(int position, bool tell);
    void pick(int unit);
    void set_playing(bool playing);
    void refresh_icons();
    void tell_selection();

    LayerAnalysis& analysis_;
    DocumentPtr document_;
    Selection selection_; ///< As last shown or wanted; the parts that are used: layers, group, unit.
    std::vector<GroupPlace> places_;
    std::vector<std::size_t> layers_; ///< Of the stack, with the group; indices into Architecture::layers.
    MotionFieldPtr motion_;
    UnitPaths paths_;
    widgets::MotionStyle style_;
    int position_ = 0;
    int unit_ = -1; ///< Of the layer at position_.
    bool out_of_date_ = true;
    QTimer playing_;
    QStackedWidget* pages_;
    QLabel* empty_;
    QComboBox* group_;
    QComboBox* stack_;
    QComboBox* color_by_;
    QComboBox* map_;
    QComboBox* field_;
    QSlider* threshold_;
    QLabel* threshold_text_;
    ExportButton* export_;
    QWidget* body_;
    widgets::SlopeGraph* slopes_;
    widgets::DisplacementPlot* displacement_;
    widgets::TrajectoryPlot* trajectories_;
    widgets::ColorLegend* legend_;
    widgets::ElidedLabel* caption_;
    widgets::ElidedLabel* read_out_;
    SolverTable* solver_table_;
    QToolButton* back_;
    QToolButton* play_;
    QToolButton* forward_;
    QLabel* position_text_;
};

} // namespace mcwc::gui
