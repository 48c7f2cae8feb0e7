#pragma once

#include "core/analysis/sweep.h"

#include <filesystem>
#include <optional>
#include <string>

namespace mcwc {

/// Remembers sweep points in a folder, one JSON file each. Never fails: what can't be read is not there, what
/// can't be written is forgotten.
class SweepCache {
public:
    /// An empty folder turns it off. `context` as everywhere: reads the whole checkpoint once.
    SweepCache(std::filesystem::path folder, const Checkpoint& checkpoint, const Architecture& architecture,
               const TaskContext& context);

    /// Fills in the figures of a point whose settings are set.
    bool find(SweepPoint& point) const;
    void keep(const SweepPoint& point);
    /// Removes the oldest points beyond `limit`.
    void prune(std::size_t limit) const;

private:
    std::string key_of(const EncoderSettings& settings) const;

    std::filesystem::path folder_;
    std::string source_; ///< All that the result depends on beside the settings, as bytes.
    const Checkpoint& checkpoint_;
    const Architecture& architecture_;
};

} // namespace mcwc
