#pragma once

#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/decoder.h"
#include "core/codec/frame_decoder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace mcwc {

/// Reads the tensors of a source in about the order of its frames: a stream's frame is decoded once for all
/// of its tensors and kept until another one is asked for. Not to be shared between threads.
class TensorReader {
public:
    explicit TensorReader(const TensorSource& source);

    /// True for a stream, whose order() matters.
    bool has_frames() const { return decoder_ != nullptr; }
    /// The tensors with data of their own, by frame, then by number.
    const std::vector<std::size_t>& order() const { return order_; }
    /// The frame that gives a tensor's data; 0 without frames.
    std::uint64_t frame_of(std::size_t tensor) const { return frames_.empty() ? 0 : frames_[tensor]; }
    TensorData read(std::size_t tensor, const TaskContext& context);

private:
    const TensorSource& source_;
    const Decoder* decoder_;
    std::optional<FrameDecoder> frame_decoder_;
    std::vector<std::size_t> order_;
    std::vector<std::uint64_t> frames_;
    std::optional<std::uint64_t> loaded_;
    std::map<std::size_t, TensorData> tensors_; ///< Of the loaded frame.
};

} // namespace mcwc
