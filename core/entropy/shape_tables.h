#pragma once

#include "core/entropy/scale_model.h"

#include <cstddef>

namespace mcwc {

/// How the tables of ScaleModel are computed: operation by operation, so that every machine gets the same
/// counts. docs/bitstream.md, "Frequency tables" and "Learned shapes".
FrequencyTable builtin_table(unsigned shape, unsigned half, std::size_t number);

/// Error(Corrupt) where valid parameters nevertheless leave no count for zero.
FrequencyTable learned_table(const LearnedShape& learned, unsigned half, std::size_t number);

} // namespace mcwc
