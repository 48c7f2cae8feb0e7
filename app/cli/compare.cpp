#include "core/analysis/compare.h"

#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/text.h"
#include "core/analysis/model_source.h"
#include "core/base/file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mcwc::cli {
namespace {

using nlohmann::json;

struct CompareOptions {
    std::string first;
    std::string second;
    std::string csv;
    std::string reference;
    bool tensors = false;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc compare resources/sample sample.mcwc\n"
    "  mcwc compare base fine-tuned --tensors\n"
    "  mcwc compare a.mcwc b.mcwc --csv differences.csv\n"
    "\n"
    "A and B are each a MODEL or a .mcwc stream. Tensors are matched by name; errors are those of B, "
    "relative\n"
    "to A. Differences are no failure: the exit code is 0 when everything could be read.";

std::string type_text(const TensorComparison& pair) {
    const std::string first(dtype_name(pair.first_type));
    return pair.first_type == pair.second_type ? first
                                               : first + " / " + std::string(dtype_name(pair.second_type));
}

std::string state_text(const TensorComparison& pair) {
    switch (pair.state) {
    case ComparisonState::Compared:
        return pair.exact()      ? "exact"
               : pair.nmse() < 0 ? counted(pair.different, "element") + " differ"
                                 : sqnr_text(pair.nmse());
    case ComparisonState::OnlyFirst:
        return "only in A";
    case ComparisonState::OnlySecond:
        return "only in B";
    case ComparisonState::ShapeDiffers:
        return shape_text(pair.first_shape) + " / " + shape_text(pair.second_shape);
    case ComparisonState::TypeDiffers:
        return "another type";
    }
    return {};
}

std::string tensor_table(const Comparison& comparison, bool only_odd) {
    Table table({{"Tensor", Table::Align::Left},
                 {"Type", Table::Align::Left},
                 {"NMSE", Table::Align::Right},
                 {"SQNR", Table::Align::Right},
                 {"Largest error", Table::Align::Right},
                 {"Different", Table::Align::Right}});
    for (const TensorComparison& pair : comparison.tensors) {
        if (only_odd && pair.compared()) {
            continue;
        }
        const bool has_errors = pair.nmse() >= 0 && !pair.exact();
        table.add({pair.name, type_text(pair), has_errors ? fmt::format("{:.2e}", pair.nmse()) : "",
                   state_text(pair), has_errors ? fmt::format("{:.2e}", pair.max_abs_error) : "",
                   pair.compared()
                       ? share_text(static_cast<double>(pair.different), static_cast<double>(pair.elements))
                       : ""});
    }
    return table.empty() ? std::string() : "\n" + table.text();
}

std::string comparison_text(const Comparison& comparison, const CompareOptions& options) {
    std::string text = fmt::format("{} against {}: {}\n", printable(options.second), printable(options.first),
                                   comparison.identical() ? "identical" : "different");
    text += fmt::format("  compared         {}, {} of them exact\n",
                        counted(comparison.count(ComparisonState::Compared), "tensor"), comparison.exact());
    const auto line = [&](ComparisonState state, const char* words) {
        if (const std::uint64_t count = comparison.count(state); count > 0) {
            text += fmt::format("  not compared     {} {}\n", counted(count, "tensor"), words);
        }
    };
    line(ComparisonState::OnlyFirst, "only in A");
    line(ComparisonState::OnlySecond, "only in B");
    line(ComparisonState::ShapeDiffers, "of another shape");
    line(ComparisonState::TypeDiffers, "of another type");
    if (comparison.nmse() > 0) {
        text += fmt::format("  NMSE             {:.3e} (SQNR {})\n", comparison.nmse(),
                            sqnr_text(comparison.nmse()));
        text += fmt::format("  largest error    {:.3e}\n", comparison.max_abs_error());
    }
    return text + tensor_table(comparison, !options.tensors);
}

json comparison_json(const Comparison& comparison, const CompareOptions& options) {
    json tensors = json::array();
    for (const TensorComparison& pair : comparison.tensors) {
        json entry{{"name", pair.name}, {"state", comparison_state_name(pair.state)}};
        if (pair.first) {
            entry["first"] = {{"dtype", dtype_name(pair.first_type)}, {"shape", pair.first_shape}};
        }
        if (pair.second) {
            entry["second"] = {{"dtype", dtype_name(pair.second_type)}, {"shape", pair.second_shape}};
        }
        if (pair.compared()) {
            entry["elements"] = pair.elements;
            entry["different"] = pair.different;
            entry["exact"] = pair.exact();
        }
        if (pair.compared() && pair.is_float) {
            entry["non_finite"] = pair.non_finite;
            entry["squared_error"] = pair.squared_error;
            entry["squared_sum"] = pair.squared_sum;
            entry["max_abs_error"] = pair.max_abs_error;
            entry["nmse"] = pair.nmse() >= 0 ? json(pair.nmse()) : json();
        }
        tensors.push_back(std::move(entry));
    }
    return {{"command", "compare"},
            {"first", options.first},
            {"second", options.second},
            {"identical", comparison.identical()},
            {"compared", comparison.count(ComparisonState::Compared)},
            {"exact", comparison.exact()},
            {"nmse", comparison.nmse() >= 0 ? json(comparison.nmse()) : json()},
            {"max_abs_error", comparison.max_abs_error()},
            {"tensors", std::move(tensors)}};
}

int compare_command(const CompareOptions& options, const Console& console) {
    const auto reference = open_reference(options.reference);
    Comparison comparison;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        const ModelSource first = open_model_source(options.first, reference, context);
        const ModelSource second = open_model_source(options.second, reference, context);
        comparison = compare(*first.tensors, *second.tensors, context);
    }
    if (!options.csv.empty()) {
        write_file(options.csv, as_bytes(comparison_csv(comparison)));
    }
    if (console.json) {
        print_json(comparison_json(comparison, options));
    }
    if (console.shows_text()) {
        print_text(comparison_text(comparison, options));
    }
    return exit_done;
}

} // namespace

void add_compare(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("compare", "Compare two checkpoints or streams tensor by tensor");
    const auto options = std::make_shared<CompareOptions>();
    command->add_option("A", options->first, "The reference: a MODEL or a .mcwc stream")->required();
    command->add_option("B", options->second, "What is compared with it: a MODEL or a .mcwc stream")
        ->required();
    command->add_flag("--tensors", options->tensors, "List every tensor's error");
    command->add_option("--csv", options->csv, "Also write every tensor's figures to a CSV file")
        ->type_name("FILE");
    command
        ->add_option("--reference", options->reference,
                     "The checkpoint that streams among them were encoded with")
        ->type_name("MODEL");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return compare_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
