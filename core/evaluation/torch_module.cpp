// The module mcwc-evaluation: the only code that sees LibTorch. Loaded by core/evaluation/module.cpp.

#include "core/evaluation/module_abi.h"

#include <ATen/ATen.h>
#include <torch/version.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <string>

#define MCWC_MODULE_EXPORT extern "C" __attribute__((visibility("default")))

namespace {

void copy_message(const std::string& text, char* message, std::size_t size) {
    if (size > 0) {
        const std::size_t length = std::min(text.size(), size - 1);
        std::memcpy(message, text.data(), length);
        message[length] = '\0';
    }
}

} // namespace

MCWC_MODULE_EXPORT int mcwc_evaluation_abi_version() {
    return mcwc::evaluation::abi_version;
}

MCWC_MODULE_EXPORT const char* mcwc_evaluation_torch_version() {
    return TORCH_VERSION;
}

MCWC_MODULE_EXPORT int mcwc_evaluation_self_check(char* message, std::size_t size) {
    try {
        // (A B)(i, j) = sum over k of (i + k)(k - j): small integers, so the product is exact in F32.
        constexpr long n = 16;
        const at::Tensor index = at::arange(n, at::kFloat);
        const at::Tensor a = index.unsqueeze(1) + index.unsqueeze(0);
        const at::Tensor b = index.unsqueeze(1) - index.unsqueeze(0);
        const at::Tensor product = at::matmul(a, b).contiguous();
        const float* values = product.data_ptr<float>();
        for (long i = 0; i < n; ++i) {
            for (long j = 0; j < n; ++j) {
                long expected = 0;
                for (long k = 0; k < n; ++k) {
                    expected += (i + k) * (k - j);
                }
                if (values[i * n + j] != static_cast<float>(expected)) {
                    copy_message("a product of two 16 x 16 matrices is wrong", message, size);
                    return 1;
                }
            }
        }
        return 0;
    } catch (const std::exception& error) {
        copy_message(error.what(), message, size);
        return 1;
    }
}
