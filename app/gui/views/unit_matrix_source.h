#pragma once

#include "app/gui/session/layer_analysis.h"
#include "widgets/heatmap/heatmap_source.h"

namespace mcwc::gui {

/// A unit matrix, before or after alignment, as a heat map shows it. Keeps the matrix alive.
class UnitMatrixSource : public widgets::HeatmapSource {
public:
    UnitMatrixSource(UnitMatrixPtr matrix, bool aligned);

    int rows() const override { return static_cast<int>(pyramid().rows()); }
    int cols() const override { return static_cast<int>(pyramid().cols()); }
    float value(int row, int col) const override;
    void sample(const QRectF& window, QSize size, widgets::HeatmapSummary summary,
                std::vector<float>& out) const override;
    /// The number of the unit in this row.
    QString row_name(int row) const override;

    int unit_of_row(int row) const;
    int row_of_unit(int unit) const;

private:
    const TilePyramid& pyramid() const { return aligned_ ? matrix_->after : matrix_->before; }

    UnitMatrixPtr matrix_;
    bool aligned_;
};

} // namespace mcwc::gui
