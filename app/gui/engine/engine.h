#pragma once

#include "app/gui/engine/document.h"
#include "core/base/task.h"
#include "core/checkpoint/hub_cache.h"
#include "core/codec/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace mcwc::gui {

/// The library's long operations as the window uses them. Called on worker threads; they throw Error and
/// Cancelled. A value, so that tests can put slow or failing operations in its place.
struct Engine {
    std::function<DocumentPtr(const std::filesystem::path&, const TaskContext&)> open;
    /// The same checkpoint with the families of a mapping (JSON text, docs/families.md) tried first.
    std::function<DocumentPtr(const Document&, const std::string&, const TaskContext&)> remap;
    std::function<StreamReport(const Document&, const EncoderSettings&, const TaskContext&)> estimate;
    /// Without a target: a dry run.
    std::function<StreamReport(const Document&, const EncoderSettings&,
                               const std::optional<std::filesystem::path>&, const TaskContext&)>
        encode;
    /// Returns the number of tensors written.
    std::function<std::size_t(const std::filesystem::path& stream, const std::filesystem::path& folder,
                              const TaskContext&)>
        decode;
    /// Of all tensors' names, types, shapes and values, or of a stream's bytes, as hexadecimal digits.
    std::function<std::string(const Document&, const TaskContext&)> hash;
    std::function<std::vector<CachedModel>()> cached_models;
};

/// The real one.
Engine core_engine();

} // namespace mcwc::gui
