#include "app/gui/shell/navigator.h"

#include "app/gui/session/workspace.h"
#include "app/gui/shell/work_page.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QTabWidget>

namespace mcwc::gui {

Navigator::Navigator(Workspace& workspace, WorkPage& page, QAction& back, QAction& forward, QObject* parent)
    : QObject(parent)
    , workspace_(workspace)
    , page_(page)
    , back_(back)
    , forward_(forward) {
    connect(&back_, &QAction::triggered, this, [this] { go_to(history_.back()); });
    connect(&forward_, &QAction::triggered, this, [this] { go_to(history_.forward()); });
    connect(&workspace_, &Workspace::document_changed, this, &Navigator::begin);
    connect(&workspace_.selection(), &SelectionStore::changed, this, &Navigator::note_place);
    connect(page_.tabs(), &QTabWidget::currentChanged, this, &Navigator::note_place);
    QApplication::instance()->installEventFilter(this);
    refresh();
}

void Navigator::begin() {
    history_.clear();
    note_place();
}

void Navigator::note_place() {
    if (!moving_ && workspace_.document()) {
        history_.visit({page_.current_view(), workspace_.selection().current()});
    }
    refresh();
}

void Navigator::go_to(const std::optional<Place>& place) {
    if (place) {
        moving_ = true; // the two steps to get there are no places of their own
        page_.show_view(place->view);
        workspace_.selection().select(place->selection);
        moving_ = false;
    }
    refresh();
}

void Navigator::refresh() {
    back_.setEnabled(workspace_.document() && history_.can_go_back());
    forward_.setEnabled(workspace_.document() && history_.can_go_forward());
}

// The widgets under the pointer take every press for themselves, so it is looked for before they get it.
bool Navigator::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        const Qt::MouseButton button = static_cast<const QMouseEvent*>(event)->button();
        if (widget != nullptr && widget->window() == page_.window() &&
            (button == Qt::BackButton || button == Qt::ForwardButton)) {
            (button == Qt::BackButton ? back_ : forward_).trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mcwc::gui
