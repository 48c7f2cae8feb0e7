#pragma once

#include "core/bitstream/container.h"
#include "core/bitstream/structures.h"
#include "core/entropy/scale_model.h"

#include <span>

namespace mcwc {

/// Learned shapes as the stream has them.
bitstream::ShapeList shape_list(std::span<const LearnedShape> shapes);

/// The learned shapes of a stream. Error(Corrupt) naming the file where parameters are out of range.
ShapeSet shapes_of(const bitstream::StreamReader& stream);

} // namespace mcwc
