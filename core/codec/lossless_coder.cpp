#include "core/codec/lossless_coder.h"

#include "core/base/error.h"

#include <zstd.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace mcwc {
namespace {

enum Method : std::uint64_t { stored = 0, whole = 1, planes = 2, by_block = 3 };
/// What a block's first byte says under by_block, besides the methods.
constexpr std::uint64_t modelled = 3;

/// The strongest level costs a second for each megabyte: only small blocks, of which there are many kinds of
/// side tensors, get it.
int zstd_level(std::size_t size) {
    return size <= (1U << 18) ? 19 : 6;
}

bitstream::Bytes compress(std::span<const std::byte> bytes) {
    bitstream::Bytes result(ZSTD_compressBound(bytes.size()));
    const std::size_t size =
        ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), zstd_level(bytes.size()));
    if (ZSTD_isError(size) != 0) {
        throw Error(ErrorCode::Internal, std::string("zstd: ") + ZSTD_getErrorName(size));
    }
    result.resize(size);
    return result;
}

void decompress(std::span<const std::byte> coded, std::span<std::byte> decoded) {
    const std::size_t size = ZSTD_decompress(decoded.data(), decoded.size(), coded.data(), coded.size());
    if (ZSTD_isError(size) != 0 || size != decoded.size()) {
        throw Error(ErrorCode::Corrupt, "a lossless block does not decompress to its size");
    }
}

void put32(bitstream::Bytes& bytes, std::size_t value) {
    for (int i = 0; i < 4; ++i) {
        bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

bitstream::Bytes encode_block(std::span<const std::byte> bytes, unsigned element_size, std::uint64_t method) {
    if (method == stored) {
        return {bytes.begin(), bytes.end()};
    }
    if (method == whole) {
        return compress(bytes);
    }
    bitstream::Bytes result;
    bitstream::Bytes plane(bytes.size() / element_size);
    for (unsigned p = 0; p < element_size; ++p) {
        for (std::size_t i = 0; i < plane.size(); ++i) {
            plane[i] = bytes[i * element_size + p];
        }
        const bitstream::Bytes coded = compress(plane);
        const bool keep = coded.size() < plane.size();
        put32(result, keep ? coded.size() : plane.size()); // a length equal to the plane's own says: stored
        const auto& part = keep ? coded : plane;
        result.insert(result.end(), part.begin(), part.end());
    }
    return result;
}

void decode_planes(unsigned element_size, std::span<const std::byte> block, std::span<std::byte> decoded) {
    const auto damaged = [] {
        return Error(ErrorCode::Corrupt, "a lossless block's byte planes do not fit");
    };
    if (element_size == 0 || decoded.size() % element_size != 0) {
        throw damaged();
    }
    bitstream::Bytes plane(decoded.size() / element_size);
    for (unsigned p = 0; p < element_size; ++p) {
        if (block.size() < 4) {
            throw damaged();
        }
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            size |= std::to_integer<std::size_t>(block[i]) << (8 * i);
        }
        block = block.subspan(4);
        if (size > block.size() || size > plane.size()) {
            throw damaged();
        }
        if (size == plane.size()) {
            std::copy_n(block.begin(), size, plane.begin());
        } else {
            decompress(block.first(size), plane);
        }
        block = block.subspan(size);
        for (std::size_t i = 0; i < plane.size(); ++i) {
            decoded[i * element_size + p] = plane[i];
        }
    }
    if (!block.empty()) {
        throw damaged();
    }
}

/// The method that is smallest for a block, and the block.
std::pair<std::uint64_t, bitstream::Bytes> encode_best(std::span<const std::byte> bytes,
                                                       unsigned element_size) {
    std::pair<std::uint64_t, bitstream::Bytes> best{stored, encode_block(bytes, element_size, stored)};
    for (const std::uint64_t method : {whole, planes}) {
        bitstream::Bytes coded = encode_block(bytes, element_size, method);
        if (coded.size() < best.second.size()) {
            best = {method, std::move(coded)};
        }
    }
    return best;
}

/// A block that says its own method: modelled if that is smaller than `coded`.
bitstream::Bytes encode_by_block(std::span<const std::byte> bytes, const LosslessContent& content,
                                 std::uint64_t method, const bitstream::Bytes& coded) {
    const std::optional<bitstream::Bytes> model = encode_modelled(bytes, content);
    const bool take_model = model && model->size() < coded.size();
    const bitstream::Bytes& smaller = take_model ? *model : coded;
    bitstream::Bytes result{static_cast<std::byte>(take_model ? modelled : method)};
    result.insert(result.end(), smaller.begin(), smaller.end());
    return result;
}

void decode_block(std::uint64_t method, std::uint64_t element_size, std::span<const std::byte> block,
                  std::span<std::byte> decoded) {
    switch (method) {
    case stored:
        if (block.size() != decoded.size()) {
            throw Error(ErrorCode::Corrupt, "a stored block has another size than it should");
        }
        std::copy(block.begin(), block.end(), decoded.begin());
        return;
    case whole:
        decompress(block, decoded);
        return;
    default:
        decode_planes(static_cast<unsigned>(element_size), block, decoded);
    }
}

} // namespace

