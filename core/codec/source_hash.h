#pragma once

#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <array>
#include <cstdint>

namespace mcwc {

/// XXH3-128 (low, high) over each tensor's name, dtype, shape and bytes, in order of name: the same for the
/// same weights however they are sharded.
std::array<std::uint64_t, 2> source_hash(const TensorSource& source, const TaskContext& context);

} // namespace mcwc
