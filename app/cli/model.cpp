#include "app/cli/model.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bitstream/container.h"
#include "core/checkpoint/hub_cache.h"

#include <system_error>

namespace mcwc::cli {

std::shared_ptr<const Checkpoint> open_checkpoint(const std::string& model) {
    const std::filesystem::path path = resolve_model(model);
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored) &&
        bitstream::stream_version(MappedFile::open(path).bytes())) {
        throw Error(ErrorCode::FormatUnknown, path.string() + " is a compressed stream, not a checkpoint",
                    "'mcwc inspect' shows what is in it, 'mcwc decode' restores the checkpoint.");
    }
    return Checkpoint::open(path);
}

Model open_model(const std::string& model, const std::string& mapping_file) {
    Model result;
    result.checkpoint = open_checkpoint(model);
    const std::string& config = result.checkpoint->config_json();
    result.architecture =
        mapping_file.empty()
            ? FamilyCatalogue::builtin().analyse(*result.checkpoint, config)
            : FamilyCatalogue::with_mapping(mapping_file).analyse(*result.checkpoint, config);
    return result;
}

std::shared_ptr<const ReferenceCheckpoint> open_reference(const std::string& model) {
    if (model.empty()) {
        return nullptr;
    }
    const std::shared_ptr<const Checkpoint> checkpoint = open_checkpoint(model);
    return std::make_shared<const ReferenceCheckpoint>(checkpoint, checkpoint->display_name());
}

std::uint32_t require_stream(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorCode::FormatUnknown, path.string() + " is a folder, not a .mcwc stream",
                    "'mcwc info' shows the checkpoint in a folder, 'mcwc encode' makes a stream of it.");
    }
    const MappedFile file = MappedFile::open(path);
    const auto version = bitstream::stream_version(file.bytes());
    if (!version) {
        throw Error(ErrorCode::FormatUnknown,
                    path.string() + (file.size() == 0 ? " is empty" : " is no .mcwc stream"),
                    "A stream starts with the letters MCWC. 'mcwc info' shows checkpoints.");
    }
    return *version;
}

} // namespace mcwc::cli
