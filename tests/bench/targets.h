#pragma once

#include <filesystem>

namespace mcwc::bench {

/// Targets missed so far.
class Targets {
public:
    /// The mark behind a figure: a blank when its target is met.
    const char* check(bool met) {
        missed_ += met ? 0 : 1;
        return met ? " " : "!";
    }

    int missed() const { return missed_; }

private:
    int missed_ = 0;
};

/// Heads, grouped queries and experts whose layers are copies in another order: how many are found exactly.
void planted_table(const std::filesystem::path& folder, Targets& targets);
/// Changed copies of the bundled sample against it, above the entropy of the quantized difference.
void fine_tune_table(const std::filesystem::path& folder, Targets& targets);

} // namespace mcwc::bench
