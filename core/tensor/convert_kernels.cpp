#include "core/tensor/convert_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const ConvertKernels convert_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const ConvertKernels convert_kernels;
}
namespace avx512 {
extern const ConvertKernels convert_kernels;
}
#endif

const std::vector<const ConvertKernels*>& available_convert_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const ConvertKernels*> available =
        runnable_kernels(baseline::convert_kernels, avx2::convert_kernels, avx512::convert_kernels);
#else
    static const std::vector<const ConvertKernels*> available = runnable_kernels(baseline::convert_kernels);
#endif
    return available;
}

} // namespace mcwc
