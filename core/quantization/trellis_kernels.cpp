#include "core/quantization/trellis_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

TrellisBranches branches_of(const Trellis& trellis) {
    TrellisBranches branches;
    branches.state_count = trellis.state_count();
    for (unsigned state = 0; state < trellis.state_count(); ++state) {
        const unsigned half = Trellis::half(state);
        for (unsigned upper = 0; upper < 2; ++upper) {
            const unsigned next = trellis.next(state, static_cast<std::int32_t>(half + 2 * upper));
            branches.from[upper][next] = static_cast<std::uint8_t>(state);
            branches.subset[next] = static_cast<std::uint8_t>(half);
        }
    }
    return branches;
}

MCWC_DEFINE_AVAILABLE_KERNELS(TrellisKernels, trellis_kernels, available_trellis_kernels)

} // namespace mcwc
