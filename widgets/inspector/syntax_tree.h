#pragma once

#include "core/bitstream/integrity.h"
#include "core/bitstream/trace.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace mcwc::widgets {

/// The syntax of an open stream as all parts of the inspector see it: an outline whose frames are filled in
/// when somebody looks inside. Nodes keep their addresses until the next set_outline().
class SyntaxTree : public QObject {
    Q_OBJECT

public:
    using Node = bitstream::TraceNode;

    using QObject::QObject;

    /// A complete trace is an outline without deferred frames. Null empties the tree.
    void set_outline(std::shared_ptr<const Node> root);
    /// Fills in a frame; what is not deferred any more is left alone. The trace must have the frame's bits.
    void set_frame(std::int64_t frame, std::shared_ptr<const Node> trace);
    /// The frame can't be traced; `message` says why.
    void set_frame_damaged(std::int64_t frame, const QString& message);
    /// Asks for a frame's inside, once.
    void want_frame(const Node* node);
    /// Asks for all frames that are still deferred.
    void want_all_frames();
    void set_integrity(std::shared_ptr<const bitstream::IntegrityReport> report);

    const Node* root() const { return root_.get(); }
    const std::vector<Node>& children(const Node* node) const;
    /// Null for the root.
    const Node* parent(const Node* node) const;
    int row(const Node* node) const;
    /// True while a frame's inside is not there yet.
    bool is_deferred(const Node* node) const;
    bool is_wanted(const Node* node) const { return wanted_.contains(node->frame); }
    std::size_t deferred_frames() const;
    /// What stands for the node's value: of a damaged frame, the message.
    QString value(const Node* node) const;
    bool is_damaged(const Node* node) const;
    bitstream::Integrity integrity(const Node* node) const;
    /// What is damaged in it; empty when nothing is.
    QString damage(const Node* node) const;
    bool has_integrity() const { return integrity_ != nullptr; }

    /// The deepest known node that covers the bit, or null.
    const Node* at_bit(std::uint64_t bit) const;
    /// The topmost node of that frame, or null.
    const Node* frame_node(std::int64_t frame) const;
    /// The deepest known node whose bytes are exactly these, or null.
    const Node* at_bytes(std::uint64_t offset, std::uint64_t length) const;

Q_SIGNALS:
    void reset();
    void frame_wanted(qint64 frame);
    /// Around the change: children of `node` appear between the two.
    void about_to_fill(const mcwc::bitstream::TraceNode* node, int count);
    void filled(const mcwc::bitstream::TraceNode* node);
    void changed(const mcwc::bitstream::TraceNode* node); ///< Value or wish of a frame.
    void integrity_changed();

private:
    /// Where a node hangs. Filled when a node's children are first asked for, so that a large trace costs
    /// nothing before it is unfolded.
    struct Place {
        const Node* parent = nullptr;
        int row = 0;
    };
    const std::vector<Node>& raw_children(const Node* node) const;

    std::shared_ptr<const Node> root_;
    std::unordered_map<std::int64_t, std::shared_ptr<const Node>> frames_; ///< Traces, by frame.
    std::unordered_map<std::int64_t, const Node*> top_; ///< Nodes of the outline, by frame.
    std::unordered_map<std::int64_t, QString> damage_;
    std::set<std::int64_t> wanted_;
    std::shared_ptr<const bitstream::IntegrityReport> integrity_;
    mutable std::unordered_map<const Node*, Place> places_;
};

/// Bytes that a node touches.
struct ByteSpan {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};
ByteSpan bytes_of(const bitstream::TraceNode& node);

} // namespace mcwc::widgets
