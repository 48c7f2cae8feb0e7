#pragma once

#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc {

/// How a checkpoint's weights are stored on disk.
enum class StorageFormat : std::uint8_t { Safetensors, PyTorchZip, PyTorchLegacy };

/// What a tensor is called and looks like; read from headers, without touching its data.
struct TensorInfo {
    std::string name;
    DType dtype = DType::F32;
    Shape shape;
    std::uint64_t byte_size = 0;
    std::size_t shard = 0; ///< Index into Checkpoint::shards().
    /// Index of the first tensor in tensors() that shares this one's whole storage (tied weights), or
    /// nothing. Such a tensor is coded once and written back under both names.
    std::optional<std::size_t> alias_of;
};

/// One weight file. `metadata` is the safetensors `__metadata__` map, empty for PyTorch files.
struct Shard {
    std::string file_name; ///< Without folder, e.g. "model-00001-of-00002.safetensors".
    std::map<std::string, std::string> metadata;
};

/// A file that travels with the weights (config, tokenizer, licence ...).
struct CompanionFile {
    std::string name; ///< Path relative to the model's folder, '/' separated.
    std::filesystem::path path;
    std::uint64_t size = 0;
};

/// A tensor's packed little-endian bytes, row-major. Either a part of a memory map or owned; valid as long as
/// this object (or a copy of it) lives.
class TensorData {
public:
    TensorData() = default;
    TensorData(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
        : bytes_(bytes)
        , owner_(std::move(owner)) {}
    std::span<const std::byte> bytes() const noexcept { return bytes_; }

private:
    std::span<const std::byte> bytes_;
    std::shared_ptr<const void> owner_;
};

/// Where tensors come from: a checkpoint on disk, a decoded stream, or a test's memory.
class TensorSource {
public:
    virtual ~TensorSource() = default;
    /// In the order of the source's headers; names are unique.
    virtual const std::vector<TensorInfo>& tensors() const = 0;
    /// The data of tensors()[index]. May be called from several threads.
    virtual TensorData read(std::size_t index) const = 0;
    /// Index of the tensor of that name, or nothing.
    std::optional<std::size_t> find(std::string_view name) const;
};

/// A Hugging Face checkpoint opened for reading: headers only; data is mapped and read on demand.
///
/// `open` takes a model folder (follows model.safetensors.index.json or pytorch_model.bin.index.json, never a
/// glob; prefers safetensors), a single .safetensors / .bin / .pt / .pth file, or an index file.
/// When a folder holds several, the order is that of transformers: model.safetensors, its index,
/// pytorch_model.bin, its index. A file's content decides its format, not its name.
/// Errors: every ErrorCode of reading; messages name the file and the tensor.
///
/// Data is mapped, so the files must keep their size while the checkpoint or any TensorData of it lives: a
/// read behind the end of a file that somebody cut short in the meantime ends the process (SIGBUS). Files
/// replaced by renaming, as AtomicFile does, are no danger.
class Checkpoint : public TensorSource {
public:
    static std::shared_ptr<const Checkpoint> open(const std::filesystem::path& path);

    const std::vector<TensorInfo>& tensors() const override { return tensors_; }
    TensorData read(std::size_t index) const override;

    StorageFormat format() const noexcept { return format_; }
    const std::vector<Shard>& shards() const noexcept { return shards_; }
    /// Metadata of the index file ("metadata" object as JSON text), empty when there is no index.
    const std::string& index_metadata() const noexcept { return index_metadata_; }
    /// True when the weights were reached through an index file, even with one shard.
    bool has_index() const noexcept { return has_index_; }
    /// The folder the files are in and the path that was opened.
    const std::filesystem::path& folder() const noexcept { return folder_; }
    const std::filesystem::path& path() const noexcept { return path_; }
    /// Folder or file name for display, "org/name" for cache snapshots.
    const std::string& display_name() const noexcept { return display_name_; }
    /// The files that go with the weights; when a single file was opened, those of its folder only if
    /// the folder holds a config.json.
    const std::vector<CompanionFile>& companions() const noexcept { return companions_; }
    /// The text of config.json, or empty.
    const std::string& config_json() const noexcept { return config_json_; }

    struct Backend; ///< Where each tensor's bytes are: defined by the readers.

private:
    Checkpoint() = default;
    friend struct CheckpointBuilder;

    StorageFormat format_ = StorageFormat::Safetensors;
    std::vector<TensorInfo> tensors_;
    std::vector<Shard> shards_;
    std::string index_metadata_;
    bool has_index_ = false;
    std::filesystem::path folder_;
    std::filesystem::path path_;
    std::string display_name_;
    std::vector<CompanionFile> companions_;
    std::string config_json_;
    std::shared_ptr<const Backend> backend_;
};

} // namespace mcwc
