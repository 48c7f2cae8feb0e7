#include "core/architecture/group_matcher.h"

#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <algorithm>
#include <limits>

namespace mcwc {
namespace {

constexpr std::uint64_t most_units = std::numeric_limits<std::uint32_t>::max();

std::string tensor_name(const SliceRule& slice, std::optional<std::uint64_t> expert) {
    return slice.expert && expert ? slice.expert->with(*expert) : slice.tensor;
}

/// The expert numbers that a group's tensors have in this layer; one "no number" for other groups.
std::vector<std::optional<std::uint64_t>> experts_of(const GroupRule& rule, const LayerNames& names) {
    if (!rule.per_expert) {
        return {std::nullopt};
    }
    std::set<std::uint64_t> numbers;
    for (const auto& [name, tensor] : names) {
        for (const SliceRule& slice : rule.slices) {
            const auto match = slice.expert->match(name);
            if (match && match->rest.empty()) {
                numbers.insert(match->number);
            }
        }
    }
    return {numbers.begin(), numbers.end()};
}

std::string label_of(const GroupRule& rule, std::optional<std::uint64_t> expert) {
    const auto pattern = NumberedPattern::parse(rule.label, "{expert}");
    return pattern && expert ? pattern->with(*expert) : rule.label;
}

bool overlap(const Group& a, const Group& b) {
    for (const GroupSlice& x : a.slices) {
        for (const GroupSlice& y : b.slices) {
            if (x.tensor == y.tensor && x.axis == y.axis &&
                x.offset < y.offset + b.unit_count * y.unit_size &&
                y.offset < x.offset + a.unit_count * x.unit_size) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

MatchedGroups GroupMatcher::match(const LayerNames& names) {
    MatchedGroups result;
    std::set<std::string> done;
    // Of rules with one label the first that fits is taken; the nearest miss is told when none does.
    std::map<std::string, Attempt> misses;
    for (const GroupRule& rule : stack_.groups) {
        for (const auto expert : experts_of(rule, names)) {
            const std::string label = label_of(rule, expert);
            Attempt tried = attempt(rule, expert, names, result.known_tensors);
            if (done.contains(label)) {
                continue;
            }
            if (tried.group) {
                tried.group->label = label;
                const bool clash =
                    std::any_of(result.groups.begin(), result.groups.end(),
                                [&](const Group& other) { return overlap(other, *tried.group); });
                if (!clash) {
                    result.groups.push_back(*std::move(tried.group));
                    done.insert(label);
                    continue;
                }
                tried.failure = "its slices overlap with those of another group";
            }
            Attempt& miss = misses[label];
            if (!tried.failure.empty() && tried.required_found > miss.required_found) {
                miss = std::move(tried);
            }
        }
    }
    for (const auto& [label, miss] : misses) {
        if (!done.contains(label) && !miss.failure.empty()) {
            result.left_out.push_back("the group \"" + label + "\" is left out: " + miss.failure);
        }
    }
    return result;
}

GroupMatcher::Attempt GroupMatcher::attempt(const GroupRule& rule, std::optional<std::uint64_t> expert,
                                            const LayerNames& names, std::set<std::size_t>& known) {
    Attempt result;
    Group group;
    group.kind = rule.kind;
    group.movable = rule.movable;
    for (const SliceRule& slice : rule.slices) {
        const std::string name = tensor_name(slice, expert);
        const auto found = names.find(name);
        if (found == names.end()) {
            if (!slice.optional && result.failure.empty()) {
                result.failure = "the tensor \"" + name + "\" is missing";
            }
            continue;
        }
        known.insert(found->second);
        result.required_found += slice.optional ? 0U : 1U;
        if (result.failure.empty()) {
            result.failure = add_slices(slice, found->second, group);
        }
    }
    if (result.required_found == 0) {
        result.failure.clear();
        return result;
    }
    if (result.failure.empty()) {
        result.failure = check_units(rule, group);
    }
    if (result.failure.empty()) {
        result.group = std::move(group);
    }
    return result;
}

std::string GroupMatcher::check_tensor(const SliceRule& rule, std::size_t tensor) const {
    const TensorInfo& info = tensors_[tensor];
    const std::string name = "\"" + rule.tensor + "\"";
    if (shared_[tensor]) {
        return name + " shares its storage with another tensor";
    }
    if (!dtype_is_float(info.dtype)) {
        return name + " is of type " + std::string(dtype_name(info.dtype)) + ", no plain floating-point type";
    }
    if (info.shape.size() <= rule.axis) {
        return name + " has the shape " + shape_text(info.shape) + " and no axis " +
               std::to_string(rule.axis);
    }
    if (std::find(info.shape.begin(), info.shape.end(), 0U) != info.shape.end()) {
        return name + " is empty";
    }
    return {};
}

/// Appends the slices of one tensor. Returns why that is impossible, or an empty text.
std::string GroupMatcher::add_slices(const SliceRule& rule, std::size_t tensor, Group& group) {
    if (std::string problem = check_tensor(rule, tensor); !problem.empty()) {
        return problem;
    }
    const std::uint64_t extent = tensors_[tensor].shape[rule.axis];
    const std::string described = "axis " + std::to_string(rule.axis) + " of \"" + rule.tensor + "\" has " +
                                  std::to_string(extent) + " indices";
    std::vector<LayoutPart> parts;
    std::uint64_t per_unit = 0;
    std::uint64_t staying = 0;
    for (const PartRule& part : rule.parts) {
        const auto size = values_.evaluate(part.size);
        if (!size) {
            const std::string missing = values_.missing(part.size);
            return missing.empty() ? "\"" + part.size.text() + "\" does not come out even"
                                   : "what it needs is not known: " + missing;
        }
        const bool moves = !part.role.empty();
        std::uint64_t& total = moves ? per_unit : staying;
        if (*size > extent || total > extent - *size || (moves && *size == 0)) {
            return described + ", too few for its parts";
        }
        total += *size;
        parts.push_back({*size, moves});
    }
    if (staying > extent || (extent - staying) % per_unit != 0 || extent == staying) {
        return described + ", no multiple of " + std::to_string(per_unit) + " for each unit";
    }
    const std::uint64_t units = (extent - staying) / per_unit;
    if (group.unit_count != 0 && group.unit_count != units) {
        return described + ", enough for " + std::to_string(units) + " units where other tensors have " +
               std::to_string(group.unit_count);
    }
    group.unit_count = units;
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].moves) {
            group.slices.push_back({tensor, rule.parts[i].role, rule.axis, offset, parts[i].size});
        }
        offset += parts[i].moves ? units * parts[i].size : parts[i].size;
    }
    return {};
}

std::string GroupMatcher::check_units(const GroupRule& rule, const Group& group) {
    if (group.unit_count > most_units) {
        return "it has more than " + std::to_string(most_units) + " units";
    }
    const bool has_matrix =
        std::any_of(group.slices.begin(), group.slices.end(),
                    [&](const GroupSlice& slice) { return tensors_[slice.tensor].shape.size() >= 2; });
    if (!has_matrix) {
        return "none of its tensors is a matrix";
    }
    const auto units = rule.units ? values_.evaluate(*rule.units) : std::nullopt;
    if (units && *units != group.unit_count) {
        return "the shapes give " + std::to_string(group.unit_count) + " units, the configuration " +
               std::to_string(*units);
    }
    return {};
}

} // namespace mcwc
