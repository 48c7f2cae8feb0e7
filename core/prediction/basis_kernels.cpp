#include "core/prediction/basis_kernels.h"

#include "core/base/kernel_sets.h"

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
#ifdef MCWC_X86_KERNELS
    static const std::vector<const BasisKernels*> available =
        runnable_kernels(baseline::basis_kernels, avx2::basis_kernels, avx512::basis_kernels);
#else
    static const std::vector<const BasisKernels*> available = runnable_kernels(baseline::basis_kernels);
#endif
    return available;
}

} // namespace mcwc
