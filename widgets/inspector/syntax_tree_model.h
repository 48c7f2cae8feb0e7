#pragma once

#include "widgets/inspector/syntax_tree.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>
#include <utility>

namespace mcwc::widgets {

/// A stream's syntax tree: name, value, offset, bits, meaning; frames are filled in when they are unfolded.
class SyntaxTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Offset, Bits, Meaning, ColumnCount };
    enum Role { BitOffsetRole = Qt::UserRole, BitsRole, FrameRole, TensorRole, KindRole, IntegrityRole };

    /// Shows a tree of its own until it is given another.
    explicit SyntaxTreeModel(QObject* parent = nullptr);

    /// `tree` must outlive the model.
    void set_tree(SyntaxTree* tree);
    SyntaxTree* tree() const { return tree_; }
    /// The root itself is not shown, its children are the top level.
    void set_trace(std::shared_ptr<const bitstream::TraceNode> root) { tree_->set_outline(std::move(root)); }
    const bitstream::TraceNode* node(const QModelIndex& index) const;
    QModelIndex index_of(const bitstream::TraceNode* node, int column = 0) const;
    /// The deepest node that covers the bit, or an invalid index.
    QModelIndex index_at_bit(std::uint64_t bit) const { return index_of(tree_->at_bit(bit)); }
    /// The topmost node of that frame, or an invalid index.
    QModelIndex index_of_frame(std::int64_t frame) const { return index_of(tree_->frame_node(frame)); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    QVariant display(const bitstream::TraceNode& node, int column) const;
    QVariant decoration(const bitstream::TraceNode& node) const;

    SyntaxTree* tree_ = nullptr;
    bool inserting_ = false;
};

/// Bytes and bits of a position: "0x1f3a0" or "0x1f3a0 + 3 bits".
QString bit_offset_text(std::uint64_t bit_offset);

} // namespace mcwc::widgets
