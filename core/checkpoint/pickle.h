#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

/// A value's number within its PickleDocument.
using PickleId = std::uint32_t;

/// What the allow-list knows. Nothing of it is executed: building a tensor means keeping its arguments.
enum class PickleGlobal : std::uint8_t {
    Mapping,          ///< dict and collections.OrderedDict.
    Sequence,         ///< list, tuple, set, frozenset and torch.Size.
    RebuildTensorV2,  ///< torch._utils._rebuild_tensor_v2.
    RebuildTensorV3,  ///< torch._utils._rebuild_tensor_v3, which carries a dtype.
    RebuildParameter, ///< torch._utils._rebuild_parameter.
    StorageClass,     ///< torch.FloatStorage and its kin.
    DTypeObject,      ///< torch.float16 and its kin.
};

/// One value. Containers hold numbers of other values and may contain themselves: walk them with a limit.
struct PickleValue {
    enum class Kind : std::uint8_t {
        None,
        Bool,       ///< integer
        Integer,    ///< integer
        BigInteger, ///< text: little-endian two's complement, longer than 8 bytes
        Float,      ///< not kept: no header needs it
        Text,       ///< text: not checked to be UTF-8
        Bytes,      ///< text
        Sequence,   ///< items
        Mapping,    ///< items: key, value, key, value ...
        Global,     ///< global; text: the name without its module
        Persistent, ///< items: the one value that names an object outside the pickle
        Tensor,     ///< items: the arguments; global: which rebuild function they were for
    };
    Kind kind = Kind::None;
    PickleGlobal global = PickleGlobal::Mapping;
    std::int64_t integer = 0;
    std::string_view text = {}; ///< Within the input.
    std::vector<PickleId> items = {};
};

/// A pickle that was read; valid as long as the bytes it was read from.
struct PickleDocument {
    std::vector<PickleValue> values;
    PickleId root = 0;
    std::size_t length = 0; ///< Bytes of the input that the pickle took, STOP included.

    const PickleValue& operator[](PickleId id) const { return values[id]; }
    /// items[index] of `value`, or nullptr.
    const PickleValue* item(const PickleValue& value, std::size_t index) const {
        return index < value.items.size() ? &values[value.items[index]] : nullptr;
    }
};

/// Reads the pickle at the start of `bytes` (protocols 2 to 5) without executing anything: globals outside
/// the allow-list, and opcodes that no saved state dict needs, are refused. Stack, memo, number of values and
/// lengths are limited; nothing recurses. `file_name` goes into messages.
/// Errors: Truncated, Corrupt, LimitExceeded, UnsupportedVersion, UnsupportedType (names the global).
PickleDocument read_pickle(std::span<const std::byte> bytes, std::string_view file_name);

} // namespace mcwc::checkpoint
