#pragma once

// Rules for tensors by name and keyframes by hand: their text forms, what they amount to for one tensor, and
// whether they fit a model. A rule reads PATTERN:SETTING[,SETTING...], e.g. "*.mlp.*:qbits=3.5,intra".
// Settings are qbits=BITS, lossless, align=METHOD, intra, trellis=N, basis, learn and lambda=L;
// "lossless=no", "intra=no", "basis=no" and "learn=no" are their opposites. The last colon ends the pattern.

#include "core/codec/settings.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc {

class TensorSource;
struct Architecture;
struct Group;

/// Error(ConfigInvalid) quotes the rule and says what is wrong with it.
TensorRule parse_rule(std::string_view text);
/// The rule as parse_rule reads it: parse_rule(rule_text(r)) == r.
std::string rule_text(const TensorRule& rule);
/// The settings of a rule as keys and values, e.g. {"qbits", "3.5"}; the order is fixed.
std::vector<std::pair<std::string, std::string>> rule_settings(const TensorRule& rule);
/// Sets one key. Error(ConfigInvalid) names the rule and the known keys.
void set_rule_key(TensorRule& rule, std::string_view key, std::string_view value);
/// A file with a rule on each line; empty lines and those that begin with '#' are skipped.
/// Error(ConfigInvalid) names file and line.
std::vector<TensorRule> load_rules_file(const std::filesystem::path& path);

/// "0,5,9" for every stack or "encoder:0,5,9" for one. Error(ConfigInvalid).
KeyframeList parse_keyframes(std::string_view text);
std::string keyframes_text(const KeyframeList& list);

/// What `later` sets in place of what `rule` says; patterns stay as they are.
void override_rule(TensorRule& rule, const TensorRule& later);
/// What all rules that fit a tensor say together; without a pattern.
TensorRule combined_rule(const std::vector<TensorRule>& rules, std::string_view tensor);

/// True where the pattern fits the whole name.
bool rule_fits(const TensorRule& rule, std::string_view tensor) noexcept;
/// Numbers of the rules whose patterns fit, ascending.
std::vector<std::size_t> fitting_rules(const EncoderSettings& settings, std::string_view tensor);

/// What holds for one tensor once all rules are applied.
struct TensorSettings {
    double qbits = 8.0;
    bool lossless = false;
    AlignmentMethod alignment = AlignmentMethod::Hungarian;
    bool intra = false;
    unsigned trellis = 0; ///< As EncoderSettings::trellis.
    bool basis = true;    ///< Whether it may be coded in a basis.
    bool learn = true;    ///< Whether learned shapes may describe it.
    double lambda = 1.0;  ///< As EncoderSettings::lambda.
};
TensorSettings settings_for(std::string_view tensor, const EncoderSettings& settings);

/// How the units of a group are matched: by the last rule that sets `align` and fits one of the group's
/// tensors.
AlignmentMethod alignment_for(const Group& group, const TensorSource& source,
                              const EncoderSettings& settings);

/// The keyframes chosen by hand for a stack; null: keyframe_interval, or the encoder, decides.
const KeyframeList* keyframes_of(const EncoderSettings& settings, std::string_view stack);

/// True where layer number `layer`, `position` layers after the first of its stack, is coded by itself
/// whatever it holds; with automatic keyframes others may be found to be.
bool is_keyframe(const EncoderSettings& settings, std::string_view stack, std::uint64_t layer,
                 std::uint64_t position);

/// Error(InvalidArgument) names the first rule that fits no tensor with data of its own, or the first
/// keyframe that is no layer of its stack, and says what there is.
void require_hits(const EncoderSettings& settings, const TensorSource& source,
                  const Architecture& architecture);

} // namespace mcwc
