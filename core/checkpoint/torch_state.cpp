#include "core/checkpoint/torch_state.h"

#include "core/base/checked.h"
#include "core/checkpoint/pickle_globals.h"
#include "core/checkpoint/problem.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace mcwc::checkpoint {
namespace {

using Kind = PickleValue::Kind;

constexpr std::size_t rank_limit = 64;
/// A view may be larger than its storage (expanded axes), but not so that a small file asks for all memory.
constexpr std::uint64_t expanded_limit = std::uint64_t{1} << 30;

constexpr std::array<std::string_view, 8> nested_keys{"state_dict", "model_state_dict", "model", "module",
                                                      "net",        "network",          "ema",   "params"};

class StateReader {
public:
    StateReader(const PickleDocument& document, std::string_view file_name)
        : document_(document)
        , file_name_(file_name) {}

    TorchState read() {
        const PickleValue& state = find_state();
        for (std::size_t i = 0; i + 1 < state.items.size(); i += 2) {
            const PickleValue& value = document_[state.items[i + 1]];
            if (value.kind == Kind::Tensor) {
                add(document_[state.items[i]], value);
            }
        }
        state_.used_storages = state_.storages.size();
        add_other_storages();
        return std::move(state_);
    }

private:
    /// Never fails: what is odd here is no tensor that anybody asks for.
    void add_other_storages() {
        for (const PickleValue& value : document_.values) {
            const PickleValue* id = value.kind == Kind::Persistent ? document_.item(value, 0) : nullptr;
            const PickleValue* type = id != nullptr ? document_.item(*id, 1) : nullptr;
            const PickleValue* key = id != nullptr ? document_.item(*id, 2) : nullptr;
            const PickleValue* count = id != nullptr ? document_.item(*id, 4) : nullptr;
            if (id == nullptr || id->kind != Kind::Sequence || type == nullptr || key == nullptr ||
                count == nullptr || type->kind != Kind::Global || key->kind != Kind::Text ||
                count->kind != Kind::Integer || count->integer < 0) {
                continue;
            }
            const TorchType facts = storage_type(type->text);
            const std::uint64_t element = facts.dtype ? dtype_bits(*facts.dtype) / 8 : 1;
            std::uint64_t size = 0;
            if ((facts.untyped || facts.dtype) &&
                !__builtin_mul_overflow(static_cast<std::uint64_t>(count->integer), element, &size) &&
                keys_.emplace(key->text, state_.storages.size()).second) {
                state_.storages.push_back(
                    {.key = std::string(key->text), .byte_size = size, .element_size = element});
            }
        }
    }

    bool holds_tensors(const PickleValue& mapping) const {
        for (std::size_t i = 1; i < mapping.items.size(); i += 2) {
            if (document_[mapping.items[i]].kind == Kind::Tensor) {
                return true;
            }
        }
        return false;
    }

    const PickleValue& find_state() const {
        const PickleValue& root = document_[document_.root];
        if (root.kind == Kind::Mapping) {
            if (root.items.empty() || holds_tensors(root)) {
                return root;
            }
            for (const std::string_view key : nested_keys) {
                for (std::size_t i = 0; i + 1 < root.items.size(); i += 2) {
                    const PickleValue& value = document_[root.items[i + 1]];
                    const PickleValue& name = document_[root.items[i]];
                    if (name.kind == Kind::Text && name.text == key && value.kind == Kind::Mapping &&
                        holds_tensors(value)) {
                        return value;
                    }
                }
            }
        }
        fail(ErrorCode::FormatUnknown, file_name_, "the file holds no dict of tensors",
             "Give a file that was saved from a model's state_dict().");
    }

    [[noreturn]] void bad(ErrorCode code, const std::string& what,
                          std::string_view advice = damaged_advice) const {
        fail(code, file_name_, "tensor " + in_quotes(name_) + ": " + what, advice);
    }

