#include "core/codec/rules.h"

#include "core/architecture/architecture.h"
#include "core/architecture/name_pattern.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/entropy/trellis.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <system_error>

namespace mcwc {
namespace {

constexpr std::uint64_t file_limit = 1U << 20;
constexpr const char* known_keys =
    "qbits=BITS, lossless, align=METHOD, intra, trellis=N, basis, learn and lambda=L";

std::string_view trimmed(std::string_view text) {
    constexpr const char* blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The parts between separators, trimmed.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number number{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() ? std::optional(number)
                                                                               : std::nullopt;
}

std::string shown(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

[[noreturn]] void refuse(const std::string& pattern, const std::string& problem) {
    throw Error(ErrorCode::ConfigInvalid, "rule '" + pattern + "': " + problem,
                std::string("A rule reads PATTERN:SETTING,SETTING...; settings are ") + known_keys +
                    ", e.g. '*.mlp.*:qbits=3.5'.");
}

/// A switch that is set by its name alone.
bool flag_of(const TensorRule& rule, std::string_view key, std::string_view value) {
    for (const std::string_view yes : {"", "yes", "true", "on"}) {
        if (value == yes) {
            return true;
        }
    }
    for (const std::string_view no : {"no", "false", "off"}) {
        if (value == no) {
            return false;
        }
    }
    refuse(rule.pattern, std::string(key) + " is '" + std::string(value) + "', but must be yes or no");
}

[[noreturn]] void refuse_keyframes(std::string_view text) {
    throw Error(ErrorCode::ConfigInvalid, "keyframes '" + std::string(text) + "' is no list of layer numbers",
                "Write layer numbers with commas, e.g. 0,5,9, or with a stack before them: encoder:0,6.");
}

/// "0 to 11" where numbers follow each other, else how many there are.
std::string layers_text(const std::set<std::uint64_t>& layers) {
    const std::string span = std::to_string(*layers.begin()) + " to " + std::to_string(*layers.rbegin());
    return *layers.rbegin() - *layers.begin() + 1 == layers.size()
               ? span
               : std::to_string(layers.size()) + " layers from " + span;
}

void require_layers(const EncoderSettings& settings, const Architecture& architecture) {
    std::vector<std::string> stacks; // in the model's order
    std::set<std::string> listed;
    for (const KeyframeList& list : settings.keyframes) {
        listed.insert(list.stack);
    }
    std::set<std::uint64_t> unlisted;
    for (const Layer& layer : architecture.layers) {
        if (std::find(stacks.begin(), stacks.end(), layer.stack) == stacks.end()) {
            stacks.push_back(layer.stack);
        }
        if (!listed.contains(layer.stack)) {
            unlisted.insert(layer.index);
        }
    }
    std::string names;
    for (const std::string& stack : stacks) {
        names += (names.empty() ? "" : ", ") + stack;
    }
    for (const KeyframeList& list : settings.keyframes) {
        std::set<std::uint64_t> layers = unlisted;
        if (!list.stack.empty()) {
            layers.clear();
            for (const Layer& layer : architecture.layers) {
                if (layer.stack == list.stack) {
                    layers.insert(layer.index);
                }
            }
        }
        const std::string of_stack = list.stack.empty() ? "" : " of stack " + list.stack;
        if (layers.empty()) {
            throw Error(ErrorCode::InvalidArgument,
                        "keyframes are given" + of_stack + ", but the model has no such layers",
                        stacks.empty() ? "Leave the keyframes out: nothing in this model is predicted."
                                       : "The model's stacks are " + names + ".");
        }
        for (const std::uint64_t keyframe : list.layers) {
            if (!layers.contains(keyframe)) {
                throw Error(ErrorCode::InvalidArgument,
                            "keyframe " + std::to_string(keyframe) + " is no layer" + of_stack,
                            "The layers are " + layers_text(layers) + ".");
            }
        }
    }
}

} // namespace

void set_rule_key(TensorRule& rule, std::string_view key, std::string_view value) {
    if (key == "qbits") {
        rule.qbits = number_of<double>(value);
        if (!rule.qbits) {
            refuse(rule.pattern, "qbits is '" + std::string(value) + "', but must be a number");
        }
    } else if (key == "lossless") {
        rule.lossless = flag_of(rule, key, value);
    } else if (key == "intra") {
        rule.intra = flag_of(rule, key, value);
    } else if (key == "basis") {
        rule.basis = flag_of(rule, key, value);
    } else if (key == "learn") {
        rule.learn = flag_of(rule, key, value);
    } else if (key == "lambda") {
        rule.lambda = number_of<double>(value);
        if (!rule.lambda) {
            refuse(rule.pattern, "lambda is '" + std::string(value) + "', but must be a number");
        }
    } else if (key == "trellis") {
        rule.trellis = number_of<unsigned>(value);
        if (!rule.trellis || (*rule.trellis != 0 && *rule.trellis < min_trellis) ||
            *rule.trellis > max_trellis) {
            refuse(rule.pattern, "trellis is '" + std::string(value) + "', but must be 0 or from 2 to 8");
        }
    } else if (key == "align") {
        try {
            rule.alignment = alignment_method_from_name(value);
        } catch (const Error&) {
            refuse(rule.pattern,
                   "align is '" + std::string(value) + "', but must be hungarian, greedy, sortproj or none");
        }
    } else {
        refuse(rule.pattern,
               key.empty() ? "a setting is missing" : "there is no setting '" + std::string(key) + "'");
    }
}

TensorRule parse_rule(std::string_view text) {
    TensorRule rule;
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        refuse(std::string(text), "the colon between pattern and settings is missing");
    }
    rule.pattern = trimmed(text.substr(0, colon));
    if (rule.pattern.empty()) {
        refuse(std::string(text), "the pattern is missing");
    }
    std::set<std::string_view> keys;
    for (const std::string_view part : split(text.substr(colon + 1), ',')) {
        const std::size_t equals = part.find('=');
        const std::string_view key = trimmed(part.substr(0, equals));
        const bool valued = equals != std::string_view::npos;
        const std::string_view value = valued ? trimmed(part.substr(equals + 1)) : std::string_view();
        if (valued && value.empty()) {
            refuse(std::string(text), "'" + std::string(part) + "' has no value");
        }
        if (!keys.insert(key).second) {
            refuse(std::string(text), std::string(key) + " is there twice");
        }
        set_rule_key(rule, key, value);
    }
    return rule;
}

std::vector<std::pair<std::string, std::string>> rule_settings(const TensorRule& rule) {
    std::vector<std::pair<std::string, std::string>> settings;
    if (rule.qbits) {
        settings.emplace_back("qbits", shown(*rule.qbits));
    }
    if (rule.lossless) {
        settings.emplace_back("lossless", *rule.lossless ? "yes" : "no");
    }
    if (rule.alignment) {
        settings.emplace_back("align", alignment_method_name(*rule.alignment));
    }
    if (rule.intra) {
        settings.emplace_back("intra", *rule.intra ? "yes" : "no");
    }
    if (rule.trellis) {
        settings.emplace_back("trellis", std::to_string(*rule.trellis));
    }
    if (rule.basis) {
        settings.emplace_back("basis", *rule.basis ? "yes" : "no");
    }
    if (rule.learn) {
        settings.emplace_back("learn", *rule.learn ? "yes" : "no");
    }
    if (rule.lambda) {
        settings.emplace_back("lambda", shown(*rule.lambda));
    }
    return settings;
}

std::string rule_text(const TensorRule& rule) {
    std::string text;
    for (const auto& [key, value] : rule_settings(rule)) {
        text += (text.empty() ? "" : ",") + key + (value == "yes" ? "" : "=" + value);
    }
    return rule.pattern + ":" + text;
}

std::vector<TensorRule> load_rules_file(const std::filesystem::path& path) {
    const std::string text = read_text_file(path, file_limit);
    std::vector<TensorRule> rules;
    std::size_t number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        try {
            rules.push_back(parse_rule(line));
        } catch (const Error& error) {
            throw Error(error.code(), path.string() + ":" + std::to_string(number) + ": " + error.what(),
                        error.advice());
        }
    }
    return rules;
}

KeyframeList parse_keyframes(std::string_view text) {
    KeyframeList list;
    const std::size_t colon = text.rfind(':');
    if (colon != std::string_view::npos) {
        list.stack = trimmed(text.substr(0, colon));
        if (list.stack.empty()) {
            refuse_keyframes(text);
        }
    }
    for (const std::string_view part : split(text.substr(colon + 1), ',')) {
        const auto layer = number_of<std::uint64_t>(part);
        if (!layer) {
            refuse_keyframes(text);
        }
        list.layers.push_back(*layer);
    }
    return list;
}

std::string keyframes_text(const KeyframeList& list) {
    std::string text;
    for (const std::uint64_t layer : list.layers) {
        text += (text.empty() ? "" : ",") + std::to_string(layer);
    }
    return list.stack.empty() ? text : list.stack + ":" + text;
}

void override_rule(TensorRule& rule, const TensorRule& later) {
    const auto take = [](auto& value, const auto& other) { value = other ? other : value; };
    take(rule.qbits, later.qbits);
    take(rule.lossless, later.lossless);
    take(rule.alignment, later.alignment);
    take(rule.intra, later.intra);
    take(rule.trellis, later.trellis);
    take(rule.basis, later.basis);
    take(rule.learn, later.learn);
    take(rule.lambda, later.lambda);
}

TensorRule combined_rule(const std::vector<TensorRule>& rules, std::string_view tensor) {
    TensorRule sum;
    for (const TensorRule& rule : rules) {
        if (rule_fits(rule, tensor)) {
            override_rule(sum, rule);
        }
    }
    return sum;
}

bool rule_fits(const TensorRule& rule, std::string_view tensor) noexcept {
    return wildcard_match(rule.pattern, tensor);
}

std::vector<std::size_t> fitting_rules(const EncoderSettings& settings, std::string_view tensor) {
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < settings.rules.size(); ++i) {
        if (rule_fits(settings.rules[i], tensor)) {
            fitting.push_back(i);
        }
    }
    return fitting;
}

