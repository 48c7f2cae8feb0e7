#pragma once

#include "core/architecture/architecture.h"
#include "core/architecture/expression.h"
#include "core/architecture/name_pattern.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

// A family description in memory; docs/families.md documents the format, field by field.

/// Where a named number comes from: the first source that gives one.
struct ValueRule {
    std::vector<std::string> config_keys; ///< Dotted paths into config.json.
    std::string shape_tensor;             ///< Relative to a layer; empty: no shape source.
    std::size_t shape_axis = 0;
    std::optional<Expression> config_default; ///< Where config.json is there and lacks the keys.
    std::optional<Expression> otherwise;      ///< The key "default".
};
using ValueRules = std::map<std::string, ValueRule, std::less<>>;

/// A run of indices along a slice's axis: `size` for every unit, or `size` in all for a part that stays.
struct PartRule {
    std::string role; ///< Empty for a part that stays ("skip").
    Expression size;
};

/// A tensor whose axis is made of parts, one after another, that fill it.
struct SliceRule {
    std::string tensor;                    ///< Relative to the layer.
    std::optional<NumberedPattern> expert; ///< Set when `tensor` has the placeholder {expert}.
    std::size_t axis = 0;
    bool optional = false;
    std::vector<PartRule> parts;
};

/// A fact of config.json: the key's value equals `value` (JSON text).
struct Condition {
    std::string key;
    std::string value;
};

struct GroupRule {
    GroupKind kind = GroupKind::FfnUnits;
    std::string label;
    bool per_expert = false;
    std::optional<Expression> units;
    std::vector<SliceRule> slices;
    bool movable = true;
    std::vector<Condition> not_movable_when;
};

struct StackRule {
    std::string name;
    std::vector<std::string> prefixes;
    NumberedPattern layer;
    ValueRules values; ///< The family's and the stack's own.
    std::vector<std::string> buffers;
    std::vector<std::string> fixed;
    std::vector<GroupRule> groups;
};

struct FamilyRule {
    std::string id;
    std::string name;
    std::vector<std::string> model_types;
    std::vector<std::string> architectures;
    std::vector<std::string> buffers;
    std::vector<StackRule> stacks;
};

/// Reads one family object (with "like" already resolved). Error(ConfigInvalid) names `file` and the key's
/// path, which begins with `path`.
FamilyRule parse_family(const nlohmann::json& object, const std::string& file, const std::string& path);

/// One family object of a file, not yet parsed, and the path of its key there ("" for the whole file).
struct FamilyDocument {
    nlohmann::json json;
    std::string file;
    std::string path;
};

/// Parses the text of a description or mapping file into its family objects: one object, or the array under
/// "families". Error(ConfigInvalid) for text that is no JSON, has a key twice or is none of the two.
std::vector<FamilyDocument> parse_family_documents(std::string_view text, const std::string& file);

} // namespace mcwc
