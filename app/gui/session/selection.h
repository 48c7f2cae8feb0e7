#pragma once

#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace mcwc::gui {

/// A run of bytes of the open stream's file.
struct ByteRange {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    bool operator==(const ByteRange&) const = default;
};

/// A point of a rate-distortion chart: which curve by its name, which of its points from 0.
struct RatePoint {
    QString curve;
    int point = 0;

    bool operator==(const RatePoint&) const = default;
};

/// What is looked at, in all views at once. Whatever is not selected has its default; a view shows the parts
/// that it knows and leaves the others alone.
struct Selection {
    int layer = -1;         ///< Index into Architecture::layers.
    int other_layer = -1;   ///< Of a pair: the layer that `layer` is compared with or predicted from.
    QString group;          ///< Group::label, e.g. "ffn": the same place in every layer.
    std::int64_t unit = -1; ///< Of `layer`, in its source order.
    int tensor = -1;        ///< Index into Document::tensors.
    std::optional<ByteRange> bytes;
    std::optional<RatePoint> rate_point;

    bool operator==(const Selection&) const = default;
};

/// The selection after a layer was chosen: what is inside the old layer (unit, tensor, bytes, its partner) is
/// dropped; the group, which every layer has, and the rate point stay.
Selection with_layer(const Selection& selection, int layer);

/// The one selection of the window.
class SelectionStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const Selection& current() const { return current_; }
    /// Emits changed() when that is a change. `origin` is who chose it: it shows the selection already and
    /// skips the signal. A call while changed() is being emitted is ignored: views that follow a selection
    /// would otherwise answer with their own.
    void select(const Selection& selection, const QObject* origin = nullptr);

Q_SIGNALS:
    void changed(const mcwc::gui::Selection& selection, const QObject* origin);

private:
    Selection current_;
    bool announcing_ = false;
};

} // namespace mcwc::gui
