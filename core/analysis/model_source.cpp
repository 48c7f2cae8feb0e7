#include "core/analysis/model_source.h"

#include "core/base/file.h"
#include "core/bitstream/version0.h"
#include "core/checkpoint/hub_cache.h"
#include "core/codec/decoder.h"

#include <optional>
#include <system_error>
#include <utility>

namespace mcwc {
namespace {

std::optional<std::uint32_t> version_of(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored)
               ? bitstream::stream_version(MappedFile::open(path).bytes())
               : std::nullopt;
}

} // namespace

ModelSource open_model_source(const std::string& model,
                              const std::shared_ptr<const ReferenceCheckpoint>& reference,
                              const TaskContext& context) {
    const std::filesystem::path path = resolve_model(model);
    const FamilyCatalogue& families = FamilyCatalogue::builtin();
    ModelSource source;
    source.display_name = path.filename().string();
    if (const auto version = version_of(path)) {
        source.is_stream = true;
        if (*version == 0) {
            const auto stream = bitstream::Version0Stream::open(path);
            source.architecture = families.analyse(*stream, stream->config_json());
            source.tensors = stream;
        } else {
            const auto decoder = Decoder::open(path, reference, context);
            source.architecture = families.analyse(*decoder, decoder->config_json());
            source.tensors = decoder;
        }
        return source;
    }
    const auto checkpoint = Checkpoint::open(path);
    source.display_name = checkpoint->display_name();
    source.architecture = families.analyse(*checkpoint, checkpoint->config_json());
    source.tensors = checkpoint;
    return source;
}

} // namespace mcwc
