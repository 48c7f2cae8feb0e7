#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mcwc {

/// The loops of convert.h that decoding spends its time in, compiled once for each instruction set: element
/// by element what f16_to_f32(), f32_to_f16(), bf16_to_f32() and f32_to_bf16() give. Packed 16-bit elements
/// need not be aligned, and don't overlap the values.
struct ConvertKernels {
    std::string_view name; ///< "baseline", "avx2" or "avx512".
    void (*load_f16)(const std::byte* stored, std::size_t count, float* values);
    void (*store_f16)(const float* values, std::size_t count, std::byte* stored);
    void (*load_bf16)(const std::byte* stored, std::size_t count, float* values);
    void (*store_bf16)(const float* values, std::size_t count, std::byte* stored);
};

/// The sets that this processor can run, the fastest first; never empty.
const std::vector<const ConvertKernels*>& available_convert_kernels();

} // namespace mcwc
