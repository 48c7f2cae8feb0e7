#include "app/gui/session/selection.h"

namespace mcwc::gui {

Selection with_layer(const Selection& selection, int layer) {
    Selection chosen;
    chosen.layer = layer;
    chosen.group = selection.group;
    chosen.rate_point = selection.rate_point;
    return chosen;
}

void SelectionStore::select(const Selection& selection, const QObject* origin) {
    if (announcing_ || selection == current_) {
        return;
    }
    current_ = selection;
    announcing_ = true;
    Q_EMIT changed(current_, origin);
    announcing_ = false;
}

} // namespace mcwc::gui
