#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mcwc::bitstream {

/// What a part of a stream is spent on; the accounting sums leaves by this.
enum class PartKind : std::uint8_t {
    Header,    ///< File and section headers, index, settings, tensor directory, frame and slice headers.
    Companion, ///< Files that travel with the weights.
    Symbols,   ///< Quantized weights: coder states, coded symbols, raw low bits.
    Scales,    ///< Row and column scales, steps.
    Bases,     ///< Shared bases of the residual stream.
    Motion,    ///< Matched flags and permutations; parents.
    Gains,     ///< Per-unit prediction gains.
    Lossless,  ///< Tensors kept exactly.
    Checksum,
};

/// A node of a stream's syntax tree. Leaves do not overlap; the leaves of a whole-file trace cover it
/// completely.
struct TraceNode {
    std::string name;
    std::string value; ///< For people; empty for inner nodes without one.
    std::string meaning;
    std::uint64_t bit_offset = 0; ///< From the start of the file.
    std::uint64_t bits = 0;
    PartKind kind = PartKind::Header;
    std::int64_t tensor = -1; ///< Tensor number where the part belongs to one.
    std::int64_t frame = -1;
    /// A frame whose inside was not read: StreamReader::trace_frame() has it.
    bool deferred = false;
    std::vector<TraceNode> children;
};

/// Sum over the leaves; equals 8 * file size for a whole-file trace.
std::uint64_t leaf_bits(const TraceNode& node);

} // namespace mcwc::bitstream
