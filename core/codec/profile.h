#pragma once

#include "core/entropy/scale_model.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// Shapes that were learned over checkpoints, for others to start from. The file is JSON: {"format":
/// "mcwc-profile", "version": 1, "shapes": [{"exponent": 96, "dead_zone": [12, 12], "second_weight": 0,
/// "second_width": 0}, ...], "trained_on": ["name", ...], "checksum": "hex"}. The checksum is XXH3-64 of the
/// shapes' parameters, five bytes each in that order.
struct Profile {
    std::vector<LearnedShape> shapes; ///< 1 to max_learned_shapes.
    std::vector<std::string> trained_on;
};

/// Errors name the file: FileNotFound ..., FormatUnknown, UnsupportedVersion, Corrupt, LimitExceeded.
Profile read_profile(const std::filesystem::path& path);
void write_profile(const Profile& profile, const std::filesystem::path& path);

/// The profile that is built in.
std::span<const LearnedShape> default_profile() noexcept;

/// The shapes that EncoderSettings::profile names: none for an empty name, "default", or a file's.
std::vector<LearnedShape> load_profile(const std::string& name);

} // namespace mcwc
