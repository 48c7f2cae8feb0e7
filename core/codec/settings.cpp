#include "core/codec/settings.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bitstream/structures.h"
#include "core/bitstream/utf8.h"
#include "core/codec/rules.h"
#include "core/codec/settings_lists.h"
#include "core/entropy/scale_model.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

constexpr std::uint32_t largest_interval = 1000000;
constexpr double smallest_qbits = 0.25;
constexpr double largest_qbits = 16.0;
/// A settings file is a handful of lines; what is larger is something else.
constexpr std::uint64_t file_limit = 64U << 10;
constexpr std::size_t value_limit = 4096;

constexpr std::array<std::string_view, 16> known_keys{
    "model",     "k",      "qbits",    "align",        "order",         "lossless",  "effort",
    "keyframes", "rules",  "compress", "use_sortproj", "sortproj_seed", "reference", "reference_align",
    "steps",     "profile"};

std::string shown(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

/// One entry of the file's top-level map, with what an error message needs.
struct Entry {
    std::string place; ///< "FILE:LINE: KEY"
    std::string value; ///< Empty for keyframes and rules.
    YAML::Node node;
};

[[noreturn]] void refuse(const Entry& entry, const std::string& expected) {
    throw Error(ErrorCode::ConfigInvalid, entry.place + " is '" + entry.value + "', but must be " + expected,
                "Correct the value, or leave the line out for the default.");
}

template <class Number>
Number parse_number(const Entry& entry, const std::string& expected) {
    Number number{};
    const char* end = entry.value.data() + entry.value.size();
    const auto result = std::from_chars(entry.value.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end) {
        refuse(entry, expected);
    }
    return number;
}

bool parse_bool(const Entry& entry) {
    for (const std::string_view yes : {"true", "True", "TRUE", "yes", "on"}) {
        if (entry.value == yes) {
            return true;
        }
    }
    for (const std::string_view no : {"false", "False", "FALSE", "no", "off"}) {
        if (entry.value == no) {
            return false;
        }
    }
    refuse(entry, "true or false");
}

std::string known_keys_text() {
    std::string text;
    for (const std::string_view key : known_keys) {
        text += (text.empty() ? "" : ", ") + std::string(key);
    }
    return text;
}

std::string place_of(const std::string& file, const YAML::Mark& mark) {
    return mark.line < 0 ? file : file + ":" + std::to_string(mark.line + 1);
}

/// The file's only document; a null node where the file says nothing.
YAML::Node parse_document(const std::string& file, const std::string& text) {
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text);
        if (documents.size() > 1) {
            throw Error(ErrorCode::ConfigInvalid,
                        file + " holds " + std::to_string(documents.size()) +
                            " YAML documents; one is expected",
                        "Keep one, and remove the lines of dashes between them.");
        }
        return documents.empty() ? YAML::Node() : documents.front();
    } catch (const YAML::Exception& error) {
        throw Error(ErrorCode::ConfigInvalid,
                    place_of(file, error.mark) + ": this is no valid YAML: " + error.msg,
                    "A settings file has lines like 'qbits: 4'; known keys are " + known_keys_text() + ".");
    }
}

/// Top-level entries by key. Only keyframes and rules may be more than scalars, and these are walked two
/// levels deep at most, so that aliases multiply nothing.
std::map<std::string, Entry> read_entries(const std::string& file, const YAML::Node& document) {
    std::map<std::string, Entry> entries;
    if (document.IsNull()) {
        return entries;
    }
    if (!document.IsMap()) {
        throw Error(ErrorCode::ConfigInvalid,
                    place_of(file, document.Mark()) + ": a settings file is a list of 'key: value' lines",
                    "Known keys are " + known_keys_text() + ".");
    }
    for (const auto& pair : document) {
        const std::string place = place_of(file, pair.first.Mark());
        const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : "(not a word)";
        if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
            throw Error(ErrorCode::ConfigInvalid,
                        place + ": unknown key '" + key.substr(0, value_limit) + "'",
                        "Known keys are " + known_keys_text() + ".");
        }
        const bool list = key == "keyframes" || key == "rules";
        if (!list && (!pair.second.IsScalar() || pair.second.Scalar().size() > value_limit)) {
            throw Error(ErrorCode::ConfigInvalid, place + ": " + key + " must be a single value",
                        "Write it as '" + key + ": value' on one line.");
        }
        Entry entry{place + ": " + key, list ? std::string() : pair.second.Scalar(), pair.second};
        if (!entries.emplace(key, std::move(entry)).second) {
            throw Error(ErrorCode::ConfigInvalid, place + ": " + key + " is there a second time",
                        "Keep one of the lines.");
        }
    }
    return entries;
}

