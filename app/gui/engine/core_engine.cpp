#include "app/gui/engine/core_stream.h"
#include "app/gui/engine/engine.h"
#include "core/analysis/compare.h"
#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/source_hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace mcwc::gui {
namespace {

std::string format_name(StorageFormat format) {
    switch (format) {
    case StorageFormat::Safetensors:
        return "safetensors";
    case StorageFormat::PyTorchZip:
        return "PyTorch (zip)";
    case StorageFormat::PyTorchLegacy:
        return "PyTorch (legacy)";
    }
    return {};
}

/// The version of a stream, or nothing when the file is not one (or can't be read: whoever opens it next says
/// why).
std::optional<std::uint32_t> version_of(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return std::nullopt;
    }
    std::array<char, 16> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return bitstream::stream_version(
        std::as_bytes(std::span(head)).first(static_cast<std::size_t>(file.gcount())));
}

DocumentPtr open_checkpoint(const std::filesystem::path& path, const TaskContext& context) {
    auto document = std::make_shared<Document>();
    document->checkpoint = Checkpoint::open(path);
    document->source = document->checkpoint;
    const Checkpoint& checkpoint = *document->checkpoint;
    context.check();
    document->path = path;
    document->display_name = checkpoint.display_name();
    document->format = format_name(checkpoint.format());
    document->tensors = checkpoint.tensors();
    document->shard_count = checkpoint.shards().size();
    for (const Shard& shard : checkpoint.shards()) {
        document->files.push_back(shard.file_name);
    }
    for (const CompanionFile& companion : checkpoint.companions()) {
        document->files.push_back(companion.name);
    }
    document->architecture = FamilyCatalogue::builtin().analyse(checkpoint, checkpoint.config_json());
    document->notes = document->architecture.notes;
    return document;
}

DocumentPtr open_any(const std::filesystem::path& path, const TaskContext& context) {
    const std::filesystem::path resolved = resolve_model(path.string());
    if (const auto version = version_of(resolved)) {
        return open_stream(resolved, *version, nullptr, context);
    }
    return open_checkpoint(resolved, context);
}

DocumentPtr open_base(const Document& document, const std::filesystem::path& path,
                      const TaskContext& context) {
    const std::filesystem::path resolved = resolve_model(path.string());
    if (version_of(resolved)) {
        throw Error(ErrorCode::FormatUnknown, resolved.string() + " is a compressed stream, not a checkpoint",
                    "Choose the checkpoint that the stream was encoded with.");
    }
    const auto checkpoint = Checkpoint::open(resolved);
    return open_stream(document.path, document.stream->version,
                       std::make_shared<const ReferenceCheckpoint>(checkpoint, checkpoint->display_name()),
                       context);
}

std::string hash_of(const Document& document, const TaskContext& context) {
    if (document.stream) {
        const auto bytes = document.stream->file.bytes();
        const XXH128_hash_t digest = XXH3_128bits(bytes.data(), bytes.size());
        return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
    }
    const auto digest = source_hash(*document.checkpoint, context);
    return fmt::format("{:016x}{:016x}", digest[1], digest[0]);
}

DocumentPtr remap(const Document& document, const std::string& mapping, const TaskContext& context) {
    context.check();
    const FamilyCatalogue catalogue = FamilyCatalogue::with_mapping_text(mapping, "mapping");
    auto mapped = std::make_shared<Document>(document);
    mapped->architecture = catalogue.analyse(*document.checkpoint, document.checkpoint->config_json());
    mapped->notes = mapped->architecture.notes;
    mapped->mapping = mapping;
    const auto families = catalogue.families(); // those of the mapping come first
    const auto own = families.size() - FamilyCatalogue::builtin().families().size();
    mapped->mapping_used =
        std::any_of(families.begin(), families.begin() + static_cast<std::ptrdiff_t>(own),
                    [&](const auto& family) { return family.first == mapped->architecture.family; });
    return mapped;
}

} // namespace

Engine core_engine() {
    Engine engine;
    engine.open = open_any;
    engine.remap = remap;
    engine.hash = hash_of;
    engine.estimate = [](const Document& document, const EncoderSettings& settings,
                         const TaskContext& context) {
        return mcwc::estimate(*document.checkpoint, document.architecture, settings, context);
    };
    engine.encode = [](const Document& document, const EncoderSettings& settings,
                       const std::optional<std::filesystem::path>& target, const TaskContext& context) {
        return mcwc::encode(*document.checkpoint, document.architecture, settings, target, context);
    };
    engine.open_base = open_base;
    engine.decode = [](const Document& document, const std::filesystem::path& folder,
                       const TaskContext& context) {
        return decode_to_folder(document.path, folder, context, document.stream->reference);
    };
    engine.measure = measure_stream;
    engine.trace_frame = trace_stream_frame;
    engine.check = check_stream;
    engine.histogram = stream_histogram;
    engine.compare = [](const Document& first, const Document& second, const TaskContext& context) {
        return mcwc::compare(*first.source, *second.source, context);
    };
    engine.compare_tensor = [](const Document& first, const Document& second, const TensorComparison& pair,
                               const TaskContext& context) {
        constexpr std::size_t bins = 101;
        constexpr std::size_t worst_rows = 200;
        return mcwc::compare_tensor(*first.source, *second.source, pair, bins, worst_rows, context);
    };
    engine.cached_models = [] { return list_cached_models(); };
    add_analysis(engine);
    return engine;
}

} // namespace mcwc::gui
