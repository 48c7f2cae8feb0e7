#include "app/cli/commands.h"
#include "app/cli/encoder_options.h"
#include "app/cli/model.h"
#include "app/cli/progress_bar.h"
#include "app/cli/report_output.h"
#include "app/cli/text.h"
#include "core/analysis/settings_json.h"
#include "core/base/error.h"
#include "core/codec/encoder.h"
#include "core/codec/settings.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>

namespace mcwc::cli {
namespace {

struct EncodeOptions {
    std::string model;
    std::string output;
    bool dry_run = false;
    EncoderOptions encoder;
    // Options that were given win over the configuration file.
    std::optional<std::string> keyframe_interval; ///< A number or "auto".
    std::optional<double> qbits;
    std::optional<std::string> alignment;
    bool lossless = false;
    std::optional<double> target_bpw;
    std::optional<std::uint64_t> target_size;
    std::optional<double> target_error;
    std::optional<double> target_error_each;
};

constexpr const char* footer =
    "Examples:\n"
    "  mcwc encode resources/sample -o sample.mcwc --k 4 --qbits 4\n"
    "  mcwc encode org/name -o name.mcwc --align greedy --threads 8\n"
    "  mcwc encode model.safetensors -o model.mcwc --lossless\n"
    "  mcwc encode resources/sample --qbits 3.5 --dry-run\n"
    "  mcwc encode resources/sample -o s.mcwc --keyframes 0,5 --rule '*.mlp.*:qbits=3' --rule "
    "'*.wte.*:intra'\n"
    "  mcwc encode tuned -o tuned.mcwc --reference base --qbits 4\n"
    "  mcwc encode --config gpt2.yaml -o gpt2.mcwc\n"
    "\n"
    "An existing OUT is replaced when the new one is complete. Keys of a configuration file: model, k, "
    "qbits,\n"
    "align, order, effort, profile, lossless, keyframes, rules, reference, reference_align, steps (and, for\n"
    "files of the Python reference, compress, "
    "use_sortproj, sortproj_seed).";

/// Defaults, then the configuration file, then the options.
/// --k: a number, or auto, which leaves the length open.
void set_interval(const std::string& text, EncoderSettings& settings) {
    if (text == "auto") {
        settings.automatic_keyframes = true;
        settings.keyframe_interval = automatic_interval;
        return;
    }
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, settings.keyframe_interval);
    if (result.ec != std::errc() || result.ptr != end) {
        throw UsageError("--k: '" + text + "' is neither a whole number nor auto");
    }
}

EncoderSettings settings_of(const EncodeOptions& options, ModelNames& names,
                            std::vector<std::string>& warnings) {
    EncoderSettings settings = encoder_settings(options.encoder, names, warnings);
    if (options.keyframe_interval) {
        set_interval(*options.keyframe_interval, settings);
    }
    settings.qbits = options.qbits.value_or(settings.qbits);
    if (options.alignment) {
        settings.alignment = alignment_method_from_name(*options.alignment);
    }
    settings.lossless = settings.lossless || options.lossless;
    const auto aim = [&](RateTarget::Kind kind, const auto& value) {
        if (value) {
            settings.target = RateTarget{kind, static_cast<double>(*value)};
        }
    };
    aim(RateTarget::Kind::BitsPerWeight, options.target_bpw);
    aim(RateTarget::Kind::FileBytes, options.target_size);
    aim(RateTarget::Kind::Error, options.target_error);
    aim(RateTarget::Kind::ErrorOfEach, options.target_error_each);
    check_usage(settings);
    return settings;
}

/// Writing the stream over something that it is made from would destroy it.
void refuse_own_input(const std::filesystem::path& output, const Checkpoint& checkpoint,
                      const EncodeOptions& options) {
    std::vector<std::filesystem::path> inputs{checkpoint.path(), options.encoder.config,
                                              options.encoder.mapping, options.encoder.rules_file};
    if (options.encoder.profile) {
        inputs.emplace_back(*options.encoder.profile);
    }
    for (const Shard& shard : checkpoint.shards()) {
        inputs.push_back(checkpoint.folder() / shard.file_name);
    }
    for (const CompanionFile& companion : checkpoint.companions()) {
        inputs.push_back(companion.path);
    }
    const bool same = std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) {
        std::error_code ignored;
        return !input.empty() && std::filesystem::equivalent(input, output, ignored);
    });
    if (same) {
        throw Error(ErrorCode::FileUnwritable, output.string() + " is a part of what the stream is made from",
                    "Choose another name for the stream; nothing was changed.");
    }
}

/// What prediction bought, over all frames.
std::string prediction_text(const StreamReport& report) {
    double saved = 0;
    std::uint64_t predicted = 0;
    std::uint64_t units = 0;
    for (const FrameReport& frame : report.frames) {
        saved += frame.saved_bits;
        predicted += frame.predicted_units;
        units += frame.kind == "predicted" || frame.predicted_units > 0 ? frame.units : 0;
    }
    if (units == 0 && !(saved > 0)) {
        return {};
    }
    const double without = static_cast<double>(report.bits.total()) + saved;
    std::string text = fmt::format("  prediction       {:>10}   saved ({})",
                                   bytes_text(static_cast<std::uint64_t>(std::max(0.0, saved) / 8)),
                                   share_text(saved, without));
    if (units > 0) {
        text += fmt::format("; {} of {} units in predicted frames use it", count_text(predicted),
                            count_text(units));
    }
    return text + "\n";
}

