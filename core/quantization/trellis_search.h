#pragma once

#include "core/entropy/symbol_coder.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mcwc {

struct TrellisBranches;
struct RateRow;

/// Entropy-constrained trellis-coded quantization: of all symbol sequences that the trellis of `scales` (not
/// 0) allows, the one with the least sum of (value - symbol)^2 + lambda * bits, found with the Viterbi
/// algorithm among the eight integers around each value. `lambda` is in step^2 per bit. The same on every
/// machine.
class TrellisSearch {
public:
    /// Prepares the rates of all symbols; what `scales` refers to must outlive the search.
    TrellisSearch(const SymbolScales& scales, float lambda);
    ~TrellisSearch();
    TrellisSearch(const TrellisSearch&) = delete;
    TrellisSearch& operator=(const TrellisSearch&) = delete;

    /// One block with a path of its own: whole rows of `cols` values in steps, the first of which has the
    /// scale of row `first_row`. From any thread.
    void run(std::span<const float> values, std::size_t cols, std::size_t first_row,
             std::span<std::int32_t> symbols) const;

private:
    void make_row(std::size_t index, float lambda);

    SymbolScales scales_;
    std::unique_ptr<TrellisBranches> branches_;
    std::vector<RateRow> rows_;               ///< By class; empty where it can't occur.
    std::vector<std::vector<float>> storage_; ///< Of the rows.
};

/// TrellisSearch once, for one block.
void search_trellis(std::span<const float> values, std::size_t cols, const SymbolScales& scales, float lambda,
                    std::span<std::int32_t> symbols);

/// Mean squared error of fine trellis quantization with 2^states_log2 states, in step^2: what is left of
/// 4/12, that of a grid of two steps.
double trellis_distortion(unsigned states_log2) noexcept;

} // namespace mcwc
