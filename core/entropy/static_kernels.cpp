#include "core/entropy/static_kernels.h"

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
    static const std::vector<const StaticKernels*> available = [] {
        std::vector<const StaticKernels*> found;
#ifdef MCWC_X86_KERNELS
        const bool avx2_runs = __builtin_cpu_supports("avx2") != 0;
        if (avx2_runs && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0) {
            found.push_back(&avx512::static_kernels);
        }
        if (avx2_runs) {
            found.push_back(&avx2::static_kernels);
        }
#endif
        found.push_back(&baseline::static_kernels);
        return found;
    }();
    return available;
}

} // namespace mcwc
