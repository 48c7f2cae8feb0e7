// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set. Vectors
// are the compiler's own, with plain sums and selections, so that all sets agree to the bit. Everything is in
// an anonymous namespace: no inline function may be shared with code for another processor.
#include "core/quantization/trellis_kernels.h"

#include <cstring>

namespace mcwc {
namespace {

constexpr std::size_t lanes = trellis_lanes;
using LaneFloats = float __attribute__((vector_size(4 * lanes)));
using LaneInts = std::int32_t __attribute__((vector_size(4 * lanes)));
using EightFloats = float __attribute__((vector_size(32)));
using EightInts = std::int32_t __attribute__((vector_size(32)));
using FourFloats = float __attribute__((vector_size(16)));
using FourInts = std::int32_t __attribute__((vector_size(16)));

template <typename Vector>
inline __attribute__((always_inline)) Vector load(const void* address) {
    Vector vector;
    std::memcpy(&vector, address, sizeof(Vector));
    return vector;
}

template <typename Vector>
inline __attribute__((always_inline)) void store(void* address, const Vector& vector) {
    std::memcpy(address, &vector, sizeof(Vector));
}

/// Cost of the best symbol of each subset modulo 4, by subset and lane.
struct SubsetCosts {
    alignas(64) float costs[4][lanes];
};

/// The eight integers around a value are two of each subset; the better one of each counts.
inline __attribute__((always_inline)) std::uint8_t candidates(float value, const RateRow& row,
                                                              std::size_t lane, SubsetCosts& subsets) {
    std::int32_t floor = static_cast<std::int32_t>(value);
    floor -= static_cast<float>(floor) > value ? 1 : 0;
    const std::int32_t first = floor - 3;
    const std::int32_t low = -row.limit;
    std::int32_t place = first < low ? low : first;
    place = place > row.limit ? row.limit : place;
    const EightFloats ahead{0, 1, 2, 3, 4, 5, 6, 7};
    const EightFloats distance = (value - static_cast<float>(first)) - ahead;
    EightFloats cost = distance * distance;
    cost += load<EightFloats>(row.rates + place);
    float both[8];
    store(both, cost);
    const auto near_low = load<FourFloats>(both);
    const auto near_high = load<FourFloats>(both + 4);
    const FourInts higher = near_high < near_low;
    const FourFloats best = higher ? near_high : near_low;
    const FourInts bits = higher & FourInts{1, 2, 4, 8};
    for (std::int32_t k = 0; k < 4; ++k) {
        subsets.costs[(first + k) & 3][lane] = best[k];
    }
    return static_cast<std::uint8_t>(bits[0] | bits[1] | bits[2] | bits[3]);
}

void fill_subsets(const TrellisBlock& block, std::size_t step, SubsetCosts& subsets) {
    const std::size_t begin = step * lanes;
    const std::size_t count = block.count - begin < lanes ? block.count - begin : lanes;
    for (std::size_t lane = 0; lane < count; ++lane) {
        const std::size_t i = begin + lane;
        block.choices[i] = candidates(block.values[i], block.rows[block.classes[i]], lane, subsets);
    }
    for (std::size_t lane = count; lane < lanes; ++lane) { // lanes that have ended pay nothing
        for (auto& subset : subsets.costs) {
            subset[lane] = 0;
        }
    }
}

/// Each state takes the cheaper of its two branches.
inline __attribute__((always_inline)) void advance(const TrellisBranches& branches,
                                                   const SubsetCosts& subsets, const float* before,
                                                   float* after, std::uint32_t* decisions) {
    for (unsigned first = 0; first < branches.state_count; first += 32) {
        const unsigned end = branches.state_count - first < 32 ? branches.state_count : first + 32;
        LaneInts decided{};
        for (unsigned s = first; s < end; ++s) {
            const unsigned subset = branches.subset[s];
            const auto one = load<LaneFloats>(before + branches.from[0][s] * lanes) +
                             load<LaneFloats>(subsets.costs[subset]);
            const auto two = load<LaneFloats>(before + branches.from[1][s] * lanes) +
                             load<LaneFloats>(subsets.costs[subset + 2]);
            const LaneInts second = two < one;
            store(after + std::size_t{s} * lanes, second ? two : one);
            decided |= second & static_cast<std::int32_t>(1U << (s - first));
        }
        store(decisions + first / 32 * lanes, decided);
    }
}

/// Costs would lose precision as they grow.
void subtract_least(unsigned states, float* costs) {
    auto least = load<LaneFloats>(costs);
    for (unsigned s = 1; s < states; ++s) {
        const auto cost = load<LaneFloats>(costs + std::size_t{s} * lanes);
        least = cost < least ? cost : least;
    }
    for (unsigned s = 0; s < states; ++s) {
        store(costs + std::size_t{s} * lanes, load<LaneFloats>(costs + std::size_t{s} * lanes) - least);
    }
}

void forward(const TrellisBranches& branches, const TrellisBlock& block) {
    alignas(64) float buffers[2][(std::size_t{1} << max_trellis) * lanes];
    const std::size_t size = branches.state_count * lanes;
    float* before = buffers[0];
    float* after = buffers[1];
    for (std::size_t i = 0; i < size; ++i) {
        before[i] = i < lanes ? 0.0F : 1e30F;
    }
    const std::size_t words = (branches.state_count + 31) / 32;
    const std::size_t steps = (block.count + lanes - 1) / lanes;
    SubsetCosts subsets;
    for (std::size_t step = 0; step < steps; ++step) {
        fill_subsets(block, step, subsets);
        advance(branches, subsets, before, after, block.decisions + step * words * lanes);
        float* const swap = before;
        before = after;
        after = swap;
        if (step % 32 == 31) {
            subtract_least(branches.state_count, before);
        }
    }
    std::memcpy(block.costs, before, size * sizeof(float));
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const TrellisKernels trellis_kernels;
constinit const TrellisKernels trellis_kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET), .forward = forward};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
