#include "core/alignment/kernels.h"

#include "core/base/kernel_sets.h"

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
#ifdef MCWC_X86_KERNELS
    static const std::vector<const AlignmentKernels*> available =
        runnable_kernels(baseline::kernels, avx2::kernels, avx512::kernels);
#else
    static const std::vector<const AlignmentKernels*> available = runnable_kernels(baseline::kernels);
#endif
    return available;
}

const AlignmentKernels& alignment_kernels() {
    return *available_alignment_kernels().front();
}

} // namespace mcwc
