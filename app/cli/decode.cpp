#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/text.h"
#include "core/base/error.h"
#include "core/codec/decoder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <system_error>

namespace mcwc::cli {
namespace {

struct DecodeOptions {
    std::string stream;
    std::string output;
    std::string reference;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc decode sample.mcwc -o restored\n"
    "  mcwc decode tuned.mcwc -o restored --reference base\n"
    "\n"
    "The folder gets the weight files (safetensors, with the source's names, shards and types) and all files "
    "that\n"
    "travelled with them. Nothing appears there before the whole stream is decoded and checked.";

/// Without its reference the stream could never be decoded again.
void keep_reference(const DecodeOptions& options) {
    if (options.reference.empty()) {
        return;
    }
    std::error_code ignored;
    if (std::filesystem::equivalent(open_checkpoint(options.reference)->folder(), options.output, ignored)) {
        throw Error(ErrorCode::FileUnwritable,
                    options.output + " is the folder of the checkpoint that the stream is predicted from",
                    "Choose another folder; nothing was changed.");
    }
}

int decode_command(const DecodeOptions& options, const Console& console) {
    const std::uint32_t version = require_stream(options.stream);
    keep_reference(options);
    const auto start = std::chrono::steady_clock::now();
    std::size_t tensors = 0;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        tensors =
            decode_to_folder(options.stream, options.output, context, open_reference(options.reference));
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (console.json) {
        print_json({{"command", "decode"},
                    {"stream", options.stream},
                    {"version", version},
                    {"folder", options.output},
                    {"tensors", tensors},
                    {"seconds", seconds}});
    }
    if (console.shows_text()) {
        print_text(fmt::format("{} → {}: {} tensors in {:.2f} s\n", printable(options.stream),
                               printable(options.output), count_text(tensors), seconds));
    }
    return exit_done;
}

} // namespace

void add_decode(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("decode", "Restore the checkpoint of a stream into a folder");
    const auto options = std::make_shared<DecodeOptions>();
    command->add_option("IN.mcwc", options->stream, "The stream")->required();
    command->add_option("-o,--output", options->output, "Folder to write the checkpoint into")
        ->type_name("DIR")
        ->required();
    command
        ->add_option("--reference", options->reference,
                     "The checkpoint that the stream was encoded with, where it was")
        ->type_name("MODEL");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return decode_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