void apply_rate(const std::map<std::string, Entry>& entries, EncoderSettings& settings) {
    if (const auto k = entries.find("k"); k != entries.end()) {
        const std::string expected =
            "a whole number from 1 to " + std::to_string(largest_interval) + ", or auto";
        settings.automatic_keyframes = k->second.value == "auto";
        settings.keyframe_interval = settings.automatic_keyframes
                                         ? automatic_interval
                                         : parse_number<std::uint32_t>(k->second, expected);
        if (settings.keyframe_interval < 1 || settings.keyframe_interval > largest_interval) {
            refuse(k->second, expected);
        }
    }
    if (const auto qbits = entries.find("qbits"); qbits != entries.end()) {
        const std::string expected =
            "a number from " + shown(smallest_qbits) + " to " + shown(largest_qbits) + " (bits per weight)";
        settings.qbits = parse_number<double>(qbits->second, expected);
        if (!(settings.qbits >= smallest_qbits && settings.qbits <= largest_qbits)) {
            refuse(qbits->second, expected);
        }
    }
    if (const auto effort = entries.find("effort"); effort != entries.end()) {
        const std::string expected = "a whole number from 1 to " + std::to_string(largest_effort);
        const auto level = parse_number<unsigned>(effort->second, expected);
        if (level < 1 || level > largest_effort) {
            refuse(effort->second, expected);
        }
        set_effort(settings, level);
    }
    if (const auto profile = entries.find("profile"); profile != entries.end()) {
        if (profile->second.value.empty()) {
            refuse(profile->second, "default, none or a file");
        }
        settings.profile = profile->second.value == "none" ? "" : profile->second.value;
    }
    if (const auto lossless = entries.find("lossless"); lossless != entries.end()) {
        settings.lossless = parse_bool(lossless->second);
    }
}

void apply_alignment(const std::map<std::string, Entry>& entries, EncoderSettings& settings) {
    if (const auto align = entries.find("align"); align != entries.end()) {
        try {
            settings.alignment = alignment_method_from_name(align->second.value);
        } catch (const Error&) {
            refuse(align->second, "hungarian, greedy, sortproj or none");
        }
    }
    // The reference's switch: it takes the place of whatever `align` says.
    if (const auto sortproj = entries.find("use_sortproj");
        sortproj != entries.end() && parse_bool(sortproj->second)) {
        settings.alignment = AlignmentMethod::SortProj;
    }
    if (const auto order = entries.find("order"); order != entries.end()) {
        if (order->second.value == "original") {
            settings.order = UnitOrder::Original;
        } else if (order->second.value == "aligned") {
            settings.order = UnitOrder::Aligned;
        } else {
            refuse(order->second, "original or aligned");
        }
    }
}

void apply_reference(const std::map<std::string, Entry>& entries, SettingsFile& result) {
    if (const auto reference = entries.find("reference"); reference != entries.end()) {
        if (reference->second.value.empty()) {
            refuse(reference->second, "a path or a model id");
        }
        result.reference = reference->second.value;
    }
    if (const auto align = entries.find("reference_align"); align != entries.end()) {
        result.settings.align_reference = parse_bool(align->second);
    }
    if (const auto steps = entries.find("steps"); steps != entries.end()) {
        try {
            result.settings.step_rule = step_rule_from_name(steps->second.value);
        } catch (const Error&) {
            refuse(steps->second, "tensor, difference or common");
        }
    }
}

