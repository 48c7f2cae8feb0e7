#include "core/bitstream/utf8.h"

#include <cstddef>
#include <cstdint>

namespace mcwc::bitstream {
namespace {

/// What a lead byte says about its character: the number of continuation bytes and the smallest code point
/// that needs so many; a count of 0 marks ASCII and bytes that cannot lead.
struct Lead {
    unsigned continuations;
    std::uint32_t bits;
    std::uint32_t smallest;
};

Lead lead_of(unsigned char byte) noexcept {
    if ((byte & 0xE0U) == 0xC0U) {
        return {1, byte & 0x1FU, 0x80};
    }
    if ((byte & 0xF0U) == 0xE0U) {
        return {2, byte & 0x0FU, 0x800};
    }
    if ((byte & 0xF8U) == 0xF0U) {
        return {3, byte & 0x07U, 0x10000};
    }
    return {0, byte, 0};
}

bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

bool is_utf8(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at++]);
        if (byte < 0x80U) {
            continue;
        }
        const Lead lead = lead_of(byte);
        if (lead.continuations == 0 || text.size() - at < lead.continuations) {
            return false;
        }
        std::uint32_t code = lead.bits;
        for (unsigned i = 0; i < lead.continuations; ++i, ++at) {
            if (!is_continuation(text[at])) {
                return false;
            }
            code = code << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
        }
        if (code < lead.smallest || code > 0x10FFFFU || (code >= 0xD800U && code <= 0xDFFFU)) {
            return false;
        }
    }
    return true;
}

std::string_view utf8_prefix(std::string_view text, std::size_t length) noexcept {
    if (text.size() <= length) {
        return text;
    }
    while (length > 0 && is_continuation(text[length])) {
        --length;
    }
    return text.substr(0, length);
}

} // namespace mcwc::bitstream
