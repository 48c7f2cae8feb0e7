#include "app/gui/shell/undo_actions.h"

#include "widgets/common/labels.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QUndoStack>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::UndoActions)
};

void name_action(QAction& action, const QString& text) {
    action.setText(text);
    action.setToolTip(widgets::plain_text(text) + u" ("_s +
                      action.shortcut().toString(QKeySequence::NativeText) + u')');
}

} // namespace

void connect_undo(QUndoStack& stack, QAction& undo, QAction& redo) {
    const auto refresh = [&stack, &undo, &redo] {
        undo.setEnabled(stack.canUndo());
        redo.setEnabled(stack.canRedo());
        name_action(undo, stack.canUndo() ? Words::tr("&Undo %1").arg(stack.undoText()) : Words::tr("&Undo"));
        name_action(redo, stack.canRedo() ? Words::tr("&Redo %1").arg(stack.redoText()) : Words::tr("&Redo"));
    };
    QObject::connect(&undo, &QAction::triggered, &stack, &QUndoStack::undo);
    QObject::connect(&redo, &QAction::triggered, &stack, &QUndoStack::redo);
    QObject::connect(&stack, &QUndoStack::indexChanged, &undo, refresh);
    QObject::connect(&stack, &QUndoStack::undoTextChanged, &undo, refresh);
    QObject::connect(&stack, &QUndoStack::redoTextChanged, &redo, refresh);
    refresh();
}

} // namespace mcwc::gui
