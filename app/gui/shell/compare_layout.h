#pragma once

#include "core/analysis/compare.h"
#include "widgets/common/distribution_chart.h"

#include <QList>
#include <QString>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;
class QWidget;

namespace mcwc::widgets {
class ElidedLabel;
class ErrorMap;
} // namespace mcwc::widgets

namespace mcwc::gui {

/// The parts of the compare view that show a result.
struct CompareParts {
    widgets::ErrorMap* map;
    QComboBox* measure;
    widgets::DistributionChart* chart;
    widgets::ElidedLabel* inside_text;
    QTableView* rows;
    QTableView* table;
};

/// What stands there before anything is compared.
QWidget* compare_start_page(QLabel* text, const QList<QPushButton*>& buttons, QWidget* parent);
QSplitter* compare_result_page(const CompareParts& parts, QWidget* parent);
/// Names and figures at the left, buttons at the right.
QWidget* compare_bar(widgets::ElidedLabel* names, widgets::ElidedLabel* summary,
                     const QList<QPushButton*>& buttons, QWidget* parent);
/// `widths` of the first columns, in pixels; the last column takes what is left.
void style_table(QTableView& table, const std::vector<int>& widths, const QString& accessible_name);

/// What the ends of the colour scale stand for.
struct ErrorScale {
    QString best;
    QString worst;
};

/// `measure` is a CompareView::Measure.
ErrorScale fill_error_map(widgets::ErrorMap& map, const Comparison& comparison, const ErrorGrid& grid,
                          int measure);
widgets::Distribution difference_chart(const TensorDifferences& differences);

} // namespace mcwc::gui