TensorSettings settings_for(std::string_view tensor, const EncoderSettings& settings) {
    const TensorRule rule = combined_rule(settings.rules, tensor);
    return {rule.qbits.value_or(settings.qbits),
            rule.lossless.value_or(settings.lossless),
            rule.alignment.value_or(settings.alignment),
            rule.intra.value_or(false),
            rule.trellis.value_or(settings.trellis),
            rule.basis.value_or(true),
            rule.learn.value_or(true),
            rule.lambda.value_or(settings.lambda)};
}

AlignmentMethod alignment_for(const Group& group, const TensorSource& source,
                              const EncoderSettings& settings) {
    for (auto rule = settings.rules.rbegin(); rule != settings.rules.rend(); ++rule) {
        const bool fits = rule->alignment &&
                          std::any_of(group.slices.begin(), group.slices.end(), [&](const GroupSlice& slice) {
                              return rule_fits(*rule, source.tensors()[slice.tensor].name);
                          });
        if (fits) {
            return *rule->alignment;
        }
    }
    return settings.alignment;
}

const KeyframeList* keyframes_of(const EncoderSettings& settings, std::string_view stack) {
    const KeyframeList* chosen = nullptr;
    for (const KeyframeList& list : settings.keyframes) {
        if (list.stack == stack || (list.stack.empty() && chosen == nullptr)) {
            chosen = &list;
        }
    }
    return chosen;
}

