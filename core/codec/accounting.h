#pragma once

#include "core/bitstream/structures.h"
#include "core/codec/report.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// A report's tensors and layout as a stream's directory gives them; bits still zero.
StreamReport start_report(const bitstream::TensorDirectory& directory);

/// Adds a frame: what its head and slices (in stream order) cost, to the frame, its tensors and the totals.
/// Fields that only the encoder knows (errors, savings) stay zero.
void account_frame(StreamReport& report, const bitstream::FrameHeader& header,
                   std::span<const std::span<const std::byte>> slices);

/// Bits of the sections that serve the whole stream.
struct SharedBits {
    std::uint64_t companions = 0;
    std::uint64_t bases = 0;
    std::uint64_t shapes = 0; ///< Learned shapes: they are counted with the scales.
};

/// Fills in the totals: the shared sections' bits, what is left of the file as headers, and the derived
/// figures.
void finish_report(StreamReport& report, std::uint64_t file_bytes, const SharedBits& shared);

} // namespace mcwc
