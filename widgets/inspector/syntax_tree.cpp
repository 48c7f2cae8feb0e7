#include "widgets/inspector/syntax_tree.h"

#include <algorithm>
#include <utility>

namespace mcwc::widgets {

ByteSpan bytes_of(const bitstream::TraceNode& node) {
    const std::uint64_t first = node.bit_offset / 8;
    return {first, (node.bit_offset + node.bits + 7) / 8 - first};
}

void SyntaxTree::set_outline(std::shared_ptr<const Node> root) {
    root_ = std::move(root);
    frames_.clear();
    top_.clear();
    damage_.clear();
    wanted_.clear();
    places_.clear();
    integrity_.reset();
    if (root_) {
        for (const Node& child : root_->children) {
            if (child.frame >= 0) {
                top_.try_emplace(child.frame, &child);
            }
        }
        (void)children(root_.get()); // places the top level
    }
    Q_EMIT reset();
}

void SyntaxTree::set_frame(std::int64_t frame, std::shared_ptr<const Node> trace) {
    const auto top = top_.find(frame);
    if (top == top_.end() || !is_deferred(top->second) || trace->bits != top->second->bits) {
        return;
    }
    Q_EMIT about_to_fill(top->second, static_cast<int>(trace->children.size()));
    frames_[frame] = std::move(trace);
    Q_EMIT filled(top->second);
}

void SyntaxTree::set_frame_damaged(std::int64_t frame, const QString& message) {
    const auto top = top_.find(frame);
    if (top != top_.end() && is_deferred(top->second)) {
        damage_[frame] = message;
        Q_EMIT changed(top->second);
    }
}

void SyntaxTree::want_frame(const Node* node) {
    if (is_deferred(node) && wanted_.insert(node->frame).second) {
        Q_EMIT changed(node);
        Q_EMIT frame_wanted(node->frame);
    }
}

void SyntaxTree::want_all_frames() {
    if (root_) {
        for (const Node& child : root_->children) {
            want_frame(&child);
        }
    }
}

void SyntaxTree::set_integrity(std::shared_ptr<const bitstream::IntegrityReport> report) {
    integrity_ = std::move(report);
    Q_EMIT integrity_changed();
}

const std::vector<SyntaxTree::Node>& SyntaxTree::raw_children(const Node* node) const {
    if (node->deferred) {
        const auto found = frames_.find(node->frame);
        if (found != frames_.end()) {
            return found->second->children;
        }
    }
    return node->children;
}

const std::vector<SyntaxTree::Node>& SyntaxTree::children(const Node* node) const {
    const std::vector<Node>& list = raw_children(node);
    if (!list.empty() && !places_.contains(&list.front())) {
        int row = 0;
        for (const Node& child : list) {
            places_.emplace(&child, Place{node, row++});
        }
    }
    return list;
}

const SyntaxTree::Node* SyntaxTree::parent(const Node* node) const {
    return node == root_.get() ? nullptr : places_.at(node).parent;
}

int SyntaxTree::row(const Node* node) const {
    return node == root_.get() ? 0 : places_.at(node).row;
}

bool SyntaxTree::is_deferred(const Node* node) const {
    return node != nullptr && node->deferred && !frames_.contains(node->frame) &&
           !damage_.contains(node->frame);
}

std::size_t SyntaxTree::deferred_frames() const {
    return static_cast<std::size_t>(std::count_if(
        top_.begin(), top_.end(), [this](const auto& entry) { return is_deferred(entry.second); }));
}

bool SyntaxTree::is_damaged(const Node* node) const {
    return node->deferred && damage_.contains(node->frame);
}

QString SyntaxTree::value(const Node* node) const {
    if (node->deferred) {
        if (const auto found = damage_.find(node->frame); found != damage_.end()) {
            return found->second;
        }
        if (const auto found = frames_.find(node->frame); found != frames_.end()) {
            return QString::fromStdString(found->second->value);
        }
        if (is_wanted(node)) {
            return tr("%1 \u00b7 reading \u2026").arg(QString::fromStdString(node->value));
        }
    }
    return QString::fromStdString(node->value);
}

bitstream::Integrity SyntaxTree::integrity(const Node* node) const {
    if (is_damaged(node)) {
        return bitstream::Integrity::Damaged;
    }
    const ByteSpan bytes = bytes_of(*node);
    return integrity_ ? integrity_->state_of(bytes.offset, bytes.length) : bitstream::Integrity::Unchecked;
}

QString SyntaxTree::damage(const Node* node) const {
    if (is_damaged(node)) {
        return damage_.at(node->frame);
    }
    if (!integrity_) {
        return {};
    }
    const ByteSpan bytes = bytes_of(*node);
    const bitstream::CheckedPart* part = integrity_->first_damage(bytes.offset, bytes.length);
    return part == nullptr ? QString() : QString::fromStdString(part->message);
}

const SyntaxTree::Node* SyntaxTree::at_bit(std::uint64_t bit) const {
    const Node* found = nullptr;
    const Node* level = root_.get();
    while (level != nullptr) {
        // Children stand in file order and do not overlap.
        const std::vector<Node>& list = children(level);
        auto next = std::partition_point(
            list.begin(), list.end(), [bit](const Node& node) { return node.bit_offset + node.bits <= bit; });
        if (next == list.end() || bit < next->bit_offset) {
            break;
        }
        found = &*next;
        level = found;
    }
    return found;
}

const SyntaxTree::Node* SyntaxTree::frame_node(std::int64_t frame) const {
    if (const auto found = top_.find(frame); found != top_.end()) {
        return found->second;
    }
    std::vector<const Node*> level;
    if (root_) {
        level.push_back(root_.get());
    }
    for (int depth = 0; depth < 4 && frame >= 0; ++depth) {
        std::vector<const Node*> next;
        for (const Node* above : level) {
            for (const Node& child : children(above)) {
                if (child.frame == frame) {
                    return &child;
                }
                next.push_back(&child);
            }
        }
        level = std::move(next);
    }
    return nullptr;
}

const SyntaxTree::Node* SyntaxTree::at_bytes(std::uint64_t offset, std::uint64_t length) const {
    for (const Node* node = at_bit(8 * offset); node != nullptr && node != root_.get(); node = parent(node)) {
        const ByteSpan bytes = bytes_of(*node);
        if (bytes.offset == offset && bytes.length == length) {
            return node;
        }
    }
    return nullptr;
}

} // namespace mcwc::widgets
