#include "core/codec/source_hash.h"

#include <xxhash.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <vector>

namespace mcwc {

std::array<std::uint64_t, 2> source_hash(const TensorSource& source, const TaskContext& context) {
    const auto& tensors = source.tensors();
    std::vector<XXH128_hash_t> hashes(tensors.size());
    parallel_for(context, tensors.size(), [&](std::size_t i) {
        const TensorData data = source.read(i);
        hashes[i] = XXH3_128bits(data.bytes().data(), data.bytes().size());
    });
    std::vector<std::size_t> order(tensors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return tensors[a].name < tensors[b].name; });

    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    const auto add = [&](const void* data, std::size_t size) {
        XXH3_128bits_update(state.get(), data, size);
    };
    const auto add_number = [&](std::uint64_t number) {
        std::array<unsigned char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] = static_cast<unsigned char>(number >> (8 * i));
        }
        add(bytes.data(), bytes.size());
    };
    for (const std::size_t i : order) {
        const TensorInfo& tensor = tensors[i];
        add_number(tensor.name.size());
        add(tensor.name.data(), tensor.name.size());
        add_number(static_cast<std::uint64_t>(tensor.dtype));
        add_number(tensor.shape.size());
        for (const std::uint64_t extent : tensor.shape) {
            add_number(extent);
        }
        add_number(hashes[i].low64);
        add_number(hashes[i].high64);
    }
    const XXH128_hash_t digest = XXH3_128bits_digest(state.get());
    return {digest.low64, digest.high64};
}

} // namespace mcwc
