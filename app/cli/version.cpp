#include "app/cli/commands.h"
#include "core/bitstream/structures.h"
#include "core/evaluation/module.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mcwc::cli {
namespace {

int version_command(bool verbose, const Console& console) {
    nlohmann::json document{
        {"command", "version"}, {"version", MCWC_VERSION}, {"format_version", bitstream::format_version}};
    std::string text = fmt::format("mcwc {}\nstream format {}\n", MCWC_VERSION, bitstream::format_version);
    if (verbose) {
        // Only asked for here: this loads LibTorch.
        const EvaluationStatus& evaluation = evaluation_status();
        document["evaluation"] = {{"available", evaluation.available},
                                  {"torch_version", evaluation.torch_version},
                                  {"module", evaluation.module.string()},
                                  {"missing", evaluation.missing},
                                  {"advice", evaluation.advice}};
        text += evaluation.available
                    ? fmt::format("evaluation: LibTorch {} ({})\n", evaluation.torch_version,
                                  printable(evaluation.module.string()))
                    : fmt::format("evaluation: not available. {}\n            {}\n",
                                  printable(evaluation.missing), printable(evaluation.advice));
    }
    if (console.json) {
        print_json(document);
    } else {
        print_text(text);
    }
    return exit_done;
}

} // namespace

void add_version(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("version", "Show versions and whether models can be evaluated");
    const auto verbose = std::make_shared<bool>(false);
    command->add_flag("--verbose", *verbose, "Also look for LibTorch (takes a moment)");
    command->add_flag("--json", console.json, "One JSON document on the standard output");
    command->callback([verbose, &action] {
        action = [verbose](const Console& chosen) { return version_command(*verbose, chosen); };
    });
}

} // namespace mcwc::cli
