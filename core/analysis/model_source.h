#pragma once

#include "core/architecture/architecture.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/reference_checkpoint.h"

#include <filesystem>
#include <memory>
#include <string>

namespace mcwc {

/// Something with tensors: a checkpoint, or a stream that is decoded on demand.
struct ModelSource {
    std::shared_ptr<const TensorSource> tensors;
    std::string display_name;
    Architecture architecture;
    bool is_stream = false;
};

/// Opens a model folder, a weight file, an index file, an id of the local cache or a .mcwc stream of any
/// version. `reference` is as for Decoder::open(), and not looked at where it is not needed. Errors: those of
/// Checkpoint::open, Decoder::open and Version0Stream::open.
ModelSource open_model_source(const std::string& model,
                              const std::shared_ptr<const ReferenceCheckpoint>& reference = nullptr,
                              const TaskContext& context = {});

} // namespace mcwc
