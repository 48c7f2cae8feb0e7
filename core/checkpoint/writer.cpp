#include "core/checkpoint/writer.h"

#include "core/base/checked.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/checkpoint/shard_index.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace mcwc {
namespace {

namespace fs = std::filesystem;
using checkpoint::in_quotes;

constexpr const char* index_name = "model.safetensors.index.json";

/// Where one tensor goes, how much of it was written, and which tensors are to get the same bytes.
struct Slot {
    std::size_t shard = 0;
    std::uint64_t offset = 0; ///< From the shard file's start.
    std::atomic<std::uint64_t> written = 0;
    std::vector<std::size_t> aliases;
};

/// Folders that were made for the checkpoint; taken away again unless keep() was called. Never takes away
/// a folder that holds anything.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders() {
        for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) {
            std::error_code ignored;
            fs::remove(*folder, ignored);
        }
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    void make(const fs::path& folder) {
        std::error_code error;
        if (folder.empty() || fs::is_directory(folder, error)) {
            return;
        }
        if (folder.parent_path() != folder) {
            make(folder.parent_path());
        }
        if (fs::create_directory(folder, error)) {
            made_.push_back(folder);
        } else if (error && !fs::is_directory(folder)) {
            const bool full = error == std::errc::no_space_on_device;
            throw Error(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                        folder.string() + " can't be created: " + error.message(),
                        "Choose a folder in which you may write.");
        }
    }
    void keep() noexcept { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

fs::path without_trailing_separator(const fs::path& folder) {
    if (folder.empty()) {
        return ".";
    }
    return folder.has_filename() || !folder.has_relative_path() ? folder : folder.parent_path();
}

void check_layout(const CheckpointLayout& layout) {
    std::unordered_set<std::string_view> files{index_name};
    for (const Shard& shard : layout.shards) {
        if (!checkpoint::is_plain_file_name(shard.file_name)) {
            throw Error(ErrorCode::InvalidArgument,
                        "the shard name " + in_quotes(shard.file_name) + " is not a plain file name");
        }
        if (!files.insert(shard.file_name).second) {
            throw Error(ErrorCode::DuplicateName, "two shards are called " + in_quotes(shard.file_name));
        }
    }
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < layout.tensors.size(); ++i) {
        const TensorInfo& tensor = layout.tensors[i];
        const std::string place = "tensor " + in_quotes(tensor.name);
        if (!names.insert(tensor.name).second) {
            throw Error(ErrorCode::DuplicateName, place + " occurs twice in the checkpoint to be written");
        }
        if (tensor.shard >= layout.shards.size()) {
            throw Error(ErrorCode::InvalidArgument, place + " names a shard that does not exist");
        }
        if (tensor.alias_of && (*tensor.alias_of >= i || layout.tensors[*tensor.alias_of].alias_of ||
                                layout.tensors[*tensor.alias_of].byte_size != tensor.byte_size)) {
            throw Error(ErrorCode::InvalidArgument, place + " shares the storage of an unsuitable tensor");
        }
    }
}

/// "pytorch_model-00001-of-2.bin" -> "model-00001-of-2.safetensors".
std::string safetensors_name(std::string name) {
    constexpr std::string_view ending = ".safetensors";
    if (name.ends_with(ending)) {
        return name;
    }
    constexpr std::string_view prefix = "pytorch_model";
    if (name.starts_with(prefix)) {
        name.replace(0, prefix.size(), "model");
    }
    for (const std::string_view old : {".bin", ".pt", ".pth", ".ckpt"}) {
        if (name.ends_with(old)) {
            name.resize(name.size() - old.size());
            break;
        }
    }
    return name + std::string(ending);
}

} // namespace

CheckpointLayout layout_of(const Checkpoint& checkpoint) {
    CheckpointLayout layout{.tensors = checkpoint.tensors(),
                            .shards = checkpoint.shards(),
                            .has_index = checkpoint.has_index(),
                            .index_metadata = checkpoint.index_metadata()};
    for (Shard& shard : layout.shards) {
        std::string name = safetensors_name(shard.file_name);
        if (name != shard.file_name && shard.metadata.empty()) {
            shard.metadata.emplace("format", "pt"); // transformers refuses files without it
        }
        shard.file_name = std::move(name);
    }
    return layout;
}

struct CheckpointWriter::State {
    fs::path folder;
    CheckpointLayout layout;
    NewFolders folders; ///< Before the files: they must be gone when the folders are taken away.
    std::vector<AtomicFile> shards;
    std::deque<Slot> slots; ///< Parallel to layout.tensors.
    std::mutex mutex;       ///< Guards what follows.
    std::vector<AtomicFile> companions;
    std::unordered_set<std::string> companion_names;

    void plan();
    void refuse_hidden_weights() const;
    fs::path companion_target(const std::string& name);
    void check_complete() const;
};

/// transformers and this program look for model.safetensors first: an earlier one would win over the shards.
void CheckpointWriter::State::refuse_hidden_weights() const {
    const fs::path single = folder / "model.safetensors";
    std::error_code ignored;
    const bool ours = std::any_of(layout.shards.begin(), layout.shards.end(),
                                  [](const Shard& shard) { return shard.file_name == "model.safetensors"; });
    if (layout.has_index && !ours && fs::exists(single, ignored)) {
        throw Error(ErrorCode::FileUnwritable,
                    single.string() + " exists and would be loaded instead of the shards to be written",
                    "Choose an empty folder, or remove that file.");
    }
}

