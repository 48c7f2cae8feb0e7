#include "core/entropy/symbol_classes.h"

namespace mcwc {

std::pair<std::int64_t, std::int64_t> range_of(std::span<const std::int32_t> scales) {
    if (scales.empty()) {
        return {0, 0};
    }
    const auto [least, largest] = std::minmax_element(scales.begin(), scales.end());
    return {*least, *largest};
}

ClassEntries class_entries(const SymbolScales& scales) {
    const auto rows = range_of(scales.row);
    const auto cols = range_of(scales.col);
    const std::size_t first = class_index(scales.base + rows.first + cols.first);
    const std::size_t last = class_index(scales.base + rows.second + cols.second);
    ClassEntries entries;
    for (unsigned half = 0; half < (scales.trellis == 0 ? 1U : 2U); ++half) {
        const ScaleModel& model = ShapeSet::model(scales.shapes, scales.shape, half);
        for (std::size_t i = first; i <= last; ++i) {
            const ScaleClass found = scale_class(static_cast<int>(i) + min_scale_index);
            entries[half][i] = {&model.table(found.table), found.shift};
        }
    }
    return entries;
}

} // namespace mcwc
