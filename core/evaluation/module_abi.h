#pragma once

// What the module mcwc-evaluation exports: plain C, so that the module may be built with another C++ ABI than
// the programs (LibTorch from elsewhere sometimes is).

#include <cstddef>

namespace mcwc::evaluation {

/// Raised with every change of the functions below; a module with another number is refused.
inline constexpr int abi_version = 1;

/// mcwc_evaluation_abi_version: the module's abi_version.
using AbiVersionFunction = int (*)();
/// mcwc_evaluation_torch_version: LibTorch's version, e.g. "1.13.1"; valid as long as the module is loaded.
using TorchVersionFunction = const char* (*)();
/// mcwc_evaluation_self_check: multiplies two small matrices and compares with the known product. Returns 0
/// when it is right; otherwise writes a zero-terminated sentence into `message` (`size` bytes) and returns 1.
using SelfCheckFunction = int (*)(char* message, std::size_t size);

} // namespace mcwc::evaluation
