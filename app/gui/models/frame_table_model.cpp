#include "app/gui/models/frame_table_model.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QStringList>

#include <algorithm>
#include <cstddef>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

FrameTableModel::FrameTableModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void FrameTableModel::set_report(const StreamReport* report) {
    beginResetModel();
    frames_ = report != nullptr ? report->frames : std::vector<FrameReport>{};
    has_errors_ = report != nullptr && report->nmse >= 0;
    several_stacks_ = false;
    std::string first;
    for (const FrameReport& frame : frames_) {
        if (!frame.stack.empty()) {
            several_stacks_ = several_stacks_ || (!first.empty() && first != frame.stack);
            first = frame.stack;
        }
    }
    endResetModel();
}

int FrameTableModel::row_of_layer(const std::string& stack, std::uint64_t layer) const {
    const auto found = std::find_if(frames_.begin(), frames_.end(), [&](const FrameReport& frame) {
        return !frame.stack.empty() && frame.stack == stack && frame.layer == layer;
    });
    return found == frames_.end() ? -1 : static_cast<int>(found - frames_.begin());
}

int FrameTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(frames_.size());
}

int FrameTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FrameTableModel::frame_name(const FrameReport& frame) const {
    if (frame.stack.empty()) {
        return frame.kind == "outside" ? tr("Outside, frame %1").arg(frame.frame)
                                       : tr("Frame %1").arg(frame.frame);
    }
    return several_stacks_ ? tr("%1 layer %2").arg(QString::fromStdString(frame.stack)).arg(frame.layer)
                           : tr("Layer %1").arg(frame.layer);
}

QVariant FrameTableModel::display(const FrameReport& frame, int column) const {
    switch (column) {
    case Frame:
        return frame_name(frame);
    case Kind:
        return frame.kind == "keyframe"    ? u"\u25c6 "_s + tr("keyframe")
               : frame.kind == "predicted" ? u"\u25b8 "_s + tr("predicted")
                                           : u"\u25a0 "_s + tr("outside");
    case References: {
        QStringList names;
        for (const std::uint64_t reference : frame.references) {
            const auto found =
                std::find_if(frames_.begin(), frames_.end(),
                             [reference](const FrameReport& other) { return other.frame == reference; });
            names << (found == frames_.end() ? QString::number(reference) : frame_name(*found));
        }
        return names.join(u", "_s);
    }
    case Weights:
        return widgets::number_text(frame.elements);
    case Bytes:
        return widgets::bytes_text((frame.bits.total() + 7) / 8);
    case Rate:
        return frame.elements == 0 ? widgets::no_figure()
                                   : widgets::bpw_text(static_cast<double>(frame.bits.total()) /
                                                       static_cast<double>(frame.elements));
    case Sqnr:
        return has_errors_ && frame.squared_sum > 0
                   ? widgets::sqnr_text(frame.squared_error / frame.squared_sum)
                   : widgets::no_figure();
    case Predicted:
        return frame.units == 0
                   ? QString()
                   : tr("%1 of %2")
                         .arg(widgets::number_text(frame.predicted_units), widgets::number_text(frame.units));
    case Saved:
        return frame.elements == 0 || frame.saved_bits <= 0
                   ? QString()
                   : tr("%1 bpw").arg(
                         QLocale().toString(frame.saved_bits / static_cast<double>(frame.elements), 'f', 3));
    default:
        return {};
    }
}

QVariant FrameTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const FrameReport& frame = frames_[static_cast<std::size_t>(index.row())];
    const widgets::Colors& set = widgets::colors(QApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        return display(frame, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() >= Weights ? Qt::AlignRight | Qt::AlignVCenter
                                                             : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Kind) {
            return frame.kind == "keyframe"    ? set.keyframe
                   : frame.kind == "predicted" ? set.predicted
                                               : set.exact;
        }
        return index.column() == Saved ? QVariant(set.good) : QVariant();
    default:
        return {};
    }
}

QVariant FrameTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section >= Weights ? Qt::AlignRight | Qt::AlignVCenter
                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QString titles[] = {tr("Frame"), tr("Kind"), tr("From"),      tr("Weights"), tr("Size"),
                              tr("bpw"),   tr("SQNR"), tr("Predicted"), tr("Saved")};
    return titles[section];
}

} // namespace mcwc::gui
