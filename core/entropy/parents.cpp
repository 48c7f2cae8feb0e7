#include "core/entropy/parents.h"

#include "core/base/error.h"
#include "core/entropy/range_coder.h"
#include "core/entropy/unit_flags.h"

#include <algorithm>

namespace mcwc {
namespace {

std::size_t count_children(std::span<const std::uint32_t> parents) {
    return parents.size() - static_cast<std::size_t>(std::count(parents.begin(), parents.end(), unmatched));
}

constexpr std::uint8_t unknown = 0xFF;

/// Fills in the generations of a unit and of its ancestors, as far as they are unknown.
void find_generation(std::span<const std::uint32_t> parents, std::uint32_t unit,
                     std::vector<std::uint8_t>& generation) {
    std::vector<std::uint32_t> line; // from the unit up to the first that is known
    for (std::uint32_t at = unit; at != unmatched && generation[at] == unknown; at = parents[at]) {
        if (line.size() > last_generation) {
            throw Error(ErrorCode::Corrupt, "a unit is predicted from itself, or over too many others");
        }
        line.push_back(at);
    }
    const std::uint32_t above = line.empty() ? unmatched : parents[line.back()];
    std::size_t next = above == unmatched ? 0 : generation[above] + std::size_t{1};
    for (auto at = line.rbegin(); at != line.rend(); ++at, ++next) {
        if (next > last_generation) {
            throw Error(ErrorCode::Corrupt, "a unit is predicted over too many others");
        }
        generation[*at] = static_cast<std::uint8_t>(next);
    }
}

} // namespace

std::vector<std::byte> encode_parents(std::span<const std::uint32_t> parents) {
    const auto units = static_cast<std::uint32_t>(parents.size());
    const std::size_t children = count_children(parents);
    RangeEncoder coder;
    coder.encode_uniform(static_cast<std::uint32_t>(children), units + 1);
    const UnitFlags flags(children, units);
    for (const std::uint32_t parent : parents) {
        const bool has_one = parent != unmatched;
        flags.encode(coder, has_one);
        if (has_one) {
            coder.encode_uniform(parent, units);
        }
    }
    return coder.finish();
}

std::vector<std::uint32_t> decode_parents(std::span<const std::byte> bytes, std::size_t units) {
    RangeDecoder coder(bytes);
    const std::size_t children = coder.decode_uniform(static_cast<std::uint32_t>(units + 1));
    std::vector<std::uint32_t> parents(units, unmatched);
    const UnitFlags flags(children, units);
    std::size_t left = children;
    for (std::uint32_t& parent : parents) {
        if (flags.decode(coder)) {
            if (left-- == 0) {
                throw Error(ErrorCode::Corrupt, "more units have a parent than the plane says");
            }
            parent = coder.decode_uniform(static_cast<std::uint32_t>(units));
        }
    }
    return parents;
}

Generations generations_of(std::span<const std::uint32_t> parents) {
    const std::size_t units = parents.size();
    std::vector<std::uint8_t> generation(units, unknown);
    Generations result;
    for (std::size_t u = 0; u < units; ++u) {
        find_generation(parents, static_cast<std::uint32_t>(u), generation);
    }
    std::vector<std::size_t> counts(last_generation + 1);
    for (const std::uint8_t number : generation) {
        ++counts[number];
    }
    result.starts.push_back(0);
    for (std::size_t g = 0; g <= last_generation && counts[g] != 0; ++g) {
        result.starts.push_back(result.starts.back() + counts[g]);
    }
    std::vector<std::size_t> next(result.starts.begin(), result.starts.end());
    std::vector<std::uint32_t> rank(units);
    result.order.resize(units);
    for (std::size_t u = 0; u < units; ++u) {
        rank[u] = static_cast<std::uint32_t>(next[generation[u]]++);
        result.order[rank[u]] = static_cast<std::uint32_t>(u);
    }
    result.parent_rank.assign(units, unmatched);
    for (std::size_t u = 0; u < units; ++u) {
        if (parents[u] != unmatched) {
            result.parent_rank[rank[u]] = rank[parents[u]];
        }
    }
    return result;
}

} // namespace mcwc
