#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace mcwc::gui {

/// Every key of the window on one sheet; not modal.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace mcwc::gui
