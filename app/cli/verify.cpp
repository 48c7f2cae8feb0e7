#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/report_output.h"
#include "app/cli/text.h"
#include "core/base/error.h"
#include "core/codec/decoder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <set>

namespace mcwc::cli {
namespace {

using nlohmann::json;

struct VerifyOptions {
    std::string stream;
    std::string against;
    std::string reference;
    bool tensors = false;
};

/// A comparison and what the stream says about itself.
struct Verification {
    VerifyReport report;
    StreamReport stream;
    bool aligned_order = false;
    std::vector<std::string> problems; ///< Sentences; the command fails when there is one.
    std::vector<std::string> notes;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc verify sample.mcwc\n"
    "  mcwc verify sample.mcwc --against resources/sample\n"
    "\n"
    "Checks every checksum and decodes everything. With --against the result is compared with the "
    "checkpoint:\n"
    "tensors that a stream keeps exactly must be exact, for the others the error is shown.";

/// Tensors that the stream promises to keep exactly must be equal, wherever no unit may have moved.
void find_problems(Verification& result) {
    std::set<std::string> exact;
    for (const TensorReport& tensor : result.stream.tensors) {
        if (!tensor.quantized) {
            exact.insert(tensor.name);
        }
    }
    for (const TensorDifference& difference : result.report.differences) {
        if (!difference.exact && exact.contains(difference.name) && !result.aligned_order) {
            result.problems.push_back(difference.name +
                                      " is kept exactly by the stream, but differs from the "
                                      "checkpoint.");
        }
    }
}

Verification verify_stream(const VerifyOptions& options, const Console& console) {
    if (require_stream(options.stream) == 0) {
        throw Error(ErrorCode::UnsupportedVersion,
                    options.stream +
                        " is a stream of the Python reference (version 0), which holds no checksums",
                    "'mcwc inspect' and 'mcwc decode' read it; nothing in it can be verified.");
    }
    const std::shared_ptr<const Checkpoint> against =
        options.against.empty() ? nullptr : open_checkpoint(options.against);
    Verification result;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        result.report = verify(options.stream, against, context, open_reference(options.reference));
    }
    const auto decoder = Decoder::open(options.stream);
    result.stream = decoder->report();
    result.stream.nmse = result.report.nmse;
    result.aligned_order = decoder->stream().settings().aligned_order != 0;
    if (against == nullptr) {
        return result;
    }
    find_problems(result);
    if (!result.report.source_hash_matches) {
        result.notes.push_back(options.against + " is not the checkpoint that this stream was made from.");
    }
    if (result.aligned_order) {
        result.notes.emplace_back(
            "The units stay in aligned order: tensors differ wherever units moved, though "
            "the model's function is the same.");
    }
    if (result.report.companions_different > 0) {
        result.notes.push_back(counted(result.report.companions_different, "companion file") +
                               " not as in the checkpoint's folder.");
    }
    return result;
}

std::string difference_table(const VerifyReport& report) {
    Table table({{"Tensor", Table::Align::Left},
                 {"NMSE", Table::Align::Right},
                 {"SQNR", Table::Align::Right},
                 {"Largest error", Table::Align::Right}});
    for (const TensorDifference& tensor : report.differences) {
        if (tensor.exact) {
            table.add({tensor.name, "", "exact", ""});
        } else {
            const double nmse = tensor.squared_sum > 0 ? tensor.squared_error / tensor.squared_sum : 0;
            table.add({tensor.name, fmt::format("{:.2e}", nmse), sqnr_text(nmse),
                       fmt::format("{:.2e}", tensor.max_abs_error)});
        }
    }
    return table.text();
}

std::string verification_text(const Verification& result, const VerifyOptions& options) {
    const VerifyReport& report = result.report;
    std::string text = printable(options.stream) + (result.problems.empty() ? ": good\n" : ": NOT good\n");
    text += fmt::format("  checked          {}, {} decoded\n", counted(report.slices_checked, "slice"),
                        counted(report.tensors_decoded, "tensor"));
    if (!options.against.empty()) {
        const auto exact = std::count_if(report.differences.begin(), report.differences.end(),
                                         [](const TensorDifference& d) { return d.exact; });
        text += fmt::format("  compared with    {}: {} tensors exact, {} within the error below\n",
                            printable(options.against), exact,
                            report.differences.size() - static_cast<std::size_t>(exact));
    }
    text += figures_text(result.stream, !options.against.empty());
    if (options.tensors && !report.differences.empty()) {
        text += "\n" + difference_table(report);
    }
    return text;
}

json verification_json(const Verification& result, const VerifyOptions& options) {
    const VerifyReport& report = result.report;
    json document{{"command", "verify"},
                  {"stream", options.stream},
                  {"good", result.problems.empty()},
                  {"problems", result.problems},
                  {"notes", result.notes},
                  {"slices_checked", report.slices_checked},
                  {"tensors_decoded", report.tensors_decoded}};
    if (!options.against.empty()) {
        json differences = json::array();
        for (const TensorDifference& tensor : report.differences) {
            differences.push_back({{"name", tensor.name},
                                   {"exact", tensor.exact},
                                   {"squared_error", tensor.squared_error},
                                   {"squared_sum", tensor.squared_sum},
                                   {"max_abs_error", tensor.max_abs_error}});
        }
        document["against"] = options.against;
        document["nmse"] = report.nmse;
        document["source_hash_matches"] = report.source_hash_matches;
        document["companions_different"] = report.companions_different;
        document["tensors"] = std::move(differences);
    }
    return document;
}

int verify_command(const VerifyOptions& options, const Console& console) {
    const Verification result = verify_stream(options, console);
    if (console.json) {
        print_json(verification_json(result, options));
    }
    if (console.shows_text()) {
        print_text(verification_text(result, options));
    }
    for (const std::string& note : result.notes) {
        print_warning(note);
    }
    constexpr std::size_t most_shown = 10;
    for (std::size_t i = 0; i < std::min(most_shown, result.problems.size()); ++i) {
        print_error({}, {}, options.stream + ": " + result.problems[i], {});
    }
    if (result.problems.size() > most_shown) {
        print_error({}, {}, fmt::format("... and {} more", result.problems.size() - most_shown),
                    "--json lists all of them.");
    }
    return result.problems.empty() ? exit_done : exit_failed;
}

} // namespace

void add_verify(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("verify", "Check a stream, and compare it with a checkpoint");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("IN.mcwc", options->stream, "The stream")->required();
    command->add_option("--against", options->against, "The checkpoint to compare with")->type_name("MODEL");
    command
        ->add_option("--reference", options->reference,
                     "The checkpoint that the stream was encoded with, where it was")
        ->type_name("MODEL");
    command->add_flag("--tensors", options->tensors, "Also list every tensor's error");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return verify_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
