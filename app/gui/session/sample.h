#pragma once

#include <QString>

namespace mcwc::gui {

/// The folder of the sample checkpoint: beside an installed program (share/mcwc/sample), or in the source
/// tree when the program runs from its build folder. Empty when there is none.
QString find_sample(const QString& program_folder);

} // namespace mcwc::gui
