#include "core/analysis/settings_json.h"

#include "core/codec/rules.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace mcwc {

using nlohmann::json;

namespace {

json target_json(const std::optional<RateTarget>& target) {
    if (!target) {
        return nullptr;
    }
    constexpr const char* names[] = {"bpw", "size", "error", "error-each"};
    return {{"kind", names[static_cast<std::size_t>(target->kind)]}, {"value", target->value}};
}

} // namespace

json settings_json(const EncoderSettings& settings) {
    json keyframes = json::array();
    for (const KeyframeList& list : settings.keyframes) {
        keyframes.push_back(keyframes_text(list));
    }
    json rules = json::array();
    for (const TensorRule& rule : settings.rules) {
        rules.push_back(rule_text(rule));
    }
    return {{"k", settings.keyframe_interval},
            {"automatic_keyframes", settings.automatic_keyframes},
            {"references", settings.reference_frames},
            {"qbits", settings.qbits},
            {"target", target_json(settings.target)},
            {"align", alignment_method_name(settings.alignment)},
            {"order", settings.order == UnitOrder::Aligned ? "aligned" : "original"},
            {"lossless", settings.lossless},
            {"lambda", settings.lambda},
            {"effort", effort_of(settings) ? json(*effort_of(settings)) : json()},
            {"trellis", settings.trellis},
            {"basis", settings.basis_directions},
            {"learned_shapes", settings.learned_shapes},
            {"profile", settings.profile.empty() ? "none" : settings.profile},
            {"reference_align", settings.align_reference},
            {"own_rows", settings.own_rows},
            {"steps", step_rule_name(settings.step_rule)},
            {"keyframes", std::move(keyframes)},
            {"rules", std::move(rules)}};
}

} // namespace mcwc
