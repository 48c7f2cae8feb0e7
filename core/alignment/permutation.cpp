#include "core/alignment/permutation.h"

#include "core/base/checked.h"
#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

namespace mcwc {

namespace {

void require(bool condition, const char* message) {
    if (!condition) {
        throw Error(ErrorCode::Internal, message);
    }
}

/// Blocks of a constant size, so that the copy becomes a load and a store: along a fast axis the blocks are
/// single elements and a call of memcpy for each would cost more than the copy.
template <std::size_t block>
void gather_fixed(const std::byte* source, std::byte* target, std::span<const std::uint32_t> p) {
    for (std::size_t u = 0; u < p.size(); ++u) {
        std::memcpy(target + u * block, source + std::size_t{p[u]} * block, block);
    }
}

void gather_blocks(const std::byte* source, std::byte* target, std::size_t block,
                   std::span<const std::uint32_t> p) {
    switch (block) {
    case 1:
        return gather_fixed<1>(source, target, p);
    case 2:
        return gather_fixed<2>(source, target, p);
    case 4:
        return gather_fixed<4>(source, target, p);
    case 8:
        return gather_fixed<8>(source, target, p);
    default:
        for (std::size_t u = 0; u < p.size(); ++u) {
            std::memcpy(target + u * block, source + std::size_t{p[u]} * block, block);
        }
    }
}

} // namespace

Permutation identity_permutation(std::size_t n) {
    require(n <= std::numeric_limits<std::uint32_t>::max(), "a permutation has too many elements");
    Permutation p(n);
    std::iota(p.begin(), p.end(), 0U);
    return p;
}

bool is_permutation(std::span<const std::uint32_t> p) {
    std::vector<bool> seen(p.size());
    for (const std::uint32_t element : p) {
        if (element >= p.size() || seen[element]) {
            return false;
        }
        seen[element] = true;
    }
    return true;
}

Permutation inverse_permutation(std::span<const std::uint32_t> p) {
    require(is_permutation(p), "an inverse was asked of something that is no permutation");
    Permutation inverse(p.size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        inverse[p[i]] = static_cast<std::uint32_t>(i);
    }
    return inverse;
}

Permutation compose_permutations(std::span<const std::uint32_t> first,
                                 std::span<const std::uint32_t> second) {
    require(first.size() == second.size(), "permutations of different sizes were composed");
    require(is_permutation(first) && is_permutation(second), "something that is no permutation was composed");
    Permutation composed(first.size());
    std::transform(second.begin(), second.end(), composed.begin(),
                   [&](std::uint32_t position) { return first[position]; });
    return composed;
}

void permute_units(std::span<const std::byte> source, std::span<std::byte> target, std::size_t outer,
                   std::size_t extent, std::size_t offset, std::size_t unit_size, std::size_t inner_bytes,
                   std::span<const std::uint32_t> p) {
    constexpr const char* what = "size of a tensor whose units are permuted";
    const std::uint64_t stride = checked_mul(extent, inner_bytes, what);
    const std::uint64_t total = checked_mul(outer, stride, what);
    require(source.size() == total && target.size() == total,
            "the buffers of a unit permutation differ from the tensor's size");
    const std::uint64_t moved = checked_mul(p.size(), unit_size, what);
    require(offset <= extent && moved <= extent - offset, "the permuted units leave their axis");
    require(is_permutation(p), "units were to be moved by something that is no permutation");
    if (total == 0) {
        return;
    }

    const std::size_t head = offset * inner_bytes;
    const std::size_t block = unit_size * inner_bytes;
    const std::size_t tail = head + p.size() * block;
    for (std::size_t o = 0; o < outer; ++o) {
        const std::byte* from = source.data() + o * stride;
        std::byte* to = target.data() + o * stride;
        std::memcpy(to, from, head);
        gather_blocks(from + head, to + head, block, p);
        std::memcpy(to + tail, from + tail, stride - tail);
    }
}

} // namespace mcwc
