#pragma once

#include "core/base/error.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace mcwc {

/// a + b, or Error(LimitExceeded) naming `what` when the sum does not fit.
inline std::uint64_t checked_add(std::uint64_t a, std::uint64_t b, std::string_view what) {
    std::uint64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) {
        throw Error(ErrorCode::LimitExceeded, std::string(what) + ": the sum does not fit into 64 bits");
    }
    return sum;
}

/// a * b, or Error(LimitExceeded) naming `what` when the product does not fit.
inline std::uint64_t checked_mul(std::uint64_t a, std::uint64_t b, std::string_view what) {
    std::uint64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product)) {
        throw Error(ErrorCode::LimitExceeded, std::string(what) + ": the product does not fit into 64 bits");
    }
    return product;
}

/// `value` as type To, or Error(LimitExceeded) naming `what` when it does not fit.
template <std::integral To, std::integral From>
To checked_cast(From value, std::string_view what) {
    if (!std::in_range<To>(value)) {
        throw Error(ErrorCode::LimitExceeded,
                    std::string(what) + ": " + std::to_string(value) + " is out of range");
    }
    return static_cast<To>(value);
}

} // namespace mcwc
