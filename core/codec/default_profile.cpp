#include "core/codec/profile.h"

#include <array>

namespace mcwc {
namespace {

/// resources/profiles/default.json; docs/rate.md says what it was trained on.
constexpr std::array<LearnedShape, 16> trained{{
    {130, {22, 19}, 40, 3},
    {192, {22, 39}, 12, 4},
    {115, {25, 16}, 20, 6},
    {127, {36, 39}, 0, 0},
    {159, {16, 14}, 40, 3},
    {114, {13, 8}, 24, 4},
    {102, {25, 21}, 24, 6},
    {136, {10, 7}, 24, 4},
    {192, {63, 53}, 8, 4},
    {141, {18, 55}, 16, 3},
    {38, {29, 0}, 4, 24},
    {157, {63, 63}, 104, 1},
    {101, {39, 38}, 52, 1},
    {192, {24, 22}, 40, 3},
    {93, {25, 33}, 20, 6},
    {111, {21, 11}, 8, 8},
}};

} // namespace

std::span<const LearnedShape> default_profile() noexcept {
    return trained;
}

} // namespace mcwc
