#pragma once

#include "core/architecture/architecture.h"
#include "core/base/file.h"
#include "core/bitstream/trace.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/report.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mcwc {
class Decoder;
class ReferenceCheckpoint;
namespace bitstream {
class Version0Stream;
}
} // namespace mcwc

namespace mcwc::gui {

/// What a .mcwc says beyond its tensors.
struct StreamDetails {
    std::uint32_t version = 0;
    std::vector<std::pair<std::string, std::string>> settings; ///< What its encoder was told.
    StreamReport report;                                       ///< Bits by frame and tensor; no errors.
    /// Complete for version 0; for later versions frames are deferred (SyntaxTree fills them in).
    std::shared_ptr<const bitstream::TraceNode> trace;
    bool outlined = false; ///< The report is the index's alone: Engine::measure() has the whole one.
    bool damaged = false;  ///< ... because a frame can't be read.
    std::shared_ptr<const Decoder> decoder; ///< Null for version 0 and in tests.
    std::shared_ptr<const bitstream::Version0Stream> version0;
    std::string base; ///< The name of the checkpoint that it is predicted from; empty: none.
    /// That checkpoint. Null: not chosen, and the weights can't be decoded where `base` is not empty.
    std::shared_ptr<const ReferenceCheckpoint> reference;
    MappedFile file;
};

/// Whatever is open: a checkpoint or a stream. A snapshot of values that no thread changes.
struct Document {
    std::filesystem::path path;
    std::string display_name;
    std::string format; ///< "safetensors", "PyTorch", ".mcwc".
    std::vector<TensorInfo> tensors;
    std::vector<std::string> files; ///< Weight files, then companions; relative names.
    std::size_t shard_count = 0;
    Architecture architecture;
    std::string mapping;            ///< The user's family description that was tried; empty: none.
    bool mapping_used = false;      ///< `architecture` comes from it.
    std::vector<std::string> notes; ///< Sentences for the user.

    std::shared_ptr<const TensorSource> source;   ///< Tensors, decoded on demand for a stream.
    std::shared_ptr<const Checkpoint> checkpoint; ///< Null for a stream.
    std::optional<StreamDetails> stream;          ///< Nothing for a checkpoint.

    /// Bytes of all tensors, tied ones once.
    std::uint64_t tensor_bytes() const;
    /// Weights: tied ones once, buffers not.
    std::uint64_t weight_count() const;
    /// The dtypes by falling share of bytes, e.g. {F16, 3.2 MB}.
    std::vector<std::pair<DType, std::uint64_t>> bytes_by_dtype() const;
    std::size_t tied_count() const;
};

using DocumentPtr = std::shared_ptr<const Document>;
using ReportPtr = std::shared_ptr<const StreamReport>;

/// Bits of a trace by frame and by tensor: what a stream's report is made of when its format has none.
/// Frames and tensors are numbered from 0; parts that belong to neither are counted in the totals only.
StreamReport report_of_trace(const bitstream::TraceNode& trace, const std::vector<TensorInfo>& tensors,
                             const Architecture& architecture);

} // namespace mcwc::gui
