// What the window's actions, panels and jobs have to do with each other.

#include "app/gui/session/language.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/file_dialogs.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/jobs_panel.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/session_keeper.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/shortcut_sheet.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/undo_actions.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/export_menu.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>

#include <utility>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

void MainWindow::connect_actions() {
    const Actions& a = *actions_;
    connect(a.open_file, &QAction::triggered, this, [this] { ask_open(false); });
    connect(a.open_folder, &QAction::triggered, this, [this] { ask_open(true); });
    connect(a.open_sample, &QAction::triggered, this, [this] { open(sample_); });
    connect(a.export_stream, &QAction::triggered, this, &MainWindow::ask_export);
    connect(a.decode, &QAction::triggered, this, &MainWindow::ask_decode);
    connect(a.close_document, &QAction::triggered, workspace_, &Workspace::close);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect_undo(workspace_->undo_stack(), *a.undo, *a.redo);
    connect(a.analyse, &QAction::triggered, workspace_, &Workspace::analyse);
    connect(a.cancel_jobs, &QAction::triggered, jobs_, &JobManager::cancel_all);
    connect(a.find, &QAction::triggered, this, [this] {
        if (work_page_->begin_find()) {
            return;
        }
        work_page_->model_panel()->filter_field()->setFocus(Qt::ShortcutFocusReason);
        work_page_->model_panel()->filter_field()->selectAll();
    });
    connect(a.focus_strip, &QAction::triggered, this,
            [this] { work_page_->strip()->setFocus(Qt::ShortcutFocusReason); });
    connect(a.focus_encoder, &QAction::triggered, this, [this] {
        work_page_->settings_panel()->encoder()->keyframe_slider()->field()->setFocus(
            Qt::ShortcutFocusReason);
    });
    for (const auto& [action, panel] :
         {std::pair(a.show_model, WorkPage::ModelSide), std::pair(a.show_encoder, WorkPage::EncoderSide)}) {
        connect(action, &QAction::triggered, work_page_,
                [this, panel = panel](bool shown) { work_page_->set_side_shown(panel, shown); });
        connect(work_page_, &WorkPage::sides_changed, action, [this, action = action, panel = panel] {
            action->setChecked(work_page_->side_shown(panel));
        });
    }
    connect(a.next_view, &QAction::triggered, this, [this] {
        QTabWidget* tabs = work_page_->tabs();
        int next = tabs->currentIndex();
        do {
            next = (next + 1) % tabs->count();
        } while (!tabs->isTabVisible(next) && next != tabs->currentIndex());
        tabs->setCurrentIndex(next);
    });
    connect(a.reset_layout, &QAction::triggered, this, [this] {
        preferences_.reset_layout();
        resize(first_size);
        work_page_->reset_layout();
    });
    connect(a.shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutSheet(actions_->all(), this))->show(); });
    connect(a.mapping, &QAction::triggered, this, &MainWindow::show_mapping);
    connect(work_page_, &WorkPage::mapping_wanted, a.mapping, &QAction::trigger);
    connect(a.tour, &QAction::triggered, this, &MainWindow::start_tour);
    connect(a.about, &QAction::triggered, this, &MainWindow::show_about);

    connect(start_page_, &StartPage::open_file_wanted, a.open_file, &QAction::trigger);
    connect(start_page_, &StartPage::open_folder_wanted, a.open_folder, &QAction::trigger);
    connect(start_page_, &StartPage::open_sample_wanted, a.open_sample, &QAction::trigger);
    connect(start_page_, &StartPage::path_chosen, this, &MainWindow::open);
    SettingsPanel* panel = work_page_->settings_panel();
    connect(panel, &SettingsPanel::analyse_wanted, a.analyse, &QAction::trigger);
    connect(panel, &SettingsPanel::export_wanted, a.export_stream, &QAction::trigger);
    connect(panel, &SettingsPanel::decode_wanted, a.decode, &QAction::trigger);
    connect(panel, &SettingsPanel::base_wanted, this, [this](bool folder) {
        ask_open_path(this, preferences_, folder,
                      [this](const QString& path) { workspace_->use_base(path); });
    });
    for (ExportButton* button : work_page_->findChildren<ExportButton*>()) {
        connect(button, &ExportButton::path_wanted, this,
                [this, button](std::size_t choice) { ask_export_of(*button, choice); });
    }
}

void MainWindow::ask_export_of(ExportButton& button, std::size_t choice) {
    const ExportChoice& chosen = button.choices()[choice];
    const QString suffix = chosen.file_name.section(u'.', -1);
    ask_save_path(this, preferences_, widgets::plain_text(chosen.title), u"*."_s + suffix, suffix,
                  chosen.file_name, [&button, choice](const QString& path) { button.save(choice, path); });
}

