#pragma once

#include "core/alignment/assignment.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// Order in which a decoded checkpoint's units stand.
enum class UnitOrder : std::uint8_t {
    Original, ///< As in the source; permutations of predicted frames are part of the stream.
    Aligned,  ///< As aligned with the reference: a function-equivalent checkpoint, no permutation is sent.
};

/// Settings for the tensors whose names fit a pattern. What is not set is left to earlier rules and, in the
/// end, to the settings for all. See core/codec/rules.h for the text form.
struct TensorRule {
    std::string pattern;         ///< '*' stands for any run of characters, '?' for one.
    std::optional<double> qbits; ///< [0.25, 16].
    std::optional<bool> lossless;
    std::optional<AlignmentMethod> alignment; ///< Of every group that one of the tensors is a part of.
    std::optional<bool> intra;                ///< Never predict these tensors.
    std::optional<unsigned> trellis;          ///< As EncoderSettings::trellis.
    std::optional<bool> basis;                ///< Whether they may be coded in a basis, where there are any.
    std::optional<bool> learn;    ///< Whether learned shapes, where there are any, may describe them.
    std::optional<double> lambda; ///< As EncoderSettings::lambda.

    bool operator==(const TensorRule&) const = default;
};

/// The keyframes of a stack, chosen by hand. The first layer of a stack is a keyframe in any case.
struct KeyframeList {
    std::string stack;                 ///< Empty: every stack that has no list of its own.
    std::vector<std::uint64_t> layers; ///< Layer numbers as in the tensors' names, in any order.

    bool operator==(const KeyframeList&) const = default;
};

/// What encode() searches qbits for, to within 1%, in place of taking it as it is.
struct RateTarget {
    enum class Kind : std::uint8_t {
        BitsPerWeight, ///< Figure (a) of docs/rate.md.
        FileBytes,
        Error,       ///< NMSE over all quantized tensors.
        ErrorOfEach, ///< NMSE of each quantized tensor.
    };
    Kind kind = Kind::BitsPerWeight;
    double value = 0; ///< Above 0.

    bool operator==(const RateTarget&) const = default;
};

/// What the nominal rate refers to.
enum class StepRule : std::uint8_t {
    Tensor,     ///< Each tensor: with a reference the error is what it would be without, the rate lower.
    Difference, ///< What differs from the reference, as the units stand: the error is relative to that.
    /// All tensors together: one step, at which they have the nominal rate in the mean. The sum of squared
    /// errors is then the least that there is for a rate (reverse waterfilling); tensors of small weights get
    /// fewer bits. Those that a rule gives a rate keep it.
    Common,
};

