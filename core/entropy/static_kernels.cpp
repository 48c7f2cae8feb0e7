#include "core/entropy/static_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const StaticKernels static_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const StaticKernels static_kernels;
}
namespace avx512 {
extern const StaticKernels static_kernels;
}
#endif

const std::vector<const StaticKernels*>& available_static_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const StaticKernels*> available =
        runnable_kernels(baseline::static_kernels, avx2::static_kernels, avx512::static_kernels);
#else
    static const std::vector<const StaticKernels*> available = runnable_kernels(baseline::static_kernels);
#endif
    return available;
}

} // namespace mcwc
