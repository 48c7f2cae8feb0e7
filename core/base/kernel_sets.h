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

/// Defines, in namespace mcwc, `const std::vector<const Kernels*>& available()`: the runnable ones of the
/// constants `name` of type Kernels that the kernel files of a room define, one in the namespace of each
/// instruction set.
#ifdef MCWC_X86_KERNELS
#define MCWC_DEFINE_AVAILABLE_KERNELS(Kernels, name, available)                                              \
    namespace baseline {                                                                                     \
    extern const Kernels name;                                                                               \
    }                                                                                                        \
    namespace avx2 {                                                                                         \
    extern const Kernels name;                                                                               \
    }                                                                                                        \
    namespace avx512 {                                                                                       \
    extern const Kernels name;                                                                               \
    }                                                                                                        \
    const std::vector<const Kernels*>& available() {                                                         \
        static const std::vector<const Kernels*> found =                                                     \
            runnable_kernels(baseline::name, avx2::name, avx512::name);                                      \
        return found;                                                                                        \
    }
#else
#define MCWC_DEFINE_AVAILABLE_KERNELS(Kernels, name, available)                                              \
    namespace baseline {                                                                                     \
    extern const Kernels name;                                                                               \
    }                                                                                                        \
    const std::vector<const Kernels*>& available() {                                                         \
        static const std::vector<const Kernels*> found = runnable_kernels(baseline::name);                   \
        return found;                                                                                        \
    }
#endif
