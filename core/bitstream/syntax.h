#pragma once

// Visitors for the descriptions in structures.h. Contract of every visitor's members:
//   u8/u32/u64/f32/f64(name, value&, meaning)          fixed little-endian
//   fourcc(name, uint32&, meaning)                      as u32, shown as text
//   fixed_text(name, array<char,N>&, meaning)           N characters
//   varint(name, uint64&, max, meaning)                 LEB128, at most 10 bytes, shortest form only, <= max
//   svarint(name, int64&, meaning)                      zigzag LEB128
//   text(name, string&, max_length, meaning)            varint length, UTF-8 bytes
//   bytes(name, Bytes&, max_length, meaning)            varint length, bytes
//   list(name, vector<T>&, max_count, min_element_bytes, element(visitor, T&))
//                                                       varint count, elements; refused when count *
//                                                       min_element_bytes exceeds the bytes left

#include "core/bitstream/structures.h"
#include "core/bitstream/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mcwc::bitstream {

/// Reads a structure from the start of `bytes` and says how many bytes it took. Errors: Truncated, Corrupt,
/// LimitExceeded; messages start with `where` and name the field. With `trace`, each field becomes a child of
/// it, at bit offsets relative to `base_offset` bytes.
template <class Structure>
std::size_t read(std::span<const std::byte> bytes, Structure& structure, std::string_view where,
                 TraceNode* trace = nullptr, std::uint64_t base_offset = 0);

/// Appends the structure to `out`.
template <class Structure>
void write(const Structure& structure, Bytes& out);

/// Bytes that write() would append.
template <class Structure>
std::uint64_t size(const Structure& structure);

} // namespace mcwc::bitstream
