#include "core/checkpoint/pickle_globals.h"

#include <algorithm>
#include <array>

namespace mcwc::checkpoint {
namespace {

struct Callable {
    std::string_view module;
    std::string_view name;
    PickleGlobal global;
};

constexpr std::array callables{
    Callable{"collections", "OrderedDict", PickleGlobal::Mapping},
    Callable{"builtins", "dict", PickleGlobal::Mapping},
    Callable{"__builtin__", "dict", PickleGlobal::Mapping},
    Callable{"builtins", "list", PickleGlobal::Sequence},
    Callable{"__builtin__", "list", PickleGlobal::Sequence},
    Callable{"builtins", "tuple", PickleGlobal::Sequence},
    Callable{"__builtin__", "tuple", PickleGlobal::Sequence},
    Callable{"builtins", "set", PickleGlobal::Sequence},
    Callable{"__builtin__", "set", PickleGlobal::Sequence},
    Callable{"builtins", "frozenset", PickleGlobal::Sequence},
    Callable{"__builtin__", "frozenset", PickleGlobal::Sequence},
    Callable{"torch", "Size", PickleGlobal::Sequence},
    Callable{"torch._utils", "_rebuild_tensor_v2", PickleGlobal::RebuildTensorV2},
    Callable{"torch._utils", "_rebuild_tensor_v3", PickleGlobal::RebuildTensorV3},
    Callable{"torch._utils", "_rebuild_parameter", PickleGlobal::RebuildParameter},
};

struct NamedType {
    std::string_view name;
    std::optional<DType> dtype;
};

constexpr std::array storage_classes{
    NamedType{"DoubleStorage", DType::F64},       NamedType{"FloatStorage", DType::F32},
    NamedType{"HalfStorage", DType::F16},         NamedType{"BFloat16Storage", DType::BF16},
    NamedType{"LongStorage", DType::I64},         NamedType{"IntStorage", DType::I32},
    NamedType{"ShortStorage", DType::I16},        NamedType{"CharStorage", DType::I8},
    NamedType{"ByteStorage", DType::U8},          NamedType{"BoolStorage", DType::BOOL},
    NamedType{"ComplexFloatStorage", DType::C64}, NamedType{"ComplexDoubleStorage", std::nullopt},
    NamedType{"QInt8Storage", std::nullopt},      NamedType{"QUInt8Storage", std::nullopt},
    NamedType{"QInt32Storage", std::nullopt},     NamedType{"QUInt4x2Storage", std::nullopt},
    NamedType{"QUInt2x4Storage", std::nullopt},
};

constexpr std::array dtype_objects{
    NamedType{"float64", DType::F64},
    NamedType{"double", DType::F64},
    NamedType{"float32", DType::F32},
    NamedType{"float", DType::F32},
    NamedType{"float16", DType::F16},
    NamedType{"half", DType::F16},
    NamedType{"bfloat16", DType::BF16},
    NamedType{"int64", DType::I64},
    NamedType{"long", DType::I64},
    NamedType{"int32", DType::I32},
    NamedType{"int", DType::I32},
    NamedType{"int16", DType::I16},
    NamedType{"short", DType::I16},
    NamedType{"int8", DType::I8},
    NamedType{"uint8", DType::U8},
    NamedType{"uint16", DType::U16},
    NamedType{"uint32", DType::U32},
    NamedType{"uint64", DType::U64},
    NamedType{"bool", DType::BOOL},
    NamedType{"complex64", DType::C64},
    NamedType{"cfloat", DType::C64},
    NamedType{"float8_e4m3fn", DType::F8_E4M3},
    NamedType{"float8_e5m2", DType::F8_E5M2},
    NamedType{"float8_e8m0fnu", DType::F8_E8M0},
    NamedType{"float8_e4m3fnuz", DType::F8_E4M3FNUZ},
    NamedType{"float8_e5m2fnuz", DType::F8_E5M2FNUZ},
    NamedType{"complex32", std::nullopt},
    NamedType{"complex128", std::nullopt},
    NamedType{"cdouble", std::nullopt},
    NamedType{"qint8", std::nullopt},
    NamedType{"quint8", std::nullopt},
    NamedType{"qint32", std::nullopt},
    NamedType{"float4_e2m1fn_x2", std::nullopt},
};

template <std::size_t N>
const NamedType* find_type(const std::array<NamedType, N>& types, std::string_view name) noexcept {
    const auto* found =
        std::find_if(types.begin(), types.end(), [&](const NamedType& type) { return type.name == name; });
    return found == types.end() ? nullptr : found;
}

bool is_untyped(std::string_view name) noexcept {
    return name == "UntypedStorage" || name == "_UntypedStorage";
}

} // namespace

std::optional<PickleGlobal> find_global(std::string_view module, std::string_view name) noexcept {
    const auto* found = std::find_if(callables.begin(), callables.end(), [&](const Callable& callable) {
        return callable.module == module && callable.name == name;
    });
    if (found != callables.end()) {
        return found->global;
    }
    if (module == "torch" && find_type(dtype_objects, name) != nullptr) {
        return PickleGlobal::DTypeObject;
    }
    const bool typed_module = module == "torch" || module == "torch.cuda";
    if ((typed_module && find_type(storage_classes, name) != nullptr) ||
        ((typed_module || module == "torch.storage") && is_untyped(name))) {
        return PickleGlobal::StorageClass;
    }
    return std::nullopt;
}

TorchType storage_type(std::string_view name) noexcept {
    const NamedType* found = find_type(storage_classes, name);
    return {.untyped = is_untyped(name), .dtype = found != nullptr ? found->dtype : std::nullopt};
}

std::optional<DType> dtype_of_object(std::string_view name) noexcept {
    const NamedType* found = find_type(dtype_objects, name);
    return found != nullptr ? found->dtype : std::nullopt;
}

} // namespace mcwc::checkpoint
