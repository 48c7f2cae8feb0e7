#pragma once

// Which units have something, motion or a parent; no part of the room's interface.

#include "core/entropy/range_coder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace mcwc {

/// One flag for each of `units` units, `set` of which are set: nothing is coded where all or none are.
class UnitFlags {
public:
    UnitFlags(std::size_t set, std::size_t units)
        : coded_(set != 0 && set != units)
        , all_(set != 0)
        , part_(coded_ ? static_cast<std::uint32_t>(
                             std::clamp<std::size_t>((total * set + units / 2) / units, 1, total - 1))
                       : 0) {}

    void encode(RangeEncoder& coder, bool flag) const {
        if (coded_) {
            coder.encode(start(flag), count(flag), total);
        }
    }
    bool decode(RangeDecoder& coder) const {
        if (!coded_) {
            return all_;
        }
        const bool flag = coder.position(total) < part_;
        coder.advance(start(flag), count(flag), total);
        return flag;
    }

private:
    static constexpr std::uint32_t total = 4096;

    std::uint32_t start(bool flag) const { return flag ? 0 : part_; }
    std::uint32_t count(bool flag) const { return flag ? part_ : total - part_; }

    bool coded_;
    bool all_;
    std::uint32_t part_; ///< Of the total, for a flag that is set.
};

} // namespace mcwc
