#include "core/entropy/range_coder.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace mcwc {
namespace {

constexpr std::uint64_t renormalize_below = 1ULL << 56;

} // namespace

void RangeEncoder::carry() {
    for (auto byte = bytes_.rbegin(); byte != bytes_.rend(); ++byte) {
        *byte = static_cast<std::byte>(std::to_integer<unsigned>(*byte) + 1U);
        if (*byte != std::byte{0}) {
            return;
        }
    }
}

void RangeEncoder::encode(std::uint32_t start, std::uint32_t count, std::uint32_t total) {
    const std::uint64_t part = range_ / total;
    const std::uint64_t before = part * start;
    const std::uint64_t low = low_ + before;
    if (low < low_) {
        carry();
    }
    low_ = low;
    // The last event takes the remainder of the division.
    range_ = start + count == total ? range_ - before : part * count;
    while (range_ < renormalize_below) {
        bytes_.push_back(static_cast<std::byte>(low_ >> 56));
        low_ <<= 8;
        range_ <<= 8;
    }
}

void RangeEncoder::encode_golomb(std::uint32_t value) {
    const std::uint64_t shifted = static_cast<std::uint64_t>(value) + 1;
    const auto bits = static_cast<int>(std::bit_width(shifted));
    for (int i = 1; i < bits; ++i) {
        encode_uniform(1, 2);
    }
    encode_uniform(0, 2);
    for (int i = bits - 2; i >= 0; --i) {
        encode_uniform(static_cast<std::uint32_t>(shifted >> i & 1U), 2);
    }
}

std::vector<std::byte> RangeEncoder::finish() {
    // Any value of [low, low + range) ends the code: take the one with the most trailing zero bits. The range
    // is at least 2^56, so the top byte, rounded up, always lies inside.
    for (int keep = 8; keep <= 64; keep += 8) {
        const std::uint64_t mask = keep == 64 ? 0 : ~0ULL >> keep;
        const std::uint64_t candidate = (low_ + mask) & ~mask;
        const bool wrapped = candidate < low_;
        if (candidate - low_ < range_) { // modulo 2^64, which is right when it wrapped
            if (wrapped) {
                carry();
            }
            for (int i = 0; i < keep; i += 8) {
                bytes_.push_back(static_cast<std::byte>(candidate >> (56 - i)));
            }
            break;
        }
    }
    while (!bytes_.empty() && bytes_.back() == std::byte{0}) {
        bytes_.pop_back();
    }
    low_ = 0;
    range_ = ~0ULL;
    return std::move(bytes_);
}

RangeDecoder::RangeDecoder(std::span<const std::byte> bytes)
    : bytes_(bytes) {
    for (int i = 0; i < 8; ++i) {
        value_ = value_ << 8 | next_byte();
    }
}

std::uint64_t RangeDecoder::next_byte() {
    return at_ < bytes_.size() ? std::to_integer<std::uint64_t>(bytes_[at_++]) : 0;
}

std::uint32_t RangeDecoder::position(std::uint32_t total) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(value_ / (range_ / total), total - 1));
}

void RangeDecoder::advance(std::uint32_t start, std::uint32_t count, std::uint32_t total) {
    const std::uint64_t part = range_ / total;
    const std::uint64_t before = part * start;
    value_ -= before;
    range_ = start + count == total ? range_ - before : part * count;
    while (range_ < renormalize_below) {
        value_ = value_ << 8 | next_byte();
        range_ <<= 8;
    }
}

std::uint32_t RangeDecoder::decode_uniform(std::uint32_t total) {
    const std::uint32_t value = position(total);
    advance(value, 1, total);
    return value;
}

std::uint32_t RangeDecoder::decode_golomb() {
    int more = 0;
    while (decode_uniform(2) == 1) {
        if (++more > 32) {
            throw Error(ErrorCode::Corrupt, "an escaped value is longer than 32 bits");
        }
    }
    std::uint64_t value = 1;
    for (int i = 0; i < more; ++i) {
        value = value << 1 | decode_uniform(2);
    }
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(value - 1, 0xFFFFFFFFULL));
}

} // namespace mcwc
