#pragma once

#include "core/architecture/architecture.h"

#include <string>

namespace mcwc::test {

/// An architecture drawn as text: the first layer of every stack slice by slice, later layers in a line.
std::string architecture_text(const TensorSource& source, const Architecture& architecture);

/// What breaks the contract of Architecture (a tensor in no or two places, slices out of range or
/// overlapping, unit counts that differ ...); empty when nothing does.
std::string contract_violation(const TensorSource& source, const Architecture& architecture);

} // namespace mcwc::test
