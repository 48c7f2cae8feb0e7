#pragma once

#include "core/alignment/assignment.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace mcwc {

/// Order in which a decoded checkpoint's units stand.
enum class UnitOrder : std::uint8_t {
    Original, ///< As in the source; permutations of predicted frames are part of the stream.
    Aligned,  ///< As aligned with the reference: a function-equivalent checkpoint, no permutation is sent.
};

/// Everything a user can say about encoding. Values outside the ranges are refused by validate().
struct EncoderSettings {
    std::uint32_t keyframe_interval =
        4;              ///< A keyframe every k layers of a stack; 1 = all intra; [1, 1000000].
    double qbits = 8.0; ///< Nominal rate: the step is such that a Gaussian tensor of the same variance would
                        ///< cost this many bits per weight, scalar quantized and ideally coded; [0.25, 16].
    AlignmentMethod alignment = AlignmentMethod::Hungarian;
    UnitOrder order = UnitOrder::Original;
    bool lossless = false; ///< Keep every tensor exactly; qbits and k are then unused.
    /// Rate weight in quantization, in units of the slope of squared error against rate; [0, 10]. 0: plain
    /// rounding, 1: the optimum of rate and distortion for fine steps.
    double lambda = 1.0;
    /// log2 of the states of the trellis quantizer: 0 (a scalar quantizer), 2 to 8.
    unsigned trellis = 3;
    /// The most directions of a basis that layers share (prediction/basis.h); 0: no bases. [0, 1024]
    unsigned basis_directions = 64;
};

/// Error(InvalidArgument) names the setting, its value and its range.
void validate(const EncoderSettings& settings);

/// Settings from a YAML file with the reference's keys: model, k, qbits, align, compress, use_sortproj (and
/// sortproj_seed, order, lossless). `compress` is accepted and has no effect: the entropy coder is built in.
struct SettingsFile {
    EncoderSettings settings;
    std::optional<std::string> model;
    std::optional<std::string> note; ///< What was read and ignored, as a sentence; for a warning.
};
/// Starts from `defaults`. Error(ConfigInvalid) names file, line and key; unknown keys are refused with the
/// list of known ones.
SettingsFile load_settings_file(const std::filesystem::path& path, const EncoderSettings& defaults = {});

} // namespace mcwc
