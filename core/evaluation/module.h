#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mcwc {

/// Whether models can be run here, and if not, what is missing.
struct EvaluationStatus {
    bool available = false;
    std::string torch_version;    ///< Of the LibTorch that the module runs on; empty when not available.
    std::filesystem::path module; ///< The file that was loaded; empty when none was.
    std::string missing;          ///< One sentence; empty when available.
    std::string advice;           ///< What to do about it; empty when available.
};

/// Loads the module `mcwc-evaluation` when first asked (LibTorch takes most of a second and 150 MB, so
/// nothing else does that), checks that it computes, and remembers the answer. Any thread may call it.
const EvaluationStatus& evaluation_status();

/// Where the module is looked for, in this order: the file named by MCWC_EVALUATION_MODULE if that is set
/// (then nowhere else), ../lib/mcwc/mcwc-evaluation.so seen from the program's folder.
std::vector<std::filesystem::path> evaluation_module_candidates();

/// The same check for one file, without remembering; for tests.
EvaluationStatus load_evaluation_module(const std::filesystem::path& file);

} // namespace mcwc
