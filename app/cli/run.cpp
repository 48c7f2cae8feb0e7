#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <span>
#include <string>

namespace mcwc::cli {
namespace {

constexpr const char* description =
    "mcwc compresses the weights of neural networks: layers are coded like the frames of a film.\n"
    "MODEL is a model folder, a .safetensors, .bin, .pt or .pth file, an index file (*.index.json),\n"
    "or the id of a model in the local Hugging Face cache (org/name).";

constexpr const char* examples = "Examples:\n"
                                 "  mcwc encode resources/sample -o sample.mcwc --k 4 --qbits 4\n"
                                 "  mcwc inspect sample.mcwc\n"
                                 "  mcwc verify sample.mcwc --against resources/sample\n"
                                 "  mcwc decode sample.mcwc -o restored\n"
                                 "  mcwc sweep resources/sample --k 1,4 --qbits 2:8:0.5 --baselines\n"
                                 "\n"
                                 "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.\n"
                                 "'mcwc COMMAND --help' explains a command.";

/// The help of the command that was being typed when parsing failed.
std::string help_hint(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? "'mcwc --help' lists the commands."
                          : "'mcwc " + chosen.front()->get_name() + " --help' shows its options.";
}

/// The parser only says that a command is missing; name what stands in its place.
std::string missing_command(std::span<const char* const> arguments) {
    for (const char* argument : arguments.subspan(std::min<std::size_t>(1, arguments.size()))) {
        if (argument[0] != '-') {
            return std::string("There is no command '") + argument + "'";
        }
    }
    return "A command is missing";
}

int usage_error(const Console& console, const CLI::App& app, std::string_view message) {
    print_error(console, "usage", message, help_hint(app));
    return exit_usage;
}

/// Runs the chosen action; every failure becomes a message and an exit code.
int perform(const Console& console, const CLI::App& app, const Action& action) {
    try {
        const int code = action(console);
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
            print_error({}, "file-unwritable", "The standard output can't be written.", {});
            return exit_failed;
        }
        return code;
    } catch (const UsageError& error) {
        return usage_error(console, app, error.what());
    } catch (const Cancelled&) {
        print_error(console, "cancelled", "Interrupted; nothing was changed.", {});
        return exit_interrupted;
    } catch (const Error& error) {
        print_error(console, error_code_name(error.code()), error.what(), error.advice());
    } catch (const std::bad_alloc&) {
        print_error(console, "out-of-memory", "There is not enough memory for this.",
                    "Close other programs, or use fewer threads (--threads 1).");
    } catch (const std::exception& error) {
        print_error(console, error_code_name(ErrorCode::Internal),
                    std::string("Unexpected failure: ") + error.what(),
                    "This is a defect of mcwc; please report it with the command line.");
    }
    return exit_failed;
}

} // namespace

void add_common_options(CLI::App& command, Console& console) {
    command.add_flag("--json", console.json, "One JSON document on the standard output")->group("Output");
    command.add_flag("-q,--quiet", console.quiet, "No progress bar and no summary")->group("Output");
    command.add_option("--threads", console.threads, "Worker threads; 0: one for each processor")
        ->check(CLI::Range(0, 1024))
        ->type_name("N")
        ->group("Output");
}

int run(int argc, const char* const* argv) {
    const InterruptGuard interrupts;
    Console console;
    console.stop = interrupts.token();
    // A wrong command line has to be answered in JSON too.
    for (const char* argument : std::span(argv, static_cast<std::size_t>(argc))) {
        console.json = console.json || std::string_view(argument) == "--json";
    }

    CLI::App app(description, "mcwc");
    app.set_version_flag("--version", std::string("mcwc ") + MCWC_VERSION, "Print the version and exit");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.footer(examples);
    app.require_subcommand(1);
    Action action;
    add_encode(app, console, action);
    add_decode(app, console, action);
    add_inspect(app, console, action);
    add_verify(app, console, action);
    add_sweep(app, console, action);
    add_train(app, console, action);
    add_compare(app, console, action);
    add_info(app, console, action);
    add_version(app, console, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        print_text(chosen.empty() ? app.help() : chosen.front()->help("mcwc"));
        return exit_done;
    } catch (const CLI::CallForVersion& version) {
        print_text(std::string(version.what()) + "\n");
        return exit_done;
    } catch (const CLI::RequiredError& error) {
        const bool no_command = app.get_subcommands().empty();
        return usage_error(console, app,
                           no_command ? missing_command({argv, static_cast<std::size_t>(argc)})
                                      : std::string(error.what()));
    } catch (const CLI::ParseError& error) {
        return usage_error(console, app, error.what());
    }
    return perform(console, app, action);
}

} // namespace mcwc::cli
