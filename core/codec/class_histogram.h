#pragma once

#include "core/entropy/scale_model.h"
#include "core/quantization/scales.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace mcwc {

/// How often each symbol occurs in each table, by half: code lengths of all shapes follow without going over
/// the symbols again. Raw low bits are not in it.
class ClassHistogram {
public:
    /// Indices beyond this are counted at it.
    static constexpr std::int32_t edge = max_reach + 2;
    static constexpr std::size_t width = 2 * edge + 1;

    /// `trellis`: log2 of its states; 0: plain symbols, all in half 0.
    ClassHistogram(std::span<const std::int32_t> symbols, std::size_t cols, const BlockScales& scales,
                   unsigned trellis);

    std::size_t halves() const noexcept { return halves_; }
    /// Counts of the indices -edge .. edge; empty where the table was not used.
    std::span<const std::uint32_t> of_table(std::size_t half, std::size_t table) const;

    /// Code length in bits under a shape, or under tables by half and number.
    double cost(const ShapeSet* shapes, unsigned shape) const;
    double cost(const std::function<const FrequencyTable&(std::size_t, std::size_t)>& tables) const;
    /// The shape with the shortest code.
    unsigned best_shape(const ShapeSet* shapes) const;

private:
    std::size_t halves_;
    std::vector<bool> used_;
    std::vector<std::uint32_t> counts_;
};

} // namespace mcwc
