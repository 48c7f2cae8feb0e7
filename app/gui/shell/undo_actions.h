#pragma once

class QAction;
class QUndoStack;

namespace mcwc::gui {

/// Makes two actions undo and redo the stack's commands; their texts say which: "Undo qbits 4 → 3.5".
void connect_undo(QUndoStack& stack, QAction& undo, QAction& redo);

} // namespace mcwc::gui
