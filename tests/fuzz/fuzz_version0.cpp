// Version 0 streams: whatever the bytes, Version0Stream answers or throws Error.

#include "core/base/error.h"
#include "core/bitstream/version0.h"
#include "tests/fuzz/memory_file.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const mcwc::fuzz::MemoryFile file(data, size);
    try {
        const auto stream = mcwc::bitstream::Version0Stream::open(file.path());
        if (leaf_bits(stream->trace()) != 8 * size) {
            std::abort();
        }
        for (std::size_t i = 0; i < stream->tensors().size(); ++i) {
            if (stream->read(i).bytes().size() != stream->tensors()[i].byte_size) {
                std::abort();
            }
        }
    } catch (const mcwc::Error& error) {
        if (error.code() == mcwc::ErrorCode::Internal) {
            std::abort();
        }
    }
    return 0;
}
