#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace mcwc::widgets {

/// One of the drawings in resources/icons by its file name without suffix, in the given colour, sharp at
/// every size and device pixel ratio. An unknown name gives a null icon.
QIcon icon(const QString& name, const QColor& color);
/// The program's own icon, in its own colours.
QIcon application_icon();

} // namespace mcwc::widgets
