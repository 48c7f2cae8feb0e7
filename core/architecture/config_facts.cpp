#include "core/architecture/config_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mcwc {
namespace {

/// Larger than any dimension of a model, and small enough that the product of a few is exact.
constexpr std::uint64_t largest_number = std::uint64_t{1} << 40;

std::optional<std::uint64_t> in_range(std::optional<std::uint64_t> number) {
    return number && *number >= 1 && *number <= largest_number ? number : std::nullopt;
}

} // namespace

ConfigFacts::ConfigFacts(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return;
    }
    auto document = std::make_shared<nlohmann::json>(nlohmann::json::parse(text, nullptr, false));
    unreadable_ = !document->is_object();
    if (!unreadable_) {
        document_ = std::move(document);
    }
}

bool ConfigFacts::present() const noexcept {
    return document_ != nullptr;
}

const nlohmann::json* ConfigFacts::find(std::string_view path) const {
    const nlohmann::json* node = document_.get();
    while (node != nullptr && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const auto member = node->find(std::string(path.substr(0, dot)));
        node = member == node->end() ? nullptr : &*member;
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return node;
}

std::optional<std::uint64_t> ConfigFacts::number(std::string_view path) const {
    const nlohmann::json* node = find(path);
    if (node == nullptr || !node->is_number_unsigned()) {
        return std::nullopt;
    }
    return in_range(node->get<std::uint64_t>());
}

bool ConfigFacts::equals(std::string_view path, std::string_view json_text) const {
    const nlohmann::json* node = find(path);
    return node != nullptr && node->is_primitive() &&
           node->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) == json_text;
}

std::string ConfigFacts::model_type() const {
    const nlohmann::json* node = find("model_type");
    return node != nullptr && node->is_string() ? node->get<std::string>() : std::string();
}

std::vector<std::string> ConfigFacts::architectures() const {
    std::vector<std::string> names;
    const nlohmann::json* node = find("architectures");
    if (node != nullptr && node->is_array()) {
        for (const auto& name : *node) {
            if (name.is_string()) {
                names.push_back(name.get<std::string>());
            }
        }
    }
    return names;
}

ValueScope::ValueScope(const ValueRules& rules, const ConfigFacts& config, ShapeLookup shapes)
    : rules_(rules)
    , config_(config)
    , shapes_(std::move(shapes)) {}

std::optional<std::uint64_t> ValueScope::value(std::string_view name) {
    if (const auto found = known_.find(name); found != known_.end()) {
        return found->second;
    }
    const auto rule = rules_.find(name);
    if (rule == rules_.end()) {
        return std::nullopt;
    }
    // Entered as unknown first: a circle, which the parser refuses, would end here.
    known_.emplace(name, std::nullopt);
    const auto derived = in_range(derive(name, rule->second));
    known_.find(name)->second = derived;
    return derived;
}

std::optional<std::uint64_t> ValueScope::evaluate(const Expression& expression) {
    return expression.evaluate([this](std::string_view name) { return value(name); });
}

std::optional<std::uint64_t> ValueScope::from_config(const ValueRule& rule) {
    for (const std::string& key : rule.config_keys) {
        if (const auto number = config_.number(key)) {
            facts_.emplace_back(key, std::to_string(*number));
            return number;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> ValueScope::derive(std::string_view name, const ValueRule& rule) {
    if (const auto number = from_config(rule)) {
        return number;
    }
    std::optional<std::uint64_t> number;
    if (!rule.shape_tensor.empty()) {
        number = shapes_(rule.shape_tensor, rule.shape_axis);
    }
    if (!number && rule.config_default && config_.present()) {
        number = evaluate(*rule.config_default);
    }
    if (!number && rule.otherwise) {
        number = evaluate(*rule.otherwise);
    }
    if (number) {
        facts_.emplace_back(name, std::to_string(*number));
    }
    return number;
}

std::string ValueScope::missing(const Expression& expression) {
    std::string text;
    for (const std::string& name : expression.names()) {
        if (value(name)) {
            continue;
        }
        text += (text.empty() ? "" : ", ") + name;
        const auto rule = rules_.find(name);
        if (rule != rules_.end() && !rule->second.config_keys.empty()) {
            text += " (\"" + rule->second.config_keys.front() + "\" in config.json)";
        } else if (rule != rules_.end() && rule->second.otherwise) {
            const std::string deeper = missing(*rule->second.otherwise);
            text += " (" + rule->second.otherwise->text() + (deeper.empty() ? "" : "; " + deeper) + ")";
        }
    }
    return text;
}

} // namespace mcwc
