#pragma once

#include "core/codec/shape_fit.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <span>
#include <vector>

namespace mcwc {

/// Counts of the indices of one table, merged over samples.
struct TableCounts {
    std::size_t half = 0;
    std::size_t table = 0;
    std::int32_t first = 0; ///< The index that counts[0] is of.
    std::vector<double> counts;
};

/// The samples' counts by half and table, each times its weight.
std::vector<TableCounts> merge_counts(std::span<const ShapeSample* const> samples);

/// Quick code lengths of shapes that are not in any stream yet: distribution functions by interpolation in
/// place of exact tables, good to about a thousandth of a bit. Keeps what it computed for each exponent; may
/// be shared between threads.
class ShapeCost {
public:
    double bits(const LearnedShape& shape, std::span<const TableCounts> counts);

private:
    /// Probability beyond z times the scale parameter, on a grid that is fine near 0.
    class Tail {
    public:
        explicit Tail(double exponent);
        double beyond(double deviations) const;

    private:
        double farthest_;
        double width_; ///< Scale parameter over standard deviation.
        std::vector<double> values_;
    };
    class TableMass;
    const Tail& tail(unsigned exponent);

    std::mutex mutex_; ///< Of the next.
    std::map<unsigned, Tail> tails_;
};

} // namespace mcwc
