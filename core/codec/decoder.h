#pragma once

#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/report.h"
#include "core/entropy/scale_model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mcwc {

/// Decodes version 1 streams. Any tensor can be asked for by itself: its frame and the frames that it refers
/// to are decoded, and no more.
class Decoder : public TensorSource {
public:
    /// `reference` is the checkpoint that the stream was encoded with, where it was encoded with one: it is
    /// hashed, and refused when it is another (Error(ReferenceWrong) names both hashes). Without it a stream
    /// that needs one opens, and read() throws Error(ReferenceMissing) where it is needed. A reference that
    /// the stream does not need is not looked at.
    static std::shared_ptr<const Decoder>
    open(const std::filesystem::path& path,
         const std::shared_ptr<const ReferenceCheckpoint>& reference = nullptr,
         const TaskContext& context = {});

    const std::vector<TensorInfo>& tensors() const override { return tensors_; }
    /// One tensor, on the calling thread.
    TensorData read(std::size_t index) const override;
    /// All tensors of a frame at once, by tensor number.
    std::vector<std::pair<std::size_t, TensorData>> read_frame(std::uint64_t frame,
                                                               const TaskContext& context) const;

    /// The text of the stream's config.json, or empty. Errors are those of StreamReader::companion.
    std::string config_json() const;

    const bitstream::StreamReader& stream() const noexcept { return stream_; }
    /// What was given to open() and is needed; null otherwise.
    const ReferenceCheckpoint* reference() const noexcept { return reference_.get(); }
    /// The stream's learned shapes. Error(Corrupt) where their parameters are out of range.
    const ShapeSet& shapes() const;
    /// Error(ReferenceMissing) when the stream names a reference checkpoint and open() was given none.
    void require_reference() const;
    /// Report of a finished stream from its syntax alone: bits per tensor and frame, no errors.
    StreamReport report() const;
    /// What the index alone tells, without touching a frame: kinds, references, sizes and tensors of frames.
    /// All bits of a frame count as symbols, `stack` and `layer` are not known, bits of tensors and the first
    /// two rates are missing (rates negative).
    StreamReport outline() const;

private:
    Decoder(bitstream::StreamReader stream, std::shared_ptr<const ReferenceCheckpoint> reference);
    bitstream::StreamReader stream_;
    std::shared_ptr<const ReferenceCheckpoint> reference_;
    std::vector<TensorInfo> tensors_;
    std::vector<std::vector<std::uint64_t>> frames_of_tensor_;
    mutable std::once_flag shapes_made_;
    mutable ShapeSet shapes_; ///< Tables are built once for all that is decoded.
};

/// Writes the checkpoint of a stream (version 1 or 0) into a folder: weight files with the source's names,
/// sharding, dtypes and metadata, and all companion files. Nothing appears before everything is decoded and
/// every checksum was good. Returns the number of tensors written. `reference` is as for Decoder::open();
/// here Error(ReferenceMissing) comes before anything is decoded.
std::size_t decode_to_folder(const std::filesystem::path& stream, const std::filesystem::path& folder,
                             const TaskContext& context,
                             const std::shared_ptr<const ReferenceCheckpoint>& reference = nullptr);

/// What verify() found about one tensor.
struct TensorDifference {
    std::string name;
    double squared_error = 0;
    double squared_sum = 0;
    double max_abs_error = 0;
    bool exact = false;
};

struct VerifyReport {
    std::uint64_t slices_checked = 0;
    std::uint64_t tensors_decoded = 0;
    std::vector<TensorDifference> differences; ///< Only with a checkpoint to compare with; in source order.
    double nmse = 0;
    bool source_hash_matches = false; ///< The checkpoint is the one that was encoded.
    std::uint64_t companions_different = 0;
};

/// Checks every checksum and decodes everything; with `against`, also compares names, shapes, dtypes and
/// values (position by position: a stream in aligned order differs from its source wherever units moved).
/// `reference` as for decode_to_folder(). Errors: Corrupt, Truncated, TensorMismatch ...
VerifyReport verify(const std::filesystem::path& stream, const std::shared_ptr<const Checkpoint>& against,
                    const TaskContext& context,
                    const std::shared_ptr<const ReferenceCheckpoint>& reference = nullptr);

} // namespace mcwc
