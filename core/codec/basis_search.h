#pragma once

#include "core/base/task.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/frame_plan.h"
#include "core/codec/plane_coder.h"
#include "core/codec/reference_checkpoint.h"
#include "core/prediction/basis.h"

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace mcwc {

/// Bases that the layers of a checkpoint share. All layers of a stack read from and write to one residual
/// stream; those that read it (up, gate, query, key, value) share the directions that carry energy, and so
/// do those that write it (down, output). Outside the layers long tensors, as embeddings are, have bases of
/// their own.
class SharedBases {
public:
    /// Learns a basis for each kind of plane where it saves more than it costs at these settings; none with
    /// settings.basis_directions = 0. Looks at about `sample_rows` rows of each kind. Deterministic on one
    /// machine, whatever the number of threads. Errors are those of reading; Cancelled.
    /// Planes that a reference checkpoint predicts well don't count: what is left of them is not alike.
    static SharedBases learn(const TensorSource& source, const std::vector<PlannedFrame>& frames,
                             const std::vector<bool>& is_buffer, const EncoderSettings& settings,
                             std::size_t sample_rows, const TaskContext& context,
                             const ReferenceCheckpoint* reference = nullptr);

    /// Rows of each kind that encoding looks at, and a quick estimate.
    static constexpr std::size_t encoding_rows = 16384;
    static constexpr std::size_t estimate_rows = 2048;

    const bitstream::BasisList& syntax() const noexcept { return syntax_; }
    /// The bases that a plane of a frame may be coded in: of a tensor outside the layers its own, or all that
    /// fit.
    std::vector<NumberedBasis> for_plane(const std::string& stack, const PlannedPlane& plane,
                                         std::size_t cols) const;

private:
    struct Kind {
        std::string stack;
        bool writes = false;
        std::size_t cols = 0;
        std::optional<std::size_t> tensor = {}; ///< Whose own it is.
        bool operator<(const Kind& other) const {
            return std::tie(stack, writes, cols, tensor) <
                   std::tie(other.stack, other.writes, other.cols, other.tensor);
        }
    };

    bitstream::BasisList syntax_;
    std::vector<Kind> kinds_;
    std::vector<HouseholderBasis> bases_;
};

} // namespace mcwc
