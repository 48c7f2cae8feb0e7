#include "core/bitstream/utf8.h"
#include "core/bitstream/visitors.h"

#include <bit>
#include <cstring>
#include <string>

namespace mcwc::bitstream {

void Reader::fail(ErrorCode code, std::string_view name, std::size_t position,
                  const std::string& problem) const {
    std::string path(where_);
    for (const Step& step : path_) {
        path += "." + std::string(step.name) + "[" + std::to_string(step.index) + "]";
    }
    path += "." + std::string(name);
    throw Error(code, path + " at byte " + std::to_string(base_offset_ + position) + ": " + problem,
                "The file is damaged or was not written by this program; get it again from its source.");
}

std::span<const std::byte> Reader::take(std::string_view name, std::uint64_t length) {
    const std::size_t left = bytes_.size() - position_;
    if (length > left) {
        fail(ErrorCode::Truncated, name, position_,
             "needs " + std::to_string(length) + " bytes, " + std::to_string(left) + " are left");
    }
    const auto taken = bytes_.subspan(position_, static_cast<std::size_t>(length));
    position_ += taken.size();
    return taken;
}

std::uint64_t Reader::fixed(std::string_view name, std::size_t length) {
    std::uint64_t value = 0;
    const auto taken = take(name, length);
    for (std::size_t i = length; i > 0; --i) {
        value = value << 8U | std::to_integer<std::uint64_t>(taken[i - 1]);
    }
    return value;
}

std::uint64_t Reader::leb128(std::string_view name) {
    const std::size_t start = position_;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < longest_varint; ++i) {
        const auto byte = std::to_integer<std::uint64_t>(take(name, 1)[0]);
        if (i == longest_varint - 1 && byte > 1) {
            break; // more than 64 bits
        }
        value |= (byte & 0x7FU) << (7 * i);
        if ((byte & 0x80U) == 0) {
            if (byte == 0 && i > 0) {
                fail(ErrorCode::Corrupt, name, start, "a number is not in its shortest form");
            }
            return value;
        }
    }
    fail(ErrorCode::Corrupt, name, start, "a number has more than 64 bits");
}

void Reader::u32(std::string_view name, std::uint32_t& value, std::string_view /*meaning*/) {
    value = static_cast<std::uint32_t>(fixed(name, sizeof(value)));
}

void Reader::u64(std::string_view name, std::uint64_t& value, std::string_view /*meaning*/) {
    value = fixed(name, sizeof(value));
}

void Reader::f32(std::string_view name, float& value, std::string_view /*meaning*/) {
    value = std::bit_cast<float>(static_cast<std::uint32_t>(fixed(name, sizeof(value))));
}

void Reader::f64(std::string_view name, double& value, std::string_view /*meaning*/) {
    value = std::bit_cast<double>(fixed(name, sizeof(value)));
}

void Reader::fixed_text(std::string_view name, std::span<char> value, std::string_view /*meaning*/) {
    const auto taken = take(name, value.size());
    std::memcpy(value.data(), taken.data(), taken.size());
}

void Reader::varint(std::string_view name, std::uint64_t& value, std::uint64_t max,
                    std::string_view /*meaning*/) {
    const std::size_t start = position_;
    value = leb128(name);
    if (value > max) {
        fail(ErrorCode::LimitExceeded, name, start,
             std::to_string(value) + " is over the limit of " + std::to_string(max));
    }
}

void Reader::svarint(std::string_view name, std::int64_t& value, std::string_view /*meaning*/) {
    value = unzigzag(leb128(name));
}

std::uint64_t Reader::length(std::string_view name, std::uint64_t max_length) {
    const std::size_t start = position_;
    const std::uint64_t value = leb128(name);
    if (value > max_length) {
        fail(ErrorCode::LimitExceeded, name, start,
             "a length of " + std::to_string(value) + " is over the limit of " + std::to_string(max_length));
    }
    return value;
}

void Reader::text(std::string_view name, std::string& value, std::uint64_t max_length,
                  std::string_view /*meaning*/) {
    const auto taken = take(name, length(name, max_length));
    value.assign(taken.size(), '\0');
    if (!taken.empty()) {
        std::memcpy(value.data(), taken.data(), taken.size());
    }
    if (!is_utf8(value)) {
        fail(ErrorCode::Corrupt, name, position_ - taken.size(), "the text is not UTF-8");
    }
}

void Reader::bytes(std::string_view name, Bytes& value, std::uint64_t max_length,
                   std::string_view /*meaning*/) {
    const auto taken = take(name, length(name, max_length));
    value.assign(taken.begin(), taken.end());
}

std::uint64_t Reader::list_count(std::string_view name, std::uint64_t max_count,
                                 std::uint64_t min_element_bytes) {
    const std::size_t start = position_;
    const std::uint64_t count = leb128(name);
    if (count > max_count) {
        fail(ErrorCode::LimitExceeded, name, start,
             "a count of " + std::to_string(count) + " is over the limit of " + std::to_string(max_count));
    }
    const std::uint64_t left = bytes_.size() - position_;
    if (count != 0 && (min_element_bytes == 0 || count > left / min_element_bytes)) {
        fail(ErrorCode::Truncated, name, start,
             std::to_string(count) + " elements can't fit into the " + std::to_string(left) +
                 " bytes that are left");
    }
    return count;
}

} // namespace mcwc::bitstream
