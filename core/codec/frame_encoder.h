#pragma once

#include "core/base/task.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/encoding_pass.h"
#include "core/codec/frame_plan.h"
#include "core/codec/settings.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mcwc {

/// What encoding did to one tensor of a frame.
struct CodedTensor {
    std::size_t tensor = 0;
    std::string exact_reason; ///< Empty when quantized.
    std::uint64_t non_finite = 0;
    double squared_error = 0;
    double squared_sum = 0;
};

/// A frame as it goes into the stream, and what later frames need of it.
struct EncodedFrame {
    bitstream::FrameHeader header;
    std::vector<bitstream::Bytes> slices;
    std::vector<Matrix> decoded; ///< One for each plane: exactly what a decoder gets.
    std::vector<CodedTensor> tensors;
    double saved_bits = 0;      ///< What prediction saved against intra, motion paid.
    double saved_by_frames = 0; ///< The share of other frames in that.
    std::uint64_t units = 0;
    std::uint64_t predicted_units = 0;
};

/// A frame that may be referred to: its number in the stream and its content.
struct ReferenceFrame {
    std::uint64_t number = 0;
    const EncodedFrame* frame = nullptr;
};

/// Encodes one planned frame, which has this number in the stream. Each of its groups may be predicted from
/// one of `references`, nearest first. Errors are those of reading; Cancelled.
EncodedFrame encode_frame(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                          std::span<const ReferenceFrame> references, const TaskContext& context);

} // namespace mcwc
