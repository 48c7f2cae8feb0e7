#pragma once

#include "core/checkpoint/pickle.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

/// A block of bytes that tensors of a PyTorch file are views of.
struct TorchStorage {
    std::string key;                ///< Its name in the file.
    std::uint64_t byte_size = 0;    ///< As the pickle claims; the reader of the file compares.
    std::uint64_t element_size = 1; ///< Bytes; 1 for untyped storages.
};

struct TorchTensor {
    std::string name;
    DType dtype = DType::F32;
    Shape shape = {};
    std::uint64_t byte_size = 0;             ///< Packed.
    std::size_t storage = 0;                 ///< Index into TorchState::storages.
    std::uint64_t byte_offset = 0;           ///< Within the storage.
    std::vector<std::uint64_t> strides = {}; ///< Elements; empty where the tensor is packed row-major.
    std::optional<std::size_t> alias_of = {};
};

/// The tensors that a saved state dict names. Every view lies within its storage.
struct TorchState {
    std::vector<TorchTensor> tensors;
    /// First those that `tensors` use, then those of other values (an optimizer's, say), whose sizes the
    /// older layout needs in order to be read past them.
    std::vector<TorchStorage> storages;
    std::size_t used_storages = 0;
};

/// Finds the state dict in a pickle: the root when it is a dict that holds tensors, else the first of the
/// keys state_dict, model_state_dict, model, module, net, network, ema, params that holds such a dict. Values
/// that are no tensors are skipped. Errors: FormatUnknown (no dict of tensors), Corrupt, LimitExceeded,
/// UnsupportedType, DuplicateName.
TorchState read_torch_state(const PickleDocument& document, std::string_view file_name);

} // namespace mcwc::checkpoint
