#pragma once

#include "core/codec/settings.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace mcwc::cli {

/// What subcommands that encode have in common. Options that were given win over the configuration file;
/// rules are added to the file's, so that theirs win by coming later.
struct EncoderOptions {
    std::string config;
    std::string mapping;
    std::optional<std::string> order;
    std::optional<unsigned> effort;
    std::optional<unsigned> trellis;
    std::optional<unsigned> basis_directions;
    std::optional<unsigned> learned_shapes;
    std::optional<std::string> profile;
    std::optional<double> lambda;
    std::optional<unsigned> reference_frames;
    bool no_own_rows = false;
    std::vector<std::string> keyframes;
    std::vector<std::string> rules;
    std::string rules_file;
    std::string reference; ///< A MODEL; from the configuration file where it is not given.
    bool align_reference = false;
    std::optional<std::string> step_rule;
};

/// What to open: as the user typed it.
struct ModelNames {
    std::string model;
    std::string reference;
};

/// --order, --effort, --trellis, --basis, --learn, --profile, --references, --lambda, --keyframes, --rule,
/// --rules, --config and --mapping.
void add_encoder_options(CLI::App& command, EncoderOptions& options);

/// --reference, --reference-align and --steps.
void add_reference_options(CLI::App& command, EncoderOptions& options);

/// Defaults, then the configuration file, then the options. Fills in `names` where they are
/// empty and the file names them. UsageError for options that make no sense.
EncoderSettings encoder_settings(const EncoderOptions& options, ModelNames& names,
                                 std::vector<std::string>& warnings);
/// validate(), as a UsageError.
void check_usage(const EncoderSettings& settings);

/// "k 4, qbits 3.5, alignment hungarian, original order, effort 5, 2 rules"
std::string settings_text(const EncoderSettings& settings);

} // namespace mcwc::cli
