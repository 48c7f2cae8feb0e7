#include "core/prediction/basis_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(BasisKernels, basis_kernels, available_basis_kernels)

} // namespace mcwc
