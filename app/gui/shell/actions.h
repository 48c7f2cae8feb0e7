#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace mcwc::gui {

/// Everything that a menu or a key can do. Made once; the window connects them.
struct Actions {
    explicit Actions(QMainWindow& window);

    /// Drawings for the present palette; call after it changed.
    void refresh_icons();
    /// All actions that have a shortcut, in menu order: for the shortcut sheet.
    QList<QAction*> all() const;

    QAction* open_file;
    QAction* open_folder;
    QAction* open_sample;
    QAction* open_session;
    QAction* save_session;
    QAction* restore_session;
    QAction* export_stream;
    QAction* decode;
    QAction* save_report;
    QAction* close_document;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* analyse;
    QAction* back;
    QAction* forward;
    QAction* find;
    QAction* focus_strip;
    QAction* focus_encoder;
    QAction* compare;
    QAction* show_model;
    QAction* show_encoder;
    QAction* show_jobs;
    QAction* next_view;
    QAction* theme_system;
    QAction* theme_light;
    QAction* theme_dark;
    QAction* reset_layout;
    QAction* mapping;
    QAction* cancel_jobs;
    QAction* tour;
    QAction* shortcuts;
    QAction* about;
    QMenu* recent_menu;
    QMenu* cached_menu;
    QMenu* language_menu;
    QToolBar* tool_bar;

private:
    void build_menus(QMainWindow& window);
    void build_tool_bar(QMainWindow& window);
};

} // namespace mcwc::gui
