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
using LaneBytes = std::uint8_t __attribute__((vector_size(lanes)));
constexpr std::size_t around = 8; ///< Integers around a value that are looked at.

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

inline __attribute__((always_inline)) LaneInts first_of(const LaneFloats& values) {
    const auto whole = __builtin_convertvector(values, LaneInts);
    return whole + (__builtin_convertvector(whole, LaneFloats) > values) - 3; // a true comparison is -1
}

inline __attribute__((always_inline)) LaneFloats even_lanes(const LaneFloats& a, const LaneFloats& b) {
    return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

inline __attribute__((always_inline)) LaneFloats odd_lanes(const LaneFloats& a, const LaneFloats& b) {
    return __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
}

/// The rates of the integers around each lane's value: rates[k] is of the k-th ones.
inline __attribute__((always_inline)) void load_rates(const RateRow* rows, const std::uint8_t* classes,
                                                      const LaneInts& first, LaneFloats* rates) {
    std::int32_t firsts[lanes];
    store(firsts, first);
    alignas(64) float by_lane[lanes * around];
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const RateRow& row = rows[classes[lane]];
        std::int32_t place = firsts[lane] < -row.limit ? -row.limit : firsts[lane];
        place = place > row.limit ? row.limit : place;
        std::memcpy(by_lane + lane * around, row.rates + place, around * sizeof(float));
    }
    for (std::size_t k = 0; k < around; ++k) {
        rates[k] = load<LaneFloats>(by_lane + k * lanes);
    }
    // Halves of even and odd entries, three times, are the transpose.
    for (int turn = 0; turn < 3; ++turn) {
        LaneFloats turned[around];
        for (std::size_t k = 0; k < around / 2; ++k) {
            turned[k] = even_lanes(rates[2 * k], rates[2 * k + 1]);
            turned[k + around / 2] = odd_lanes(rates[2 * k], rates[2 * k + 1]);
        }
        for (std::size_t k = 0; k < around; ++k) {
            rates[k] = turned[k];
        }
    }
}

/// The eight integers around a value are two of each subset; the better one of each counts.
inline __attribute__((always_inline)) void fill_lanes(const float* values, const std::uint8_t* classes,
                                                      const RateRow* rows, std::uint8_t* choices,
                                                      SubsetCosts& subsets) {
    const auto value = load<LaneFloats>(values);
    const LaneInts first = first_of(value);
    LaneFloats costs[around];
    load_rates(rows, classes, first, costs);
    const LaneFloats distance = value - __builtin_convertvector(first, LaneFloats);
    for (std::size_t k = 0; k < around; ++k) {
        const LaneFloats own = distance - static_cast<float>(k);
        costs[k] = own * own + costs[k];
    }
    LaneFloats best[4];
    LaneInts bits{};
    for (std::size_t k = 0; k < 4; ++k) {
        const LaneInts higher = costs[k + 4] < costs[k];
        best[k] = higher ? costs[k + 4] : costs[k];
        bits |= higher & static_cast<std::int32_t>(1U << k);
    }
    store(choices, __builtin_convertvector(bits, LaneBytes));
    // The first candidate is of subset first mod 4.
    const LaneInts by_one = (first & 1) != 0;
    const LaneInts by_two = (first & 2) != 0;
    LaneFloats once[4];
    for (std::size_t s = 0; s < 4; ++s) {
        once[s] = by_one ? best[(s + 3) & 3] : best[s];
    }
    for (std::size_t s = 0; s < 4; ++s) {
        store(subsets.costs[s], by_two ? once[(s + 2) & 3] : once[s]);
    }
}

/// A step that not all lanes take part in: those that have ended pay nothing.
void fill_last(const TrellisBlock& block, std::size_t begin, SubsetCosts& subsets) {
    const std::size_t count = block.count - begin;
    float values[lanes] = {};
    std::uint8_t classes[lanes];
    std::uint8_t choices[lanes];
    std::memset(classes, block.classes[begin], lanes);
    std::memcpy(values, block.values + begin, count * sizeof(float));
    std::memcpy(classes, block.classes + begin, count);
    fill_lanes(values, classes, block.rows, choices, subsets);
    std::memcpy(block.choices + begin, choices, count);
    for (std::size_t lane = count; lane < lanes; ++lane) {
        for (auto& subset : subsets.costs) {
            subset[lane] = 0;
        }
    }
}

void fill_subsets(const TrellisBlock& block, std::size_t step, SubsetCosts& subsets) {
    const std::size_t begin = step * lanes;
    if (block.count - begin < lanes) {
        fill_last(block, begin, subsets);
    } else {
        fill_lanes(block.values + begin, block.classes + begin, block.rows, block.choices + begin, subsets);
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

/// Of one lane: its state before, and the subset of the symbol between, by state and decision.
struct StepBack {
    std::uint8_t from;
    std::uint8_t subset;
};

void trace_back(const TrellisBranches& branches, const TrellisBlock& block, std::int32_t* symbols) {
    StepBack back[2U << max_trellis];
    std::uint32_t states[lanes] = {};
    for (std::uint32_t s = 0; s < branches.state_count; ++s) {
        for (std::uint32_t second = 0; second < 2; ++second) {
            back[2 * s + second] = {branches.from[second][s],
                                    static_cast<std::uint8_t>(branches.subset[s] + 2 * second)};
        }
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if (block.costs[s * lanes + lane] < block.costs[states[lane] * lanes + lane]) {
                states[lane] = s;
            }
        }
    }
    const std::size_t words = (branches.state_count + 31) / 32;
    for (std::size_t step = (block.count + lanes - 1) / lanes; step-- > 0;) {
        const std::size_t begin = step * lanes;
        const std::size_t count = block.count - begin < lanes ? block.count - begin : lanes;
        std::int32_t subsets[lanes];
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const std::uint32_t state = states[lane];
            const std::uint32_t word = block.decisions[(step * words + state / 32) * lanes + lane];
            const StepBack& taken = back[2 * state + (word >> (state % 32) & 1U)];
            subsets[lane] = taken.subset;
            states[lane] = taken.from;
        }
        LaneFloats values{};
        LaneBytes choices{};
        std::memcpy(&values, block.values + begin, count * sizeof(float));
        std::memcpy(&choices, block.choices + begin, count);
        const LaneInts first = first_of(values);
        const LaneInts k = (load<LaneInts>(subsets) - first) & 3;
        const LaneInts higher = __builtin_convertvector(choices, LaneInts) >> k & 1;
        const LaneInts found = first + k + higher * 4;
        std::memcpy(symbols + begin, &found, count * sizeof(std::int32_t));
    }
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const TrellisKernels trellis_kernels;
constinit const TrellisKernels trellis_kernels = {
    .name = MCWC_TEXT(MCWC_KERNEL_SET), .forward = forward, .trace_back = trace_back};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
