#include "app/gui/engine/engine.h"
#include "core/bitstream/container.h"
#include "core/bitstream/version0.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"

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

/// config.json of a stream, for the family's numbers; empty when it has none.
std::string config_of(const bitstream::StreamReader& stream) {
    for (std::size_t i = 0; i < stream.companion_count(); ++i) {
        const auto companion = stream.companion(i);
        if (companion.name == "config.json") {
            return {reinterpret_cast<const char*>(companion.data.data()), companion.data.size()};
        }
    }
    return {};
}

std::string alignment_name(std::uint64_t number) {
    static constexpr std::array<const char*, 4> names{"none", "hungarian", "greedy", "sortproj"};
    return number < names.size() ? names[number] : std::to_string(number);
}

std::string short_number(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

void describe_settings(const bitstream::StreamSettings& settings, StreamDetails& details) {
    details.settings = {{"written by", settings.tool},
                        {"source", settings.source_name},
                        {"k", std::to_string(settings.keyframe_interval)},
                        {"qbits", settings.lossless != 0 ? "lossless" : short_number(settings.qbits)},
                        {"alignment", alignment_name(settings.alignment)},
                        {"unit order", settings.aligned_order != 0 ? "aligned" : "original"}};
}

DocumentPtr open_stream(const std::filesystem::path& path, std::uint32_t version,
                        const TaskContext& context) {
    auto document = std::make_shared<Document>();
    document->path = path;
    document->display_name = path.filename().string();
    document->format = ".mcwc";
    StreamDetails details;
    details.version = version;
    details.file = MappedFile::open(path);
    context.report({"reading the syntax", {}, 0, 0});
    if (version == 0) {
        const auto stream = bitstream::Version0Stream::open(path);
        document->tensors = stream->tensors();
        document->architecture = FamilyCatalogue::builtin().analyse(*stream, stream->config_json());
        document->notes = stream->notes();
        details.settings = {{"source", stream->model_id()}};
        details.settings.insert(details.settings.end(), stream->settings().begin(), stream->settings().end());
        details.trace = std::make_shared<const bitstream::TraceNode>(stream->trace());
        details.report = report_of_trace(*details.trace, document->tensors, document->architecture);
        details.weights = stream;
    } else {
        const auto decoder = Decoder::open(path);
        context.check();
        document->tensors = decoder->tensors();
        document->architecture = FamilyCatalogue::builtin().analyse(*decoder, config_of(decoder->stream()));
        describe_settings(decoder->stream().settings(), details);
        for (const auto& shard : decoder->stream().directory().shards) {
            document->files.push_back(shard.file_name);
        }
        document->shard_count = document->files.size();
        details.report = decoder->report();
        details.report.nmse = -1; // a stream does not know its source
        context.check();
        details.trace = std::make_shared<const bitstream::TraceNode>(decoder->stream().trace());
        details.weights = decoder;
    }
    document->stream = std::move(details);
    return document;
}

DocumentPtr open_any(const std::filesystem::path& path, const TaskContext& context) {
    const std::filesystem::path resolved = resolve_model(path.string());
    if (const auto version = version_of(resolved)) {
        return open_stream(resolved, *version, context);
    }
    return open_checkpoint(resolved, context);
}

} // namespace

Engine core_engine() {
    Engine engine;
    engine.open = open_any;
    engine.estimate = [](const Document& document, const EncoderSettings& settings,
                         const TaskContext& context) {
        return mcwc::estimate(*document.checkpoint, document.architecture, settings, context);
    };
    engine.encode = [](const Document& document, const EncoderSettings& settings,
                       const std::optional<std::filesystem::path>& target, const TaskContext& context) {
        return mcwc::encode(*document.checkpoint, document.architecture, settings, target, context);
    };
    engine.decode = decode_to_folder;
    engine.cached_models = [] { return list_cached_models(); };
    add_analysis(engine);
    return engine;
}

} // namespace mcwc::gui