    void add(const PickleValue& key, const PickleValue& value) {
        if (key.kind != Kind::Text || !is_utf8(key.text)) {
            fail(ErrorCode::Corrupt, file_name_, "a tensor's name is no UTF-8 text", damaged_advice);
        }
        name_ = key.text;
        TorchTensor tensor{.name = name_};
        if (!names_.insert(name_).second) {
            bad(ErrorCode::DuplicateName, "the name occurs twice");
        }
        try {
            read_view(value, tensor);
        } catch (const Error& error) {
            if (std::string_view(error.what()).starts_with(file_name_)) {
                throw;
            }
            bad(error.code(), error.what()); // checked arithmetic knows neither the file nor the tensor
        }
        find_alias(tensor);
        state_.tensors.push_back(std::move(tensor));
    }

    const PickleValue& argument(const PickleValue& tensor, std::size_t index, Kind kind) const {
        const PickleValue* value = document_.item(tensor, index);
        if (value == nullptr || value->kind != kind) {
            bad(ErrorCode::Corrupt,
                "argument " + std::to_string(index) + " of its rebuild function is wrong");
        }
        return *value;
    }

    std::uint64_t unsigned_value(const PickleValue& value, const char* what) const {
        if (value.kind != Kind::Integer || value.integer < 0) {
            bad(ErrorCode::Corrupt, std::string(what) + " is no whole number from 0 on");
        }
        return static_cast<std::uint64_t>(value.integer);
    }

    std::vector<std::uint64_t> extents(const PickleValue& sequence, const char* what) const {
        if (sequence.items.size() > rank_limit) {
            bad(ErrorCode::LimitExceeded, "there are more than " + std::to_string(rank_limit) + " axes");
        }
        std::vector<std::uint64_t> result;
        for (const PickleId id : sequence.items) {
            result.push_back(unsigned_value(document_[id], what));
        }
        return result;
    }

    /// Arguments: storage, offset, shape, strides, requires_grad, hooks, [dtype in v3], [metadata].
    void read_view(const PickleValue& value, TorchTensor& tensor) {
        const bool has_dtype = value.global == PickleGlobal::RebuildTensorV3;
        const TorchType type = read_storage(argument(value, 0, Kind::Persistent), tensor);
        std::optional<DType> dtype = type.untyped ? DType::U8 : type.dtype;
        if (has_dtype) {
            const PickleValue& object = argument(value, 6, Kind::Global);
            dtype = dtype_of_object(object.text);
            if (!dtype) {
                bad(ErrorCode::UnsupportedType, "the dtype " + in_quotes(object.text) + " can't be kept");
            }
        }
        tensor.dtype = *dtype;
        const PickleValue* metadata = document_.item(value, has_dtype ? 7 : 6);
        if (metadata != nullptr && (metadata->kind != Kind::Mapping || !metadata->items.empty()) &&
            metadata->kind != Kind::None) {
            bad(ErrorCode::UnsupportedType, "it is a conjugate, negated or otherwise special view",
                "Save the tensor after resolve_conj() and resolve_neg().");
        }
        const std::uint64_t element = dtype_bits(tensor.dtype) / 8;
        tensor.shape = extents(argument(value, 2, Kind::Sequence), "an extent");
        tensor.strides = extents(argument(value, 3, Kind::Sequence), "a stride");
        const std::uint64_t offset = unsigned_value(argument(value, 1, Kind::Integer), "the offset");
        tensor.byte_size = byte_count(tensor.dtype, tensor.shape);
        tensor.byte_offset = checked_mul(offset, element, "offset");
        check_bounds(tensor, element);
        drop_packed_strides(tensor);
    }

