#pragma once

#include "core/architecture/description.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc {

/// What config.json says. Never throws for its content: what is missing or odd is not known.
class ConfigFacts {
public:
    explicit ConfigFacts(std::string_view text);

    /// There is a config.json and it is a JSON object.
    bool present() const noexcept;
    /// There is a text that is no JSON object.
    bool unreadable() const noexcept { return unreadable_; }
    /// A whole number from 1 to 2^40 under a dotted path such as "text_config.hidden_size".
    std::optional<std::uint64_t> number(std::string_view path) const;
    /// The key's value is the number, text or boolean of that JSON text.
    bool equals(std::string_view path, std::string_view json_text) const;
    /// Empty when there is none.
    std::string model_type() const;
    std::vector<std::string> architectures() const;

private:
    const nlohmann::json* find(std::string_view path) const;

    std::shared_ptr<const nlohmann::json> document_; ///< An object, or null.
    bool unreadable_ = false;
};

/// The named numbers of one stack, derived on demand and remembered.
class ValueScope {
public:
    /// Extent of a layer tensor (name relative to the layer) along an axis, in the first layer that has it.
    using ShapeLookup =
        std::function<std::optional<std::uint64_t>(const std::string& tensor, std::size_t axis)>;

    /// The arguments have to outlive the scope.
    ValueScope(const ValueRules& rules, const ConfigFacts& config, ShapeLookup shapes);

    std::optional<std::uint64_t> value(std::string_view name);
    std::optional<std::uint64_t> evaluate(const Expression& expression);
    /// Names of the expression's values that could not be derived, with the config keys that would give
    /// them: for a note.
    std::string missing(const Expression& expression);
    /// What was used so far: config keys or names of derived values, and their numbers.
    const std::vector<std::pair<std::string, std::string>>& facts() const noexcept { return facts_; }

private:
    std::optional<std::uint64_t> derive(std::string_view name, const ValueRule& rule);
    std::optional<std::uint64_t> from_config(const ValueRule& rule);

    const ValueRules& rules_;
    const ConfigFacts& config_;
    ShapeLookup shapes_;
    std::map<std::string, std::optional<std::uint64_t>, std::less<>> known_;
    std::vector<std::pair<std::string, std::string>> facts_;
};

} // namespace mcwc
