#include "core/architecture/name_pattern.h"

#include <cstddef>

namespace mcwc {

bool wildcard_match(std::string_view pattern, std::string_view text) noexcept {
    // Greedy with one point of return: the last '*' takes one character more each time the rest fails.
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_text = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_text = t;
        } else if (p < pattern.size() && (pattern[p] == text[t] || pattern[p] == '?')) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++star_text;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') {
        ++p;
    }
    return p == pattern.size();
}

std::optional<NumberedPattern> NumberedPattern::parse(std::string_view text, std::string_view placeholder) {
    const std::size_t at = text.find(placeholder);
    if (at == std::string_view::npos || text.find(placeholder, at + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    NumberedPattern pattern;
    pattern.head_ = text.substr(0, at);
    pattern.tail_ = text.substr(at + placeholder.size());
    return pattern;
}

std::optional<NumberedPattern::Match> NumberedPattern::match(std::string_view name) const noexcept {
    constexpr std::size_t most_digits = 9;
    if (!name.starts_with(head_)) {
        return std::nullopt;
    }
    name.remove_prefix(head_.size());
    std::uint64_t number = 0;
    std::size_t digits = 0;
    while (digits < name.size() && name[digits] >= '0' && name[digits] <= '9') {
        if (digits == most_digits) {
            return std::nullopt;
        }
        number = number * 10 + static_cast<std::uint64_t>(name[digits] - '0');
        ++digits;
    }
    if (digits == 0 || (digits > 1 && name.front() == '0')) {
        return std::nullopt;
    }
    name.remove_prefix(digits);
    if (!name.starts_with(tail_)) {
        return std::nullopt;
    }
    return Match{number, name.substr(tail_.size())};
}

std::string NumberedPattern::with(std::uint64_t number) const {
    return head_ + std::to_string(number) + tail_;
}

} // namespace mcwc
