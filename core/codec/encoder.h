#pragma once

#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/report.h"
#include "core/codec/settings.h"

#include <filesystem>
#include <optional>

namespace mcwc {

class ReferenceCheckpoint;

/// Encodes a checkpoint. With a reference checkpoint (a fine-tune's base, the training step before) each
/// tensor may be predicted from the tensor of the same name there; decoding then needs it too. With a target
/// the stream is written there (atomically); without one this is a dry run that does the same work and
/// reports the same figures. The stream's bytes do not depend on the number of threads. Errors:
/// InvalidArgument, FileUnwritable, DiskFull; Cancelled leaves nothing behind.
StreamReport encode(const Checkpoint& checkpoint, const Architecture& architecture,
                    const EncoderSettings& settings, const std::optional<std::filesystem::path>& target,
                    const TaskContext& context, const ReferenceCheckpoint* reference = nullptr);

/// A quick prediction of encode()'s figures from a sample of rows: for live display while settings change.
/// Takes well under a second for models up to 1 G weights that are in the page cache. `tensors` and `frames`
/// are filled like those of encode(); errors (NMSE) are estimates too. With a target the rates are searched
/// as encode() does, on the sample. What a reference checkpoint would save is not estimated.
StreamReport estimate(const Checkpoint& checkpoint, const Architecture& architecture,
                      const EncoderSettings& settings, const TaskContext& context);

} // namespace mcwc
