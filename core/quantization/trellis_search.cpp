#include "core/quantization/trellis_search.h"

#include "core/entropy/scale_model.h"
#include "core/quantization/trellis_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace mcwc {
namespace {

constexpr std::size_t class_count = max_scale_index - min_scale_index + 1;
/// Above this many low bits symbols of one size cost the same: rates are left out.
constexpr unsigned largest_priced_shift = 3;
/// Candidates lie up to four below and four above a value, and eight rates are read at a time.
constexpr std::int32_t margin = 8;

/// Rates of all symbols in the classes that a block uses, weighted with lambda.
class RateRows {
public:
    RateRows(const SymbolScales& scales, float lambda)
        : halves_{&ShapeSet::model(scales.shapes, scales.shape, 0),
                  &ShapeSet::model(scales.shapes, scales.shape, 1)}
        , lambda_(lambda)
        , rows_(class_count) {}

    std::uint8_t use(std::int64_t scale) {
        const auto index = static_cast<std::uint8_t>(
            std::clamp<std::int64_t>(scale, min_scale_index, max_scale_index) - min_scale_index);
        if (rows_[index].rates == nullptr) {
            make(index);
        }
        return index;
    }
    const RateRow* rows() const { return rows_.data(); }

private:
    void make(std::uint8_t index) {
        const ScaleClass found = scale_class(static_cast<int>(index) + min_scale_index);
        const bool priced = found.shift <= largest_priced_shift && lambda_ > 0;
        const std::int32_t reach = halves_[0]->table(found.table).reach;
        const std::int32_t limit = priced ? (2 * reach + 4) << found.shift : 0;
        const std::int32_t width = 2 * (limit + margin) + 1;
        std::vector<float>& rates = storage_.emplace_back(static_cast<std::size_t>(width));
        if (priced) {
            const std::int32_t half_bin = found.shift == 0 ? 0 : 1 << (found.shift - 1);
            for (std::int32_t n = -limit - margin; n <= limit + margin; ++n) {
                const FrequencyTable& table = halves_[n & 1]->table(found.table);
                const std::int32_t high = (half_index(n) + half_bin) >> found.shift;
                const std::int32_t place = n + limit + margin;
                rates[static_cast<std::size_t>(place)] = lambda_ * table.cost(high);
            }
        }
        rows_[index] = {rates.data() + limit + margin, limit};
    }

    std::array<const ScaleModel*, 2> halves_;
    float lambda_;
    std::vector<RateRow> rows_;
    std::vector<std::vector<float>> storage_;
};

std::int32_t floor_of(float value) {
    const auto truncated = static_cast<std::int32_t>(value);
    return truncated - (static_cast<float>(truncated) > value ? 1 : 0);
}

/// Follows each lane's decisions from its cheapest last state to the first.
void trace_back(const TrellisBranches& branches, const TrellisBlock& block, std::span<std::int32_t> symbols) {
    const std::size_t words = (branches.state_count + 31) / 32;
    const std::size_t steps = (block.count + trellis_lanes - 1) / trellis_lanes;
    for (std::size_t lane = 0; lane < trellis_lanes; ++lane) {
        unsigned state = 0;
        for (unsigned s = 1; s < branches.state_count; ++s) {
            if (block.costs[s * trellis_lanes + lane] < block.costs[state * trellis_lanes + lane]) {
                state = s;
            }
        }
        for (std::size_t step = steps; step-- > 0;) {
            const std::uint32_t word = block.decisions[(step * words + state / 32) * trellis_lanes + lane];
            const unsigned second = word >> (state % 32) & 1U;
            const std::size_t i = step * trellis_lanes + lane;
            if (i < block.count) {
                const std::int32_t first = floor_of(block.values[i]) - 3;
                const auto subset = static_cast<std::int32_t>(branches.subset[state] + 2 * second);
                const std::int32_t k = (subset - first) & 3;
                symbols[i] = first + k + ((block.choices[i] >> k & 1) != 0 ? 4 : 0);
            }
            state = branches.from[second][state];
        }
    }
}

} // namespace

void search_trellis(std::span<const float> values, std::size_t cols, const SymbolScales& scales, float lambda,
                    std::span<std::int32_t> symbols) {
    if (values.empty()) {
        return;
    }
    RateRows rates(scales, lambda);
    std::vector<std::uint8_t> classes(values.size());
    for (std::size_t begin = 0, r = 0; begin < values.size(); begin += cols, ++r) {
        const std::int64_t row =
            static_cast<std::int64_t>(scales.base) + (scales.row.empty() ? 0 : scales.row[r]);
        for (std::size_t c = 0; c < cols; ++c) {
            classes[begin + c] = rates.use(row + (scales.col.empty() ? 0 : scales.col[c]));
        }
    }
    const TrellisBranches branches = branches_of(Trellis::of(scales.trellis));
    const std::size_t steps = (values.size() + trellis_lanes - 1) / trellis_lanes;
    std::vector<std::uint8_t> choices(values.size());
    std::vector<std::uint32_t> decisions(steps * ((branches.state_count + 31) / 32) * trellis_lanes);
    std::vector<float> costs(branches.state_count * trellis_lanes);
    const TrellisBlock block{values.data(),  classes.data(),   values.size(), rates.rows(),
                             choices.data(), decisions.data(), costs.data()};
    available_trellis_kernels().front()->forward(branches, block);
    trace_back(branches, block, symbols);
}

double trellis_distortion(unsigned states_log2) noexcept {
    // Gaps above Shannon's bound in bits, measured; a grid of two steps has 0.2546.
    constexpr std::array<double, max_trellis + 1> gaps{0, 0, 0.095, 0.080, 0.069, 0.058, 0.051, 0.044, 0.039};
    constexpr double two_pi_e = 17.079468445347132;
    return 4.0 / two_pi_e * std::exp2(2.0 * gaps[states_log2]);
}

} // namespace mcwc
