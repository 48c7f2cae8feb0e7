#pragma once

#include "app/gui/jobs/job_manager.h"
#include "app/gui/session/preferences.h"
#include "app/gui/session/workspace.h"
#include "app/gui/shell/actions.h"

#include <QMainWindow>
#include <QSize>

#include <memory>
#include <vector>

class QStackedWidget;

namespace mcwc::widgets {
class MessageBar;
class Theme;
enum class MessageKind;
} // namespace mcwc::widgets

namespace mcwc::gui {

class ExportButton;
class JobsBar;
class JobsPanel;
class MappingPanel;
class Navigator;
class SessionKeeper;
class StartPage;
class Tour;
class WorkPage;

/// The workbench's window.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `theme` may be null (the theme menu is then without effect). Both references must outlive the window.
    MainWindow(Engine engine, Preferences& preferences, widgets::Theme* theme, QWidget* parent = nullptr);

    /// A checkpoint, a stream or a session.
    void open(const QString& path);
    /// Opens the last session if the preferences say so; call at the start when nothing else is opened.
    void restore_session();
    /// Walks over the window, from the first step.
    void start_tour();
    /// Looks for cached models in the background; call after show().
    void look_for_models();

    Workspace& workspace() { return *workspace_; }
    JobManager& jobs() { return *jobs_; }
    WorkPage* work_page() const { return work_page_; }
    /// Null until it was first started.
    Tour* tour() const { return tour_; }
    SessionKeeper& sessions() { return *sessions_; }
    StartPage* start_page() const { return start_page_; }
    /// Null until it was first shown.
    MappingPanel* mapping_panel() const { return mapping_panel_; }
    JobsPanel* jobs_panel() const { return jobs_panel_; }
    JobsBar* jobs_bar() const { return jobs_bar_; }
    widgets::MessageBar* message_bar() const { return message_; }
    const Actions& actions() const { return *actions_; }
    bool shows_start_page() const;

Q_SIGNALS:
    /// The window was closed and every job has ended.
    void finished();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr QSize first_size{1360, 860}; ///< Until the user gives it another.

    void connect_actions();
    void connect_workspace();
    void connect_theme();
    void connect_sessions();
    void fill_languages();
    void restore_layout();
    void show_message(widgets::MessageKind kind, const QString& text, const QString& advice = {},
                      const QString& action = {}, std::function<void()> on_action = {});
    void follow_document();
    void fill_recent();
    void fill_cached(const std::vector<CachedModel>& models);
    void ask_open(bool folder);
    void ask_export();
    void ask_decode();
    void ask_export_of(ExportButton& button, std::size_t choice);
    void show_about();
    void show_mapping();
    void make_tour();
    void connect_jobs();

    Preferences& preferences_;
    widgets::Theme* theme_;
    JobManager* jobs_;
    Workspace* workspace_;
    Engine engine_;
    std::unique_ptr<Actions> actions_;
    QStackedWidget* pages_;
    StartPage* start_page_;
    WorkPage* work_page_;
    widgets::MessageBar* message_;
    JobsPanel* jobs_panel_;
    JobsBar* jobs_bar_;
    Navigator* navigator_;
    SessionKeeper* sessions_;
    Tour* tour_ = nullptr;
    MappingPanel* mapping_panel_ = nullptr;
    std::function<void()> on_message_action_;
    QString sample_;
    bool closing_ = false;
};

} // namespace mcwc::gui
