#pragma once

#include "core/architecture/config_facts.h"
#include "core/architecture/description.h"

#include <cstdint>
#include <vector>

namespace mcwc {

/// How well a description fits a checkpoint.
struct FamilyFit {
    Architecture architecture;
    std::uint64_t layers = 0;
    std::uint64_t groups = 0;
    std::uint64_t known = 0;   ///< Tensors in layers that the description names.
    std::uint64_t unknown = 0; ///< Tensors in layers that it does not name.
};

/// Applies one description to a checkpoint's tensors. Groups whose layer holds tensors that the description
/// does not name are not movable: what such a tensor does to the units is not known.
FamilyFit fit_family(const FamilyRule& family, const std::vector<TensorInfo>& tensors,
                     const ConfigFacts& config);

} // namespace mcwc
