#include "app/gui/session/rules.h"

#include "core/codec/rules.h"

#include <algorithm>

namespace mcwc::gui {

int rule_hits(const Document& document, const TensorRule& rule) {
    return static_cast<int>(
        std::count_if(document.tensors.begin(), document.tensors.end(), [&](const TensorInfo& tensor) {
            return !tensor.alias_of && rule_fits(rule, tensor.name);
        }));
}

EncoderSettings without_unfinished_rules(EncoderSettings settings) {
    std::erase_if(settings.rules,
                  [](const TensorRule& rule) { return rule.pattern.empty() || rule_settings(rule).empty(); });
    return settings;
}

EncoderSettings with_fitting_rules(EncoderSettings settings, const Document& document) {
    settings = without_unfinished_rules(std::move(settings));
    std::erase_if(settings.rules, [&](const TensorRule& rule) { return rule_hits(document, rule) == 0; });
    return settings;
}

void merge_rule(std::vector<TensorRule>& rules, const TensorRule& rule) {
    const auto same = std::find_if(rules.rbegin(), rules.rend(),
                                   [&](const TensorRule& other) { return other.pattern == rule.pattern; });
    if (same == rules.rend()) {
        rules.push_back(rule);
        return;
    }
    if (rule.qbits || rule.lossless) { // two ways to say how precise it is: the later one counts
        same->qbits.reset();
        same->lossless.reset();
    }
    override_rule(*same, rule);
}

} // namespace mcwc::gui
