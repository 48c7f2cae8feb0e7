#include "core/codec/recorded_settings.h"

#include "core/architecture/name_pattern.h"
#include "core/base/error.h"
#include "core/codec/rules.h"

#include <algorithm>
#include <utility>

namespace mcwc {
namespace {

constexpr const char* tool_name = "mcwc " MCWC_VERSION;

} // namespace

void record_settings(const EncoderSettings& settings, bitstream::StreamSettings& target) {
    // Every field by name: a new one can't be forgotten here. A target has done its work once qbits is found.
    const auto& [interval, qbits, alignment, order, lossless, rate_target, lambda, trellis, basis_directions,
                 learned_shapes, profile, keyframes, rules] = settings;
    target.keyframe_interval = interval;
    target.qbits = qbits;
    target.alignment = static_cast<std::uint64_t>(alignment);
    target.aligned_order = order == UnitOrder::Aligned ? 1 : 0;
    target.lossless = lossless ? 1 : 0;
    target.lambda = lambda;
    target.trellis = trellis;
    target.basis_directions = basis_directions;
    target.learned_shapes = learned_shapes;
    target.profile = profile;
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
    result.tool = tool_name;
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
    result.learned_shapes = static_cast<unsigned>(settings.learned_shapes);
    result.profile = settings.profile;
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
