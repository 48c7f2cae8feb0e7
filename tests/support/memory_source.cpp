#include "tests/support/memory_source.h"

#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace mcwc::test {

TensorData MemorySource::read(std::size_t index) const {
    return {data_.at(index), nullptr};
}

void MemorySource::add(const std::string& name, const Shape& shape, DType dtype) {
    add(name, shape, dtype, std::vector<std::byte>(byte_count(dtype, shape)));
}

void MemorySource::add(const std::string& name, const Shape& shape, DType dtype,
                       std::vector<std::byte> data) {
    TensorInfo info;
    info.name = name;
    info.dtype = dtype;
    info.shape = shape;
    info.byte_size = data.size();
    tensors_.push_back(std::move(info));
    data_.push_back(std::move(data));
}

void MemorySource::tie(const std::string& name, const std::string& first) {
    tensors_.at(find(name).value()).alias_of = find(first).value();
}

MemorySource load_safetensors(const std::filesystem::path& path) {
    const MappedFile file = MappedFile::open(path);
    const auto bytes = file.bytes();
    std::uint64_t header_size = 0;
    std::memcpy(&header_size, bytes.data(), sizeof header_size);
    const auto* text = reinterpret_cast<const char*>(bytes.data()) + 8;
    const auto header = nlohmann::ordered_json::parse(text, text + header_size);
    MemorySource source;
    for (const auto& [name, entry] : header.items()) {
        if (name != "__metadata__") {
            const auto begin = entry["data_offsets"][0].get<std::size_t>();
            const auto end = entry["data_offsets"][1].get<std::size_t>();
            const auto data = bytes.subspan(8 + header_size + begin, end - begin);
            source.add(name, entry["shape"].get<Shape>(),
                       dtype_from_name(entry["dtype"].get<std::string>()).value(),
                       {data.begin(), data.end()});
        }
    }
    return source;
}

std::string load_text(const std::filesystem::path& path) {
    return read_text_file(path, std::uint64_t{1} << 20);
}

} // namespace mcwc::test
