#pragma once

class QAction;
class QWidget;

namespace mcwc::gui {

class Preferences;
class WorkPage;

/// Joins the compare view with the dialogs that choose its files, and `action` with the view. Everything must
/// outlive `parent`.
void connect_compare(WorkPage& page, QAction& action, Preferences& preferences, QWidget* parent);

} // namespace mcwc::gui
