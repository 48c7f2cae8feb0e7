#include "core/quantization/trellis_search.h"

#include "core/entropy/scale_model.h"
#include "core/quantization/trellis_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mcwc {
namespace {

constexpr std::size_t class_count = max_scale_index - min_scale_index + 1;
/// Above this many low bits symbols of one size cost the same: rates are left out.
constexpr unsigned largest_priced_shift = 3;
/// Candidates lie up to four below and four above a value, and eight rates are read at a time.
constexpr std::int32_t margin = 8;

std::size_t class_of(std::int32_t scale) {
    return static_cast<std::size_t>(std::clamp(scale, min_scale_index, max_scale_index) - min_scale_index);
}

/// The scales that occur, once each; one of 0 where there are none.
std::vector<std::int32_t> distinct(std::span<const std::int32_t> scales) {
    std::vector<std::int32_t> found(scales.begin(), scales.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found.empty() ? std::vector<std::int32_t>{0} : found;
}

} // namespace

TrellisSearch::TrellisSearch(const SymbolScales& scales, float lambda)
    : scales_(scales)
    , branches_(std::make_unique<TrellisBranches>(branches_of(Trellis::of(scales.trellis))))
    , rows_(class_count) {
    const std::vector<std::int32_t> cols = distinct(scales.col);
    for (const std::int32_t row : distinct(scales.row)) {
        for (const std::int32_t col : cols) {
            if (const std::size_t index = class_of(scales.base + row + col); rows_[index].rates == nullptr) {
                make_row(index, lambda);
            }
        }
    }
}

TrellisSearch::~TrellisSearch() = default;

/// Rates of all symbols of a class, weighted with lambda.
void TrellisSearch::make_row(std::size_t index, float lambda) {
    const std::array<const ScaleModel*, 2> halves{&ShapeSet::model(scales_.shapes, scales_.shape, 0),
                                                  &ShapeSet::model(scales_.shapes, scales_.shape, 1)};
    const ScaleClass found = scale_class(static_cast<int>(index) + min_scale_index);
    const bool priced = found.shift <= largest_priced_shift && lambda > 0;
    const std::array<const FrequencyTable*, 2> tables{&halves[0]->table(found.table),
                                                      &halves[1]->table(found.table)};
    const std::int32_t limit = priced ? (2 * tables[0]->reach + 4) << found.shift : 0;
    const std::int32_t width = 2 * (limit + margin) + 1;
    std::vector<float>& rates = storage_.emplace_back(static_cast<std::size_t>(width));
    if (priced) {
        const std::int32_t half_bin = found.shift == 0 ? 0 : 1 << (found.shift - 1);
        for (std::int32_t n = -limit - margin; n <= limit + margin; ++n) {
            const std::int32_t high = (half_index(n) + half_bin) >> found.shift;
            rates[static_cast<std::size_t>(std::ptrdiff_t{n} + limit + margin)] =
                lambda * tables[n & 1]->cost(high);
        }
    }
    rows_[index] = {rates.data() + limit + margin, limit};
}

void TrellisSearch::run(std::span<const float> values, std::size_t cols, std::size_t first_row,
                        std::span<std::int32_t> symbols) const {
    if (values.empty()) {
        return;
    }
    const auto classes = std::make_unique_for_overwrite<std::uint8_t[]>(values.size());
    for (std::size_t begin = 0, r = first_row; begin < values.size(); begin += cols, ++r) {
        const std::int32_t row = scales_.base + (scales_.row.empty() ? 0 : scales_.row[r]);
        std::uint8_t* const own = classes.get() + begin;
        if (scales_.col.empty()) {
            std::fill_n(own, cols, static_cast<std::uint8_t>(class_of(row)));
            continue;
        }
        for (std::size_t c = 0; c < cols; ++c) {
            own[c] = static_cast<std::uint8_t>(class_of(row + scales_.col[c]));
        }
    }
    const std::size_t steps = (values.size() + trellis_lanes - 1) / trellis_lanes;
    const std::size_t states = branches_->state_count;
    const auto choices = std::make_unique_for_overwrite<std::uint8_t[]>(values.size());
    const auto decisions =
        std::make_unique_for_overwrite<std::uint32_t[]>(steps * ((states + 31) / 32) * trellis_lanes);
    std::vector<float> costs(states * trellis_lanes);
    const TrellisBlock block{values.data(), classes.get(),   values.size(), rows_.data(),
                             choices.get(), decisions.get(), costs.data()};
    const TrellisKernels& kernels = *available_trellis_kernels().front();
    kernels.forward(*branches_, block);
    kernels.trace_back(*branches_, block, symbols.data());
}

void search_trellis(std::span<const float> values, std::size_t cols, const SymbolScales& scales, float lambda,
                    std::span<std::int32_t> symbols) {
    if (!values.empty()) {
        TrellisSearch(scales, lambda).run(values, cols, 0, symbols);
    }
}

double trellis_distortion(unsigned states_log2) noexcept {
    // Gaps above Shannon's bound in bits, measured; a grid of two steps has 0.2546.
    constexpr std::array<double, max_trellis + 1> gaps{0, 0, 0.095, 0.080, 0.069, 0.058, 0.051, 0.044, 0.039};
    constexpr double two_pi_e = 17.079468445347132;
    return 4.0 / two_pi_e * std::exp2(2.0 * gaps[states_log2]);
}

} // namespace mcwc