void CheckpointWriter::State::plan() {
    slots.resize(layout.tensors.size());
    for (std::size_t i = 0; i < layout.tensors.size(); ++i) {
        if (const auto original = layout.tensors[i].alias_of) {
            slots[*original].aliases.push_back(i);
        }
    }
    for (std::size_t s = 0; s < layout.shards.size(); ++s) {
        const checkpoint::ShardPlan plan = checkpoint::plan_shard(layout.tensors, s, layout.shards[s]);
        for (std::size_t i = 0; i < plan.tensors.size(); ++i) {
            slots[plan.tensors[i]].shard = s;
            slots[plan.tensors[i]].offset = plan.offsets[i];
        }
        AtomicFile& file = shards.emplace_back(folder / layout.shards[s].file_name);
        file.reserve(plan.file_size);
        file.append(as_bytes(plan.header));
    }
}

CheckpointWriter::CheckpointWriter(const std::filesystem::path& folder, CheckpointLayout layout)
    : state_(std::make_unique<State>()) {
    check_layout(layout);
    state_->folder = without_trailing_separator(folder);
    state_->layout = std::move(layout);
    state_->refuse_hidden_weights();
    state_->folders.make(state_->folder);
    state_->plan();
}

CheckpointWriter::~CheckpointWriter() = default;

void CheckpointWriter::write(std::size_t tensor, std::span<const std::byte> bytes) {
    if (tensor >= state_->layout.tensors.size() || bytes.size() != state_->layout.tensors[tensor].byte_size) {
        throw Error(ErrorCode::Internal, "a tensor is written with a size that is not that of the layout");
    }
    write_part(tensor, 0, bytes);
}

void CheckpointWriter::write_part(std::size_t tensor, std::uint64_t offset,
                                  std::span<const std::byte> bytes) {
    State& state = *state_;
    if (state.shards.size() != state.layout.shards.size()) {
        throw Error(ErrorCode::Internal, "a tensor is written after the commit");
    }
    if (tensor >= state.layout.tensors.size() || offset > state.layout.tensors[tensor].byte_size ||
        bytes.size() > state.layout.tensors[tensor].byte_size - offset) {
        throw Error(ErrorCode::Internal, "a part is written that lies outside its tensor");
    }
    const auto write_slot = [&](std::size_t index) {
        Slot& slot = state.slots[index];
        state.shards[slot.shard].write_at(slot.offset + offset, bytes);
        slot.written += bytes.size();
    };
    write_slot(tensor);
    for (const std::size_t alias : state.slots[tensor].aliases) {
        write_slot(alias);
    }
}

fs::path CheckpointWriter::State::companion_target(const std::string& name) {
    const auto refuse = [&](const char* why) {
        throw Error(ErrorCode::InvalidArgument, "the companion file " + in_quotes(name) + " " + why);
    };
    fs::path target = folder;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string part = name.substr(begin, end - begin);
        if (!checkpoint::is_plain_file_name(part)) {
            refuse("would leave the folder");
        }
        target /= part;
        begin = end + 1;
    }
    const bool is_shard = std::any_of(layout.shards.begin(), layout.shards.end(),
                                      [&](const Shard& shard) { return shard.file_name == name; });
    if (is_shard || name == index_name || companion_names.contains(name)) {
        throw Error(ErrorCode::DuplicateName, "two files of the checkpoint are called " + in_quotes(name));
    }
    folders.make(target.parent_path());
    // A link among the folders may lead out, whatever the name says.
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path parent = fs::canonical(target.parent_path(), error);
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), parent.begin(), parent.end());
    if (error || end != root.end()) {
        refuse("would leave the folder through a link");
    }
    return target;
}

void CheckpointWriter::write_companion(const std::string& name, std::span<const std::byte> bytes) {
    const std::lock_guard lock(state_->mutex);
    AtomicFile file(state_->companion_target(name));
    file.append(bytes);
    state_->companions.push_back(std::move(file));
    state_->companion_names.insert(name);
}

void CheckpointWriter::State::check_complete() const {
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].written < layout.tensors[i].byte_size) {
            throw Error(ErrorCode::Internal, "tensor " + in_quotes(layout.tensors[i].name) +
                                                 " was not written completely before the commit");
        }
    }
}

void CheckpointWriter::commit() {
    State& state = *state_;
    const std::lock_guard lock(state.mutex);
    state.check_complete();
    std::vector<AtomicFile> files = std::move(state.companions);
    std::move(state.shards.begin(), state.shards.end(), std::back_inserter(files));
    state.shards.clear();
    if (state.layout.has_index) {
        const std::string text =
            checkpoint::index_text(state.layout.tensors, state.layout.shards, state.layout.index_metadata);
        files.emplace_back(state.folder / index_name).append(as_bytes(text));
    }
    for (AtomicFile& file : files) {
        file.flush();
    }
    for (AtomicFile& file : files) {
        file.commit();
    }
    state.folders.keep();
}

} // namespace mcwc
