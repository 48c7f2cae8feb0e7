#include "core/codec/shape_syntax.h"

#include "core/base/error.h"

#include <vector>

namespace mcwc {

bitstream::ShapeList shape_list(std::span<const LearnedShape> shapes) {
    bitstream::ShapeList list;
    for (const LearnedShape& shape : shapes) {
        list.shapes.push_back({shape.exponent, shape.dead_zone[0], shape.dead_zone[1], shape.second_weight,
                               shape.second_width});
    }
    return list;
}

ShapeSet shapes_of(const bitstream::StreamReader& stream) {
    std::vector<LearnedShape> shapes;
    for (const bitstream::ShapeSyntax& syntax : stream.shapes().shapes) { // each field fits into 8 bits
        LearnedShape shape;
        shape.exponent = static_cast<std::uint8_t>(syntax.exponent);
        shape.dead_zone = {static_cast<std::uint8_t>(syntax.dead_zone_even),
                           static_cast<std::uint8_t>(syntax.dead_zone_odd)};
        shape.second_weight = static_cast<std::uint8_t>(syntax.second_weight);
        shape.second_width = static_cast<std::uint8_t>(syntax.second_width);
        if (!is_valid(shape)) {
            throw Error(ErrorCode::Corrupt, stream.path().string() + ": shapes: an exponent is out of range");
        }
        shapes.push_back(shape);
    }
    return ShapeSet(shapes);
}

} // namespace mcwc
