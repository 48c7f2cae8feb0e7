#pragma once

#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/entropy/parents.h"
#include "core/entropy/scale_model.h"
#include "core/prediction/basis.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// What a plane's slices share: prepared once, read by all threads.
struct PlaneJob {
    std::size_t number = 0;
    const bitstream::PlaneSyntax* syntax = nullptr;
    PlaneGeometry geometry;
    std::vector<std::int32_t> col_scales;
    std::optional<PlanePrediction> prediction;
    std::optional<Generations>
        generations; ///< Of a plane that is predicted from its own units; it has an output.
    const HouseholderBasis* basis = nullptr;
    const ShapeSet* shapes = nullptr;
    Matrix* kept = nullptr;
    std::vector<std::byte>* output = nullptr;
};

/// Decodes all slices of planes of one frame, on several threads; two slices take turns on each where there
/// are more than threads. Of planes that are predicted from their own units one generation follows the other.
/// Errors name the tensor.
void decode_slices(const bitstream::StreamReader& stream, std::uint64_t frame,
                   const bitstream::FrameView& view, std::span<const PlaneJob> planes,
                   const TaskContext& context);

} // namespace mcwc
