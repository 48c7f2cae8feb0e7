#include "core/prediction/basis_kernels.h"

namespace mcwc {

namespace baseline {
extern const BasisKernels basis_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const BasisKernels basis_kernels;
}
namespace avx512 {
extern const BasisKernels basis_kernels;
}
#endif

const std::vector<const BasisKernels*>& available_basis_kernels() {
    static const std::vector<const BasisKernels*> available = [] {
        std::vector<const BasisKernels*> found;
#ifdef MCWC_X86_KERNELS
        const bool avx2_runs = __builtin_cpu_supports("avx2") != 0;
        if (avx2_runs && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0) {
            found.push_back(&avx512::basis_kernels);
        }
        if (avx2_runs) {
            found.push_back(&avx2::basis_kernels);
        }
#endif
        found.push_back(&baseline::basis_kernels);
        return found;
    }();
    return available;
}

} // namespace mcwc
