#pragma once

#include "widgets/inspector/syntax_tree.h"

#include <QString>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::widgets {

/// Looks for text in names, values and meanings of all nodes that are known, a few at a time so that a large
/// tree never holds the window up. Case does not matter in ASCII.
class SyntaxSearch {
public:
    /// Starts over. An empty text finds nothing.
    void start(const SyntaxTree* tree, const QString& text);
    /// Looks at up to `nodes` more. Returns false when there is none left.
    bool step(std::size_t nodes);
    bool finished() const { return open_.empty(); }
    /// In file order; those around others come first.
    const std::vector<const bitstream::TraceNode*>& found() const { return found_; }

private:
    bool matches(const bitstream::TraceNode& node) const;

    const SyntaxTree* tree_ = nullptr;
    std::string text_;
    std::vector<std::pair<const bitstream::TraceNode*, std::size_t>> open_; ///< Node, next child to look at.
    std::vector<const bitstream::TraceNode*> found_;
};

} // namespace mcwc::widgets
