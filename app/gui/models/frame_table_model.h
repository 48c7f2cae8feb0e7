#pragma once

#include "app/gui/engine/document.h"

#include <QAbstractTableModel>

#include <vector>

namespace mcwc::gui {

/// The frames of a report, one in a row.
class FrameTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Frame, Kind, References, Weights, Bytes, Rate, Sqnr, Predicted, Saved, ColumnCount };

    explicit FrameTableModel(QObject* parent = nullptr);

    /// Null empties it. `has_errors`: the report knows the source.
    void set_report(const StreamReport* report);
    /// Row of the frame that holds that layer, or -1.
    int row_of_layer(const std::string& stack, std::uint64_t layer) const;
    const std::vector<FrameReport>& frames() const { return frames_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const FrameReport& frame, int column) const;
    QString frame_name(const FrameReport& frame) const;

    std::vector<FrameReport> frames_;
    bool has_errors_ = false;
    bool several_stacks_ = false;
};

} // namespace mcwc::gui
