#include "core/quantization/trellis_kernels.h"

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

const std::vector<const TrellisKernels*>& available_trellis_kernels() {
    static const std::vector<const TrellisKernels*> available = [] {
        std::vector<const TrellisKernels*> found;
#ifdef MCWC_X86_KERNELS
        const bool avx2_runs = __builtin_cpu_supports("avx2") != 0;
        if (avx2_runs && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0) {
            found.push_back(&avx512::trellis_kernels);
        }
        if (avx2_runs) {
            found.push_back(&avx2::trellis_kernels);
        }
#endif
        found.push_back(&baseline::trellis_kernels);
        return found;
    }();
    return available;
}

} // namespace mcwc
