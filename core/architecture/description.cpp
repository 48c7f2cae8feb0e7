#include "core/architecture/description.h"

#include "core/architecture/description_reader.h"
#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t most_entries = 256;
constexpr std::size_t highest_axis = 7;
constexpr int deepest_document = 32;
constexpr std::string_view expert_placeholder = "{expert}";

Expression parse_expression(const DescriptionNode& node) {
    const std::string text =
        node.json().is_number_unsigned() ? std::to_string(node.json().get<std::uint64_t>()) : node.text();
    try {
        return Expression(text);
    } catch (const Error& error) {
        node.fail(error.what());
    }
}

/// An expression all of whose names are declared values.
Expression parse_expression(const DescriptionNode& node, const ValueRules& values) {
    Expression expression = parse_expression(node);
    for (const std::string& name : expression.names()) {
        if (!values.contains(name)) {
            node.fail("\"" + name + "\" is not declared under \"values\"");
        }
    }
    return expression;
}

std::vector<std::string> optional_texts(const DescriptionNode& node, std::string_view key) {
    const auto found = node.find(key);
    return found ? found->texts(most_entries) : std::vector<std::string>();
}

ValueRule parse_value(const DescriptionNode& node) {
    node.expect_object({"config", "shape", "config_default", "default"});
    ValueRule rule;
    rule.config_keys = optional_texts(node, "config");
    if (const auto shape = node.find("shape")) {
        shape->expect_object({"tensor", "axis"});
        rule.shape_tensor = shape->require("tensor").text();
        rule.shape_axis = shape->require("axis").number(highest_axis);
    }
    if (const auto value = node.find("config_default")) {
        rule.config_default = parse_expression(*value);
    }
    if (const auto value = node.find("default")) {
        rule.otherwise = parse_expression(*value);
    }
    return rule;
}

std::vector<std::string> names_used(const ValueRule& rule) {
    std::vector<std::string> names;
    for (const auto* expression : {&rule.config_default, &rule.otherwise}) {
        if (*expression) {
            const auto used = (*expression)->names();
            names.insert(names.end(), used.begin(), used.end());
        }
    }
    return names;
}

/// Every name is declared and none depends on itself: repeatedly drops the values whose names are all
/// resolved; what is left over is a circle.
void check_values(const ValueRules& values, const DescriptionNode& node) {
    std::set<std::string> resolved;
    for (bool progress = true; progress;) {
        progress = false;
        for (const auto& [name, rule] : values) {
            const auto used = names_used(rule);
            const bool ready = std::all_of(
                used.begin(), used.end(), [&](const std::string& other) { return resolved.contains(other); });
            progress = (ready && resolved.insert(name).second) || progress;
        }
    }
    for (const auto& [name, rule] : values) {
        for (const std::string& other : names_used(rule)) {
            if (!values.contains(other)) {
                node.fail("the value \"" + name + "\" uses \"" + other + "\", which is not declared");
            }
        }
    }
    for (const auto& [name, rule] : values) {
        if (!resolved.contains(name)) {
            node.fail("the value \"" + name + "\" depends on itself");
        }
    }
}

ValueRules parse_values(const DescriptionNode& node, ValueRules inherited) {
    if (const auto values = node.find("values")) {
        const auto members = values->members();
        if (members.size() > most_entries) {
            values->fail("there are more than " + std::to_string(most_entries) + " values");
        }
        for (const auto& [name, value] : members) {
            if (name != "comment") {
                inherited[name] = parse_value(value);
            }
        }
    }
    return inherited;
}

PartRule parse_part(const DescriptionNode& node, const ValueRules& values) {
    PartRule part;
    if (const auto skip = node.find("skip")) {
        if (node.find("role") || node.find("unit_size")) {
            node.fail("\"skip\" stands alone: such a part has no role and no unit size");
        }
        part.size = parse_expression(*skip, values);
        return part;
    }
    part.role = node.require("role").text();
    const auto size = node.find("unit_size");
    part.size = size ? parse_expression(*size, values) : Expression("1");
    return part;
}

SliceRule parse_slice(const DescriptionNode& node, const ValueRules& values) {
    node.expect_object({"tensor", "axis", "optional", "parts", "role", "unit_size"});
    SliceRule slice;
    slice.tensor = node.require("tensor").text();
    slice.expert = NumberedPattern::parse(slice.tensor, expert_placeholder);
    slice.axis = node.require("axis").number(highest_axis);
    if (const auto optional = node.find("optional")) {
        slice.optional = optional->boolean();
    }
    const auto parts = node.find("parts");
    if (!parts) {
        slice.parts.push_back(parse_part(node, values));
        return slice;
    }
    if (node.find("role") || node.find("unit_size")) {
        node.fail("with \"parts\", role and unit size belong to the parts");
    }
    for (const DescriptionNode& part : parts->elements(most_entries)) {
        part.expect_object({"role", "unit_size", "skip"});
        slice.parts.push_back(parse_part(part, values));
    }
    if (std::all_of(slice.parts.begin(), slice.parts.end(),
                    [](const PartRule& part) { return part.role.empty(); })) {
        parts->fail("at least one part has to have a role");
    }
    return slice;
}

GroupKind parse_kind(const DescriptionNode& node) {
    const std::string kind = node.text();
    if (kind == "ffn_units") {
        return GroupKind::FfnUnits;
    }
    if (kind == "heads") {
        return GroupKind::Heads;
    }
    node.fail("\"ffn_units\" or \"heads\" is expected");
}

