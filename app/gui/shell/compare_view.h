#pragma once

#include "app/gui/session/comparison.h"
#include "app/gui/shell/view.h"

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace mcwc::widgets {
class DistributionChart;
class ElidedLabel;
class ErrorMap;
} // namespace mcwc::widgets

namespace mcwc::gui {

class ComparisonTableModel;
class WorstRowsModel;

/// Any two checkpoints or streams: error of each tensor by layer and place, and inside the selected one the
/// differences and the worst rows. The second one is chosen with a button or dropped here.
class CompareView : public View {
    Q_OBJECT

public:
    enum Measure { Sqnr, Nmse, MaxError };

    explicit CompareView(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override { return tr("Compare"); }
    bool applies_to(const Document& document) const override { return document.source != nullptr; }
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;
    void add_to_report(Report& report) const override;

    ComparisonSession* session() const { return session_; }
    widgets::ErrorMap* map() const { return map_; }
    widgets::DistributionChart* chart() const { return chart_; }
    QTableView* table() const { return table_; }
    QTableView* rows() const { return rows_; }
    QComboBox* measure() const { return measure_; }
    QPushButton* encoded_button() const { return encoded_; }
    QPushButton* source_button() const { return source_; }
    QPushButton* worst_button() const { return worst_; }
    QPushButton* csv_button() const { return csv_; }
    QString summary() const;
    /// Looks into a pair (index into Comparison::tensors).
    void choose_pair(int pair);
    /// Writes the figures of all tensors.
    void export_csv(const QString& path);

Q_SIGNALS:
    void second_wanted(bool folder);
    void csv_wanted(const QString& suggested_name);
    void problem(const QString& message, const QString& advice);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* build_bar();
    QWidget* build_start();
    QWidget* build_result();
    void connect_parts();
    void show_state();
    void fill_map();
    void show_inside();
    void show_pair(int pair);
    int worst_pair() const;
    /// Index in the open document of a pair's tensor, or -1.
    int tensor_of(const TensorComparison& pair) const;
    const TensorComparison* pair_at(int pair) const;

    Workspace& workspace_;
    ComparisonSession* session_;
    ComparisonTableModel* model_;
    QSortFilterProxyModel* sorted_;
    WorstRowsModel* worst_rows_;
    ErrorGrid grid_;
    int pair_ = -1;
    bool following_ = false;

    widgets::ElidedLabel* names_;
    widgets::ElidedLabel* summary_;
    QPushButton* file_;
    QPushButton* folder_;
    QPushButton* encoded_;
    QPushButton* source_;
    QPushButton* swap_;
    QPushButton* worst_;
    QPushButton* csv_;
    QComboBox* measure_;
    QStackedWidget* pages_;
    QSplitter* sides_ = nullptr; ///< Of the result.
    QLabel* start_text_;
    widgets::ErrorMap* map_;
    widgets::DistributionChart* chart_;
    widgets::ElidedLabel* inside_text_;
    QTableView* rows_;
    QTableView* table_;
};

} // namespace mcwc::gui
