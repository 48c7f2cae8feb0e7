#include "core/bitstream/utf8.h"
#include "core/bitstream/visitors.h"

#include <bit>
#include <string>

namespace mcwc::bitstream {
namespace {

void require_at_most(std::string_view name, std::uint64_t value, std::uint64_t max) {
    if (value > max) {
        throw Error(ErrorCode::LimitExceeded,
                    "the stream's field " + std::string(name) + " would be " + std::to_string(value) +
                        "; the format's limit is " + std::to_string(max),
                    "Split the model, or leave out what is too large.");
    }
}

} // namespace

void Writer::fixed(std::uint64_t value, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) {
        out_.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

void Writer::leb128(std::uint64_t value) {
    while (value >= 0x80U) {
        out_.push_back(static_cast<std::byte>(value | 0x80U));
        value >>= 7U;
    }
    out_.push_back(static_cast<std::byte>(value));
}

void Writer::u32(std::string_view /*name*/, std::uint32_t value, std::string_view /*meaning*/) {
    fixed(value, sizeof(value));
}

void Writer::u64(std::string_view /*name*/, std::uint64_t value, std::string_view /*meaning*/) {
    fixed(value, sizeof(value));
}

void Writer::f32(std::string_view /*name*/, float value, std::string_view /*meaning*/) {
    fixed(std::bit_cast<std::uint32_t>(value), sizeof(value));
}

void Writer::f64(std::string_view /*name*/, double value, std::string_view /*meaning*/) {
    fixed(std::bit_cast<std::uint64_t>(value), sizeof(value));
}

void Writer::fixed_text(std::string_view /*name*/, std::span<const char> value,
                        std::string_view /*meaning*/) {
    const auto raw = std::as_bytes(value);
    out_.insert(out_.end(), raw.begin(), raw.end());
}

void Writer::varint(std::string_view name, std::uint64_t value, std::uint64_t max,
                    std::string_view /*meaning*/) {
    require_at_most(name, value, max);
    leb128(value);
}

void Writer::svarint(std::string_view /*name*/, std::int64_t value, std::string_view /*meaning*/) {
    leb128(zigzag(value));
}

void Writer::text(std::string_view name, std::string_view value, std::uint64_t max_length,
                  std::string_view /*meaning*/) {
    if (!is_utf8(value)) {
        throw Error(ErrorCode::InvalidArgument,
                    "the text for the stream's field " + std::string(name) + " is not UTF-8",
                    "Rename what it is taken from.");
    }
    bytes(name, std::as_bytes(std::span(value.data(), value.size())), max_length, {});
}

void Writer::bytes(std::string_view name, std::span<const std::byte> value, std::uint64_t max_length,
                   std::string_view /*meaning*/) {
    require_at_most(name, value.size(), max_length);
    leb128(value.size());
    out_.insert(out_.end(), value.begin(), value.end());
}

} // namespace mcwc::bitstream
