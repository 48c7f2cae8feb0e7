#include "core/entropy/density_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const DensityKernels density_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const DensityKernels density_kernels;
}
namespace avx512 {
extern const DensityKernels density_kernels;
}
#endif

const std::vector<const DensityKernels*>& available_density_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const DensityKernels*> available =
        runnable_kernels(baseline::density_kernels, avx2::density_kernels, avx512::density_kernels);
#else
    static const std::vector<const DensityKernels*> available = runnable_kernels(baseline::density_kernels);
#endif
    return available;
}

} // namespace mcwc
