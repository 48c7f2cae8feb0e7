#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace mcwc::checkpoint {

/// True when `text` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view text) noexcept;
/// A name from a file in single quotes, fit for a message: control characters and broken UTF-8 become '?',
/// and at most 160 bytes of it are shown.
std::string in_quotes(std::string_view name);
/// Throws Error(code) with the message "<file>: <what>".
[[noreturn]] void fail(ErrorCode code, std::string_view file, std::string_view what,
                       std::string_view advice = {});

/// What to do about a file that contradicts itself.
inline constexpr std::string_view damaged_advice =
    "The file is damaged or was not written completely: fetch or copy it again.";

} // namespace mcwc::checkpoint
