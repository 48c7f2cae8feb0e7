#pragma once

#include "core/analysis/baselines.h"
#include "core/analysis/sweep.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

/// Remembers sweep points, baselines and the components of the Shannon line in a folder, one JSON file each.
/// Never fails: what can't be read is not there, what can't be written is forgotten.
class SweepCache {
public:
    /// An empty folder: nothing is remembered. `context` as everywhere: reads the whole checkpoint once.
    SweepCache(std::filesystem::path folder, const Checkpoint& checkpoint, const Architecture& architecture,
               const TaskContext& context);

    /// Fills in the figures of a point whose settings are set.
    bool find(SweepPoint& point) const;
    void keep(const SweepPoint& point);
    /// Fills in the totals of a report whose baseline is set; `tensors` stays empty.
    bool find(BaselineReport& report) const;
    void keep(const BaselineReport& report);
    std::optional<std::vector<GaussianComponent>> find_gaussians() const;
    void keep_gaussians(const std::vector<GaussianComponent>& components);
    /// Removes the oldest entries beyond `limit`.
    void prune(std::size_t limit) const;

    /// Of the checkpoint's weights (codec/source_hash.h), as 32 hexadecimal digits.
    const std::string& source_hash() const { return hash_; }

private:
    std::string key_of(const EncoderSettings& settings, std::string_view what) const;
    /// What was kept under that key; nothing when it is not there or something else is in its place.
    std::optional<nlohmann::json> read(const std::string& key, const char* suffix) const;
    void write(const std::string& key, const char* suffix, nlohmann::json document);

    std::filesystem::path folder_;
    std::string hash_;
    std::string source_; ///< All that the result depends on beside the settings, as bytes.
    const Checkpoint& checkpoint_;
    const Architecture& architecture_;
};

} // namespace mcwc
