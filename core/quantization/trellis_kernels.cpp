#include "core/quantization/trellis_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const TrellisKernels trellis_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const TrellisKernels trellis_kernels;
}
namespace avx512 {
extern const TrellisKernels trellis_kernels;
}
#endif

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

const std::vector<const TrellisKernels*>& available_trellis_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const TrellisKernels*> available =
        runnable_kernels(baseline::trellis_kernels, avx2::trellis_kernels, avx512::trellis_kernels);
#else
    static const std::vector<const TrellisKernels*> available = runnable_kernels(baseline::trellis_kernels);
#endif
    return available;
}

} // namespace mcwc
