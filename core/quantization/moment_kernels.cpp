#include "core/quantization/moment_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const MomentKernels moment_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const MomentKernels moment_kernels;
}
namespace avx512 {
extern const MomentKernels moment_kernels;
}
#endif

const std::vector<const MomentKernels*>& available_moment_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const MomentKernels*> available =
        runnable_kernels(baseline::moment_kernels, avx2::moment_kernels, avx512::moment_kernels);
#else
    static const std::vector<const MomentKernels*> available = runnable_kernels(baseline::moment_kernels);
#endif
    return available;
}

} // namespace mcwc
