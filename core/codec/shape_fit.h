#pragma once

#include "core/base/task.h"
#include "core/codec/class_histogram.h"
#include "core/entropy/scale_model.h"

#include <cstddef>
#include <span>
#include <vector>

namespace mcwc {

/// Symbols to learn from, and how many of a checkpoint's symbols each stands for.
struct ShapeSample {
    ClassHistogram histogram;
    double weight = 1;
};

/// Bytes of a section of learned shapes, at most, and of each shape in it.
inline constexpr double shape_section_bytes = 25;
inline constexpr double shape_bytes = 6;

/// Learns at most `most` shapes that make the samples' code shorter than the built-in shapes do: samples are
/// shared out among shapes and each shape is fitted to its own by coordinate descent on the code length, in
/// turns (Lloyd's algorithm), with 1, 2, 4 ... shapes. Deterministic. Cancelled.
std::vector<LearnedShape> fit_shapes(std::span<const ShapeSample> samples, std::size_t most,
                                     const TaskContext& context);

/// Those of the candidates that pay for themselves against the built-in shapes: no more than `most`, none if
/// together they don't pay for their section either. Exact code lengths.
std::vector<LearnedShape> keep_paying_shapes(std::span<const ShapeSample> samples,
                                             std::span<const LearnedShape> candidates, std::size_t most,
                                             const TaskContext& context = {});

/// Bits that the samples take, each under the best of the built-in shapes and `shapes`.
double best_cost(std::span<const ShapeSample> samples, std::span<const LearnedShape> shapes,
                 const TaskContext& context = {});

} // namespace mcwc
