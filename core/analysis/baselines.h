#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

class TensorSource;
struct Architecture;
struct TaskContext;

/// Other ways to store weights, computed on the tensors that the codec would quantize.
enum class BaselineMethod : std::uint8_t {
    RoundToNearest, ///< One step for each tensor from max|w|, codes as 16-bit words under zstd: what the
                    ///< Python reference does. `bits` is its qbits.
    Q8_0,           ///< llama.cpp: blocks of 32, F16 scale, 8-bit codes: 8.5 bits per weight.
    Q5_0,           ///< Blocks of 32, F16 scale, 5-bit codes: 5.5.
    Q4_0,           ///< Blocks of 32, F16 scale, 4-bit codes: 4.5.
    Q4_K,           ///< Super-blocks of 256: 8 blocks with 6-bit scales and minima, 4-bit codes: 4.5.
    Q3_K,           ///< Super-blocks of 256: 16 blocks with signed 6-bit scales, 3-bit codes: 3.4375.
    Zstd,           ///< The bytes as they are, under zstd: lossless.
};

/// "rtn", "q8_0", "q5_0", "q4_0", "q4_k", "q3_k", "zstd".
std::string_view baseline_name(BaselineMethod method) noexcept;
/// Error(InvalidArgument) lists the names.
BaselineMethod baseline_from_name(std::string_view name);

/// A method with its parameter.
struct Baseline {
    BaselineMethod method = BaselineMethod::Q8_0;
    unsigned bits = 8; ///< RoundToNearest only: 2 to 16.

    bool operator==(const Baseline&) const = default;
};

/// Round to nearest at 2 to 8 bits, every block format, and zstd.
std::vector<Baseline> default_baselines();
/// "RTN 4 bits + zstd", "Q4_K" ...; for people.
std::string baseline_label(const Baseline& baseline);

/// What a baseline made of one tensor.
struct BaselineTensor {
    std::string name;
    std::uint64_t elements = 0;
    std::uint64_t bytes = 0;
    double squared_error = 0;
    double squared_sum = 0;
    /// What it is stored as, e.g. "Q4_K". Where rows (the last axis) are no multiple of the format's block,
    /// that is what llama.cpp falls back to: Q5_0 for Q4_K, Q4_0 for Q3_K, and F16 where rows are no multiple
    /// of 32.
    std::string stored_as;
};

/// Figures over all tensors, comparable with those of a StreamReport.
struct BaselineReport {
    Baseline baseline;
    std::vector<BaselineTensor> tensors; ///< Those that are coded, in source order.
    std::uint64_t coded_bytes = 0;
    std::uint64_t coded_elements = 0;
    std::uint64_t kept_bytes = 0; ///< Of all other tensors, stored as they are; aliases once.
    std::uint64_t weight_elements = 0;
    std::uint64_t fallen_back = 0; ///< Elements that are stored as something else than the baseline's own.
    double bpw_coded = 0; ///< (a) of docs/rate.md; there are no scales or motion beside the formats' own.
    double bpw_model = 0; ///< (b): kept tensors as they are.
    double nmse = 0;
    double sqnr_db = 0; ///< Infinite where nothing is lost.
    double seconds = 0;
    bool cached = false; ///< Comes from a SweepCache, which keeps no single tensors.
};

/// Runs baselines on every tensor that the codec quantizes with its default settings. `on_report`, which may
/// be empty, is called from the calling thread as each is done. Errors are those of reading; Cancelled.
std::vector<BaselineReport> run_baselines(const TensorSource& source, const Architecture& architecture,
                                          std::span<const Baseline> baselines,
                                          const std::function<void(const BaselineReport&)>& on_report,
                                          const TaskContext& context);

/// The Shannon bound D(R) of independent Gaussians with each coded tensor's variance and size: bits go where
/// reverse water-filling puts them, with one level D for all: R = sum n_i max(0, log2(v_i / D) / 2) / sum n_i
/// and error sum n_i min(v_i, D). SQNR is measured against the sum of squares (means included), as nmse is.
struct GaussianComponent {
    double elements = 0;
    double variance = 0;
    double squared_sum = 0;
};
/// One component for each tensor that run_baselines codes.
std::vector<GaussianComponent>
gaussian_components(const TensorSource& source, const Architecture& architecture, const TaskContext& context);
/// SQNR in dB of the bound at a rate in bits per weight, [0, 32].
double shannon_sqnr_db(std::span<const GaussianComponent> components, double bpw);

} // namespace mcwc
