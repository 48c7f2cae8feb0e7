#include "core/architecture/expression.h"

#include "core/base/error.h"

#include <limits>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t longest_text = 256;
constexpr unsigned deepest_nesting = 16;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

std::optional<std::uint64_t> apply(char operation, std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    bool overflow = false;
    switch (operation) {
    case '+':
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case '-':
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case '*':
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    default:
        if (b == 0 || a % b != 0) {
            return std::nullopt;
        }
        result = a / b;
    }
    return overflow ? std::nullopt : std::optional(result);
}

} // namespace

/// Recursive descent: sum = product {(+|-) product}, product = atom {(*|/) atom}.
class ExpressionParser {
public:
    explicit ExpressionParser(std::string_view text)
        : text_(text) {}

    std::vector<Expression::Step> parse() {
        if (text_.size() > longest_text) {
            fail("it is longer than " + std::to_string(longest_text) + " characters");
        }
        sum(0);
        if (peek() != '\0') {
            fail(std::string("unexpected '") + peek() + "'");
        }
        return std::move(steps_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw Error(ErrorCode::ConfigInvalid,
                    "the expression \"" + std::string(text_.substr(0, longest_text)) + "\": " + what);
    }

    char peek() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    void sum(unsigned depth) {
        product(depth);
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            ++at_;
            product(depth);
            steps_.push_back({c, 0, {}});
        }
    }

    void product(unsigned depth) {
        atom(depth);
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            ++at_;
            atom(depth);
            steps_.push_back({c, 0, {}});
        }
    }

    void atom(unsigned depth) {
        const char c = peek();
        if (c == '(') {
            if (depth >= deepest_nesting) {
                fail("too many parentheses");
            }
            ++at_;
            sum(depth + 1);
            if (peek() != ')') {
                fail("a ')' is missing");
            }
            ++at_;
        } else if (is_digit(c)) {
            number();
        } else if (is_name_character(c)) {
            const std::size_t begin = at_;
            while (at_ < text_.size() && is_name_character(text_[at_])) {
                ++at_;
            }
            steps_.push_back({'$', 0, std::string(text_.substr(begin, at_ - begin))});
        } else {
            fail("a number or a name is missing");
        }
    }

    void number() {
        std::uint64_t value = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
            const auto digit = static_cast<std::uint64_t>(text_[at_] - '0');
            if (value > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) {
                fail("a number does not fit into 64 bits");
            }
            value = value * 10 + digit;
        }
        steps_.push_back({'#', value, {}});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Expression::Step> steps_;
};

Expression::Expression(std::string_view text)
    : text_(text)
    , steps_(ExpressionParser(text).parse()) {}

std::optional<std::uint64_t> Expression::evaluate(const Lookup& lookup) const {
    std::vector<std::uint64_t> stack;
    for (const Step& step : steps_) {
        if (step.kind == '#') {
            stack.push_back(step.number);
            continue;
        }
        if (step.kind == '$') {
            const auto value = lookup(step.name);
            if (!value) {
                return std::nullopt;
            }
            stack.push_back(*value);
            continue;
        }
        const std::uint64_t right = stack.back();
        stack.pop_back();
        const auto result = apply(step.kind, stack.back(), right);
        if (!result) {
            return std::nullopt;
        }
        stack.back() = *result;
    }
    return stack.empty() ? std::nullopt : std::optional(stack.back());
}

std::vector<std::string> Expression::names() const {
    std::vector<std::string> result;
    for (const Step& step : steps_) {
        if (step.kind == '$') {
            result.push_back(step.name);
        }
    }
    return result;
}

} // namespace mcwc
