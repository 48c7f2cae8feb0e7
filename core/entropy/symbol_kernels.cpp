#include "core/entropy/symbol_kernels.h"

#include "core/base/kernel_sets.h"

namespace mcwc {

namespace baseline {
extern const SymbolKernels symbol_kernels;
}
#ifdef MCWC_X86_KERNELS
namespace avx2 {
extern const SymbolKernels symbol_kernels;
}
namespace avx512 {
extern const SymbolKernels symbol_kernels;
}
#endif

bool go_together(const SymbolRun& first, const SymbolRun& second) noexcept {
    return first.as_values && second.as_values && first.cursor->lanes == second.cursor->lanes &&
           first.tables->with_trellis == second.tables->with_trellis &&
           (first.tables->shifts == nullptr) == (second.tables->shifts == nullptr);
}

const std::vector<const SymbolKernels*>& available_symbol_kernels() {
#ifdef MCWC_X86_KERNELS
    static const std::vector<const SymbolKernels*> available =
        runnable_kernels(baseline::symbol_kernels, avx2::symbol_kernels, avx512::symbol_kernels);
#else
    static const std::vector<const SymbolKernels*> available = runnable_kernels(baseline::symbol_kernels);
#endif
    return available;
}

} // namespace mcwc
