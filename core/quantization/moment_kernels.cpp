#include "core/quantization/moment_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(MomentKernels, moment_kernels, available_moment_kernels)

} // namespace mcwc
