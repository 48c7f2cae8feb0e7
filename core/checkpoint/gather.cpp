#include "core/base/error.h"
#include "core/checkpoint/backend.h"
#include "core/checkpoint/problem.h"

#include <cstring>
#include <memory>
#include <new>

namespace mcwc::checkpoint {
namespace {

/// Copies a strided view into packed row-major order. The view lies within `source` (checked on opening).
void gather(const TensorInfo& info, const std::vector<std::uint64_t>& strides,
            std::span<const std::byte> source, std::span<std::byte> packed) {
    const std::size_t element = dtype_bits(info.dtype) / 8;
    const std::size_t rank = info.shape.size();
    std::vector<std::uint64_t> index(rank, 0);
    std::uint64_t from = 0;
    for (std::size_t to = 0; to < packed.size(); to += element) {
        std::memcpy(packed.data() + to, source.data() + from * element, element);
        for (std::size_t axis = rank; axis-- > 0;) {
            from += strides[axis];
            if (++index[axis] < info.shape[axis]) {
                break;
            }
            from -= strides[axis] * info.shape[axis];
            index[axis] = 0;
        }
    }
}

} // namespace

TensorData read_tensor(const TensorInfo& info, const Location& location, const Storage& storage,
                       const std::string& file_name) {
    const TensorData data = storage.load ? storage.load() : storage.mapped;
    const auto bytes = data.bytes();
    if (location.strides.empty()) {
        if (location.offset > bytes.size() || info.byte_size > bytes.size() - location.offset) {
            fail(ErrorCode::Truncated, file_name,
                 "tensor " + in_quotes(info.name) + ": its storage is too short", damaged_advice);
        }
        return {bytes.subspan(location.offset, info.byte_size), std::make_shared<TensorData>(data)};
    }
    try {
        auto packed = std::make_shared<std::vector<std::byte>>(info.byte_size);
        gather(info, location.strides, bytes.subspan(location.offset), *packed);
        const std::span<const std::byte> view(*packed);
        return {view, std::move(packed)};
    } catch (const std::bad_alloc&) {
        fail(ErrorCode::LimitExceeded, file_name,
             "tensor " + in_quotes(info.name) + ": there is no memory for its " +
                 std::to_string(info.byte_size) + " bytes",
             "Free some memory, or save the tensor without expanded axes.");
    }
}

} // namespace mcwc::checkpoint
