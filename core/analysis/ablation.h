#pragma once

#include "core/analysis/bd_rate.h"
#include "core/analysis/sweep.h"
#include "core/codec/settings.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mcwc {

/// The codec without one of its parts.
struct Ablation {
    std::string left_out; ///< "nothing", "alignment", "prediction", ...; for the first one, the whole codec.
    EncoderSettings settings;
};

/// `base` and what is left of it without alignment, prediction (every layer a keyframe), keyframes (but for
/// the first of each stack), choice of references (the previous layer alone), prediction within tensors,
/// bases, trellis, and learned shapes; parts that the base has not are not listed.
std::vector<Ablation> ablations(const EncoderSettings& base);

/// What of a grid is ablated: its base at the first effort, at the first interval that predicts, with the
/// first alignment.
EncoderSettings ablation_base(const SweepGrid& grid);
/// Every ablation of that base at every rate of the grid, all but the figures; an ablation is a curve.
std::vector<SweepPoint> ablation_points(const SweepGrid& grid);

/// What a part is worth.
struct AblationResult {
    Ablation ablation;
    std::vector<SweepPoint> points;   ///< By qbits, ascending.
    std::optional<BdRate> difference; ///< From the whole codec at equal error, all side information paid.
};

/// Encodes with every ablation at every rate. As sweep(), of which options and errors are.
std::vector<AblationResult> ablate(const Checkpoint& checkpoint, const Architecture& architecture,
                                   const EncoderSettings& base, std::span<const double> qbits,
                                   const SweepOptions& options, const TaskContext& context);

} // namespace mcwc
