// A bare pickle, and the same bytes as a file of torch.save in either layout. Only mcwc::Error may leave, and
// every view that is accepted must lie within its storage and every storage within the file.

#include "core/base/error.h"
#include "core/checkpoint/pytorch.h"
#include "core/checkpoint/zip_archive.h"

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <span>

namespace {

using mcwc::checkpoint::TorchFile;
using mcwc::checkpoint::TorchState;

void expect(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_state(const TorchState& state) {
    for (const auto& tensor : state.tensors) {
        expect(tensor.storage < state.used_storages);
        const std::uint64_t available = state.storages[tensor.storage].byte_size;
        expect(tensor.byte_offset <= available);
        expect(!tensor.strides.empty() || tensor.byte_size <= available - tensor.byte_offset);
    }
}

void check_file(const TorchFile& file, std::size_t size) {
    check_state(file.state);
    for (std::size_t i = 0; i < file.state.used_storages; ++i) {
        expect(file.bytes[i].compressed_entry.has_value() ||
               (file.bytes[i].offset <= size &&
                file.state.storages[i].byte_size <= size - file.bytes[i].offset));
    }
}

void run(const std::function<void()>& action) {
    try {
        action();
    } catch (const mcwc::Error& error) {
        expect(error.code() != mcwc::ErrorCode::Internal);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    run([&] { check_state(read_torch_state(mcwc::checkpoint::read_pickle(bytes, "fuzz"), "fuzz")); });
    if (mcwc::checkpoint::looks_like_zip(bytes)) {
        run([&] { check_file(mcwc::checkpoint::read_torch_zip(bytes, "fuzz"), size); });
    } else if (mcwc::checkpoint::looks_like_torch_legacy(bytes)) {
        run([&] { check_file(mcwc::checkpoint::read_torch_legacy(bytes, "fuzz"), size); });
    }
    return 0;
}
