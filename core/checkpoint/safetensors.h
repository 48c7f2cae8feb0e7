#pragma once

#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::checkpoint {

/// One tensor of a safetensors header. Offsets count from the end of the header.
struct SafetensorsEntry {
    std::string name;
    DType dtype = DType::F32;
    Shape shape = {};
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries; ///< In the order of the header's text; names are unique.
    std::map<std::string, std::string> metadata;
    std::uint64_t data_offset = 0; ///< Bytes from the file's start to offset 0.
};

/// The format's limit for the header's text.
inline constexpr std::uint64_t safetensors_header_limit = 100'000'000;

/// Reads and validates the header of a whole safetensors file (format: the safetensors project's README and
/// its reference validation): unique names, known dtypes, sizes that follow from the shapes, and data ranges
/// that fill the file from 0 to its end without hole or overlap. `file_name` goes into messages.
/// Errors: Truncated, LimitExceeded, Corrupt, UnsupportedType, DuplicateName.
SafetensorsHeader parse_safetensors(std::span<const std::byte> file, std::string_view file_name);

} // namespace mcwc::checkpoint