bool is_keyframe(const EncoderSettings& settings, std::string_view stack, std::uint64_t layer,
                 std::uint64_t position) {
    const KeyframeList* chosen = keyframes_of(settings, stack);
    if (chosen == nullptr && settings.automatic_keyframes) {
        return position == 0; // the others are found while encoding
    }
    if (chosen == nullptr) {
        return position % settings.keyframe_interval == 0;
    }
    return position == 0 ||
           std::find(chosen->layers.begin(), chosen->layers.end(), layer) != chosen->layers.end();
}

void require_hits(const EncoderSettings& settings, const TensorSource& source,
                  const Architecture& architecture) {
    require_layers(settings, architecture);
    for (const TensorRule& rule : settings.rules) {
        std::string tied; // to what the first alias that fits is tied
        bool hit = false;
        for (const TensorInfo& tensor : source.tensors()) {
            if (!rule_fits(rule, tensor.name)) {
                continue;
            }
            hit = hit || !tensor.alias_of;
            if (tensor.alias_of && tied.empty()) {
                tied = source.tensors()[*tensor.alias_of].name;
            }
        }
        if (!hit) {
            throw Error(ErrorCode::InvalidArgument, "rule '" + rule_text(rule) + "' fits no tensor",
                        tied.empty() ? "Compare the pattern with the names that 'mcwc info --tensors' lists."
                                     : "It fits a tied tensor only; write the rule for " + tied +
                                           ", which holds the data.");
        }
    }
}

} // namespace mcwc
