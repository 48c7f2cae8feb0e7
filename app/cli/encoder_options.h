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
    std::vector<std::string> keyframes;
    std::vector<std::string> rules;
    std::string rules_file;
};

/// --order, --effort, --trellis, --basis, --learn, --profile, --lambda, --keyframes, --rule, --rules,
/// --config and --mapping.
void add_encoder_options(CLI::App& command, EncoderOptions& options);

/// Defaults, then the configuration file, then the options. Fills in `model` where it is empty and the file
/// names one. UsageError for options that make no sense.
EncoderSettings encoder_settings(const EncoderOptions& options, std::string& model,
                                 std::vector<std::string>& warnings);
/// validate(), as a UsageError.
void check_usage(const EncoderSettings& settings);

/// "k 4, qbits 3.5, alignment hungarian, original order, effort 5, 2 rules"
std::string settings_text(const EncoderSettings& settings);

} // namespace mcwc::cli
