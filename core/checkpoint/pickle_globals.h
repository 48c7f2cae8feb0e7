#pragma once

#include "core/checkpoint/pickle.h"
#include "core/tensor/dtype.h"

#include <optional>
#include <string_view>

namespace mcwc::checkpoint {

/// The allow-list: what a global stands for, or nothing when it is refused.
std::optional<PickleGlobal> find_global(std::string_view module, std::string_view name) noexcept;

/// A storage class or dtype object: the dtype it stands for.
struct TorchType {
    bool untyped = false;       ///< UntypedStorage: counted in bytes.
    std::optional<DType> dtype; ///< Nothing for types that safetensors can't hold.
};

/// Of a StorageClass ("FloatStorage") or DTypeObject ("float16") name.
TorchType storage_type(std::string_view name) noexcept;
std::optional<DType> dtype_of_object(std::string_view name) noexcept;

} // namespace mcwc::checkpoint
