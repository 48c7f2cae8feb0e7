#include "core/base/checked.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/pytorch.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace mcwc::checkpoint {
namespace {

using Kind = PickleValue::Kind;

/// PROTO 2, LONG1 of 10 bytes, then the magic number 0x1950a86a20f9469cfc6c.
constexpr std::array<unsigned char, 14> magic{0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C,
                                              0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19};
constexpr std::int64_t protocol_version = 1001;

/// Reads one pickle and moves `rest` behind it.
PickleDocument next_pickle(std::span<const std::byte>& rest, std::string_view file_name) {
    PickleDocument document = read_pickle(rest, file_name);
    rest = rest.subspan(document.length);
    return document;
}

void check_protocol(const PickleDocument& document, std::string_view file_name) {
    const PickleValue& root = document[document.root];
    if (root.kind != Kind::Integer || root.integer != protocol_version) {
        fail(ErrorCode::UnsupportedVersion, file_name, "the protocol of this PyTorch file is not 1001",
             "Load it with the PyTorch that made it and save it again.");
    }
}

void check_byte_order(const PickleDocument& document, std::string_view file_name) {
    const PickleValue& root = document[document.root];
    for (std::size_t i = 0; root.kind == Kind::Mapping && i + 1 < root.items.size(); i += 2) {
        if (document[root.items[i]].text == "little_endian" && document[root.items[i + 1]].integer == 0) {
            fail(ErrorCode::UnsupportedType, file_name,
                 "the file was written on a machine with another byte order",
                 "Save it again on a little-endian machine, best as safetensors.");
        }
    }
}

class StorageSection {
public:
    StorageSection(std::span<const std::byte> file, std::uint64_t position, std::string_view file_name)
        : file_(file)
        , position_(position)
        , file_name_(file_name) {}

    /// Where the data of the next storage is. Only its element size is known in advance.
    std::uint64_t next(const std::string& key, const TorchStorage& storage) {
        if (file_.size() - position_ < 8) {
            truncated(key);
        }
        std::uint64_t count = 0;
        for (unsigned i = 0; i < 8; ++i) {
            count |= std::to_integer<std::uint64_t>(file_[position_ + i]) << (8 * i);
        }
        position_ += 8;
        if (count != storage.byte_size / storage.element_size) {
            fail(ErrorCode::Corrupt, file_name_,
                 "storage " + in_quotes(key) + " has " + std::to_string(count) + " elements instead of " +
                     std::to_string(storage.byte_size / storage.element_size),
                 damaged_advice);
        }
        if (file_.size() - position_ < storage.byte_size) {
            truncated(key);
        }
        return std::exchange(position_, position_ + storage.byte_size);
    }

private:
    [[noreturn]] void truncated(const std::string& key) const {
        fail(ErrorCode::Truncated, file_name_, "the file ends within storage " + in_quotes(key),
             damaged_advice);
    }

    std::span<const std::byte> file_;
    std::uint64_t position_;
    std::string_view file_name_;
};

} // namespace

bool looks_like_torch_legacy(std::span<const std::byte> file) noexcept {
    return file.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), file.begin(),
                      [](unsigned char a, std::byte b) { return std::byte{a} == b; });
}

TorchFile read_torch_legacy(std::span<const std::byte> file, std::string_view file_name) {
    std::span<const std::byte> rest = file;
    next_pickle(rest, file_name); // the magic number
    check_protocol(next_pickle(rest, file_name), file_name);
    check_byte_order(next_pickle(rest, file_name), file_name);
    TorchFile result;
    result.state = read_torch_state(next_pickle(rest, file_name), file_name);
    const PickleDocument keys = next_pickle(rest, file_name);
    if (keys[keys.root].kind != Kind::Sequence) {
        fail(ErrorCode::Corrupt, file_name, "the list of storages is no list", damaged_advice);
    }
    const std::vector<TorchStorage>& storages = result.state.storages;
    std::unordered_map<std::string_view, std::size_t> by_key;
    for (std::size_t i = 0; i < storages.size(); ++i) {
        by_key.emplace(storages[i].key, i);
    }
    StorageSection section(file, file.size() - rest.size(), file_name);
    result.bytes.resize(storages.size());
    std::size_t missing = result.state.used_storages;
    for (const PickleId id : keys[keys.root].items) {
        if (missing == 0) {
            break; // what follows belongs to other values
        }
        const std::string key(keys[id].text);
        const auto found = by_key.find(key);
        if (found == by_key.end()) {
            fail(ErrorCode::UnsupportedType, file_name, "storage " + in_quotes(key) + " is of unknown size",
                 "Save the model's state_dict() alone, best as safetensors.");
        }
        result.bytes[found->second].offset = section.next(key, storages[found->second]);
        missing -= found->second < result.state.used_storages ? 1 : 0;
        by_key.erase(found);
    }
    if (missing != 0) {
        fail(ErrorCode::TensorMissing, file_name,
             std::to_string(missing) + " storages of tensors are not in the file", damaged_advice);
    }
    return result;
}

} // namespace mcwc::checkpoint