std::vector<bitstream::Bytes> encode_lossless(std::span<const std::byte> bytes,
                                              const LosslessContent& content,
                                              bitstream::LosslessSyntax& entry) {
    entry.element_size = content.element_size();
    std::vector<bitstream::Bytes> alike; // all by one method
    std::vector<bitstream::Bytes> by_themselves;
    for (std::size_t at = 0; at < bytes.size(); at += lossless_block_bytes) {
        const auto block = bytes.subspan(at, std::min(lossless_block_bytes, bytes.size() - at));
        if (at == 0) {
            auto best = encode_best(block, content.element_size());
            entry.method = best.first;
            alike.push_back(std::move(best.second));
        } else {
            alike.push_back(encode_block(block, content.element_size(), entry.method));
        }
        LosslessContent here = content;
        if (content.row_length != 0) {
            here.first_column = (content.first_column + at / content.element_size()) % content.row_length;
        }
        by_themselves.push_back(encode_by_block(block, here, entry.method, alike.back()));
        entry.blocks.push_back({block.size(), 0, 0});
    }
    const auto total = [](const std::vector<bitstream::Bytes>& blocks) {
        return std::accumulate(blocks.begin(), blocks.end(), std::size_t{0},
                               [](std::size_t sum, const bitstream::Bytes& b) { return sum + b.size(); });
    };
    if (total(by_themselves) < total(alike)) {
        entry.method = by_block;
        alike = std::move(by_themselves);
    }
    for (std::size_t b = 0; b < alike.size(); ++b) {
        entry.blocks[b].length = alike[b].size();
    }
    return alike;
}

std::vector<bitstream::Bytes> encode_differences(std::span<const std::byte> differences,
                                                 const LosslessContent& content,
                                                 bitstream::LosslessSyntax& entry) {
    entry.element_size = content.element_size();
    entry.method = lossless_differences;
    std::vector<bitstream::Bytes> blocks;
    for (std::size_t at = 0; at < differences.size(); at += lossless_block_bytes) {
        const auto block = differences.subspan(at, std::min(lossless_block_bytes, differences.size() - at));
        const auto [method, coded] = encode_best(block, content.element_size());
        LosslessContent here = content;
        if (content.row_length != 0) {
            here.first_column = (content.first_column + at / content.element_size()) % content.row_length;
        }
        blocks.push_back(encode_by_block(block, here, method, coded));
        entry.blocks.push_back({block.size(), blocks.back().size(), 0});
    }
    return blocks;
}

void decode_lossless(const bitstream::LosslessSyntax& entry, std::span<const std::byte> block,
                     std::span<std::byte> decoded) {
    if (entry.method != by_block && entry.method != lossless_differences) {
        decode_block(entry.method, entry.element_size, block, decoded);
        return;
    }
    const std::uint64_t method = block.empty() ? ~0ULL : std::to_integer<std::uint64_t>(block.front());
    if (method > modelled) {
        throw Error(ErrorCode::Corrupt, "a lossless block has no known method");
    }
    if (method == modelled) {
        decode_modelled(static_cast<std::size_t>(entry.element_size), block.subspan(1), decoded);
    } else {
        decode_block(method, entry.element_size, block.subspan(1), decoded);
    }
}

} // namespace mcwc
