#pragma once

#include "core/codec/symbol_histogram.h"

#include <QWidget>

class QCheckBox;

namespace mcwc::widgets {

class DistributionChart;
class ElidedLabel;

/// The symbols of a plane or slice against what the probability model expects of them.
class SymbolPanel : public QWidget {
    Q_OBJECT

public:
    explicit SymbolPanel(QWidget* parent = nullptr);

    /// `title` names the plane or slice.
    void show_histogram(const QString& title, const SymbolHistogram& histogram);
    /// Nothing to show: why, or what to do.
    void show_text(const QString& text);
    DistributionChart* chart() const { return chart_; }
    QString figures() const;

private:
    ElidedLabel* title_;
    ElidedLabel* figures_;
    QCheckBox* logarithmic_;
    DistributionChart* chart_;
};

} // namespace mcwc::widgets
