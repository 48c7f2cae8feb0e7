#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/text.h"
#include "core/analysis/sweep.h"
#include "core/base/error.h"
#include "core/codec/settings.h"
#include "core/codec/training.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>

namespace mcwc::cli {
namespace {

struct TrainCommand {
    std::vector<std::string> models;
    std::string output;
    std::string qbits = "2,3,4,6,8";
    unsigned effort = default_effort;
    std::string mapping;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc train resources/sample org/name -o mine.json\n"
    "  mcwc encode org/other -o other.mcwc --profile mine.json\n"
    "\n"
    "Learns the shapes of the distributions that quantized weights have, over all models and rates alike. "
    "A stream\n"
    "holds the shapes that it uses: the profile is not needed to decode.";

std::vector<double> rates_of(const std::string& text) {
    try {
        return parse_number_list(text);
    } catch (const Error& error) {
        throw UsageError(fmt::format("--qbits: {}. {}", error.what(), error.advice()));
    }
}

/// Bits per symbol.
double rate(double bits, const TrainingFigure& figure) {
    return figure.symbols > 0 ? bits / figure.symbols : 0.0;
}

nlohmann::json result_json(const TrainingResult& result) {
    nlohmann::json figures = nlohmann::json::array();
    for (const TrainingFigure& figure : result.figures) {
        figures.push_back({{"model", figure.model},
                           {"qbits", figure.qbits},
                           {"builtin_bpw", rate(figure.builtin_bits, figure)},
                           {"profile_bpw", rate(figure.profile_bits, figure)}});
    }
    return figures;
}

std::string result_text(const TrainingResult& result, const std::string& output, double seconds) {
    std::string text = fmt::format("{}: {} from {} in {:.1f} s\n\n", printable(output),
                                   counted(result.profile.shapes.size(), "shape"),
                                   counted(result.profile.trained_on.size(), "model"), seconds);
    text += fmt::format("{:<32}{:>8}{:>14}{:>14}{:>10}\n", "bits per symbol", "qbits", "built-in shapes",
                        "with profile", "saved");
    for (const TrainingFigure& figure : result.figures) {
        const double before = rate(figure.builtin_bits, figure);
        const double after = rate(figure.profile_bits, figure);
        text += fmt::format("{:<32}{:>8g}{:>15.4f}{:>14.4f}{:>9.2f}%\n", printable(figure.model),
                            figure.qbits, before, after, 100.0 * (1.0 - after / before));
    }
    return text;
}

int train_command(const TrainCommand& command, const Console& console) {
    EncoderSettings settings;
    set_effort(settings, command.effort);
    settings.profile.clear();
    const std::vector<double> qbits = rates_of(command.qbits);
    const auto start = std::chrono::steady_clock::now();
    std::vector<TrainingModel> models;
    for (const std::string& name : command.models) {
        Model model = open_model(name, command.mapping);
        models.push_back({model.checkpoint, std::move(model.architecture)});
    }
    TrainingResult result;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        result = train_profile(models, qbits, settings, context);
    }
    if (result.profile.shapes.empty()) {
        throw Error(ErrorCode::InvalidArgument, "these models are too small to learn shapes from",
                    "Give more or larger models.");
    }
    for (const TrainingModel& model : models) {
        result.profile.trained_on.push_back(model.checkpoint->display_name());
    }
    write_profile(result.profile, command.output);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (console.json) {
        print_json({{"command", "train"},
                    {"profile", command.output},
                    {"models", result.profile.trained_on},
                    {"shapes", result.profile.shapes.size()},
                    {"figures", result_json(result)},
                    {"seconds", seconds}});
    }
    if (console.shows_text()) {
        print_text(result_text(result, command.output, seconds));
    }
    return exit_done;
}

} // namespace

void add_train(CLI::App& app, Console& console, Action& action) {
    CLI::App* command =
        app.add_subcommand("train", "Learn a profile of symbol distributions over checkpoints");
    const auto options = std::make_shared<TrainCommand>();
    command->add_option("MODEL", options->models, "Model folders, weight files or cached model ids")
        ->required();
    command->add_option("-o,--output", options->output, "The profile to write")
        ->type_name("PROFILE")
        ->required();
    command->add_option("--qbits", options->qbits, "Rates to learn at: a list or FIRST:LAST:STEP [2,3,4,6,8]")
        ->type_name("2,4,8");
    command->add_option("--effort", options->effort, "Of the encoder that the profile is for [5]")
        ->check(CLI::Range(1U, largest_effort))
        ->type_name("N");
    command->add_option("--mapping", options->mapping, "Family description for models that are not known")
        ->type_name("FILE.json");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return train_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
