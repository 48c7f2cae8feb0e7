#pragma once

#include "app/gui/engine/engine.h"

#include <atomic>
#include <memory>

namespace mcwc::test {

/// A made-up checkpoint of `layers` layers: up and down weights and a norm in each, an embedding outside and
/// a head tied to it.
gui::DocumentPtr fake_checkpoint(unsigned layers);
/// A report for it: layer i costs (1000 + 10 * i) bits of weights, keyframes every k, qbits in bpw_coded.
StreamReport fake_report(const gui::Document& document, const EncoderSettings& settings);
/// A trace of three frames, 8 bytes of header, leaves without gaps; 64 bytes in all.
std::shared_ptr<const bitstream::TraceNode> fake_trace();

/// What a fake engine was asked to do, and gates that keep its work from ending.
struct FakeEngineState {
    std::atomic<int> estimates_started{0};
    std::atomic<int> encodes_started{0};
    std::atomic<int> hash{0}; ///< Of what is open: 0 or another number.
    std::atomic<bool> hold_estimates{
        false}; ///< Estimates wait until this is false; they ignore a stop request.
    std::atomic<int> sweeps_started{0};
    /// Sweeps have at most so many points until this is larger; they wait there until they are stopped.
    std::atomic<int> sweep_points{1 << 20};
    std::atomic<bool> deaf_sweeps{false};  ///< They do not hear that they are stopped.
    std::atomic<bool> hold_encodes{false}; ///< Encodes wait until this is false or they are stopped.
};

/// What a fake sweep makes of settings: figure (a) is qbits less 0.5 and, where layers are predicted, 0.125
/// less; 6 dB for each qbit.
SweepPoint fake_point(const EncoderSettings& settings);
/// A baseline of (a) `bits` bits per weight and 5 dB for each; Zstd loses nothing.
BaselineReport fake_baseline(const Baseline& baseline);

/// An engine that opens fake_checkpoint(8) for every path and throws for paths that hold "corrupt".
/// A mapping that holds "broken" is refused; one that holds "fits" is used.
gui::Engine fake_engine(const std::shared_ptr<FakeEngineState>& state);

} // namespace mcwc::test
