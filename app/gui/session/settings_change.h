#pragma once

#include "app/gui/session/keyframes.h"
#include "core/codec/settings.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <utility>
#include <vector>

namespace mcwc::gui {

/// Everything that undo brings back.
struct SettingsState {
    EncoderSettings settings;
    HandKeyframes by_hand;

    bool operator==(const SettingsState&) const = default;
};

/// The settings as names and values, for people: those that are in force, keyframes and rules included.
std::vector<std::pair<QString, QString>> settings_facts(const EncoderSettings& settings);

/// What changed, for the undo menu: "qbits 4 → 3.5", "keyframe at layer 5", "new rule for h.*". Empty when
/// nothing did.
QString change_text(const SettingsState& before, const SettingsState& after,
                    const Architecture* architecture);

/// A change of settings that can be taken back. Changes of the same slider during one drag become one.
class SettingsChange : public QUndoCommand {
public:
    using Apply = std::function<void(const SettingsState&)>;

    /// `gesture`: equal numbers other than 0 belong together. `architecture` names layers; may be null.
    SettingsChange(SettingsState before, SettingsState after, quint64 gesture,
                   const Architecture* architecture, Apply apply);

    void undo() override { apply_(before_); }
    void redo() override { apply_(after_); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    SettingsState before_;
    SettingsState after_;
    quint64 gesture_;
    Apply apply_;
};

} // namespace mcwc::gui
