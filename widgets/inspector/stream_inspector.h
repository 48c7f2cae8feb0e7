#pragma once

#include "core/bitstream/trace.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

class QTreeView;

namespace mcwc::widgets {

class ElidedLabel;
class HexView;
class SyntaxTreeModel;

/// Syntax tree and bytes of a stream side by side: what is selected in one is selected in the other.
class StreamInspector : public QWidget {
    Q_OBJECT

public:
    explicit StreamInspector(QWidget* parent = nullptr);

    void set_stream(std::shared_ptr<const bitstream::TraceNode> trace, std::span<const std::byte> bytes,
                    std::shared_ptr<const void> owner);
    /// One line under both: file totals.
    void set_summary(const QString& summary);
    /// Selects a frame's node; does nothing when there is none.
    void show_frame(std::int64_t frame);

    SyntaxTreeModel* model() const { return model_; }
    QTreeView* tree() const { return tree_; }
    HexView* hex() const { return hex_; }

Q_SIGNALS:
    void frame_chosen(qint64 frame);

private:
    void follow_tree();
    void follow_byte(quint64 offset);

    SyntaxTreeModel* model_;
    QTreeView* tree_;
    HexView* hex_;
    ElidedLabel* selected_;
    ElidedLabel* summary_;
    bool following_ = false;
};

} // namespace mcwc::widgets
