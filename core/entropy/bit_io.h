#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace mcwc {

/// A 16-bit word of coded symbols.
inline std::uint32_t word_at(const std::byte* at) noexcept {
    return std::to_integer<std::uint32_t>(at[0]) | std::to_integer<std::uint32_t>(at[1]) << 8;
}

/// Bits of the raw part of a slice, least significant first.
class BitWriter {
public:
    /// The low `count` bits of value, count in [0, 32].
    void put(std::uint32_t value, unsigned count) {
        buffer_ |= static_cast<std::uint64_t>(value & low_mask(count)) << filled_;
        filled_ += count;
        while (filled_ >= 8) {
            bytes_.push_back(static_cast<std::byte>(buffer_));
            buffer_ >>= 8;
            filled_ -= 8;
        }
    }
    /// Exp-Golomb of order 0.
    void put_golomb(std::uint32_t value) {
        const std::uint64_t shifted = static_cast<std::uint64_t>(value) + 1;
        const auto more = static_cast<unsigned>(std::bit_width(shifted)) - 1;
        for (unsigned i = 0; i < more; ++i) {
            put(1, 1);
        }
        put(0, 1);
        put(static_cast<std::uint32_t>(shifted), more); // without its leading one
    }
    std::vector<std::byte> finish() {
        if (filled_ > 0) {
            bytes_.push_back(static_cast<std::byte>(buffer_));
        }
        buffer_ = 0;
        filled_ = 0;
        return std::exchange(bytes_, {});
    }
    static constexpr std::uint64_t low_mask(unsigned count) { return (1ULL << count) - 1; }

private:
    std::uint64_t buffer_ = 0;
    unsigned filled_ = 0;
    std::vector<std::byte> bytes_;
};

/// The inverse; past the end it reads zeros and overrun() becomes true.
class BitReader {
public:
    explicit BitReader(std::span<const std::byte> bytes)
        : bytes_(bytes) {}

    /// Bits read so far.
    std::uint64_t position() const noexcept { return at_; }
    void seek(std::uint64_t position) noexcept {
        at_ = position;
        overrun_ = overrun_ || at_ > 8 * std::uint64_t{bytes_.size()};
    }

    /// The next `count` bits, count in [0, 32].
    std::uint32_t get(unsigned count) {
        std::uint64_t window = 0; // at least 57 bits from `at_` on
        const std::uint64_t first = at_ / 8;
        if (first + sizeof(window) <= bytes_.size()) {
            std::memcpy(&window, bytes_.data() + first, sizeof(window));
        } else {
            for (std::uint64_t byte = first; byte < bytes_.size(); ++byte) {
                window |= std::to_integer<std::uint64_t>(bytes_[byte]) << 8 * (byte - first);
            }
        }
        const unsigned skipped = at_ % 8;
        seek(at_ + count);
        return static_cast<std::uint32_t>(window >> skipped & BitWriter::low_mask(count));
    }
    /// A prefix of more than 32 ones, which nothing writes, reads as overrun.
    std::uint32_t get_golomb() {
        unsigned more = 0;
        while (get(1) == 1) {
            if (++more > 32) {
                overrun_ = true;
                return 0;
            }
        }
        const std::uint64_t value = (1ULL << more | get(more)) - 1;
        return static_cast<std::uint32_t>(value);
    }
    bool overrun() const noexcept { return overrun_; }

private:
    std::span<const std::byte> bytes_;
    std::uint64_t at_ = 0;
    bool overrun_ = false;
};

} // namespace mcwc
