#include "core/checkpoint/checkpoint.h"

#include "core/base/file.h"
#include "core/checkpoint/backend.h"
#include "core/checkpoint/companions.h"
#include "core/checkpoint/locate.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/shard_index.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <unordered_map>

namespace mcwc {

using checkpoint::fail;
using checkpoint::in_quotes;

std::optional<std::size_t> TensorSource::find(std::string_view name) const {
    const auto& list = tensors();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const TensorInfo& t) { return t.name == name; });
    if (found == list.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - list.begin());
}

/// Puts a checkpoint together from its shards.
struct CheckpointBuilder {
    std::shared_ptr<Checkpoint> result{new Checkpoint};
    std::shared_ptr<Checkpoint::Backend> backend = std::make_shared<Checkpoint::Backend>();

    void add(checkpoint::LoadedShard loaded) {
        Checkpoint& target = *result;
        if (target.shards_.empty()) {
            target.format_ = loaded.format;
        }
        const std::size_t first_tensor = target.tensors_.size();
        const std::size_t first_storage = backend->storages.size();
        for (std::size_t i = 0; i < loaded.tensors.size(); ++i) {
            TensorInfo& info = loaded.tensors[i];
            info.shard = target.shards_.size();
            if (info.alias_of) {
                *info.alias_of += first_tensor;
            }
            loaded.locations[i].storage += first_storage;
            backend->locations.push_back(std::move(loaded.locations[i]));
            target.tensors_.push_back(std::move(info));
        }
        std::move(loaded.storages.begin(), loaded.storages.end(), std::back_inserter(backend->storages));
        target.shards_.push_back(std::move(loaded.shard));
    }

    void add_single(const std::filesystem::path& file) {
        result->folder_ = checkpoint::plain_path(file).parent_path();
        add(checkpoint::load_shard(file));
    }

    void add_index(const std::filesystem::path& file) {
        const std::string index_name = file.string();
        const std::vector<std::byte> text = read_file(file, checkpoint::index_limit);
        checkpoint::ShardIndex index = checkpoint::parse_shard_index(text, index_name);
        result->folder_ = checkpoint::plain_path(file).parent_path();
        result->has_index_ = true;
        result->index_metadata_ = std::move(index.metadata);
        std::set<std::string> names;
        for (const auto& [tensor, shard] : index.weight_map) {
            names.insert(shard);
        }
        for (const std::string& name : names) {
            const std::filesystem::path path = file.parent_path() / name;
            std::error_code ignored;
            if (!std::filesystem::exists(path, ignored)) {
                fail(ErrorCode::TensorMissing, index_name, "the shard " + in_quotes(name) + " is not there",
                     "Fetch all files of the model into one folder.");
            }
            add(checkpoint::load_shard(path));
        }
        check_index(index, index_name);
    }

    /// The index and the shards must name the same tensors in the same files.
    void check_index(const checkpoint::ShardIndex& index, const std::string& index_name) const {
        std::unordered_map<std::string_view, std::size_t> seen;
        for (const TensorInfo& tensor : result->tensors_) {
            const std::string& shard = result->shards_[tensor.shard].file_name;
            const auto [other, is_new] = seen.emplace(tensor.name, tensor.shard);
            if (!is_new) {
                fail(ErrorCode::DuplicateName, index_name,
                     "tensor " + in_quotes(tensor.name) + " is in both " +
                         in_quotes(result->shards_[other->second].file_name) + " and " + in_quotes(shard),
                     "The shards do not belong together: fetch the model again.");
            }
            const auto mapped = index.weight_map.find(tensor.name);
            if (mapped == index.weight_map.end() || mapped->second != shard) {
                fail(ErrorCode::TensorMismatch, index_name,
                     "tensor " + in_quotes(tensor.name) + " is in " + in_quotes(shard) + ", but the index " +
                         (mapped == index.weight_map.end() ? "does not name it"
                                                           : "says " + in_quotes(mapped->second)),
                     "The index and the shards do not belong together: fetch the model again.");
            }
        }
        for (const auto& [tensor, shard] : index.weight_map) {
            if (!seen.contains(tensor)) {
                fail(ErrorCode::TensorMissing, index_name,
                     "tensor " + in_quotes(tensor) + " is not in " + in_quotes(shard) +
                         ", where the index says it is",
                     "The index and the shards do not belong together: fetch the model again.");
            }
        }
    }

    /// Everything around the weights. `whole_folder`: a folder or an index was opened, not one file of it.
    void add_surroundings(const std::filesystem::path& path, bool is_folder, bool whole_folder) {
        Checkpoint& target = *result;
        target.path_ = path;
        const std::filesystem::path plain = checkpoint::plain_path(path);
        target.display_name_ =
            checkpoint::snapshot_id(target.folder_)
                .value_or((is_folder || whole_folder ? target.folder_ : plain).filename().string());
        const std::filesystem::path config = target.folder_ / "config.json";
        std::error_code ignored;
        const bool has_config = std::filesystem::is_regular_file(config, ignored);
        if (has_config) {
            target.config_json_ = read_text_file(config, checkpoint::companion_limit);
        }
        if (whole_folder || has_config) {
            target.companions_ = checkpoint::list_companions(target.folder_);
        }
        target.backend_ = std::move(backend);
    }
};

std::shared_ptr<const Checkpoint> Checkpoint::open(const std::filesystem::path& path) {
    CheckpointBuilder builder;
    std::error_code error;
    const bool is_folder = std::filesystem::is_directory(path, error);
    checkpoint::WeightsEntry entry{.path = path, .is_index = path.extension() == ".json"};
    if (is_folder) {
        const auto found = checkpoint::find_weights(path);
        if (!found) {
            fail(ErrorCode::FileNotFound, path.string(),
                 "the folder holds no weights: neither model.safetensors nor pytorch_model.bin, nor an index "
                 "of one of them",
                 "Give a model's folder, or the weight file itself.");
        }
        entry = *found;
    }
    if (entry.is_index) {
        builder.add_index(entry.path);
    } else {
        builder.add_single(entry.path);
    }
    builder.add_surroundings(path, is_folder, is_folder || entry.is_index);
    return builder.result;
}

TensorData Checkpoint::read(std::size_t index) const {
    if (index >= tensors_.size()) {
        throw Error(ErrorCode::Internal, "tensor number " + std::to_string(index) + " does not exist");
    }
    const TensorInfo& info = tensors_[index];
    const checkpoint::Location& location = backend_->locations[index];
    return checkpoint::read_tensor(info, location, backend_->storages[location.storage],
                                   (folder_ / shards_[info.shard].file_name).string());
}

} // namespace mcwc
