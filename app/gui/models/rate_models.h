#pragma once

#include "app/gui/models/rate_rows.h"

#include <QAbstractTableModel>

namespace mcwc::gui {

/// Points of a sweep and baselines. Sort by SortRole.
class RatePointModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Curve,
        Setting,
        Coded,
        Model,
        File,
        Bytes,
        Sqnr,
        Nmse,
        Saved,
        Pareto,
        Seconds,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Where the rows so far are the beginning of the new ones, only the rest is inserted: what is selected
    /// stays.
    void set_rows(std::vector<RateRow> rows);
    const std::vector<RateRow>& rows() const { return rows_; }
    /// Row of a point, or -1.
    int row_of(const RatePoint& point) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RateRow> rows_;
};

/// Curves against an anchor.
class BdRateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Curve, Rate, Bits, Range, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set_rows(std::vector<BdRow> rows);
    const std::vector<BdRow>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<BdRow> rows_;
};

/// "23.59 dB", or "exact".
QString decibel_text(double sqnr_db);
/// "1.9 s", or "cached (1.9 s)".
QString seconds_text(const RateRow& row);
/// With its sign, e.g. "0.103"; empty for NaN.
QString saved_text(double bits_per_weight);

} // namespace mcwc::gui
