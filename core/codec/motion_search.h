#pragma once

#include "core/alignment/assignment.h"
#include "core/base/task.h"
#include "core/codec/settings.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// The planes of one group in this frame and in the reference, pair by pair, with the step each is measured
/// in.
struct MotionSearchInput {
    struct Pair {
        const Matrix* source = nullptr;
        const Matrix* reference = nullptr;
        std::size_t unit_size = 1;
        float step = 1;
    };
    std::vector<Pair> planes;
    std::size_t unit_count = 0;
};

/// Which reference unit each unit is most alike, by the chosen solver: a permutation of 0..unit_count-1.
std::vector<std::uint32_t> match_units(const MotionSearchInput& input, AlignmentMethod method,
                                       const TaskContext& context);

/// What some units of a group promise, evenly spread, each by the unit of the reference that is most alike.
struct SampledLikeness {
    double bits = 0;   ///< That the sample's units save: how alike the groups are.
    double saving = 0; ///< Of all units, each paying `bits_each`; hardly less than what any match saves.
};
SampledLikeness sampled_likeness(const MotionSearchInput& input, double bits_each,
                                 const TaskContext& context);

/// Drops matches (to `unmatched`) whose estimated saving is not worth what sending them costs. Returns the
/// bits that the others are estimated to save.
double drop_useless_matches(const MotionSearchInput& input, double bits_each,
                            std::vector<std::uint32_t>& match);

/// Bits that all matches are estimated to save.
double estimated_saving(const MotionSearchInput& input, std::span<const std::uint32_t> match);

/// True when every matched unit comes from the reference unit of its own number.
bool is_identity_motion(std::span<const std::uint32_t> match) noexcept;

/// Reference rows in the order of this frame's units; zero where unmatched.
Matrix move_units(const Matrix& reference, std::size_t unit_size, std::span<const std::uint32_t> match);

} // namespace mcwc
