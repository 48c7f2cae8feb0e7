#include "core/codec/settings_lists.h"

#include "core/base/error.h"
#include "core/codec/rules.h"

#include <yaml-cpp/yaml.h>

#include <set>

namespace mcwc {
namespace {

constexpr std::size_t value_limit = 4096;

std::string place_of(const std::string& file, const YAML::Node& node) {
    const YAML::Mark mark = node.Mark();
    return mark.line < 0 ? file : file + ":" + std::to_string(mark.line + 1);
}

[[noreturn]] void refuse(const std::string& file, const YAML::Node& node, const std::string& problem,
                         const std::string& advice) {
    throw Error(ErrorCode::ConfigInvalid, place_of(file, node) + ": " + problem, advice);
}

/// A word or number; nothing else, and not endless.
std::string scalar(const std::string& file, const YAML::Node& node, const std::string& what) {
    if (!node.IsScalar() || node.Scalar().size() > value_limit) {
        refuse(file, node, what + " must be a single value", "Write it as a word or a number.");
    }
    return node.Scalar();
}

/// Gives errors of the text forms the place where the text stands.
template <class Parse>
auto at_place(const std::string& file, const YAML::Node& node, const Parse& parse) {
    try {
        return parse();
    } catch (const Error& error) {
        refuse(file, node, error.what(), error.advice());
    }
}

KeyframeList read_layers(const YAML::Node& node, const std::string& file, const std::string& stack) {
    if (!node.IsSequence()) {
        refuse(file, node, "keyframes must be a list of layer numbers", "Write it as 'keyframes: [0, 5]'.");
    }
    KeyframeList list;
    for (const YAML::Node& entry : node) {
        const std::string text = scalar(file, entry, "a layer number");
        const KeyframeList one = at_place(file, entry, [&] { return parse_keyframes(text); });
        if (!one.stack.empty() || one.layers.size() != 1) {
            refuse(file, entry, "'" + text + "' is no layer number", "Write it as 'keyframes: [0, 5]'.");
        }
        list.layers.push_back(one.layers.front());
    }
    list.stack = stack;
    return list;
}

TensorRule read_rule_map(const YAML::Node& node, const std::string& file) {
    TensorRule rule;
    std::set<std::string> keys;
    for (const auto& pair : node) { // the pattern first: messages name it
        if (pair.first.IsScalar() && pair.first.Scalar() == "pattern") {
            rule.pattern = scalar(file, pair.second, "pattern");
        }
    }
    if (rule.pattern.empty()) {
        refuse(file, node, "a rule has no pattern", "Write it as '- {pattern: \"*.mlp.*\", qbits: 3.5}'.");
    }
    for (const auto& pair : node) {
        const std::string key = scalar(file, pair.first, "a rule's key");
        if (!keys.insert(key).second) {
            refuse(file, pair.first, "rule '" + rule.pattern + "': " + key + " is there twice",
                   "Keep one of them.");
        }
        if (key != "pattern") {
            const std::string value = scalar(file, pair.second, key);
            at_place(file, pair.first, [&] { set_rule_key(rule, key, value); });
        }
    }
    return rule;
}

} // namespace

std::vector<KeyframeList> read_keyframes(const YAML::Node& node, const std::string& file) {
    if (!node.IsMap()) {
        return {read_layers(node, file, {})};
    }
    std::vector<KeyframeList> lists;
    for (const auto& pair : node) {
        lists.push_back(read_layers(pair.second, file, scalar(file, pair.first, "a stack")));
    }
    return lists;
}

std::vector<TensorRule> read_rules(const YAML::Node& node, const std::string& file) {
    if (!node.IsSequence()) {
        refuse(file, node, "rules must be a list", "Write each rule on a line of its own, after a dash.");
    }
    std::vector<TensorRule> rules;
    for (const YAML::Node& entry : node) {
        if (entry.IsMap()) {
            rules.push_back(read_rule_map(entry, file));
            continue;
        }
        const std::string text = scalar(file, entry, "a rule");
        rules.push_back(at_place(file, entry, [&] { return parse_rule(text); }));
    }
    return rules;
}

} // namespace mcwc
