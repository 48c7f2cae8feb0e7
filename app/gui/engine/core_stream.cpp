#include "app/gui/engine/core_stream.h"

#include "core/base/error.h"
#include "core/bitstream/version0.h"
#include "core/codec/decoder.h"

#include <array>
#include <utility>

namespace mcwc::gui {
namespace {

/// Streams up to this size are measured while they are opened.
constexpr std::uint64_t small_stream_bytes = std::uint64_t{64} << 20;

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

/// Stack and layer of each frame by the tensors that the index names: no frame has to be read for it.
void name_layers(const bitstream::StreamReader& stream, const Architecture& architecture,
                 StreamReport& report) {
    std::vector<const Layer*> layer_of(report.tensors.size(), nullptr);
    for (const Layer& layer : architecture.layers) {
        for (const std::size_t tensor : layer.tensors) {
            layer_of[tensor] = &layer;
        }
    }
    for (FrameReport& frame : report.frames) {
        const auto& tensors = stream.index().frames[frame.frame].tensors;
        const Layer* layer = tensors.empty() || frame.kind == "outside" ? nullptr : layer_of[tensors.front()];
        if (layer != nullptr) {
            frame.stack = layer->stack;
            frame.layer = layer->index;
        }
    }
}

void take_figures(const Decoder& decoder, Document& document, StreamDetails& details) {
    details.outlined = decoder.stream().file_size() > small_stream_bytes;
    if (!details.outlined) {
        try {
            details.report = decoder.report();
        } catch (const Error& error) {
            // Whoever looks at a damaged stream wants to see where; what can't be read has no figures.
            document.notes.emplace_back(error.what());
            details.outlined = details.damaged = true;
        }
    }
    if (details.outlined) {
        details.report = decoder.outline();
        name_layers(decoder.stream(), document.architecture, details.report);
    }
    details.report.nmse = -1; // a stream does not know its source
}

/// The stream of a document, or an error for version 0, which has no frames.
const Decoder& decoder_of(const Document& document) {
    if (!document.stream || !document.stream->decoder) {
        throw Error(ErrorCode::InvalidArgument, document.path.string() + " has no frames");
    }
    return *document.stream->decoder;
}

} // namespace

DocumentPtr open_stream(const std::filesystem::path& path, std::uint32_t version,
                        const std::shared_ptr<const ReferenceCheckpoint>& base, const TaskContext& context) {
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
        details.version0 = stream;
        document->source = stream;
        document->tensors = stream->tensors();
        document->architecture = FamilyCatalogue::builtin().analyse(*stream, stream->config_json());
        document->notes = stream->notes();
        details.settings = {{"source", stream->model_id()}};
        details.settings.insert(details.settings.end(), stream->settings().begin(), stream->settings().end());
        details.trace = std::make_shared<const bitstream::TraceNode>(stream->trace());
        details.report = report_of_trace(*details.trace, document->tensors, document->architecture);
    } else {
        const auto decoder = Decoder::open(path, base, context);
        context.check();
        document->tensors = decoder->tensors();
        document->architecture = FamilyCatalogue::builtin().analyse(*decoder, decoder->config_json());
        describe_settings(decoder->stream().settings(), details);
        if (const auto& reference = decoder->stream().reference()) {
            details.settings.emplace_back("reference", reference->name);
            details.base = reference->name;
            details.reference = base;
            if (base == nullptr) {
                document->notes.push_back("This stream is predicted from the checkpoint " + reference->name +
                                          ": its weights can be looked at and decoded once that is chosen.");
            }
        }
        for (const auto& shard : decoder->stream().directory().shards) {
            document->files.push_back(shard.file_name);
        }
        document->shard_count = document->files.size();
        details.decoder = decoder;
        document->source = decoder;
        take_figures(*decoder, *document, details);
        context.check();
        details.trace = std::make_shared<const bitstream::TraceNode>(decoder->stream().outline());
    }
    document->stream = std::move(details);
    return document;
}

StreamReport measure_stream(const Document& document, const TaskContext& context) {
    context.report({"reading frames", {}, 0, 0});
    StreamReport report = decoder_of(document).report();
    report.nmse = -1;
    return report;
}

bitstream::TraceNode trace_stream_frame(const Document& document, std::uint64_t frame,
                                        const TaskContext& context) {
    context.report({"reading", "frame " + std::to_string(frame), 0, 0});
    return decoder_of(document).stream().trace_frame(frame);
}

bitstream::IntegrityReport check_stream(const Document& document, const TaskContext& context) {
    return document.stream->version0 ? bitstream::check_integrity(*document.stream->version0, context)
                                     : bitstream::check_integrity(decoder_of(document).stream(), context);
}

SymbolHistogram stream_histogram(const Document& document, std::uint64_t frame, std::size_t plane,
                                 std::optional<std::size_t> slice, const TaskContext& context) {
    return symbol_histogram(decoder_of(document).stream(), frame, plane, slice, context);
}

} // namespace mcwc::gui
