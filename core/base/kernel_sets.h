#pragma once

#include <vector>

namespace mcwc {

/// Inner loops are compiled once for each instruction set (mcwc_kernel_sets() in core/CMakeLists.txt).
/// Returns those that this processor can run, the fastest first: never empty, as everything runs `baseline`.
template <class Kernels>
std::vector<const Kernels*> runnable_kernels(const Kernels& baseline) {
    return {&baseline};
}

#if defined(__x86_64__)
/// As above; asks for all that the sets' compiler options allow.
template <class Kernels>
std::vector<const Kernels*> runnable_kernels(const Kernels& baseline, const Kernels& avx2,
                                             const Kernels& avx512) {
    std::vector<const Kernels*> found;
    const bool avx2_runs = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    if (avx2_runs && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
        __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0) {
        found.push_back(&avx512);
    }
    if (avx2_runs) {
        found.push_back(&avx2);
    }
    found.push_back(&baseline);
    return found;
}
#endif

} // namespace mcwc
