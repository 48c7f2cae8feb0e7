#pragma once

#include "app/gui/session/history.h"

#include <QObject>

class QAction;

namespace mcwc::gui {

class WorkPage;
class Workspace;

/// Goes back and forward over what was looked at: by the two actions, and by the mouse's side buttons
/// anywhere in the window. Another document begins a new history.
class Navigator : public QObject {
    Q_OBJECT

public:
    Navigator(Workspace& workspace, WorkPage& page, QAction& back, QAction& forward,
              QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void note_place();
    void go_to(const std::optional<Place>& place);
    void refresh();

    Workspace& workspace_;
    WorkPage& page_;
    QAction& back_;
    QAction& forward_;
    History history_;
    bool moving_ = false;
};

} // namespace mcwc::gui
