#pragma once

#include "core/architecture/architecture.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/reference_checkpoint.h"

#include <filesystem>
#include <memory>
#include <string>

namespace mcwc::cli {

/// A checkpoint and how its tensors fit together.
struct Model {
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;
};

/// What the user typed as MODEL, opened; a .mcwc stream is refused with a pointer to the right command.
std::shared_ptr<const Checkpoint> open_checkpoint(const std::string& model);
/// The same with its architecture; `mapping_file` may be empty.
Model open_model(const std::string& model, const std::string& mapping_file);

/// What --reference names, for Decoder::open() and encode(); null where the text is empty.
std::shared_ptr<const ReferenceCheckpoint> open_reference(const std::string& model);

/// Format version of a stream. Error(FormatUnknown) for anything else, with advice for checkpoints.
std::uint32_t require_stream(const std::filesystem::path& path);

} // namespace mcwc::cli
