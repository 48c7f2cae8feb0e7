#include "core/entropy/static_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(StaticKernels, static_kernels, available_static_kernels)

} // namespace mcwc
