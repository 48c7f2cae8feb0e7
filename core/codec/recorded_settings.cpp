#include "core/codec/recorded_settings.h"

#include "core/architecture/name_pattern.h"
#include "core/base/error.h"
#include "core/codec/rules.h"

#include <algorithm>
#include <utility>

namespace mcwc {

namespace {

constexpr const char* no_profile = "none";

bool is_small_number(const std::string& value) {
    return !value.empty() && value.size() < 4 &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A setting that is recorded by its name.
void apply_further(const std::string& key, const std::string& value, EncoderSettings& settings) {
    if (key == "reference_align" && value == "yes") {
        settings.align_reference = true;
    } else if (key == "own_rows" && value == "no") {
        settings.own_rows = false;
    } else if (key == "keyframes" && value == "auto") {
        settings.automatic_keyframes = true;
    } else if (key == "references" && is_small_number(value)) {
        settings.reference_frames = static_cast<unsigned>(std::stoul(value));
    } else if (key == "learned_shapes" && is_small_number(value)) {
        settings.learned_shapes = static_cast<unsigned>(std::stoul(value));
    } else if (key == "profile") {
        settings.profile = value == no_profile ? std::string() : value;
    } else if (key == "steps") {
        settings.step_rule = step_rule_from_name(value);
    } else {
        throw Error(ErrorCode::UnsupportedVersion,
                    "the setting " + key + "=" + value + " is not known to this version",
                    "The stream comes from another version of this program; set it by hand.");
    }
}

} // namespace

const char* program_name() noexcept {
    return "mcwc " MCWC_VERSION;
}

void record_settings(const EncoderSettings& settings, bitstream::StreamSettings& target) {
    // Every field by name: a new one can't be forgotten here. A target has done its work once qbits is found.
    const auto& [interval, automatic, qbits, alignment, order, lossless, rate_target, lambda, trellis,
                 basis_directions, learned_shapes, profile, reference_frames, align_reference, own_rows,
                 step_rule, keyframes, rules] = settings;
    target.keyframe_interval = interval;
    target.qbits = qbits;
    target.alignment = static_cast<std::uint64_t>(alignment);
    target.aligned_order = order == UnitOrder::Aligned ? 1 : 0;
    target.lossless = lossless ? 1 : 0;
    target.lambda = lambda;
    target.trellis = trellis;
    target.basis_directions = basis_directions;
    target.further.clear();
    if (automatic) {
        target.further.emplace_back("keyframes", "auto");
    }
    if (learned_shapes != usual_learned_shapes(trellis, basis_directions)) {
        target.further.emplace_back("learned_shapes", std::to_string(learned_shapes));
    }
    if (profile != usual_profile(trellis, basis_directions)) {
        target.further.emplace_back("profile", profile.empty() ? no_profile : profile);
    }
    if (reference_frames != usual_reference_frames(trellis, basis_directions)) {
        target.further.emplace_back("references", std::to_string(reference_frames));
    }
    if (align_reference) {
        target.further.emplace_back("reference_align", "yes");
    }
    if (!own_rows) {
        target.further.emplace_back("own_rows", "no");
    }
    if (step_rule != StepRule::Tensor) {
        target.further.emplace_back("steps", step_rule_name(step_rule));
    }
    target.keyframes.clear();
    for (const KeyframeList& list : keyframes) {
        target.keyframes.push_back({list.stack, list.layers});
    }
    target.rules.clear();
    for (const TensorRule& rule : rules) {
        target.rules.push_back({rule.pattern, rule_settings(rule)});
    }
}

bitstream::StreamSettings stream_settings(const Checkpoint& checkpoint, const Architecture& architecture,
                                          const EncoderSettings& settings) {
    bitstream::StreamSettings result;
    result.tool = program_name();
    result.source_name = checkpoint.display_name();
    result.family = architecture.family;
    record_settings(settings, result);
    return result;
}

EncoderSettings recorded_settings(const bitstream::StreamSettings& settings) {
    EncoderSettings result;
    // 0 means "only the first" in a stream.
    result.keyframe_interval = static_cast<std::uint32_t>(
        settings.keyframe_interval == 0 ? 1000000
                                        : std::min<std::uint64_t>(settings.keyframe_interval, 1000000));
    result.qbits = settings.qbits;
    result.alignment = static_cast<AlignmentMethod>(settings.alignment);
    result.order = settings.aligned_order != 0 ? UnitOrder::Aligned : UnitOrder::Original;
    result.lossless = settings.lossless != 0;
    result.lambda = settings.lambda;
    result.trellis = static_cast<unsigned>(settings.trellis);
    result.basis_directions = static_cast<unsigned>(settings.basis_directions);
    result.learned_shapes = usual_learned_shapes(result.trellis, result.basis_directions);
    result.profile = usual_profile(result.trellis, result.basis_directions);
    result.reference_frames = usual_reference_frames(result.trellis, result.basis_directions);
    for (const auto& [key, value] : settings.further) {
        apply_further(key, value, result);
    }
    for (const bitstream::KeyframesSyntax& list : settings.keyframes) {
        result.keyframes.push_back({list.stack, list.layers});
    }
    for (const bitstream::RuleSyntax& recorded : settings.rules) {
        TensorRule rule;
        rule.pattern = recorded.pattern;
        for (const auto& [key, value] : recorded.settings) {
            try {
                set_rule_key(rule, key, value);
            } catch (const Error& error) {
                throw Error(ErrorCode::UnsupportedVersion, error.what(),
                            "The stream comes from another version of this program; set the rules by hand.");
            }
        }
        result.rules.push_back(std::move(rule));
    }
    validate(result);
    return result;
}

std::string recorded_rule_text(const bitstream::RuleSyntax& rule) {
    std::string text;
    for (const auto& [key, value] : rule.settings) {
        text += (text.empty() ? "" : ",") + key + (value == "yes" ? "" : "=" + value);
    }
    return rule.pattern + ":" + text;
}

void mark_rules(StreamReport& report, const bitstream::StreamSettings& settings) {
    for (const bitstream::RuleSyntax& rule : settings.rules) {
        for (TensorReport& tensor : report.tensors) {
            if (!tensor.alias && wildcard_match(rule.pattern, tensor.name)) {
                tensor.rules.push_back(report.rules.size());
            }
        }
        report.rules.push_back(recorded_rule_text(rule));
    }
}

} // namespace mcwc
