#include "app/cli/ablation_output.h"
#include "app/cli/commands.h"
#include "app/cli/encoder_options.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/sweep_output.h"
#include "app/cli/text.h"
#include "core/analysis/sweep_export.h"
#include "core/base/error.h"
#include "core/base/file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace mcwc::cli {
namespace {

struct SweepCommand {
    std::string model;
    EncoderOptions encoder;
    std::string intervals = "1,4";
    std::string qbits = "2:8:1";
    std::vector<std::string> alignments;
    std::string efforts;
    bool baselines = false;
    bool ablate = false;
    bool no_cache = false;
    std::string csv;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc sweep resources/sample\n"
    "  mcwc sweep resources/sample --k 1,2,4,8 --qbits 2:8:0.5 --baselines\n"
    "  mcwc sweep org/name --k 1,4 --qbits 3,4 --align hungarian,greedy,none --csv curves.csv\n"
    "  mcwc sweep org/name --k 4 --efforts 1,5,9\n"
    "  mcwc sweep resources/sample --ablate\n"
    "\n"
    "Encodes once for each combination and writes no stream. Finished points are kept in the cache folder\n"
    "($XDG_CACHE_HOME/mcwc/sweeps), so that an interrupted sweep goes on where it was. bpw (a), SQNR and "
    "BD-rate\n"
    "are explained in docs/rate.md; a dot marks points that no other beats in both rate and error.";

std::vector<double> numbers_of(const char* option, const std::string& text) {
    try {
        return parse_number_list(text);
    } catch (const Error& error) {
        throw UsageError(fmt::format("{}: {}. {}", option, error.what(), error.advice()));
    }
}

/// Numbers from 1 to `largest`.
std::vector<unsigned> whole_numbers_of(const char* option, const std::string& text, unsigned largest) {
    std::vector<unsigned> result;
    for (const double number : numbers_of(option, text)) {
        if (!(number >= 1 && number <= largest) || number != std::floor(number)) {
            throw UsageError(
                fmt::format("{}: {:g} is no whole number from 1 to {}", option, number, largest));
        }
        result.push_back(static_cast<unsigned>(number));
    }
    return result;
}

SweepGrid grid_of(const SweepCommand& command, std::string& model, std::vector<std::string>& warnings) {
    SweepGrid grid;
    ModelNames names{model, {}};
    grid.base = encoder_settings(command.encoder, names, warnings);
    model = names.model;
    if (!names.reference.empty()) {
        warnings.emplace_back(
            "Sweeps use no reference checkpoint: the one in the settings file is left out.");
    }
    grid.qbits = numbers_of("--qbits", command.qbits);
    grid.keyframe_intervals = whole_numbers_of("--k", command.intervals, 1000000);
    if (!command.efforts.empty()) {
        grid.efforts = whole_numbers_of("--efforts", command.efforts, largest_effort);
    }
    for (const std::string& name : command.alignments) {
        grid.alignments.push_back(alignment_method_from_name(name));
    }
    try {
        sweep_settings(grid);
    } catch (const Error& error) {
        throw UsageError(std::string(error.what()) + ". " + error.advice());
    }
    return grid;
}

/// What each part of the codec is worth.
int ablate_command(const Model& model, const SweepGrid& grid, const std::filesystem::path& cache,
                   const std::vector<std::string>& warnings, const Console& console) {
    const EncoderSettings base = ablation_base(grid);
    std::vector<AblationResult> results;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        results = ablate(*model.checkpoint, model.architecture, base, grid.qbits, {cache, {}}, context);
    }
    if (console.json) {
        print_json({{"command", "sweep"},
                    {"model", model.checkpoint->display_name()},
                    {"family", model.architecture.family},
                    {"ablation", ablation_json(results)},
                    {"warnings", warnings}});
    }
    if (console.shows_text()) {
        print_text(fmt::format("{}: {}, without one part at a time\n\n",
                               printable(model.checkpoint->display_name()), settings_text(base)) +
                   ablation_text(results));
    }
    for (const std::string& warning : warnings) {
        print_warning(warning);
    }
    return exit_done;
}

int sweep_command(const SweepCommand& command, const Console& console) {
    std::vector<std::string> warnings;
    std::string model_name = command.model;
    const SweepGrid grid = grid_of(command, model_name, warnings);
    if (model_name.empty()) {
        throw UsageError(
            "MODEL is missing: give a folder, a file or a model id (or a 'model' line in --config)");
    }
    const Model model = open_model(model_name, command.encoder.mapping);
    const std::filesystem::path cache = command.no_cache ? std::filesystem::path() : default_sweep_cache();
    if (command.ablate) {
        return ablate_command(model, grid, cache, warnings, console);
    }
    const SweepOrder order{grid, command.baselines ? default_baselines() : std::vector<Baseline>{}};
    SweepResult result;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        result = run_sweep(*model.checkpoint, model.architecture, order, cache, {}, context);
    }
    if (result.gaussians.empty()) {
        warnings.emplace_back("No tensor of this model is quantized (they are too small or no numbers with a "
                              "fraction), so that there is nothing to compare.");
    }
    if (!command.csv.empty()) {
        write_file(command.csv, as_bytes(sweep_csv(result)));
    }
    if (console.json) {
        nlohmann::json document = sweep_json(result);
        document["command"] = "sweep";
        document["cache"] = cache.string();
        document["warnings"] = warnings;
        print_json(document);
    }
    if (console.shows_text()) {
        print_text(fmt::format("{}: {}\n\n", printable(model.checkpoint->display_name()),
                               counted(result.points.size(), "point")) +
                   sweep_text(result));
        if (!command.csv.empty()) {
            print_text("\nwritten to " + printable(command.csv) + "\n");
        }
    }
    for (const std::string& warning : warnings) {
        print_warning(warning);
    }
    return exit_done;
}

} // namespace

void add_sweep(CLI::App& app, Console& console, Action& action) {
    CLI::App* command =
        app.add_subcommand("sweep", "Rate-distortion curves: encode with many settings, compare");
    const auto options = std::make_shared<SweepCommand>();
    command->add_option("MODEL", options->model, "Model folder, weight file, index file or cached model id");
    command->add_option("--k", options->intervals, "Keyframe intervals [1,4]")->type_name("1,2,4,8");
    command
        ->add_option("--qbits", options->qbits, "Nominal bits per weight: a list or FIRST:LAST:STEP [2:8:1]")
        ->type_name("2:8:0.5");
    command->add_option("--align", options->alignments, "How units are matched [hungarian]")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"hungarian", "greedy", "sortproj", "none"}))
        ->type_name("METHOD,...");
    command->add_option("--efforts", options->efforts, "Efforts, a curve for each [that of --effort]")
        ->type_name("1,5,9");
    add_encoder_options(*command, options->encoder);
    command->add_flag("--baselines", options->baselines,
                      "Also round to nearest, the block formats of llama.cpp and zstd on the same tensors");
    command->add_flag("--ablate", options->ablate,
                      "What each part of the codec is worth: bits at equal error without it");
    command->add_flag("--no-cache", options->no_cache, "Neither use nor keep finished points");
    command->add_option("--csv", options->csv, "Write all points with all settings to a file")
        ->type_name("FILE");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return sweep_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