/// Everything a user can say about encoding. Values outside the ranges are refused by validate().
struct EncoderSettings {
    std::uint32_t keyframe_interval =
        4; ///< A keyframe every k layers of a stack; 1 = all intra; [1, 1000000].
    /// Keyframes where prediction from the layers before saves next to nothing; keyframe_interval is then
    /// only the most layers from one to the next, so that few have to be decoded for one.
    bool automatic_keyframes = false;
    double qbits = 8.0; ///< Nominal rate: the step is such that a Gaussian tensor of the same variance would
                        ///< cost this many bits per weight, scalar quantized and ideally coded; [0.25, 16].
    AlignmentMethod alignment = AlignmentMethod::Hungarian;
    UnitOrder order = UnitOrder::Original;
    bool lossless = false; ///< Keep every tensor exactly; qbits and k are then unused.
    /// Where set, the rates of qbits and rules are moved together until this is met.
    std::optional<RateTarget> target;
    /// Rate weight in quantization, in units of the slope of squared error against rate; [0, 10]. 0: plain
    /// rounding, 1: the optimum of rate and distortion for fine steps.
    double lambda = 1.0;
    /// log2 of the states of the trellis quantizer: 0 (a scalar quantizer), 2 to 8. Set by set_effort().
    unsigned trellis = 4;
    /// The most directions of a basis that layers share (prediction/basis.h); 0: no bases. [0, 1024]
    /// Set by set_effort().
    unsigned basis_directions = 64;
    /// The most shapes of symbol distributions to learn for the stream (entropy/scale_model.h); 0: none.
    /// [0, 16] Set by set_effort().
    unsigned learned_shapes = 8;
    /// Where further shapes come from: "default" (built in), a profile's file (core/codec/profile.h), or
    /// empty: nowhere. Set by set_effort().
    std::string profile = "default";
    /// Of the layers since the last keyframe, itself included, so many may be chosen from for a predicted
    /// layer: the previous one, the keyframe, then those before the previous one. [1, 16] Set by
    /// set_effort().
    unsigned reference_frames = 2;
    /// With a reference checkpoint only: look for its units in another order than this one's. Off for
    /// fine-tuned models, which keep the order; on for permuted or independently trained ones.
    bool align_reference = false;
    /// Predict rows of tensors that are in no group of units, such as embeddings, from other rows of them.
    bool own_rows = true;
    StepRule step_rule = StepRule::Tensor;
    /// In place of keyframe_interval for the stacks that they name; empty: k alone decides. At most one list
    /// for each stack.
    std::vector<KeyframeList> keyframes;
    /// In order: for each key the last rule that fits a tensor and sets the key wins.
    std::vector<TensorRule> rules;

    bool operator==(const EncoderSettings&) const = default;
};

/// The most layers from one automatic keyframe to the next where nothing else is said.
inline constexpr std::uint32_t automatic_interval = 16;

/// How hard to try, from 1 (fast: scalar quantizer, no bases) to 9 (the smallest streams: 256 states). 5 is
/// the default. docs/cli.md says what each level turns on and what it costs.
inline constexpr unsigned default_effort = 5;
inline constexpr unsigned largest_effort = 9;
/// Sets what the effort decides: trellis, basis_directions, learned_shapes, reference_frames, and profile
/// unless it is a file. Error(InvalidArgument).
void set_effort(EncoderSettings& settings, unsigned effort);
/// The level that sets the same, the profile aside; nothing where they were chosen by hand.
std::optional<unsigned> effort_of(const EncoderSettings& settings) noexcept;
/// The reference_frames, learned_shapes and profile of the level with this trellis and these bases, or the
/// defaults.
unsigned usual_reference_frames(unsigned trellis, unsigned basis_directions) noexcept;
unsigned usual_learned_shapes(unsigned trellis, unsigned basis_directions) noexcept;
std::string usual_profile(unsigned trellis, unsigned basis_directions);

/// "tensor", "difference".
std::string_view step_rule_name(StepRule rule) noexcept;
/// Error(InvalidArgument) lists the names.
StepRule step_rule_from_name(std::string_view name);

/// Error(InvalidArgument) names the setting (for a rule: the rule), its value and its range. Whether rules
/// and keyframes fit a model is for require_hits() of core/codec/rules.h.
void validate(const EncoderSettings& settings);

/// Settings from a YAML file with the reference's keys: model, k, qbits, align, compress, use_sortproj (and
/// sortproj_seed, order, lossless, keyframes, rules, reference, reference_align, steps). `compress` is
/// accepted and has no effect: the entropy coder is built in. `keyframes` is a list of layer numbers or a map
/// from stacks to such lists; `rules` is a list of texts ("PATTERN:key=value") or of maps with `pattern` and
/// the keys.
struct SettingsFile {
    EncoderSettings settings;
    std::optional<std::string> model;
    std::optional<std::string> reference; ///< A path or a model id, as `model`.
    std::optional<std::string> note;      ///< What was read and ignored, as a sentence; for a warning.
};
/// Starts from `defaults`. Error(ConfigInvalid) names file, line and key; unknown keys are refused with the
/// list of known ones.
SettingsFile load_settings_file(const std::filesystem::path& path, const EncoderSettings& defaults = {});

} // namespace mcwc