void apply_lists(const std::string& file, const std::map<std::string, Entry>& entries,
                 EncoderSettings& settings) {
    const auto keyframes = entries.find("keyframes");
    if (keyframes != entries.end() && keyframes->second.node.IsScalar() &&
        keyframes->second.node.Scalar() == "auto") {
        settings.automatic_keyframes = true;
    } else if (keyframes != entries.end()) {
        settings.keyframes = read_keyframes(keyframes->second.node, file);
    }
    if (const auto rules = entries.find("rules"); rules != entries.end()) {
        settings.rules = read_rules(rules->second.node, file);
    }
}

/// What is accepted for the reference's sake and has no effect here.
std::optional<std::string> apply_ignored(const std::string& file,
                                         const std::map<std::string, Entry>& entries) {
    std::string ignored;
    if (const auto compress = entries.find("compress"); compress != entries.end()) {
        const std::string& value = compress->second.value;
        if (value != "zstd" && value != "zlib") {
            refuse(compress->second, "zstd or zlib (and has no effect: the entropy coder is built in)");
        }
        ignored = "compress";
    }
    if (const auto seed = entries.find("sortproj_seed"); seed != entries.end()) {
        parse_number<std::int64_t>(seed->second, "a whole number");
        ignored += ignored.empty() ? "sortproj_seed" : " and sortproj_seed";
    }
    if (ignored.empty()) {
        return std::nullopt;
    }
    return file + ": " + ignored + (ignored.find(" and ") == std::string::npos ? " has" : " have") +
           " no effect here.";
}

bool lambda_fits(double lambda) {
    return lambda >= 0 && lambda <= 10;
}

void validate_rule(const TensorRule& rule) {
    const auto refuse_rule = [&](const std::string& problem) {
        throw Error(ErrorCode::InvalidArgument, "rule '" + rule_text(rule) + "': " + problem,
                    "A rule reads PATTERN:SETTING,SETTING..., e.g. '*.mlp.*:qbits=3.5'.");
    };
    if (rule.pattern.empty() || rule.pattern.size() > bitstream::limits::name_length ||
        !bitstream::is_utf8(rule.pattern)) {
        refuse_rule("the pattern is empty, too long or no UTF-8 text");
    }
    if (rule_settings(rule).empty()) {
        refuse_rule("it sets nothing");
    }
    if (rule.qbits && !(*rule.qbits >= smallest_qbits && *rule.qbits <= largest_qbits)) {
        refuse_rule("qbits is " + shown(*rule.qbits) + ", but must be from " + shown(smallest_qbits) +
                    " to " + shown(largest_qbits));
    }
    if (rule.alignment && *rule.alignment > AlignmentMethod::SortProj) {
        refuse_rule("the alignment method is none of those known");
    }
    if (rule.lambda && !lambda_fits(*rule.lambda)) {
        refuse_rule("lambda is " + shown(*rule.lambda) + ", but must be from 0 to 10");
    }
}

void validate_lists(const EncoderSettings& settings) {
    std::set<std::string> stacks;
    for (const KeyframeList& list : settings.keyframes) {
        if (!stacks.insert(list.stack).second) {
            throw Error(ErrorCode::InvalidArgument,
                        "keyframes are given twice" +
                            (list.stack.empty() ? std::string() : " for stack " + list.stack),
                        "Write all layer numbers into one list.");
        }
        if (list.layers.size() > bitstream::limits::frames ||
            list.stack.size() > bitstream::limits::name_length || !bitstream::is_utf8(list.stack)) {
            throw Error(ErrorCode::InvalidArgument, "the list of keyframes is too long",
                        "Name each keyframe once.");
        }
    }
    if (settings.rules.size() > bitstream::limits::rules) {
        throw Error(ErrorCode::InvalidArgument,
                    "there are " + std::to_string(settings.rules.size()) + " rules, but at most " +
                        std::to_string(bitstream::limits::rules) + " are possible",
                    "Patterns with '*' say the same for many tensors at once.");
    }
    std::for_each(settings.rules.begin(), settings.rules.end(), validate_rule);
}

} // namespace

