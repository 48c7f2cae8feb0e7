#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace mcwc::test {

/// Tensors in memory. Tensors added without data read as zeros.
class MemorySource : public TensorSource {
public:
    const std::vector<TensorInfo>& tensors() const override { return tensors_; }
    TensorData read(std::size_t index) const override;

    void add(const std::string& name, const Shape& shape, DType dtype = DType::F32);
    void add(const std::string& name, const Shape& shape, DType dtype, std::vector<std::byte> data);
    /// Says that two tensors share their storage.
    void tie(const std::string& name, const std::string& first);
    std::vector<std::byte>& data(std::size_t index) { return data_[index]; }

private:
    std::vector<TensorInfo> tensors_;
    std::vector<std::vector<std::byte>> data_;
};

/// A safetensors file that is known to be good. Throws when it can't be opened.
MemorySource load_safetensors(const std::filesystem::path& path);
/// A whole text file.
std::string load_text(const std::filesystem::path& path);

} // namespace mcwc::test
