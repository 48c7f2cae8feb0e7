#include "core/bitstream/container.h"

#include <xxhash.h>

#include <cstring>

namespace mcwc::bitstream {

std::uint64_t checksum64(std::span<const std::byte> bytes) noexcept {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint32_t checksum32(std::span<const std::byte> bytes) noexcept {
    return static_cast<std::uint32_t>(checksum64(bytes));
}

std::optional<std::uint32_t> stream_version(std::span<const std::byte> bytes) noexcept {
    if (bytes.size() < magic.size() + sizeof(std::uint32_t) ||
        std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) {
        return std::nullopt;
    }
    std::uint32_t version = 0;
    for (std::size_t i = 0; i < sizeof(version); ++i) {
        version |= std::to_integer<std::uint32_t>(bytes[magic.size() + i]) << (8 * i);
    }
    return version;
}

} // namespace mcwc::bitstream
