#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// A number that a family description derives from other numbers: integers, names, + - * / and parentheses,
/// e.g. "heads / kv_heads * head_dim". All in unsigned 64-bit integers; a division has to come out even.
class Expression {
public:
    /// The value behind a name, or nothing when it is not known.
    using Lookup = std::function<std::optional<std::uint64_t>(std::string_view name)>;

    Expression() = default;
    /// Error(ConfigInvalid) says what is wrong with the text (no file name: the caller knows it).
    explicit Expression(std::string_view text);

    /// Nothing when a name is unknown, a difference is negative, a division is by zero or does not come out
    /// even, or a result does not fit.
    std::optional<std::uint64_t> evaluate(const Lookup& lookup) const;

    const std::string& text() const noexcept { return text_; }
    /// Names in the expression, in order of appearance.
    std::vector<std::string> names() const;

private:
    friend class ExpressionParser;
    /// One step of the reverse Polish form: '#' number, '$' name, or an operator.
    struct Step {
        char kind = '#';
        std::uint64_t number = 0;
        std::string name;
    };
    std::string text_;
    std::vector<Step> steps_;
};

} // namespace mcwc
