#pragma once

// What encoder and decoder of symbols share; no part of the room's interface.

#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_coder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace mcwc {

/// The state of a coder lane before the first symbol is encoded, and after the last is decoded.
inline constexpr std::uint32_t lane_start = 1U << 16;

/// Per scale index (from the smallest): everything a symbol needs.
struct ClassEntry {
    const FrequencyTable* table = nullptr;
    unsigned shift = 0;
};

inline constexpr std::size_t class_count = max_scale_index - min_scale_index + 1;

/// By half (only the first without a trellis), then by class.
using ClassEntries = std::array<std::array<ClassEntry, class_count>, 2>;

/// Only classes that may occur are filled in: others' tables need not be built.
ClassEntries class_entries(const SymbolScales& scales);

inline std::size_t class_index(std::int64_t scale) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(scale, min_scale_index, max_scale_index) -
                                    min_scale_index);
}

/// Smallest and largest of the scales; 0 where there are none.
std::pair<std::int64_t, std::int64_t> range_of(std::span<const std::int32_t> scales);

inline std::int64_t row_scale(const SymbolScales& scales, std::size_t row) {
    return static_cast<std::int64_t>(scales.base) + (scales.row.empty() ? 0 : scales.row[row]);
}

inline std::int64_t column_scale(const SymbolScales& scales, std::size_t col) {
    return scales.col.empty() ? 0 : scales.col[col];
}

} // namespace mcwc
