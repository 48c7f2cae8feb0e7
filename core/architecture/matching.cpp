#include "core/architecture/matching.h"

#include "core/architecture/group_matcher.h"
#include "core/architecture/notes.h"

#include <algorithm>

namespace mcwc {
namespace {

enum class Place : std::uint8_t { Outside, Layer, Buffer };

bool matches_any(const std::vector<std::string>& patterns, std::string_view name) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return wildcard_match(pattern, name); });
}

/// Tensors of a stack, by layer number.
using StackNames = std::map<std::uint64_t, LayerNames>;

class FamilyFitter {
public:
    FamilyFitter(const FamilyRule& family, const std::vector<TensorInfo>& tensors, const ConfigFacts& config)
        : family_(family)
        , tensors_(tensors)
        , config_(config)
        , places_(tensors.size(), Place::Outside)
        , shared_(tensors.size(), false) {}

    FamilyFit fit() {
        for (std::size_t i = 0; i < tensors_.size(); ++i) {
            if (tensors_[i].alias_of && *tensors_[i].alias_of < tensors_.size()) {
                shared_[i] = true;
                shared_[*tensors_[i].alias_of] = true;
            }
            if (matches_any(family_.buffers, tensors_[i].name)) {
                places_[i] = Place::Buffer;
            }
        }
        for (const StackRule& stack : family_.stacks) {
            fit_stack(stack);
        }
        collect();
        return std::move(fit_);
    }

private:
    /// The names under the prefix that has most of them; the first of several equal ones.
    StackNames names_of(const StackRule& stack) {
        StackNames best;
        std::size_t best_count = 0;
        for (const std::string& prefix : stack.prefixes) {
            StackNames names;
            std::size_t count = 0;
            for (std::size_t i = 0; i < tensors_.size(); ++i) {
                std::string_view name = tensors_[i].name;
                if (places_[i] != Place::Outside || !name.starts_with(prefix)) {
                    continue;
                }
                name.remove_prefix(prefix.size());
                const auto match = stack.layer.match(name);
                if (match && !match->rest.empty()) {
                    names[match->number].emplace(match->rest, i);
                    ++count;
                }
            }
            if (count > best_count) {
                best = std::move(names);
                best_count = count;
            }
        }
        return best;
    }

    /// Takes the stack's buffers out of the layers.
    void take_buffers(const StackRule& stack, StackNames& names) {
        for (auto& [number, layer] : names) {
            for (auto entry = layer.begin(); entry != layer.end();) {
                const bool buffer = matches_any(stack.buffers, entry->first);
                places_[entry->second] = buffer ? Place::Buffer : Place::Layer;
                entry = buffer ? layer.erase(entry) : std::next(entry);
            }
        }
    }

    std::optional<std::uint64_t> extent(const StackNames& names, const std::string& tensor,
                                        std::size_t axis) const {
        for (const auto& [number, layer] : names) {
            const auto found = layer.find(tensor);
            if (found != layer.end() && axis < tensors_[found->second].shape.size()) {
                return tensors_[found->second].shape[axis];
            }
        }
        return std::nullopt;
    }

    bool held_in_place(const StackRule& stack, const std::string& label) const {
        const auto condition_holds = [&](const Condition& condition) {
            return config_.equals(condition.key, condition.value);
        };
        return std::any_of(stack.groups.begin(), stack.groups.end(), [&](const GroupRule& rule) {
            return rule.label == label &&
                   std::any_of(rule.not_movable_when.begin(), rule.not_movable_when.end(), condition_holds);
        });
    }

    void fit_stack(const StackRule& stack) {
        StackNames names = names_of(stack);
        take_buffers(stack, names);
        ValueScope values(stack.values, config_, [this, &names](const std::string& tensor, std::size_t axis) {
            return extent(names, tensor, axis);
        });
        GroupMatcher matcher(tensors_, shared_, stack, values);
        for (const auto& [number, layer] : names) {
            if (!layer.empty()) {
                fit_layer(stack, number, layer, matcher);
            }
        }
        for (const auto& fact : values.facts()) {
            auto& facts = fit_.architecture.facts;
            if (std::find(facts.begin(), facts.end(), fact) == facts.end()) {
                facts.push_back(fact);
            }
        }
    }

    void fit_layer(const StackRule& stack, std::uint64_t number, const LayerNames& names,
                   GroupMatcher& matcher) {
        MatchedGroups matched = matcher.match(names);
        for (const std::string& sentence : matched.left_out) {
            notes_.add(stack.name, number, sentence);
        }
        Layer layer;
        layer.stack = stack.name;
        layer.index = number;
        bool all_known = true;
        for (const auto& [name, tensor] : names) {
            layer.tensors.push_back(tensor);
            if (matched.known_tensors.contains(tensor) || matches_any(stack.fixed, name)) {
                ++fit_.known;
                continue;
            }
            ++fit_.unknown;
            all_known = false;
            notes_.add(stack.name, number,
                       "the tensor \"" + std::string(name) +
                           "\" is not described, so nothing in its layer is kept in aligned order");
        }
        std::sort(layer.tensors.begin(), layer.tensors.end());
        for (Group& group : matched.groups) {
            group.movable = group.movable && all_known && !held_in_place(stack, group.label);
        }
        layer.groups = std::move(matched.groups);
        fit_.layers += 1;
        fit_.groups += layer.groups.size();
        fit_.architecture.layers.push_back(std::move(layer));
    }

    void collect() {
        Architecture& architecture = fit_.architecture;
        architecture.family = family_.id;
        architecture.display_name = family_.name;
        for (std::size_t i = 0; i < tensors_.size(); ++i) {
            if (places_[i] == Place::Buffer) {
                architecture.buffers.push_back(i);
            } else if (places_[i] == Place::Outside) {
                architecture.outside.push_back(i);
            }
        }
        architecture.notes = notes_.sentences();
    }

    const FamilyRule& family_;
    const std::vector<TensorInfo>& tensors_;
    const ConfigFacts& config_;
    std::vector<Place> places_;
    std::vector<bool> shared_;
    LayerNotes notes_;
    FamilyFit fit_;
};

} // namespace

FamilyFit fit_family(const FamilyRule& family, const std::vector<TensorInfo>& tensors,
                     const ConfigFacts& config) {
    return FamilyFitter(family, tensors, config).fit();
}

} // namespace mcwc
