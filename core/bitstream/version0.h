#pragma once

#include "core/base/file.h"
#include "core/bitstream/trace.h"
#include "core/checkpoint/checkpoint.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::bitstream {

/// A stream of the Python reference (version 0): magic, version, MessagePack header, compressed blobs.
/// Decodes what is recoverable; tensors are F32-converted back to the recorded dtype. See docs/bitstream.md,
/// appendix.
class Version0Stream : public TensorSource {
public:
    /// Errors: Truncated, Corrupt, LimitExceeded, UnsupportedType; messages name the file and the record.
    static std::shared_ptr<const Version0Stream> open(const std::filesystem::path& path);

    const std::vector<TensorInfo>& tensors() const override { return tensors_; }
    TensorData read(std::size_t index) const override;

    const std::string& model_id() const noexcept { return model_id_; }
    const std::string& config_json() const noexcept { return config_json_; }
    /// One line for each codec setting of the header, e.g. {"k", "4"}.
    const std::vector<std::pair<std::string, std::string>>& settings() const noexcept { return settings_; }
    /// What could not be restored and why (e.g. unit order of aligned keyframes).
    const std::vector<std::string>& notes() const noexcept { return notes_; }
    TraceNode trace() const;

    struct Content;

private:
    Version0Stream() = default;
    std::vector<TensorInfo> tensors_;
    std::string model_id_;
    std::string config_json_;
    std::vector<std::pair<std::string, std::string>> settings_;
    std::vector<std::string> notes_;
    std::shared_ptr<const Content> content_;
};

} // namespace mcwc::bitstream
