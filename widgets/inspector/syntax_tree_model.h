#pragma once

#include "core/bitstream/trace.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>
#include <unordered_map>

namespace mcwc::widgets {

/// A stream's syntax tree: name, value, offset, bits, meaning.
class SyntaxTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Offset, Bits, Meaning, ColumnCount };
    enum Role { BitOffsetRole = Qt::UserRole, BitsRole, FrameRole, TensorRole, KindRole };

    explicit SyntaxTreeModel(QObject* parent = nullptr);

    /// The root itself is not shown, its children are the top level.
    void set_trace(std::shared_ptr<const bitstream::TraceNode> root);
    const bitstream::TraceNode* node(const QModelIndex& index) const;
    /// The deepest node that covers the bit, or an invalid index.
    QModelIndex index_at_bit(std::uint64_t bit) const;
    /// The topmost node of that frame, or an invalid index.
    QModelIndex index_of_frame(std::int64_t frame) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Where a node hangs. Filled when a node's children are first asked for, so that a large trace costs
    /// nothing before it is unfolded.
    struct Place {
        const bitstream::TraceNode* parent = nullptr;
        int row = 0;
    };
    QVariant display(const bitstream::TraceNode& node, int column) const;
    QModelIndex index_of(const bitstream::TraceNode* node, int column = 0) const;
    void place_children(const bitstream::TraceNode* node) const;

    std::shared_ptr<const bitstream::TraceNode> root_;
    mutable std::unordered_map<const bitstream::TraceNode*, Place> places_;
};

/// Bytes and bits of a position: "0x1f3a0" or "0x1f3a0 + 3 bits".
QString bit_offset_text(std::uint64_t bit_offset);

} // namespace mcwc::widgets
