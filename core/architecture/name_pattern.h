#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mcwc {

/// True when `text` is `pattern`, where each '*' stands for any run of characters (also none, also dots) and
/// each '?' for exactly one.
bool wildcard_match(std::string_view pattern, std::string_view text) noexcept;

/// A name with one number in it, e.g. "h.{layer}." or "experts.{expert}.w1.weight": what stands before and
/// after the placeholder.
class NumberedPattern {
public:
    NumberedPattern() = default;
    /// `placeholder` is e.g. "{layer}"; nothing when the text has it not exactly once.
    static std::optional<NumberedPattern> parse(std::string_view text, std::string_view placeholder);

    /// A match of the pattern at the beginning of a name: the number and what follows.
    struct Match {
        std::uint64_t number = 0;
        std::string_view rest;
    };
    /// Numbers are decimal without leading zeros and have at most nine digits, so that a name is the only
    /// spelling of its number.
    std::optional<Match> match(std::string_view name) const noexcept;
    std::string with(std::uint64_t number) const;

private:
    std::string head_;
    std::string tail_;
};

} // namespace mcwc