void check_group(const GroupRule& group, const DescriptionNode& node) {
    std::set<std::pair<std::string, std::size_t>> seen;
    bool required = false;
    for (const SliceRule& slice : group.slices) {
        required = required || !slice.optional;
        if (!seen.emplace(slice.tensor, slice.axis).second) {
            node.fail("the tensor \"" + slice.tensor + "\" is listed twice along one axis; use \"parts\"");
        }
        if (slice.expert.has_value() != group.per_expert) {
            node.fail("{expert} has to stand once in the label and in every tensor of a group, or nowhere");
        }
    }
    if (!required) {
        node.fail("a group needs at least one slice that is not optional");
    }
}

GroupRule parse_group(const DescriptionNode& node, const ValueRules& values) {
    node.expect_object({"label", "kind", "units", "slices", "movable", "not_movable_when"});
    GroupRule group;
    group.label = node.require("label").text();
    group.kind = parse_kind(node.require("kind"));
    group.per_expert = NumberedPattern::parse(group.label, expert_placeholder).has_value();
    if (const auto units = node.find("units")) {
        group.units = parse_expression(*units, values);
    }
    for (const DescriptionNode& slice : node.require("slices").elements(most_entries)) {
        group.slices.push_back(parse_slice(slice, values));
    }
    if (const auto movable = node.find("movable")) {
        group.movable = movable->boolean();
    }
    if (const auto conditions = node.find("not_movable_when")) {
        for (const DescriptionNode& condition : conditions->elements(most_entries)) {
            condition.expect_object({"config", "is"});
            const DescriptionNode value = condition.require("is");
            if (!value.json().is_primitive()) {
                value.fail("a text, a number, true or false is expected");
            }
            group.not_movable_when.push_back({condition.require("config").text(), value.json().dump()});
        }
    }
    check_group(group, node);
    return group;
}

StackRule parse_stack(const DescriptionNode& node, const ValueRules& family_values) {
    node.expect_object({"stack", "prefixes", "layer", "values", "buffers", "fixed", "groups"});
    StackRule stack;
    stack.name = node.require("stack").text();
    if (const auto prefixes = node.find("prefixes")) {
        for (const DescriptionNode& prefix : prefixes->elements(most_entries)) {
            const bool empty =
                prefix.json().is_string() && prefix.json().get_ref<const std::string&>().empty();
            stack.prefixes.push_back(empty ? std::string() : prefix.text());
        }
    }
    if (stack.prefixes.empty()) {
        stack.prefixes.emplace_back();
    }
    const DescriptionNode layer = node.require("layer");
    const auto pattern = NumberedPattern::parse(layer.text(), "{layer}");
    if (!pattern) {
        layer.fail("the placeholder {layer} has to stand in it once");
    }
    stack.layer = *pattern;
    stack.values = parse_values(node, family_values);
    check_values(stack.values, node);
    stack.buffers = optional_texts(node, "buffers");
    stack.fixed = optional_texts(node, "fixed");
    for (const DescriptionNode& group : node.require("groups").elements(most_entries)) {
        stack.groups.push_back(parse_group(group, stack.values));
    }
    return stack;
}

/// Refuses a key that an object has twice (the parser would silently keep the last one) and documents so deep
/// that copying them would need too much stack.
class DocumentCheck {
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        using Event = nlohmann::json::parse_event_t;
        if (depth > deepest_document) {
            throw Error(ErrorCode::ConfigInvalid, "objects and arrays are nested too deeply");
        }
        if (event == Event::object_start) {
            keys_.emplace_back();
        } else if (event == Event::object_end) {
            keys_.pop_back();
        } else if (event == Event::key && !keys_.back().insert(parsed.get<std::string>()).second) {
            throw Error(ErrorCode::ConfigInvalid,
                        "the key \"" + parsed.get<std::string>() + "\" is there twice");
        }
        return true;
    }

private:
    std::vector<std::set<std::string>> keys_;
};

} // namespace

FamilyRule parse_family(const nlohmann::json& object, const std::string& file, const std::string& path) {
    const DescriptionNode node(object, file, path);
    node.expect_object(
        {"family", "name", "like", "model_types", "architectures", "buffers", "values", "stacks"});
    FamilyRule family;
    family.id = node.require("family").text();
    const auto name = node.find("name");
    family.name = name ? name->text() : family.id;
    family.model_types = optional_texts(node, "model_types");
    family.architectures = optional_texts(node, "architectures");
    family.buffers = optional_texts(node, "buffers");
    const ValueRules values = parse_values(node, {});
    const DescriptionNode stacks = node.require("stacks");
    for (const DescriptionNode& stack : stacks.elements(most_entries)) {
        family.stacks.push_back(parse_stack(stack, values));
    }
    if (family.stacks.empty()) {
        stacks.fail("a family needs at least one stack");
    }
    return family;
}

std::vector<FamilyDocument> parse_family_documents(std::string_view text, const std::string& file) {
    nlohmann::json document;
    try {
        DocumentCheck check;
        document = nlohmann::json::parse(text, std::ref(check));
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::ConfigInvalid, file + ": this is no JSON: " + error.what(),
                    "The format of family descriptions is in docs/families.md.");
    } catch (const Error& error) {
        throw Error(ErrorCode::ConfigInvalid, file + ": " + error.what());
    }
    const DescriptionNode node(document, file, "");
    if (!document.is_object()) {
        node.fail("an object { } is expected");
    }
    std::vector<FamilyDocument> families;
    if (!document.contains("families")) {
        families.push_back({std::move(document), file, ""});
        return families;
    }
    node.expect_object({"families"});
    const auto elements = node.require("families").elements(most_entries);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        families.push_back({elements[i].json(), file, "families[" + std::to_string(i) + "]"});
    }
    if (families.empty()) {
        node.fail("there is no family in it");
    }
    return families;
}

} // namespace mcwc
