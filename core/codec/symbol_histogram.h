#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mcwc {

struct TaskContext;

namespace bitstream {
class StreamReader;
}

/// The symbols of a plane or of one of its slices against what the probability model says of them.
struct SymbolHistogram {
    std::int64_t first = 0;           ///< Smallest symbol of the first bin.
    std::int64_t bin_width = 1;       ///< Symbols in each bin, a power of two.
    std::vector<std::uint64_t> count; ///< Symbols that were found in each bin.
    std::vector<double> expected; ///< What the model expects there: sums to `symbols` with expected_outside.
    std::uint64_t outside = 0;    ///< Symbols beyond the bins.
    double expected_outside = 0;
    std::uint64_t symbols = 0;
    double model_bits = 0;        ///< Ideal code length under the model.
    std::uint64_t coded_bits = 0; ///< What is in the stream: coder states, words and raw bits.
    double entropy_bits = 0;      ///< Order-0 entropy of the symbols themselves: no model at all.
    std::uint64_t slices = 0;     ///< Slices that were read.
};

/// Decodes the symbols of `plane` of a frame (all slices or one) without reconstructing weights: nothing that
/// the plane is predicted from is read. At most 255 bins, chosen so that all but the rarest 0.05% of the
/// symbols are inside. Errors: InvalidArgument (no such frame, plane or slice), Corrupt.
SymbolHistogram symbol_histogram(const bitstream::StreamReader& stream, std::uint64_t frame,
                                 std::size_t plane, std::optional<std::size_t> slice,
                                 const TaskContext& context);

} // namespace mcwc
