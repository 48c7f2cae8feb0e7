#include "core/alignment/kernels.h"

namespace mcwc {

namespace baseline {
extern const AlignmentKernels kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const AlignmentKernels kernels;
}
namespace avx512 {
extern const AlignmentKernels kernels;
}
#endif

const std::vector<const AlignmentKernels*>& available_alignment_kernels() {
    static const std::vector<const AlignmentKernels*> available = [] {
        std::vector<const AlignmentKernels*> found;
#ifdef MCWC_X86_KERNELS
        const bool avx2_runs = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
        if (avx2_runs && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0) {
            found.push_back(&avx512::kernels);
        }
        if (avx2_runs) {
            found.push_back(&avx2::kernels);
        }
#endif
        found.push_back(&baseline::kernels);
        return found;
    }();
    return available;
}

const AlignmentKernels& alignment_kernels() {
    return *available_alignment_kernels().front();
}

} // namespace mcwc
