#pragma once

#include "app/gui/engine/document.h"
#include "core/base/task.h"
#include "core/bitstream/integrity.h"
#include "core/codec/symbol_histogram.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace mcwc::gui {

/// Opens a stream of the given version. A small one is measured at once; of a large one, or one with damaged
/// frames, only what its index says is read (StreamDetails::outlined).
/// `base` is the checkpoint that it is predicted from; null: not known, or there is none.
DocumentPtr open_stream(const std::filesystem::path& path, std::uint32_t version,
                        const std::shared_ptr<const ReferenceCheckpoint>& base, const TaskContext& context);
/// Engine's functions for open streams, see there.
StreamReport measure_stream(const Document& document, const TaskContext& context);
bitstream::TraceNode trace_stream_frame(const Document& document, std::uint64_t frame,
                                        const TaskContext& context);
bitstream::IntegrityReport check_stream(const Document& document, const TaskContext& context);
SymbolHistogram stream_histogram(const Document& document, std::uint64_t frame, std::size_t plane,
                                 std::optional<std::size_t> slice, const TaskContext& context);

} // namespace mcwc::gui
