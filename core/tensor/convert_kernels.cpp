#include "core/tensor/convert_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

MCWC_DEFINE_AVAILABLE_KERNELS(ConvertKernels, convert_kernels, available_convert_kernels)

} // namespace mcwc
