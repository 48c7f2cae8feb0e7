#include "widgets/inspector/syntax_search.h"

#include <algorithm>

namespace mcwc::widgets {
namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool contains(const std::string& text, const std::string& part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

} // namespace

void SyntaxSearch::start(const SyntaxTree* tree, const QString& text) {
    tree_ = tree;
    text_ = text.trimmed().toStdString();
    std::transform(text_.begin(), text_.end(), text_.begin(), lower);
    open_.clear();
    found_.clear();
    if (!text_.empty() && tree_->root() != nullptr) {
        open_.emplace_back(tree_->root(), 0);
    }
}

bool SyntaxSearch::matches(const bitstream::TraceNode& node) const {
    return contains(node.name, text_) || contains(node.value, text_) || contains(node.meaning, text_);
}

bool SyntaxSearch::step(std::size_t nodes) {
    while (!open_.empty() && nodes > 0) {
        auto& [node, next] = open_.back();
        const std::vector<bitstream::TraceNode>& inside = tree_->children(node);
        if (next >= inside.size()) {
            open_.pop_back();
            continue;
        }
        const bitstream::TraceNode* child = &inside[next++];
        --nodes;
        if (matches(*child)) {
            found_.push_back(child);
        }
        if (!child->children.empty() || child->deferred) {
            open_.emplace_back(child, 0);
        }
    }
    return !open_.empty();
}

} // namespace mcwc::widgets
