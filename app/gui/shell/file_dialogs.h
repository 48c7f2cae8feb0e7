#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace mcwc::gui {

class Preferences;

// Questions for a path. None of them waits: `chosen` is called when the user has answered, and never when
// they changed their mind. Each begins in the folder of the last answer.

using PathChosen = std::function<void(const QString&)>;

/// A folder, or a weight file, index, stream or session.
void ask_open_path(QWidget* window, Preferences& preferences, bool folder, PathChosen chosen);
/// Where to write a stream; `name` is what the field suggests.
void ask_export_path(QWidget* window, Preferences& preferences, const QString& name, PathChosen chosen);
void ask_decode_folder(QWidget* window, Preferences& preferences, PathChosen chosen);
/// Where to write any other file.
void ask_save_path(QWidget* window, Preferences& preferences, const QString& title, const QString& filter,
                   const QString& suffix, const QString& name, PathChosen chosen);

} // namespace mcwc::gui
