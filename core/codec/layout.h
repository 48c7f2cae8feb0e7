#pragma once

#include "core/architecture/architecture.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"

#include <cstdint>
#include <vector>

namespace mcwc {

/// For each tensor, whether it is a buffer and no weight.
std::vector<bool> buffer_flags(const Checkpoint& checkpoint, const Architecture& architecture);

/// The stream's tensor directory: what a decoder needs to write the same files back.
bitstream::TensorDirectory directory_of(const Checkpoint& checkpoint, const std::vector<bool>& is_buffer);

} // namespace mcwc
