#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace mcwc::bitstream {

/// A whole MessagePack document. Nesting is limited before anything recursive looks at it; keys and texts
/// must be UTF-8. Errors: Corrupt, LimitExceeded; messages start with `where`.
nlohmann::json parse_messagepack(std::span<const std::byte> bytes, const std::string& where);

} // namespace mcwc::bitstream
