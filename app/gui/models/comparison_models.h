#pragma once

#include "core/analysis/compare.h"

#include <QAbstractTableModel>

#include <memory>

namespace mcwc::gui {

/// Every tensor of a comparison. Sort by SortRole.
class ComparisonTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Sqnr, Nmse, MaxError, Different, Types, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void set_comparison(std::shared_ptr<const Comparison> comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Comparison> comparison_;
};

/// The worst rows of a pair of tensors.
class WorstRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, Share, Sqnr, MaxError, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `squared_error`: of the whole tensor, for the shares.
    void set_differences(std::shared_ptr<const TensorDifferences> differences, double squared_error);
    std::int64_t row_number(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const TensorDifferences> differences_;
    double squared_error_ = 0;
};

/// What a comparison says about a pair beyond figures: "exact", "only in the first" ...
QString comparison_text(const TensorComparison& pair);
/// "5.1e-03".
QString error_text(double error);

} // namespace mcwc::gui