    void check_bounds(const TorchTensor& tensor, std::uint64_t element) const {
        if (tensor.strides.size() != tensor.shape.size()) {
            bad(ErrorCode::Corrupt, "shape and strides differ in rank");
        }
        const std::uint64_t available = state_.storages[tensor.storage].byte_size;
        std::uint64_t end = tensor.byte_offset;
        if (tensor.byte_size != 0) {
            std::uint64_t last = 0;
            for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis) {
                last = checked_add(last, checked_mul(tensor.shape[axis] - 1, tensor.strides[axis], "strides"),
                                   "strides");
            }
            end =
                checked_add(end, checked_mul(checked_add(last, 1, "strides"), element, "strides"), "strides");
        }
        if (tensor.byte_size != 0 && end > available) {
            bad(ErrorCode::Corrupt, "it reaches to byte " + std::to_string(end) + " of a storage of " +
                                        std::to_string(available) + " bytes");
        }
        if (tensor.byte_size > std::max(available, expanded_limit)) {
            bad(ErrorCode::LimitExceeded,
                "it expands a storage of " + std::to_string(available) + " bytes to " +
                    std::to_string(tensor.byte_size),
                "Save the tensor without expanded axes.");
        }
    }

    static void drop_packed_strides(TorchTensor& tensor) {
        std::uint64_t packed = 1;
        bool is_packed = true;
        for (std::size_t axis = tensor.shape.size(); axis-- > 0;) {
            is_packed = is_packed && (tensor.shape[axis] <= 1 || tensor.strides[axis] == packed);
            packed *= tensor.shape[axis];
        }
        if (is_packed || tensor.byte_size == 0) {
            tensor.strides.clear();
        }
        if (tensor.byte_size == 0) {
            tensor.byte_offset = 0;
        }
    }

    /// The persistent id: ("storage", class, key, location, element count[, view]).
    TorchType read_storage(const PickleValue& persistent, TorchTensor& tensor) {
        const PickleValue& id = argument(persistent, 0, Kind::Sequence);
        if (argument(id, 0, Kind::Text).text != "storage" ||
            argument(id, 1, Kind::Global).global != PickleGlobal::StorageClass) {
            bad(ErrorCode::Corrupt, "its storage is described in an unknown way");
        }
        const std::string_view class_name = argument(id, 1, Kind::Global).text;
        const TorchType type = storage_type(class_name);
        if (!type.untyped && !type.dtype) {
            bad(ErrorCode::UnsupportedType, "the elements of a " + in_quotes(class_name) + " can't be kept",
                "Convert the tensor to a type that safetensors has.");
        }
        const PickleValue* view = document_.item(id, 5);
        if (view != nullptr && view->kind != Kind::None) {
            bad(ErrorCode::UnsupportedType, "its storage is a view of another storage",
                "Load the file with PyTorch and save it again.");
        }
        TorchStorage storage{.key = std::string(argument(id, 2, Kind::Text).text),
                             .element_size = type.untyped ? 1 : dtype_bits(*type.dtype) / 8};
        storage.byte_size = checked_mul(unsigned_value(argument(id, 4, Kind::Integer), "the storage's size"),
                                        storage.element_size, "storage");
        const auto [found, is_new] = keys_.emplace(storage.key, state_.storages.size());
        tensor.storage = found->second;
        if (is_new) {
            state_.storages.push_back(std::move(storage));
        } else if (state_.storages[tensor.storage].byte_size != storage.byte_size) {
            bad(ErrorCode::Corrupt, "its storage has another size elsewhere in the file");
        }
        return type;
    }

    /// Tied weights: the same view of the same storage under another name.
    void find_alias(TorchTensor& tensor) {
        if (tensor.byte_size == 0) {
            return;
        }
        const View view{tensor.storage, tensor.byte_offset, tensor.dtype, tensor.shape, tensor.strides};
        const auto [found, is_new] = views_.emplace(view, state_.tensors.size());
        if (!is_new) {
            tensor.alias_of = found->second;
        }
    }

    /// Storage, byte offset, dtype, shape, strides.
    using View = std::tuple<std::size_t, std::uint64_t, DType, Shape, std::vector<std::uint64_t>>;

    const PickleDocument& document_;
    std::string_view file_name_;
    TorchState state_;
    std::string name_;
    std::unordered_set<std::string> names_;
    std::unordered_map<std::string, std::size_t> keys_;
    std::map<View, std::size_t> views_;
};

} // namespace

TorchState read_torch_state(const PickleDocument& document, std::string_view file_name) {
    return StateReader(document, file_name).read();
}

} // namespace mcwc::checkpoint
