#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/report_output.h"
#include "app/cli/text.h"
#include "core/alignment/assignment.h"
#include "core/bitstream/version0.h"
#include "core/codec/decoder.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/rules.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <utility>

namespace mcwc::cli {
namespace {

using nlohmann::json;

struct InspectOptions {
    std::string stream;
    bool tensors = false;
    bool trace = false;
};

constexpr const char* footer = "Examples:\n"
                               "  mcwc inspect sample.mcwc\n"
                               "  mcwc inspect sample.mcwc --tensors\n"
                               "  mcwc inspect sample.mcwc --trace --json > syntax.json\n"
                               "\n"
                               "Reads headers only; 'mcwc verify' checks the data.";

std::string alignment_text(std::uint64_t alignment) {
    return alignment <= static_cast<std::uint64_t>(AlignmentMethod::SortProj)
               ? std::string(alignment_method_name(static_cast<AlignmentMethod>(alignment)))
               : fmt::format("method {}", alignment);
}

json settings_json(const bitstream::StreamReader& stream) {
    const bitstream::StreamSettings& settings = stream.settings();
    json keyframes = json::array();
    for (const bitstream::KeyframesSyntax& list : settings.keyframes) {
        keyframes.push_back(keyframes_text({list.stack, list.layers}));
    }
    json further = json::object();
    for (const auto& [key, value] : settings.further) {
        further[key] = value;
    }
    const auto& reference = stream.reference();
    return {{"tool", settings.tool},
            {"source_name", settings.source_name},
            {"family", settings.family},
            {"source_hash", hash_text(settings.source_hash)},
            {"reference",
             reference ? json{{"name", reference->name}, {"hash", hash_text(reference->hash)}} : json()},
            {"k", settings.keyframe_interval},
            {"qbits", settings.qbits},
            {"align", alignment_text(settings.alignment)},
            {"order", settings.aligned_order != 0 ? "aligned" : "original"},
            {"lossless", settings.lossless != 0},
            {"lambda", settings.lambda},
            {"trellis", settings.trellis},
            {"basis", settings.basis_directions},
            {"further", std::move(further)},
            {"keyframes", std::move(keyframes)}};
}

std::string head_text(const bitstream::StreamReader& stream, const std::string& path) {
    const bitstream::StreamSettings& settings = stream.settings();
    std::string text = fmt::format("{}: stream of format version 1\n", printable(path));
    text += "  written by       " + printable(settings.tool) + "\n";
    text += fmt::format("  source           {} (family {}), hash {}\n", printable(settings.source_name),
                        printable(settings.family), hash_text(settings.source_hash));
    if (const auto& reference = stream.reference()) {
        text += fmt::format("  predicted from   checkpoint {}, hash {}\n", printable(reference->name),
                            hash_text(reference->hash));
    }
    text += "  settings         ";
    text += settings.lossless != 0
                ? std::string("lossless\n")
                : fmt::format("k {}, qbits {:g}, alignment {}, {} order\n", settings.keyframe_interval,
                              settings.qbits, alignment_text(settings.alignment),
                              settings.aligned_order != 0 ? "aligned" : "original");
    for (const auto& [key, value] : settings.further) {
        text += "  " + fmt::format("{:<17}", printable(key)) + printable(value) + "\n";
    }
    for (const bitstream::KeyframesSyntax& list : settings.keyframes) {
        text += "  keyframes        " + printable(keyframes_text({list.stack, list.layers})) + "\n";
    }
    text += fmt::format(
        "  holds            {} in {}, {}, {}\n", counted(stream.directory().tensors.size(), "tensor"),
        counted(stream.directory().shards.size(), "weight file"), counted(stream.frame_count(), "frame"),
        counted(stream.companion_count(), "companion file"));
    return text;
}

int inspect_current(const InspectOptions& options, const Console& console) {
    const auto decoder = Decoder::open(options.stream);
    const bitstream::StreamReader& stream = decoder->stream();
    const StreamReport report = decoder->report();
    if (console.json) {
        json document{{"command", "inspect"},
                      {"stream", options.stream},
                      {"version", 1},
                      {"settings", settings_json(stream)},
                      {"companions", stream.companion_count()},
                      {"report", report_json(report, false)}};
        if (options.trace) {
            document["trace"] = trace_json(stream.trace());
        }
        print_json(document);
    }
    if (console.shows_text()) {
        print_text(head_text(stream, options.stream) + figures_text(report, false) + "\n" +
                   bits_table(report.bits) + "\n" + frames_table(report, false));
        if (!report.rules.empty()) {
            print_text("\n" + rules_table(report));
        }
        if (options.tensors) {
            print_text("\n" + tensors_table(report, false));
        }
        if (options.trace) {
            print_text("\n" + trace_text(stream.trace()));
        }
    }
    return exit_done;
}

json version0_json(const bitstream::Version0Stream& stream, const InspectOptions& options,
                   const bitstream::TraceNode& trace) {
    json settings = json::object();
    for (const auto& [key, value] : stream.settings()) {
        settings[key] = value;
    }
    json tensors = json::array();
    for (const TensorInfo& tensor : stream.tensors()) {
        tensors.push_back({{"name", tensor.name},
                           {"dtype", dtype_name(tensor.dtype)},
                           {"shape", tensor.shape},
                           {"bytes", tensor.byte_size}});
    }
    json document{{"command", "inspect"},
                  {"stream", options.stream},
                  {"version", 0},
                  {"model", stream.model_id()},
                  {"settings", std::move(settings)},
                  {"notes", stream.notes()},
                  {"file_bytes", bitstream::leaf_bits(trace) / 8},
                  {"tensors", std::move(tensors)}};
    if (options.trace) {
        document["trace"] = trace_json(trace);
    }
    return document;
}

std::string version0_text(const bitstream::Version0Stream& stream, const InspectOptions& options,
                          const bitstream::TraceNode& trace) {
    std::string text =
        fmt::format("{}: stream of the Python reference (version 0)\n", printable(options.stream));
    text += "  model            " + printable(stream.model_id()) + "\n";
    text += "  settings        ";
    for (const auto& [key, value] : stream.settings()) {
        text += " " + printable(key) + " " + printable(value) + ",";
    }
    text.back() = '\n';
    std::uint64_t bytes = 0;
    for (const TensorInfo& tensor : stream.tensors()) {
        bytes += tensor.byte_size;
    }
    text += fmt::format("  original size    {:>10}   {}\n", bytes_text(bytes),
                        counted(stream.tensors().size(), "tensor"));
    text += fmt::format("  coded size       {:>10}\n", bytes_text(bitstream::leaf_bits(trace) / 8));
    for (const std::string& note : stream.notes()) {
        text += "  note             " + printable(note) + "\n";
    }
    text += "\n" + bits_table(bits_of_trace(trace));
    if (options.tensors) {
        Table table({{"Tensor", Table::Align::Left},
                     {"Type", Table::Align::Left},
                     {"Shape", Table::Align::Left},
                     {"Bytes", Table::Align::Right}});
        for (const TensorInfo& tensor : stream.tensors()) {
            table.add({tensor.name, std::string(dtype_name(tensor.dtype)), shape_text(tensor.shape),
                       count_text(tensor.byte_size)});
        }
        text += "\n" + table.text();
    }
    return options.trace ? text + "\n" + trace_text(trace) : text;
}

int inspect_version0(const InspectOptions& options, const Console& console) {
    const auto stream = bitstream::Version0Stream::open(options.stream);
    const bitstream::TraceNode trace = stream->trace();
    if (console.json) {
        print_json(version0_json(*stream, options, trace));
    }
    if (console.shows_text()) {
        print_text(version0_text(*stream, options, trace));
    }
    return exit_done;
}

int inspect_command(const InspectOptions& options, const Console& console) {
    return require_stream(options.stream) == 0 ? inspect_version0(options, console)
                                               : inspect_current(options, console);
}

} // namespace

void add_inspect(CLI::App& app, Console& console, Action& action) {
    CLI::App* command =
        app.add_subcommand("inspect", "Show what a stream holds and what its bits are spent on");
    const auto options = std::make_shared<InspectOptions>();
    command->add_option("IN.mcwc", options->stream, "The stream (also version 0, of the Python reference)")
        ->required();
    command->add_flag("--tensors", options->tensors, "Also list every tensor");
    command->add_flag("--trace", options->trace, "Also print the syntax tree with offsets and bits");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return inspect_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
