#pragma once

#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mcwc {

/// Where the bits of a stream, a frame or a tensor go. The sum over a stream is its file size in bits.
struct BitCount {
    std::uint64_t symbols = 0;  ///< Quantized weights.
    std::uint64_t scales = 0;   ///< Row and column scales.
    std::uint64_t bases = 0;    ///< Shared bases of the residual stream.
    std::uint64_t motion = 0;   ///< Matched flags and permutations; parents of units.
    std::uint64_t gains = 0;    ///< Per-unit gains.
    std::uint64_t lossless = 0; ///< Exactly kept tensors.
    std::uint64_t headers = 0;  ///< Everything else inside: syntax, index, checksums.
    std::uint64_t companions = 0;

    std::uint64_t total() const {
        return symbols + scales + bases + motion + gains + lossless + headers + companions;
    }
    BitCount& operator+=(const BitCount& other);
};

/// How one tensor was coded and what that did to it.
struct TensorReport {
    std::string name;
    DType dtype = DType::F32;
    Shape shape;
    std::uint64_t elements = 0;
    std::uint64_t source_bytes = 0;
    bool quantized = false; ///< False: kept exactly (or an alias).
    bool alias = false;
    bool buffer = false;
    std::uint64_t non_finite = 0; ///< NaN and infinite elements of the source; such a tensor is kept exactly.
    BitCount bits;                ///< Without shared parts (motion of groups is counted at its frame).
    double squared_error = 0;     ///< Sum of (decoded - source)^2.
    double squared_sum = 0;       ///< Sum of source^2.
    /// "intra", "predicted", "mixed", "exact", "alias".
    std::string mode;
    std::string reason; ///< Why it was kept exactly, e.g. "one-dimensional"; empty when quantized.
    std::vector<std::size_t> rules; ///< Numbers of the rules that fit its name, ascending.
};

/// One frame of the strip.
struct FrameReport {
    std::uint64_t frame = 0;
    std::string stack; ///< Empty for the frame outside the layers.
    std::uint64_t layer = 0;
    std::string kind; ///< "keyframe", "predicted", "outside".
    std::vector<std::uint64_t> references;
    BitCount bits;
    std::uint64_t elements = 0;        ///< Weights in it (buffers and aliases not counted).
    std::uint64_t predicted_units = 0; ///< Units that are predicted, over all groups.
    std::uint64_t units = 0;
    double saved_bits = 0; ///< Estimated bits that prediction saved against intra, permutation paid.
    double squared_error = 0;
    double squared_sum = 0;
};

/// A range in which a figure is expected to lie.
struct Interval {
    double low = 0;
    double high = 0;
};

/// How far off an estimate's figures may be: where those of a whole run are expected, 95 times out of 100.
struct EstimateIntervals {
    Interval file_bytes;
    Interval bpw_coded;
    Interval bpw_model;
    Interval bpw_file;
    Interval nmse;
};

/// Totals and the three bits-per-weight figures of docs/rate.md.
struct StreamReport {
    std::vector<TensorReport> tensors; ///< In source order.
    std::vector<FrameReport> frames;
    BitCount bits;                     ///< Sums to 8 * file_bytes.
    std::uint64_t file_bytes = 0;      ///< Of the stream (the size it would have, for a dry run).
    std::uint64_t source_bytes = 0;    ///< Of the tensor data, aliases once.
    std::uint64_t coded_elements = 0;  ///< Elements of quantized tensors.
    std::uint64_t weight_elements = 0; ///< All weights, tied once, without buffers.
    double bpw_coded = 0;              ///< (a) bits spent on quantized tensors / their elements.
    double bpw_model = 0;              ///< (b) bits spent on all tensors / all weights.
    double bpw_file = 0;               ///< (c) file bytes * 8 / all weights.
    double nmse = 0;                   ///< Squared error / squared sum, over quantized tensors.
    double qbits = 0; ///< Nominal rate that was used: found by search where there was a target.
    double seconds = 0;
    std::vector<std::string> rules;             ///< The rules' texts, in their order.
    std::optional<EstimateIntervals> intervals; ///< In estimates only.
    std::vector<std::string> warnings; ///< Sentences for the user (non-finite tensors, unmatched family ...).
};

} // namespace mcwc
