#pragma once

#include "widgets/charts/chart_content.h"
#include "widgets/common/flow_layout.h"

#include <vector>

class QAbstractButton;

namespace mcwc::widgets {

/// The series of a chart, each a button that shows and hides it, in as many rows as it takes.
class ChartLegend : public FlowBox {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    /// Dimmed series have no button. Buttons stay as long as names and styles do.
    void set_content(const ChartContent& content);
    /// By the series' place in the content; null for a dimmed one.
    QAbstractButton* button(int series) const;

Q_SIGNALS:
    void toggled(int series, bool shown);

private:
    struct Line {
        int series;
        QAbstractButton* button;
    };
    std::vector<Line> lines_;
    ChartContent shown_;
};

} // namespace mcwc::widgets
