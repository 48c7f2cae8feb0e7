#pragma once

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// One slice's part of every unit's features.
struct FeaturePart {
    std::string role;      ///< As in GroupSlice: "up", "down", "query" ...
    std::size_t width = 0; ///< Weights of the slice in each unit.

    bool operator==(const FeaturePart&) const = default;
};

/// The units of one group as rows, the slices' weights side by side.
struct UnitFeatures {
    Matrix values; ///< [units, sum of the widths].
    std::vector<FeaturePart> parts;

    std::size_t units() const { return values.rows; }
    std::size_t bytes() const { return values.values.size() * sizeof(float); }
};

/// The group of that label in a layer, or null.
const Group* find_group(const Layer& layer, std::string_view label);

/// A place of the layers at which units can be compared.
struct GroupPlace {
    std::string label; ///< As in Group: "ffn", "attention" ...
    GroupKind kind = GroupKind::FfnUnits;
    std::uint64_t unit_count = 0;    ///< The largest of its layers.
    std::vector<std::size_t> layers; ///< Those that have it, as indices into Architecture::layers.
};

/// All labels in the order in which they first appear.
std::vector<GroupPlace> group_places(const Architecture& architecture);

/// Reads a group's weights: every slice of rank 2 or more, each divided by its tensor's standard deviation,
/// as the encoder measures them in its steps (which are proportional to it). Slices of other ranks move with
/// the units but are left out: they are kept exactly. Errors: those of reading, UnsupportedType for a tensor
/// whose dtype holds no real numbers.
UnitFeatures read_unit_features(const TensorSource& source, const Group& group, const TaskContext& context);

/// True when the units of both can be compared weight by weight.
bool same_features(const UnitFeatures& a, const UnitFeatures& b);

} // namespace mcwc
