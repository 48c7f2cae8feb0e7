#include "app/gui/views/unit_matrix_source.h"

#include <utility>

namespace mcwc::gui {

UnitMatrixSource::UnitMatrixSource(UnitMatrixPtr matrix, bool aligned)
    : matrix_(std::move(matrix))
    , aligned_(aligned) {}

float UnitMatrixSource::value(int row, int col) const {
    return pyramid().cell(static_cast<std::size_t>(row), static_cast<std::size_t>(col));
}

void UnitMatrixSource::sample(const QRectF& window, QSize size, widgets::HeatmapSummary summary,
                              std::vector<float>& out) const {
    const auto width = static_cast<std::size_t>(size.width());
    const auto height = static_cast<std::size_t>(size.height());
    out.resize(width * height);
    pyramid().sample({window.left(), window.top(), window.width(), window.height()}, width, height,
                     summary == widgets::HeatmapSummary::Max ? CellSummary::Max : CellSummary::Mean, out);
}

int UnitMatrixSource::unit_of_row(int row) const {
    const auto& order = pyramid().row_order();
    return order.empty() ? row : static_cast<int>(order[static_cast<std::size_t>(row)]);
}

int UnitMatrixSource::row_of_unit(int unit) const {
    return aligned_ ? static_cast<int>(matrix_->matching.match[static_cast<std::size_t>(unit)]) : unit;
}

QString UnitMatrixSource::row_name(int row) const {
    return QString::number(unit_of_row(row));
}

} // namespace mcwc::gui
