#include "app/cli/encoder_options.h"

#include "app/cli/console.h"
#include "app/cli/text.h"
#include "core/base/error.h"
#include "core/codec/rules.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mcwc::cli {
namespace {

/// What an option's text is wrong about is a matter of the command line.
template <class Call>
auto as_usage(const Call& call) {
    try {
        return call();
    } catch (const Error& error) {
        throw UsageError(std::string(error.what()) + ". " + error.advice());
    }
}

} // namespace

void add_encoder_options(CLI::App& command, EncoderOptions& options) {
    command
        .add_option(
            "--order", options.order,
            "Unit order after decoding: original, or aligned (function-equivalent, smaller) [original]")
        ->check(CLI::IsMember({"original", "aligned"}))
        ->type_name("ORDER");
    command.add_option("--effort", options.effort, "1, the fastest, to 9, the smallest streams [5]")
        ->check(CLI::Range(1U, largest_effort))
        ->type_name("N");
    command
        .add_option("--trellis", options.trellis,
                    "log2 of the quantizer's states, 2 to 8; 0: scalar [by the effort]")
        ->type_name("N");
    command
        .add_option("--basis", options.basis_directions,
                    "Most directions of a shared basis; 0: none [by the effort]")
        ->type_name("N");
    command
        .add_option("--learn", options.learned_shapes,
                    "Most shapes of distributions to learn, 0 to 16; 0: none [by the effort]")
        ->type_name("N");
    command
        .add_option("--profile", options.profile,
                    "Shapes learned before: default, none, or a file of 'mcwc train' [by the effort]")
        ->type_name("FILE");
    command
        .add_option("--references", options.reference_frames,
                    "Layers since the last keyframe that a layer may be predicted from, 1 to 16 [by the "
                    "effort]")
        ->type_name("N");
    command.add_flag("--no-own-rows", options.no_own_rows,
                     "Do not predict rows of embeddings and the like from other rows of them");
    command.add_option("--lambda", options.lambda, "Weight of rate against error, 0 to 10 [1]")
        ->type_name("X");
    command
        .add_option(
            "--keyframes", options.keyframes,
            "Layer numbers of the keyframes, in place of every k-th; STACK:0,5 for one stack only; auto: "
            "where prediction saves nothing, at least every k-th")
        ->allow_extra_args(false) // or MODEL behind it would be taken for another one
        ->type_name("0,5,9");
    command
        .add_option("--rule", options.rules,
                    "Settings for tensors by name, the last that fits wins: '*.mlp.*:qbits=6', "
                    "'h.0.*:lossless', '*:align=none', '*.wte.*:intra'")
        ->allow_extra_args(false)
        ->type_name("RULE");
    command.add_option("--rules", options.rules_file, "A file with a rule on each line; # begins a comment")
        ->type_name("FILE");
    command.add_option("--config", options.config, "Settings file; options given here win")
        ->type_name("FILE.yaml");
    command.add_option("--mapping", options.mapping, "Family description for a model that is not known")
        ->type_name("FILE.json");
}

void add_reference_options(CLI::App& command, EncoderOptions& options) {
    command
        .add_option(
            "--reference", options.reference,
            "A checkpoint to predict from, e.g. the base of a fine-tuned model; decoding needs it too")
        ->type_name("MODEL");
    command.add_flag("--reference-align", options.align_reference,
                     "Look for units in another order there: for permuted models");
    command
        .add_option(
            "--steps", options.step_rule,
            "What qbits refers to: each tensor, its difference from the reference, or all together: one "
            "common step, the least error in all [tensor]")
        ->check(CLI::IsMember({"tensor", "difference", "common"}))
        ->type_name("RULE");
}

EncoderSettings encoder_settings(const EncoderOptions& options, ModelNames& names,
                                 std::vector<std::string>& warnings) {
    EncoderSettings settings;
    if (!options.config.empty()) {
        SettingsFile file = load_settings_file(options.config);
        settings = file.settings;
        if (names.model.empty() && file.model) {
            names.model = *file.model;
        }
        if (names.reference.empty() && file.reference) {
            names.reference = *file.reference;
        }
        if (file.note) {
            warnings.push_back(*file.note);
        }
    }
    if (options.order) {
        settings.order = *options.order == "aligned" ? UnitOrder::Aligned : UnitOrder::Original;
    }
    if (options.effort) {
        set_effort(settings, *options.effort);
    }
    settings.trellis = options.trellis.value_or(settings.trellis);
    settings.basis_directions = options.basis_directions.value_or(settings.basis_directions);
    settings.learned_shapes = options.learned_shapes.value_or(settings.learned_shapes);
    if (options.profile) {
        settings.profile = *options.profile == "none" ? "" : *options.profile;
    }
    settings.align_reference = settings.align_reference || options.align_reference;
    if (options.step_rule) {
        settings.step_rule = step_rule_from_name(*options.step_rule);
    }
    settings.reference_frames = options.reference_frames.value_or(settings.reference_frames);
    settings.own_rows = settings.own_rows && !options.no_own_rows;
    settings.lambda = options.lambda.value_or(settings.lambda);
    if (!options.keyframes.empty()) {
        settings.keyframes.clear();
        for (const std::string& text : options.keyframes) {
            if (text == "auto") {
                settings.automatic_keyframes = true;
                continue;
            }
            settings.keyframes.push_back(as_usage([&] { return parse_keyframes(text); }));
        }
    }
    if (!options.rules_file.empty()) {
        const std::vector<TensorRule> rules = load_rules_file(options.rules_file);
        settings.rules.insert(settings.rules.end(), rules.begin(), rules.end());
    }
    for (const std::string& text : options.rules) {
        settings.rules.push_back(as_usage([&] { return parse_rule(text); }));
    }
    return settings;
}

void check_usage(const EncoderSettings& settings) {
    as_usage([&] { validate(settings); });
}

std::string settings_text(const EncoderSettings& settings) {
    std::string text = "lossless";
    if (!settings.lossless) {
        const std::optional<unsigned> effort = effort_of(settings);
        text = fmt::format("k {}{}, qbits {:g}, alignment {}, {} order, {}",
                           settings.automatic_keyframes ? "auto, at most " : "", settings.keyframe_interval,
                           settings.qbits, alignment_method_name(settings.alignment),
                           settings.order == UnitOrder::Aligned ? "aligned" : "original",
                           effort ? fmt::format("effort {}", *effort)
                                  : fmt::format("trellis {}, basis {}, learned shapes {}", settings.trellis,
                                                settings.basis_directions, settings.learned_shapes));
        if (settings.profile != usual_profile(settings.trellis, settings.basis_directions)) {
            text += ", profile " + (settings.profile.empty() ? "none" : printable(settings.profile));
        }
    }
    if (settings.align_reference) {
        text += ", reference aligned";
    }
    if (settings.step_rule == StepRule::Difference) {
        text += ", steps by the difference";
    } else if (settings.step_rule == StepRule::Common) {
        text += ", one common step";
    }
    for (const KeyframeList& list : settings.keyframes) {
        text += ", keyframes " + printable(keyframes_text(list));
    }
    if (!settings.rules.empty()) {
        text += ", " + counted(settings.rules.size(), "rule");
    }
    return text;
}

} // namespace mcwc::cli