namespace {

struct EffortLevel {
    unsigned trellis;
    unsigned basis_directions;
    unsigned learned_shapes;
    unsigned reference_frames;
};
constexpr std::array<EffortLevel, largest_effort> effort_levels{{{0, 0, 0, 1},
                                                                 {0, 32, 0, 1},
                                                                 {2, 32, 0, 1},
                                                                 {3, 32, 4, 1},
                                                                 {4, 64, 8, 2},
                                                                 {5, 64, 8, 2},
                                                                 {6, 64, 8, 2},
                                                                 {7, 128, 16, 2},
                                                                 {8, 128, 16, 16}}};

} // namespace

void set_effort(EncoderSettings& settings, unsigned effort) {
    if (effort < 1 || effort > largest_effort) {
        throw Error(ErrorCode::InvalidArgument,
                    "effort is " + std::to_string(effort) + ", but must be from 1 to " +
                        std::to_string(largest_effort),
                    "1 is the fastest, 9 gives the smallest streams; 5 is the default.");
    }
    settings.trellis = effort_levels[effort - 1].trellis;
    settings.basis_directions = effort_levels[effort - 1].basis_directions;
    settings.learned_shapes = effort_levels[effort - 1].learned_shapes;
    if (settings.profile.empty() || settings.profile == "default") { // a file is no matter of the effort
        settings.profile = settings.learned_shapes == 0 ? "" : "default";
    }
    settings.reference_frames = effort_levels[effort - 1].reference_frames;
}

std::optional<unsigned> effort_of(const EncoderSettings& settings) noexcept {
    for (unsigned effort = 1; effort <= largest_effort; ++effort) {
        if (effort_levels[effort - 1].trellis == settings.trellis &&
            effort_levels[effort - 1].basis_directions == settings.basis_directions &&
            effort_levels[effort - 1].learned_shapes == settings.learned_shapes &&
            effort_levels[effort - 1].reference_frames == settings.reference_frames) {
            return effort;
        }
    }
    return std::nullopt;
}

namespace {

const EffortLevel* level_of(unsigned trellis, unsigned basis_directions) noexcept {
    const auto found = std::find_if(effort_levels.begin(), effort_levels.end(), [&](const EffortLevel& one) {
        return one.trellis == trellis && one.basis_directions == basis_directions;
    });
    return found == effort_levels.end() ? nullptr : &*found;
}

} // namespace

unsigned usual_reference_frames(unsigned trellis, unsigned basis_directions) noexcept {
    const EffortLevel* level = level_of(trellis, basis_directions);
    return level == nullptr ? EncoderSettings{}.reference_frames : level->reference_frames;
}

unsigned usual_learned_shapes(unsigned trellis, unsigned basis_directions) noexcept {
    const EffortLevel* level = level_of(trellis, basis_directions);
    return level == nullptr ? EncoderSettings{}.learned_shapes : level->learned_shapes;
}

std::string usual_profile(unsigned trellis, unsigned basis_directions) {
    return usual_learned_shapes(trellis, basis_directions) == 0 ? "" : "default";
}

std::string_view step_rule_name(StepRule rule) noexcept {
    switch (rule) {
    case StepRule::Difference:
        return "difference";
    case StepRule::Common:
        return "common";
    default:
        return "tensor";
    }
}

StepRule step_rule_from_name(std::string_view name) {
    for (const StepRule rule : {StepRule::Tensor, StepRule::Difference, StepRule::Common}) {
        if (step_rule_name(rule) == name) {
            return rule;
        }
    }
    throw Error(ErrorCode::InvalidArgument, "there is no rule '" + std::string(name) + "' for steps",
                "Use tensor, difference or common.");
}

