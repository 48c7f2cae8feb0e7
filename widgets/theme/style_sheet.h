#pragma once

#include "widgets/theme/colors.h"

#include <QString>

namespace mcwc::widgets {

/// The look of all standard widgets. Widgets choose a role by dynamic property:
/// role = "card" | "panel" | "bar" (frames), "title" | "heading" | "muted" | "figure" | "good" |
/// "error" (labels),
/// "primary" | "flat" (buttons).
QString style_sheet(const Colors& set);

} // namespace mcwc::widgets
