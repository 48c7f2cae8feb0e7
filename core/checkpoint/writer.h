#pragma once

#include "core/base/file.h"
#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mcwc {

/// What a checkpoint folder to be written looks like. Tensors name their shard.
struct CheckpointLayout {
    std::vector<TensorInfo> tensors; ///< Written in this order within their shard, aliases included.
    std::vector<Shard> shards;       ///< File names end in .safetensors.
    bool has_index = false;          ///< Write model.safetensors.index.json.
    std::string index_metadata;      ///< JSON text of the index's "metadata" object; empty for none.
};

/// The layout that a decoded copy of `checkpoint` gets: the same names, dtypes, shapes, shards and metadata.
/// PyTorch files become safetensors files (pytorch_model-00001-of-2.bin -> model-00001-of-2.safetensors).
CheckpointLayout layout_of(const Checkpoint& checkpoint);

/// Writes a safetensors checkpoint into a folder, creating it where needed. Offsets are known from the
/// layout, so tensors can be written in any order and from several threads. Nothing appears under its final
/// name before commit(); without it nothing is left behind, and earlier files are as they were.
class CheckpointWriter {
public:
    /// Errors: FileUnwritable (also when an earlier model.safetensors would be loaded instead of the shards
    /// to be written), DiskFull, DuplicateName, InvalidArgument (a shard or companion name that would leave
    /// the folder, an alias_of that names a later tensor or one of another size).
    CheckpointWriter(const std::filesystem::path& folder, CheckpointLayout layout);
    ~CheckpointWriter();
    CheckpointWriter(const CheckpointWriter&) = delete;
    CheckpointWriter& operator=(const CheckpointWriter&) = delete;

    /// The whole tensor's bytes; the size must be what the layout says. What is written to a tensor is also
    /// written to those whose alias_of names it.
    void write(std::size_t tensor, std::span<const std::byte> bytes);
    /// A part of it at a byte offset from the tensor's start.
    void write_part(std::size_t tensor, std::uint64_t offset, std::span<const std::byte> bytes);
    /// A companion file: a relative name without "..", '/' separated.
    void write_companion(const std::string& name, std::span<const std::byte> bytes);
    /// Flushes everything, then renames: companions and shards first, the index last.
    /// Error(Internal) when a tensor was not written completely.
    void commit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace mcwc
