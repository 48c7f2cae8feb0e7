#include "core/entropy/permutation_coder.h"

#include "core/base/error.h"
#include "core/entropy/range_coder.h"
#include "core/entropy/unit_flags.h"

#include <algorithm>
#include <bit>

namespace mcwc {
namespace {

/// Counts of unused reference units in a Fenwick tree: rank of a unit among them, and the unit of a rank,
/// both in O(log n).
class UnusedUnits {
public:
    explicit UnusedUnits(std::uint32_t count)
        : tree_(static_cast<std::size_t>(count) + 1) {
        for (std::size_t i = 1; i < tree_.size(); ++i) {
            tree_[i] = static_cast<std::uint32_t>(i & (~i + 1)); // all units are unused at first
        }
    }

    std::uint32_t rank(std::uint32_t unit) const {
        std::uint32_t below = 0;
        for (std::size_t i = unit; i > 0; i &= i - 1) {
            below += tree_[i];
        }
        return below;
    }

    std::uint32_t unit_of_rank(std::uint32_t rank) const {
        std::size_t at = 0;
        for (std::size_t step = std::bit_floor(tree_.size() - 1); step > 0; step >>= 1) {
            if (at + step < tree_.size() && tree_[at + step] <= rank) {
                at += step;
                rank -= tree_[at];
            }
        }
        return static_cast<std::uint32_t>(at);
    }

    void use(std::uint32_t unit) {
        for (std::size_t i = static_cast<std::size_t>(unit) + 1; i < tree_.size(); i += i & (~i + 1)) {
            --tree_[i];
        }
    }

private:
    std::vector<std::uint32_t> tree_;
};

} // namespace

std::vector<std::byte> encode_motion(std::span<const std::uint32_t> reference_of_unit,
                                     std::uint32_t reference_units) {
    const std::size_t units = reference_of_unit.size();
    const auto matched = units - static_cast<std::size_t>(std::count(reference_of_unit.begin(),
                                                                     reference_of_unit.end(), unmatched));
    RangeEncoder coder;
    coder.encode_uniform(static_cast<std::uint32_t>(matched), static_cast<std::uint32_t>(units + 1));
    const UnitFlags flags(matched, units);
    UnusedUnits unused(reference_units);
    std::uint32_t left = reference_units;
    for (const std::uint32_t reference : reference_of_unit) {
        const bool is_matched = reference != unmatched;
        flags.encode(coder, is_matched);
        if (is_matched) {
            coder.encode_uniform(unused.rank(reference), left--);
            unused.use(reference);
        }
    }
    return coder.finish();
}

std::vector<std::uint32_t> decode_motion(std::span<const std::byte> bytes, std::size_t units,
                                         std::uint32_t reference_units) {
    RangeDecoder coder(bytes);
    const std::size_t matched = coder.decode_uniform(static_cast<std::uint32_t>(units + 1));
    if (matched > reference_units) {
        throw Error(ErrorCode::Corrupt, "motion matches more units than the reference has");
    }
    std::vector<std::uint32_t> result(units, unmatched);
    const UnitFlags flags(matched, units);
    UnusedUnits unused(reference_units);
    std::uint32_t left = reference_units;
    for (std::uint32_t& reference : result) {
        if (flags.decode(coder)) {
            if (left == 0) {
                throw Error(ErrorCode::Corrupt, "motion matches more units than the reference has");
            }
            reference = unused.unit_of_rank(coder.decode_uniform(left--));
            unused.use(reference);
        }
    }
    return result;
}

} // namespace mcwc
