#include "core/alignment/kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(AlignmentKernels, kernels, available_alignment_kernels)

const AlignmentKernels& alignment_kernels() {
    return *available_alignment_kernels().front();
}

} // namespace mcwc
