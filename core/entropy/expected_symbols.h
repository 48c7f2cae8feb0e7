#pragma once

#include "core/entropy/symbol_coder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Adds up what the probability model expects of symbols, whatever they are: one call of add() for each block
/// that encode_symbols() would code.
class ExpectedSymbols {
public:
    /// `trellis`: log2 of its states; 0: plain symbols. `shapes` as in SymbolScales; it has to outlive this.
    ExpectedSymbols(unsigned shape, unsigned trellis, const ShapeSet* shapes = nullptr);

    /// The symbols matter with a trellis alone: which half each is from is known before it is read.
    void add(std::span<const std::int32_t> symbols, std::size_t cols, const SymbolScales& scales);
    std::uint64_t symbols() const { return symbols_; }
    /// How many symbols the model expects in each bin: values[i] is for the `width` symbols from first + i *
    /// width on. The mass of escapes is spread as their Golomb code spends it. Returns the number outside all
    /// bins.
    double spread(std::int64_t first, std::int64_t width, std::span<double> values) const;

private:
    unsigned shape_;
    unsigned trellis_;
    const ShapeSet* shapes_;
    /// By half: symbols for each scale index, from the smallest.
    std::array<std::vector<std::uint64_t>, 2> of_class_;
    std::uint64_t symbols_ = 0;
};

} // namespace mcwc