std::string summary_text(const Model& model, const ReferenceCheckpoint* reference,
                         const EncoderSettings& settings, const EncodeOptions& options,
                         const StreamReport& report) {
    const Architecture& architecture = model.architecture;
    const std::string target = options.dry_run ? "dry run, nothing is written" : options.output;
    std::string text =
        fmt::format("{} → {}\n", printable(model.checkpoint->display_name()), printable(target));
    text += fmt::format(
        "  model            {}, {} layers, {} tensors\n",
        printable(architecture.display_name.empty() ? architecture.family : architecture.display_name),
        architecture.layers.size(), report.tensors.size());
    if (reference != nullptr) {
        text += "  predicted from   " + printable(reference->name()) + "\n";
    }
    text += "  settings         " + settings_text(settings) + "\n";
    if (settings.target) {
        text += fmt::format("  found            qbits {:.3f} on average\n", report.qbits);
    }
    text += figures_text(report, true);
    text += prediction_text(report);
    text += fmt::format("  time             {:>10}\n", fmt::format("{:.2f} s", report.seconds));
    text += "\n" + bits_table(report.bits);
    const std::string rules = rules_table(report);
    return rules.empty() ? text : text + "\n" + rules;
}

int encode_command(const EncodeOptions& options, const Console& console) {
    std::vector<std::string> warnings;
    ModelNames names{options.model, options.encoder.reference};
    const EncoderSettings settings = settings_of(options, names, warnings);
    if (names.model.empty()) {
        throw UsageError(
            "MODEL is missing: give a folder, a file or a model id (or a 'model' line in --config)");
    }
    if (options.output.empty() && !options.dry_run) {
        throw UsageError("-o OUT.mcwc is missing: say where the stream goes, or use --dry-run");
    }
    const Model model = open_model(names.model, options.encoder.mapping);
    const std::shared_ptr<const ReferenceCheckpoint> reference = open_reference(names.reference);
    std::optional<std::filesystem::path> target;
    if (!options.dry_run) {
        target = options.output;
        refuse_own_input(*target, *model.checkpoint, options);
        if (reference != nullptr) {
            refuse_own_input(*target, *open_checkpoint(names.reference), options);
        }
    }
    StreamReport report;
    {
        ProgressBar bar(!console.quiet);
        const TaskContext context{.stop = console.stop, .progress = bar.sink(), .threads = console.threads};
        report = encode(*model.checkpoint, model.architecture, settings, target, context, reference.get());
    }
    warnings.insert(warnings.end(), report.warnings.begin(), report.warnings.end());
    for (const std::string& note : model.architecture.notes) {
        if (std::find(warnings.begin(), warnings.end(), note) == warnings.end()) {
            warnings.push_back(note);
        }
    }
    if (console.json) {
        print_json({{"command", "encode"},
                    {"model", model.checkpoint->display_name()},
                    {"family", model.architecture.family},
                    {"target", target ? nlohmann::json(target->string()) : nlohmann::json()},
                    {"settings", settings_json(settings)},
                    {"reference", reference ? nlohmann::json(reference->name()) : nlohmann::json()},
                    {"warnings", warnings},
                    {"report", report_json(report, true)}});
    }
    if (console.shows_text()) {
        print_text(summary_text(model, reference.get(), settings, options, report));
    }
    for (const std::string& warning : warnings) {
        print_warning(warning);
    }
    return exit_done;
}

} // namespace

void add_encode(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("encode", "Compress a checkpoint into a stream");
    const auto options = std::make_shared<EncodeOptions>();
    command->add_option("MODEL", options->model, "Model folder, weight file, index file or cached model id");
    command->add_option("-o,--output", options->output, "The stream to write")->type_name("OUT.mcwc");
    command
        ->add_option("--k", options->keyframe_interval,
                     "A keyframe every k layers, 1: no prediction; auto: where prediction saves nothing [4]")
        ->type_name("N");
    command->add_option("--qbits", options->qbits, "Nominal bits per weight, 0.25 to 16 [8]")
        ->type_name("BITS");
    command->add_option("--align", options->alignment, "How units are matched [hungarian]")
        ->check(CLI::IsMember({"hungarian", "greedy", "sortproj", "none"}))
        ->type_name("METHOD");
    CLI::Option_group* const targets =
        command->add_option_group("Targets", "Search qbits, to within 1% of one of these");
    targets
        ->add_option("--target-bpw", options->target_bpw,
                     "Bits per weight of the quantized tensors, figure (a)")
        ->type_name("BITS");
    targets->add_option("--target-size", options->target_size, "Bytes of the stream; k, M, G may follow")
        ->transform(CLI::AsSizeValue(true))
        ->type_name("BYTES");
    targets
        ->add_option("--target-error", options->target_error,
                     "Normalised squared error of all quantized tensors")
        ->type_name("NMSE");
    targets
        ->add_option("--target-error-each", options->target_error_each, "The same of each quantized tensor")
        ->type_name("NMSE");
    targets->require_option(0, 1);
    command->add_flag("--lossless", options->lossless, "Keep every tensor exactly");
    add_encoder_options(*command, options->encoder);
    add_reference_options(*command, options->encoder);
    command->add_flag("--dry-run", options->dry_run, "Do the work and show the figures, write nothing");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return encode_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
