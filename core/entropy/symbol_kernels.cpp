#include "core/entropy/symbol_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

bool go_together(const SymbolRun& first, const SymbolRun& second) noexcept {
    return first.as_values && second.as_values && first.cursor->lanes == second.cursor->lanes &&
           first.tables->with_trellis == second.tables->with_trellis &&
           (first.tables->shifts == nullptr) == (second.tables->shifts == nullptr);
}

MCWC_DEFINE_AVAILABLE_KERNELS(SymbolKernels, symbol_kernels, available_symbol_kernels)

} // namespace mcwc
