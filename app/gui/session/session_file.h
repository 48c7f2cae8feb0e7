#pragma once

#include "app/gui/session/keyframes.h"
#include "app/gui/session/selection.h"
#include "app/gui/session/sweep_form.h"
#include "core/codec/settings.h"

#include <QByteArray>
#include <QString>

namespace mcwc::gui {

/// A file or folder that a session works on, and how to tell whether it is still the same.
struct SessionInput {
    QString path;      ///< Absolute.
    QString hash;      ///< Of the content, as hexadecimal digits; empty: not known.
    quint64 bytes = 0; ///< Of its tensors.

    bool operator==(const SessionInput&) const = default;
};

/// Where one left off: everything to come back to it.
struct SessionContent {
    SessionInput input;
    QString mapping; ///< The family description in use, or empty.
    EncoderSettings settings;
    HandKeyframes by_hand;
    Selection selection;
    SweepForm sweep;
    QString view; ///< View::id().
    QByteArray geometry;
    QByteArray splitter;
    QByteArray tree_header;

    bool operator==(const SessionContent&) const = default;
};

/// What session files are called: "name.mcwc-session".
inline constexpr QLatin1String session_suffix{"mcwc-session"};
bool is_session_path(const QString& path);

/// The text of a session file (JSON). Rules that say nothing yet are left out.
QByteArray session_text(const SessionContent& session);
/// Reads it. Settings that this version does not know are ignored, those that are missing have their
/// defaults. Error(ConfigInvalid) names `file` and what is wrong: no JSON, no session, a newer format, no
/// input, a value outside its range.
SessionContent read_session(const QByteArray& text, const QString& file);

} // namespace mcwc::gui
