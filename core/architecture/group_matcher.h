#pragma once

#include "core/architecture/config_facts.h"
#include "core/architecture/description.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// The tensors of one layer: the part of their names after the layer's prefix, and their index.
using LayerNames = std::map<std::string_view, std::size_t>;

/// What became of one layer's groups.
struct MatchedGroups {
    std::vector<Group> groups;           ///< In the description's order; experts ascending.
    std::vector<std::string> left_out;   ///< Sentences about groups that did not fit.
    std::set<std::size_t> known_tensors; ///< Every tensor that a slice of the description names.
};

/// Puts the groups of a stack's description together from a layer's tensors.
class GroupMatcher {
public:
    /// `shared[i]` says that tensor i shares its storage with another one. The arguments have to outlive
    /// this.
    GroupMatcher(const std::vector<TensorInfo>& tensors, const std::vector<bool>& shared,
                 const StackRule& stack, ValueScope& values)
        : tensors_(tensors)
        , shared_(shared)
        , stack_(stack)
        , values_(values) {}

    MatchedGroups match(const LayerNames& names);

private:
    /// A group, or why there is none; neither when none of its tensors is there.
    struct Attempt {
        std::optional<Group> group;
        std::string failure;
        std::size_t required_found = 0;
    };
    struct LayoutPart {
        std::uint64_t size = 0;
        bool moves = false;
    };

    Attempt attempt(const GroupRule& rule, std::optional<std::uint64_t> expert, const LayerNames& names,
                    std::set<std::size_t>& known);
    std::string add_slices(const SliceRule& rule, std::size_t tensor, Group& group);
    std::string check_tensor(const SliceRule& rule, std::size_t tensor) const;
    std::string check_units(const GroupRule& rule, const Group& group);

    const std::vector<TensorInfo>& tensors_;
    const std::vector<bool>& shared_;
    const StackRule& stack_;
    ValueScope& values_;
};

} // namespace mcwc
