#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

class QCoreApplication;

namespace mcwc::gui {

/// The languages of the window: code as in the catalogues' names, and what its speakers call it.
const std::vector<std::pair<QString, QString>>& languages();

/// The code of the first of the wanted languages ("de-AT", "zh-Hans-CN" ...) that there is a catalogue for;
/// "en" when there is none.
QString language_for(const QStringList& wanted);

/// Has the application speak a language, with that language's numbers; call before any window is made. An
/// empty code: that of the system. Returns the code in use. Texts that a catalogue lacks stay English.
QString install_language(QCoreApplication& application, const QString& code);

} // namespace mcwc::gui
