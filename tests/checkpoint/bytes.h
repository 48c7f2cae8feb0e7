#pragma once

// Builders of checkpoint files for the tests: what no library would write can be written here.

#include "core/base/error.h"
#include "core/base/file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::test {

inline std::string little_endian(std::uint64_t value, unsigned size) {
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += static_cast<char>((value >> (8 * i)) & 0xFF);
    }
    return text;
}

/// A safetensors file with that header text, as it is, and that data.
inline std::string safetensors_file(const std::string& header, const std::string& data = {}) {
    return little_endian(header.size(), 8) + header + data;
}

/// `"name":{"dtype":...}` of a header.
inline std::string entry(const std::string& name, const std::string& dtype, const std::string& shape,
                         std::uint64_t begin, std::uint64_t end) {
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":[" +
           std::to_string(begin) + "," + std::to_string(end) + "]}";
}

inline std::string to_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline void save(const std::filesystem::path& path, std::string_view text) {
    std::filesystem::create_directories(path.parent_path());
    // Not through AtomicFile: tests write hundreds of files, and none of them needs to survive a power cut.
    std::ofstream(path, std::ios::binary) << text;
}

/// Opcodes of a pickle, one after the other.
class Pickle {
public:
    Pickle() { text_ = "\x80\x02"; }
    Pickle& raw(std::string_view text) {
        text_ += text;
        return *this;
    }
    Pickle& text(std::string_view value) { return raw("X").raw(little_endian(value.size(), 4)).raw(value); }
    Pickle& integer(std::int32_t value) {
        return raw("J").raw(little_endian(static_cast<std::uint32_t>(value), 4));
    }
    Pickle& global(std::string_view module, std::string_view name) {
        return raw("c").raw(module).raw("\n").raw(name).raw("\n");
    }
    Pickle& integers(const std::vector<std::int32_t>& values) {
        raw("(");
        for (const std::int32_t value : values) {
            integer(value);
        }
        return raw("t");
    }
    /// An F32 tensor that is a view of a storage.
    Pickle& tensor(std::string_view key, std::int32_t storage_count, std::int32_t offset,
                   const std::vector<std::int32_t>& shape, const std::vector<std::int32_t>& strides,
                   std::string_view storage_class = "FloatStorage") {
        global("torch._utils", "_rebuild_tensor_v2").raw("((").text("storage");
        global("torch", storage_class).text(key).text("cpu").integer(storage_count).raw("tQ");
        return integer(offset).integers(shape).integers(strides).raw("\x89}tR");
    }
    std::string stop() const { return text_ + "."; }

private:
    std::string text_;
};

/// A file of torch.save before 1.6: `object` is a whole pickle; the keys and data of storages follow.
inline std::string legacy_file(const std::string& object,
                               const std::vector<std::pair<std::string, std::string>>& storages) {
    std::string file("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
    file += Pickle().raw("M\xe9\x03").stop();
    file += Pickle().raw("}").text("little_endian").raw("\x88s").stop();
    file += object;
    Pickle keys;
    keys.raw("](");
    for (const auto& [key, data] : storages) {
        keys.text(key);
    }
    file += keys.raw("e").stop();
    for (const auto& [key, data] : storages) {
        file += little_endian(data.size() / 4, 8) + data;
    }
    return file;
}

/// The error that `action` ends in, or nothing.
inline std::optional<Error> error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace mcwc::test
