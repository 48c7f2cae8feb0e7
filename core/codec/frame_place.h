#pragma once

#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/tensor/dtype.h"

#include <cstdint>
#include <new>
#include <string>

namespace mcwc {

inline const bitstream::TensorSyntax& tensor_syntax(const bitstream::StreamReader& stream,
                                                    std::uint64_t tensor) {
    return stream.directory().tensors[tensor];
}

/// Runs `body`, naming the place in whatever error comes out of it.
template <class Body>
auto at_place(const bitstream::StreamReader& stream, std::uint64_t frame, std::uint64_t tensor,
              const Body& body) -> decltype(body()) {
    const auto place = [&] {
        return stream.path().string() + ": frame " + std::to_string(frame) + ", tensor " +
               tensor_syntax(stream, tensor).name + ": ";
    };
    try {
        return body();
    } catch (const Error& error) {
        throw Error(error.code(), place() + error.what(),
                    error.advice().empty() ? "The file is damaged: get it again or encode it again."
                                           : error.advice());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::LimitExceeded, place() + "there is not enough memory to decode it",
                    "Close other programs or decode on a machine with more memory.");
    }
}

inline DType dtype_of(const bitstream::StreamReader& stream, std::uint64_t tensor) {
    return static_cast<DType>(tensor_syntax(stream, tensor).dtype);
}

} // namespace mcwc
