#pragma once

#include <string_view>

namespace mcwc::bitstream {

/// True when `text` is well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing over U+10FFFF.
bool is_utf8(std::string_view text) noexcept;

/// The longest prefix of at most `length` bytes that does not cut a character of well-formed UTF-8 in two.
std::string_view utf8_prefix(std::string_view text, std::size_t length) noexcept;

} // namespace mcwc::bitstream
