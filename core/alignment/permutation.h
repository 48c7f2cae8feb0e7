#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// A permutation p of 0..n-1: position i of the result holds element p[i] of the source.
using Permutation = std::vector<std::uint32_t>;

Permutation identity_permutation(std::size_t n);
bool is_permutation(std::span<const std::uint32_t> p);
/// inverse[p[i]] = i. Error(Internal) when p is no permutation.
Permutation inverse_permutation(std::span<const std::uint32_t> p);
/// Applying the result equals applying `first`, then `second`. Error(Internal) when the sizes differ or one
/// of them is no permutation.
Permutation compose_permutations(std::span<const std::uint32_t> first, std::span<const std::uint32_t> second);

/// Reorders blocks of a packed row-major array: along an axis with `outer` slower and `inner_bytes` bytes
/// faster, target unit u takes source unit p[u]; units are `unit_size` consecutive indices from `offset` on;
/// the rest of the axis (of `extent` indices) is copied. `source` and `target` don't overlap. Sizes are
/// checked: Error(Internal).
void permute_units(std::span<const std::byte> source, std::span<std::byte> target, std::size_t outer,
                   std::size_t extent, std::size_t offset, std::size_t unit_size, std::size_t inner_bytes,
                   std::span<const std::uint32_t> p);

} // namespace mcwc
