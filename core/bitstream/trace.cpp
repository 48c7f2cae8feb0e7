#include "core/bitstream/trace.h"

namespace mcwc::bitstream {

std::uint64_t leaf_bits(const TraceNode& node) {
    if (node.children.empty()) {
        return node.bits;
    }
    std::uint64_t bits = 0;
    for (const TraceNode& child : node.children) {
        bits += leaf_bits(child); // NOLINT(misc-no-recursion): as deep as the syntax nests, under ten levels
    }
    return bits;
}

} // namespace mcwc::bitstream
