// The whole text of a safetensors file and, from the same bytes, of a shard index. Only mcwc::Error may
// leave.

#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/shard_index.h"

#include <cstdint>
#include <cstdlib>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    try {
        const auto header = mcwc::checkpoint::parse_safetensors(bytes, "fuzz");
        std::uint64_t total = header.data_offset;
        for (const auto& entry : header.entries) {
            total += entry.end - entry.begin;
        }
        if (total != size) {
            std::abort(); // accepted, though the data does not fill the file
        }
    } catch (const mcwc::Error& error) {
        if (error.code() == mcwc::ErrorCode::Internal) {
            std::abort();
        }
    }
    try {
        mcwc::checkpoint::parse_shard_index(bytes, "fuzz");
    } catch (const mcwc::Error& error) {
        if (error.code() == mcwc::ErrorCode::Internal) {
            std::abort();
        }
    }
    return 0;
}
