#pragma once

#include "app/gui/engine/document.h"

#include <QString>
#include <QStringList>

namespace mcwc::gui {

/// What a mapping makes of a checkpoint, in words.
struct MappingCheck {
    bool fits = false;   ///< A family of the mapping was used, not a shipped one or none.
    QString headline;    ///< E.g. "My model: 12 layers, 24 groups".
    QStringList matched; ///< Stacks with their groups, one line each.
    QStringList outside; ///< Names of the tensors that stand outside the layers, in source order.
    QStringList notes;   ///< What the family does not explain.
};

MappingCheck check_mapping(const Document& mapped);

/// A mapping to begin with for a model that no family fits: the layers' names and, where shapes show it, a
/// feed-forward group are guessed from the tensors. Valid JSON whatever the tensors are called.
QString mapping_template(const Document& document);

} // namespace mcwc::gui
