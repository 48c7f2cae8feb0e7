#pragma once

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/profile.h"
#include "core/codec/settings.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mcwc {

/// A checkpoint to learn from.
struct TrainingModel {
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;
};

/// What a profile does to the checkpoints that it was learned from, at one rate: code length of the sampled
/// symbols, without side information.
struct TrainingFigure {
    std::string model;
    double qbits = 0;
    double symbols = 0;      ///< That the sample stands for.
    double builtin_bits = 0; ///< Under the best built-in shape of each plane.
    double profile_bits = 0; ///< With the profile's shapes to choose from as well.
};

struct TrainingResult {
    Profile profile; ///< Without shapes where none was found to pay.
    std::vector<TrainingFigure> figures;
};

/// Learns a profile of at most max_learned_shapes shapes over many checkpoints, each at every rate; all count
/// the same, whatever their size. Of `settings` those that decide on quantization are used. Deterministic.
/// Errors as encode(); Cancelled.
TrainingResult train_profile(std::span<const TrainingModel> models, std::span<const double> qbits,
                             const EncoderSettings& settings, const TaskContext& context);

} // namespace mcwc
