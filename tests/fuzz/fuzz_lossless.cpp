// A lossless block: the first bytes say its method, element size and decoded length. Only mcwc::Error may
// leave, and only as corrupt.

#include "core/base/error.h"
#include "core/codec/lossless_coder.h"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 4) {
        return 0;
    }
    mcwc::bitstream::LosslessSyntax entry;
    entry.method = data[0] % 4;
    entry.element_size = 1 + data[1] % 8;
    std::vector<std::byte> decoded(1 + data[2] + 256U * data[3]);
    try {
        mcwc::decode_lossless(entry, std::as_bytes(std::span(data, size)).subspan(4), decoded);
    } catch (const mcwc::Error& error) {
        if (error.code() != mcwc::ErrorCode::Corrupt) {
            std::abort();
        }
    }
    return 0;
}
