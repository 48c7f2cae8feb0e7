#pragma once

// How one frame is encoded, step by step; shared by the files that implement it: frame_encoder.cpp (values,
// steps, intra), frame_prediction.cpp (references, motion) and frame_writer.cpp (syntax and bytes).

#include "core/codec/frame_encoder.h"
#include "core/codec/motion_search.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/self_prediction.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mcwc {

/// A tensor of the frame: its bytes (moved into aligned order where that was asked for) and values.
struct LoadedTensor {
    std::size_t number = 0;
    TensorData data;
    std::vector<std::byte> moved; ///< Replaces `data` once units have moved.
    std::vector<float> values;    ///< Empty when kept exactly.
    /// Those of the tensor's partner in the reference checkpoint; empty without one that can be used.
    std::vector<float> reference;
    float step = 0;
    unsigned trellis = 0; ///< This and the next three: TensorSettings.
    bool basis = true;
    bool learn = true;
    double lambda = 1;
    CodedTensor result;

    std::span<const std::byte> bytes() const { return moved.empty() ? data.bytes() : moved; }
};

/// A plane on its way through the encoder.
struct WorkingPlane {
    PlannedPlane plan;
    std::size_t loaded = 0; ///< Index into the loaded tensors.
    PlaneGeometry geometry;
    Matrix source;
    PlaneCandidate best;
    std::vector<NumberedBasis> bases; ///< That its columns may be coded in.
    std::size_t reference_plane = 0;
    std::optional<PlanePrediction>
        prediction;                    ///< Set where the best candidate is predicted, but from itself.
    std::optional<SelfPrediction> own; ///< Set where it is predicted from itself; without the candidate.
};

/// A group's motion, once decided.
struct GroupMotion {
    std::vector<std::uint32_t> match; ///< Empty: intra.
    std::size_t reference = 0;        ///< Index into the frames that may be referred to.
    std::size_t reference_group = 0;
    bool coded = false;
};

/// What planes of one group, or one plane without a group, may be predicted from.
struct PredictionTrial {
    std::vector<std::size_t> members;      ///< Working planes.
    std::vector<const Matrix*> references; ///< One for each member.
    std::vector<std::size_t> planes;       ///< Their numbers in the reference frame; empty: the checkpoint.
    std::size_t reference_group = 0;       ///< Number of the group there.
    std::vector<std::uint32_t> match;
    double motion_bits = 0;
};

class FrameEncoder {
public:
    FrameEncoder(const EncodingPass& pass, const PlannedFrame& plan, std::uint64_t number,
                 std::span<const ReferenceFrame> references, const TaskContext& context)
        : pass_(pass)
        , source_(pass.source)
        , plan_(plan)
        , number_(number)
        , is_buffer_(pass.is_buffer)
        , settings_(pass.settings)
        , bases_(pass.bases)
        , references_(references)
        , context_(context)
        , motions_(plan.groups.size())
        , checkpoint_motions_(plan.groups.size()) {}

    EncodedFrame run();

private:
    // frame_encoder.cpp
    void load_tensors();
    void load_values(LoadedTensor& tensor);
    void load_reference(LoadedTensor& tensor);
    double step_deviation(const LoadedTensor& tensor, double variance) const;
    void plan_working_planes();
    void code_intra();
    PlaneTask task_of(const WorkingPlane& plane) const;
    // frame_prediction.cpp
    std::vector<std::size_t> planes_of_group(std::optional<std::size_t> group) const;
    bool may_be_predicted(const WorkingPlane& plane) const;
    MotionSearchInput search_input(const PredictionTrial& trial) const;
    template <class Find>
    std::vector<std::uint32_t> remembered(const MotionMemory::key_type& key, const Find& find);
    std::vector<std::uint32_t> find_match(const PredictionTrial& trial, std::size_t group,
                                          std::uint64_t reference, AlignmentMethod method);
    std::optional<PredictionTrial> pair_planes(std::size_t group, const EncodedFrame& reference,
                                               std::size_t reference_group) const;
    double finish_match(PredictionTrial& trial) const;
    std::optional<PredictionTrial> frame_trial(std::size_t group, const EncodedFrame& reference,
                                               AlignmentMethod method) const;
    std::vector<std::optional<PredictionTrial>> frame_trials(std::size_t group, AlignmentMethod method) const;
    double match_bits(const PredictionTrial& trial) const;
    double intra_bits(const PredictionTrial& trial) const;
    void predict_from_frames(std::size_t group);
    void predict_from_checkpoint();
    void predict_group_from_checkpoint(std::size_t group);
    void predict_from_own_units();
    bool take_if_better(const PredictionTrial& trial);
    void move_group(std::size_t group, const std::vector<std::uint32_t>& match);
    void count_units();
    // frame_writer.cpp
    void write_header();
    void write_planes();
    void write_lossless();
    void add_lossless(const std::vector<std::size_t>& members, DType dtype);

    const EncodingPass& pass_;
    const TensorSource& source_;
    const PlannedFrame& plan_;
    std::uint64_t number_;
    const std::vector<bool>& is_buffer_;
    const EncoderSettings& settings_;
    const SharedBases& bases_;
    std::span<const ReferenceFrame> references_;
    const TaskContext& context_;
    std::vector<LoadedTensor> tensors_;
    std::vector<WorkingPlane> planes_;
    std::vector<std::size_t> by_size_; ///< Numbers of the planes, the largest first: threads end together.
    std::vector<GroupMotion> motions_;
    std::vector<GroupMotion> checkpoint_motions_;
    EncodedFrame frame_;
};

} // namespace mcwc