void validate(const EncoderSettings& settings) {
    if (settings.keyframe_interval < 1 || settings.keyframe_interval > largest_interval) {
        throw Error(
            ErrorCode::InvalidArgument,
            "k is " + std::to_string(settings.keyframe_interval) + ", but must be from 1 to " +
                std::to_string(largest_interval),
            "k is the number of layers from one keyframe to the next; 1 codes every layer by itself.");
    }
    if (!(settings.qbits >= smallest_qbits && settings.qbits <= largest_qbits)) {
        throw Error(ErrorCode::InvalidArgument,
                    "qbits is " + shown(settings.qbits) + ", but must be from " + shown(smallest_qbits) +
                        " to " + shown(largest_qbits),
                    "qbits is the nominal rate in bits per weight; 4 to 8 suit most models.");
    }
    if (settings.basis_directions > 1024) {
        throw Error(ErrorCode::InvalidArgument,
                    "the number of shared directions is " + std::to_string(settings.basis_directions) +
                        ", but must be from 0 to 1024",
                    "Use 64 where in doubt, 0 for none.");
    }
    if (settings.learned_shapes > max_learned_shapes) {
        throw Error(ErrorCode::InvalidArgument,
                    "the number of learned shapes is " + std::to_string(settings.learned_shapes) +
                        ", but must be from 0 to " + std::to_string(max_learned_shapes),
                    "Use 8 where in doubt, 0 for none.");
    }
    if (settings.profile.size() > bitstream::limits::name_length || !bitstream::is_utf8(settings.profile)) {
        throw Error(ErrorCode::InvalidArgument, "the profile's name is too long or no UTF-8 text",
                    "Name a file, 'default' or 'none'.");
    }
    if (settings.trellis == 1 || settings.trellis > 8) {
        throw Error(ErrorCode::InvalidArgument,
                    "the trellis is " + std::to_string(settings.trellis) +
                        ", but must be 0 (none) or from 2 to 8 (log2 of its states)",
                    "Use 3 where in doubt, 8 for the smallest streams.");
    }
    if (settings.reference_frames < 1 || settings.reference_frames > 16) {
        throw Error(ErrorCode::InvalidArgument,
                    "the number of layers to predict from is " + std::to_string(settings.reference_frames) +
                        ", but must be from 1 to 16",
                    "Use 1 for the previous layer alone, 2 for that and the keyframe.");
    }
    if (settings.target && !(settings.target->value > 0 && std::isfinite(settings.target->value))) {
        throw Error(ErrorCode::InvalidArgument,
                    "the target is " + shown(settings.target->value) + ", but must be a number above 0",
                    "Give bits per weight, bytes or a normalised squared error.");
    }
    if (!lambda_fits(settings.lambda)) {
        throw Error(ErrorCode::InvalidArgument,
                    "lambda is " + shown(settings.lambda) + ", but must be from 0 to 10",
                    "lambda weighs rate against error in rounding; 0 rounds to the nearest value.");
    }
    if (settings.alignment > AlignmentMethod::SortProj) {
        throw Error(ErrorCode::InvalidArgument, "the alignment method is none of those known",
                    "Use hungarian, greedy, sortproj or none.");
    }
    if (settings.order > UnitOrder::Aligned) {
        throw Error(ErrorCode::InvalidArgument, "the unit order is none of those known",
                    "Use original or aligned.");
    }
    if (settings.step_rule > StepRule::Common) {
        throw Error(ErrorCode::InvalidArgument, "the rule for steps is none of those known",
                    "Use tensor, difference or common.");
    }
    validate_lists(settings);
}

SettingsFile load_settings_file(const std::filesystem::path& path, const EncoderSettings& defaults) {
    const std::string file = path.string();
    const auto entries = read_entries(file, parse_document(file, read_text_file(path, file_limit)));
    SettingsFile result;
    result.settings = defaults;
    apply_rate(entries, result.settings);
    apply_alignment(entries, result.settings);
    apply_lists(file, entries, result.settings);
    apply_reference(entries, result);
    if (const auto model = entries.find("model"); model != entries.end()) {
        if (model->second.value.empty()) {
            refuse(model->second, "a path or a model id");
        }
        result.model = model->second.value;
    }
    result.note = apply_ignored(file, entries);
    try {
        validate(result.settings);
    } catch (const Error& error) { // of a rule or a list: single values have been looked at one by one
        throw Error(ErrorCode::ConfigInvalid, file + ": " + error.what(), error.advice());
    }
    return result;
}

} // namespace mcwc
