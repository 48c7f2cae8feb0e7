#pragma once

#include "core/entropy/scale_model.h"
#include "core/quantization/scales.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// How often each symbol occurs at each scale: code lengths under all shapes, and with all scales moved,
/// follow without going over the symbols again.
class ScaleHistogram {
public:
    /// `trellis`: log2 of its states; 0: plain symbols.
    ScaleHistogram(std::span<const std::int32_t> symbols, std::size_t cols, const BlockScales& scales,
                   unsigned trellis);

    /// Code length in bits under a shape when `change` is added to every scale.
    double cost(const ShapeSet* shapes, unsigned shape, std::int32_t change) const;

private:
    /// Symbols of one value at one scale.
    struct Cell {
        std::int32_t scale = 0;
        std::int32_t index = 0; ///< In its half.
        double count = 0;
    };
    std::vector<std::vector<Cell>> halves_; ///< By scale, then index.
};

} // namespace mcwc
