#include "core/entropy/density_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(DensityKernels, density_kernels, available_density_kernels)

} // namespace mcwc