void MainWindow::connect_workspace() {
    connect(workspace_, &Workspace::document_changed, this, &MainWindow::follow_document);
    connect(workspace_, &Workspace::problem, this, [this](const QString& text, const QString& advice) {
        show_message(widgets::MessageKind::Error, text, advice);
    });
    connect(workspace_, &Workspace::exported, this, [this](const QString& path, quint64 bytes) {
        preferences_.add_recent(path);
        fill_recent();
        show_message(widgets::MessageKind::Information,
                     tr("Saved %1, %2").arg(QFileInfo(path).fileName(), widgets::bytes_text(bytes)),
                     QDir::toNativeSeparators(path), tr("Open it"), [this, path] { open(path); });
    });
    connect(workspace_, &Workspace::decoded, this, [this](const QString& folder, quint64 tensors) {
        preferences_.add_recent(folder);
        fill_recent();
        show_message(widgets::MessageKind::Information,
                     tr("Decoded %1 tensors").arg(widgets::number_text(tensors)),
                     QDir::toNativeSeparators(folder), tr("Open it"), [this, folder] { open(folder); });
    });
    connect(&workspace_->analysis(), &LayerAnalysis::file_written, this, [this](const QString& path) {
        show_message(widgets::MessageKind::Information, tr("Saved %1").arg(QFileInfo(path).fileName()),
                     QDir::toNativeSeparators(path));
    });
    widgets::DragHandle* drag = work_page_->settings_panel()->drag_handle();
    connect(drag, &widgets::DragHandle::file_wanted, this, [this, drag] {
        drag->set_preparing();
        workspace_->prepare_drag_file();
    });
    connect(workspace_, &Workspace::drag_file_ready, drag, &widgets::DragHandle::set_file);
    connect(workspace_, &Workspace::drag_file_failed, drag, &widgets::DragHandle::set_idle);
    connect(message_, &widgets::MessageBar::action_chosen, this, [this] {
        const auto act = std::exchange(on_message_action_, {});
        message_->clear();
        if (act) {
            act();
        }
    });
}

void MainWindow::fill_languages() {
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& name) {
        QAction* action = actions_->language_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(preferences_.language() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code, name] {
            preferences_.set_language(code);
            show_message(widgets::MessageKind::Information, tr("Language: %1").arg(name),
                         tr("The window uses it from the next start on."));
        });
    };
    add({}, tr("As the &system"));
    actions_->language_menu->addSeparator();
    for (const auto& [code, name] : languages()) {
        add(code, name);
    }
}

void MainWindow::connect_sessions() {
    const Actions& a = *actions_;
    connect(a.save_session, &QAction::triggered, this, [this] {
        const QString name = QString::fromStdString(workspace_->document()->display_name).section(u'/', -1);
        ask_save_path(this, preferences_, tr("Save the session"), tr("MCWC sessions (*.mcwc-session)"),
                      session_suffix, name + u'.' + session_suffix,
                      [this](const QString& path) { sessions_->save(path); });
    });
    const QString last = sessions_->last_session();
    a.open_session->setEnabled(!last.isEmpty());
    start_page_->set_last_session(last.isEmpty() ? QString() : sessions_->last_session_name());
    connect(a.open_session, &QAction::triggered, this, [this] { open(sessions_->last_session()); });
    connect(start_page_, &StartPage::last_session_wanted, a.open_session, &QAction::trigger);
    a.restore_session->setChecked(preferences_.restores_session());
    connect(a.restore_session, &QAction::toggled, this,
            [this](bool restores) { preferences_.set_restores_session(restores); });
    connect(sessions_, &SessionKeeper::saved, this, [this](const QString& path) {
        preferences_.add_recent(path);
        fill_recent();
        show_message(widgets::MessageKind::Information, tr("Saved %1").arg(QFileInfo(path).fileName()),
                     QDir::toNativeSeparators(path));
    });
    connect(sessions_, &SessionKeeper::problem, this, [this](const QString& text, const QString& advice) {
        show_message(widgets::MessageKind::Error, text, advice);
    });
    connect(sessions_, &SessionKeeper::changed_input, this,
            [this](const QString& text, const QString& advice) {
                show_message(widgets::MessageKind::Warning, text, advice);
            });
}

void MainWindow::connect_jobs() {
    jobs_panel_->hide();
    connect(actions_->show_jobs, &QAction::toggled, this, [this](bool shown) {
        jobs_panel_->setVisible(shown);
        jobs_bar_->set_panel_shown(shown);
        if (shown) {
            jobs_panel_->table()->setFocus();
        }
    });
    connect(jobs_bar_, &JobsBar::panel_wanted, actions_->show_jobs, &QAction::setChecked);
    connect(jobs_panel_, &JobsPanel::close_wanted, actions_->show_jobs,
            [this] { actions_->show_jobs->setChecked(false); });
    connect(work_page_->compare(), &CompareView::problem, this,
            [this](const QString& text, const QString& advice) {
                show_message(widgets::MessageKind::Error, text, advice);
            });
}

void MainWindow::connect_theme() {
    const QString choice = preferences_.theme();
    const std::pair<QAction*, QString> choices[] = {{actions_->theme_system, u"system"_s},
                                                    {actions_->theme_light, u"light"_s},
                                                    {actions_->theme_dark, u"dark"_s}};
    for (const auto& [action, name] : choices) {
        action->setChecked(name == choice);
        connect(action, &QAction::triggered, this, [this, name = name] {
            preferences_.set_theme(name);
            if (theme_ != nullptr) {
                theme_->set_choice(name == "light"_L1  ? widgets::ThemeChoice::Light
                                   : name == "dark"_L1 ? widgets::ThemeChoice::Dark
                                                       : widgets::ThemeChoice::System);
            }
        });
    }
}

} // namespace mcwc::gui
