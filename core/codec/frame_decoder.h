#pragma once

#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/reference_checkpoint.h"
#include "core/entropy/scale_model.h"
#include "core/prediction/basis.h"
#include "core/tensor/matrix.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mcwc {

/// A tensor's number and its decoded bytes.
using DecodedTensor = std::pair<std::size_t, TensorData>;

/// Decodes frames of one stream, keeping the planes that other frames are predicted from for as long as they
/// are wanted. Not to be shared between threads; decoding itself uses several.
class FrameDecoder {
public:
    /// `shapes` are shapes_of() the stream. `reference` is the checkpoint that the stream is predicted from,
    /// already checked; null where it was not given: what needs it is then an Error(ReferenceMissing).
    FrameDecoder(const bitstream::StreamReader& stream, ShapeSet shapes,
                 const ReferenceCheckpoint* reference);

    /// The tensors of a frame, or only one of them. Decodes whatever they are predicted from first.
    std::vector<DecodedTensor> decode(std::uint64_t frame, std::optional<std::size_t> only,
                                      const TaskContext& context);
    /// Forgets kept planes of frames that no frame from `frame` on refers to.
    void forget_before(std::uint64_t frame);

private:
    struct LoadedFrame {
        bitstream::FrameView view;
        std::map<std::size_t, Matrix> planes; ///< Decoded ones, rounded to their dtype.
    };
    /// A plane's place: frame and number.
    struct PlaneSource {
        std::uint64_t frame = 0;
        std::size_t plane = 0;
    };

    LoadedFrame& load(std::uint64_t frame);
    std::optional<PlaneSource> source_of(std::uint64_t frame, std::size_t number);
    void decode_references(std::uint64_t frame, const std::vector<std::size_t>& planes,
                           const TaskContext& context);
    /// Decodes planes whose references are there. `keep` keeps the values; `outputs`, by tensor number, get
    /// the bytes.
    void decode_planes(std::uint64_t frame, const std::vector<std::size_t>& planes, bool keep,
                       std::map<std::size_t, std::vector<std::byte>>& outputs, const TaskContext& context);
    void decode_lossless_entries(std::uint64_t frame, std::optional<std::size_t> only,
                                 const TaskContext& context, std::vector<DecodedTensor>& tensors);

    const HouseholderBasis& basis(std::uint64_t number, std::size_t cols);

    PlanePrediction checkpoint_prediction(const bitstream::FrameHeader& header,
                                          const bitstream::PlaneSyntax& plane,
                                          const PlaneGeometry& geometry) const;
    PlanePrediction frame_prediction(const bitstream::FrameHeader& header,
                                     const bitstream::PlaneSyntax& plane) const;
    std::vector<std::byte> reference_bytes(const bitstream::LosslessSyntax& entry) const;
    const ReferenceCheckpoint& reference() const;
    TensorInfo info_of(std::uint64_t tensor) const;

    const bitstream::StreamReader& stream_;
    const ReferenceCheckpoint* reference_;
    std::map<std::uint64_t, HouseholderBasis> bases_;
    ShapeSet shapes_;
    std::map<std::uint64_t, LoadedFrame> frames_;
    std::vector<std::uint64_t> last_use_; ///< For each frame, the last frame that refers to it.
};

} // namespace mcwc
