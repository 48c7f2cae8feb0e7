#include "core/entropy/parents.h"

#include "core/base/error.h"
#include "core/entropy/range_coder.h"

#include <algorithm>

namespace mcwc {
namespace {

/// Of this total the events of a flag are parts.
constexpr std::uint32_t flag_total = 4096;

/// The part of "has a parent".
std::uint32_t flag_part(std::size_t children, std::size_t units) {
    return static_cast<std::uint32_t>(
        std::clamp<std::size_t>((flag_total * children + units / 2) / units, std::size_t{1}, flag_total - 1));
}

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
    const bool flags = children != 0 && children != units;
    const std::uint32_t part = flags ? flag_part(children, units) : 1;
    for (const std::uint32_t parent : parents) {
        const bool has_one = parent != unmatched;
        if (flags) {
            coder.encode(has_one ? 0 : part, has_one ? part : flag_total - part, flag_total);
        }
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
    if (children == 0) {
        return parents;
    }
    const std::uint32_t part = flag_part(children, units);
    std::size_t left = children;
    for (std::uint32_t& parent : parents) {
        bool has_one = true;
        if (children != units) {
            has_one = coder.position(flag_total) < part;
            coder.advance(has_one ? 0 : part, has_one ? part : flag_total - part, flag_total);
        }
        if (has_one) {
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
