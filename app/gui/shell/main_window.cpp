#include "app/gui/shell/main_window.h"

#include "app/gui/session/sample.h"
#include "app/gui/shell/dropped_path.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/shortcut_sheet.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/work_page.h"
#include "widgets/common/format.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize first_size{1360, 860}; ///< Until the user gives it another.

} // namespace

MainWindow::MainWindow(Engine engine, Preferences& preferences, widgets::Theme* theme, QWidget* parent)
    : QMainWindow(parent)
    , preferences_(preferences)
    , theme_(theme)
    , jobs_(new JobManager(this))
    , workspace_(new Workspace(engine, *jobs_, this))
    , engine_(std::move(engine))
    , actions_(std::make_unique<Actions>(*this))
    , pages_(new QStackedWidget(this))
    , start_page_(new StartPage(this))
    , work_page_(new WorkPage(*workspace_, this))
    , message_(new widgets::MessageBar(this))
    , jobs_bar_(new JobsBar(*jobs_, this))
    , sample_(find_sample(QCoreApplication::applicationDirPath())) {
    setWindowTitle(tr("MCWC Workbench"));
    setAcceptDrops(true);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* message_row = new QVBoxLayout;
    message_row->setContentsMargins(12, 10, 12, 0);
    message_row->addWidget(message_);
    auto* message_holder = new QWidget(centre);
    message_holder->setLayout(message_row);
    message_holder->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(message_holder);
    column->addWidget(pages_, 1);
    column->addWidget(jobs_bar_);
    pages_->addWidget(start_page_);
    pages_->addWidget(work_page_);
    setCentralWidget(centre);
    message_holder->hide();
    connect(message_, &widgets::MessageBar::dismissed, message_holder, &QWidget::hide);

    start_page_->set_sample_available(!sample_.isEmpty());
    connect_actions();
    connect_workspace();
    connect_theme();
    fill_recent();
    fill_cached({});
    follow_document();
    restore_layout();
}

void MainWindow::restore_layout() {
    resize(first_size);
    restoreGeometry(preferences_.window_geometry());
    work_page_->splitter()->restoreState(preferences_.splitter_state());
    work_page_->model_panel()->restore_header(preferences_.tree_header());
}

void MainWindow::connect_actions() {
    const Actions& a = *actions_;
    connect(a.open_file, &QAction::triggered, this, [this] { ask_open(false); });
    connect(a.open_folder, &QAction::triggered, this, [this] { ask_open(true); });
    connect(a.open_sample, &QAction::triggered, this, [this] { open(sample_); });
    connect(a.export_stream, &QAction::triggered, this, &MainWindow::ask_export);
    connect(a.decode, &QAction::triggered, this, &MainWindow::ask_decode);
    connect(a.close_document, &QAction::triggered, workspace_, &Workspace::close);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.analyse, &QAction::triggered, workspace_, &Workspace::analyse);
    connect(a.cancel_jobs, &QAction::triggered, jobs_, &JobManager::cancel_all);
    connect(a.find, &QAction::triggered, this, [this] {
        work_page_->model_panel()->filter_field()->setFocus(Qt::ShortcutFocusReason);
        work_page_->model_panel()->filter_field()->selectAll();
    });
    connect(a.focus_strip, &QAction::triggered, this,
            [this] { work_page_->strip()->setFocus(Qt::ShortcutFocusReason); });
    connect(a.focus_encoder, &QAction::triggered, this, [this] {
        work_page_->settings_panel()->encoder()->keyframe_slider()->field()->setFocus(
            Qt::ShortcutFocusReason);
    });
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
    connect(a.about, &QAction::triggered, this, &MainWindow::show_about);

    connect(start_page_, &StartPage::open_file_wanted, a.open_file, &QAction::trigger);
    connect(start_page_, &StartPage::open_folder_wanted, a.open_folder, &QAction::trigger);
    connect(start_page_, &StartPage::open_sample_wanted, a.open_sample, &QAction::trigger);
    connect(start_page_, &StartPage::path_chosen, this, &MainWindow::open);
    SettingsPanel* panel = work_page_->settings_panel();
    connect(panel, &SettingsPanel::analyse_wanted, a.analyse, &QAction::trigger);
    connect(panel, &SettingsPanel::export_wanted, a.export_stream, &QAction::trigger);
    connect(panel, &SettingsPanel::decode_wanted, a.decode, &QAction::trigger);
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
        message_->parentWidget()->hide();
        if (act) {
            act();
        }
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

void MainWindow::show_message(widgets::MessageKind kind, const QString& text, const QString& advice,
                              const QString& action, std::function<void()> on_action) {
    on_message_action_ = std::move(on_action);
    message_->parentWidget()->show();
    message_->show_message(kind, text, advice, action);
}

bool MainWindow::shows_start_page() const {
    return pages_->currentWidget() == start_page_;
}

void MainWindow::open(const QString& path) {
    if (!path.isEmpty()) {
        message_->clear();
        message_->parentWidget()->hide();
        workspace_->open(path);
    }
}

void MainWindow::follow_document() {
    const DocumentPtr document = workspace_->document();
    const bool stream = document && document->stream;
    pages_->setCurrentWidget(document ? static_cast<QWidget*>(work_page_) : start_page_);
    if (document) {
        work_page_->model_panel()->tree()->setFocus();
    } else {
        start_page_->setFocus();
    }
    setWindowTitle(document
                       ? tr("%1 \u2013 MCWC Workbench").arg(QString::fromStdString(document->display_name))
                       : tr("MCWC Workbench"));
    actions_->analyse->setVisible(!stream);
    actions_->export_stream->setVisible(!stream);
    actions_->decode->setVisible(!document || stream);
    actions_->analyse->setEnabled(document && !stream);
    actions_->export_stream->setEnabled(document && !stream);
    actions_->decode->setEnabled(stream);
    for (QAction* action :
         {actions_->close_document, actions_->find, actions_->focus_strip, actions_->next_view}) {
        action->setEnabled(document != nullptr);
    }
    actions_->focus_encoder->setEnabled(document && !stream);
    actions_->open_sample->setEnabled(!sample_.isEmpty());
    if (document) {
        preferences_.add_recent(QFile::decodeName(QByteArray::fromStdString(document->path.string())));
        fill_recent();
    }
}

void MainWindow::fill_recent() {
    const QStringList paths = preferences_.recent_paths();
    start_page_->set_recent(paths);
    actions_->recent_menu->clear();
    for (const QString& path : paths) {
        actions_->recent_menu->addAction(QDir::toNativeSeparators(path), this, [this, path] { open(path); });
    }
    actions_->recent_menu->setEnabled(!paths.isEmpty());
}

void MainWindow::fill_cached(const std::vector<CachedModel>& models) {
    actions_->cached_menu->clear();
    for (const CachedModel& model : models) {
        const QString path = QFile::decodeName(QByteArray::fromStdString(model.snapshot.string()));
        actions_->cached_menu->addAction(
            tr("%1 \u00b7 %2").arg(QString::fromStdString(model.id), widgets::bytes_text(model.weight_bytes)),
            this, [this, path] { open(path); });
    }
    actions_->cached_menu->setEnabled(!models.empty());
}

void MainWindow::look_for_models() {
    jobs_->start(
        {.title = tr("Look for models"), .lane = u"cache"_s, .quiet = true}, this,
        [list = engine_.cached_models](const TaskContext&) { return list(); },
        [this](const std::vector<CachedModel>& models) {
            start_page_->set_cached(models);
            fill_cached(models);
        });
}

void MainWindow::ask_open(bool folder) {
    auto* dialog =
        new QFileDialog(this, folder ? tr("Open a model folder") : tr("Open a checkpoint or a stream"),
                        preferences_.last_folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!folder) {
        dialog->setNameFilters({tr("Checkpoints and streams (*.safetensors *.bin *.pt *.pth *.json *.mcwc)"),
                                tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        preferences_.set_last_folder(QFileInfo(path).absolutePath());
        open(path);
    });
    dialog->open();
}

void MainWindow::ask_export() {
    const DocumentPtr document = workspace_->document();
    if (!document || document->stream) {
        return;
    }
    QString name = QString::fromStdString(document->display_name).section(u'/', -1);
    name = (name.endsWith(".safetensors"_L1) ? QFileInfo(name).completeBaseName() : name) + u".mcwc"_s;
    auto* dialog = new QFileDialog(this, tr("Export a stream"), preferences_.last_folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"mcwc"_s);
    dialog->setNameFilter(tr("MCWC streams (*.mcwc)"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        preferences_.set_last_folder(QFileInfo(path).absolutePath());
        workspace_->export_to(path);
    });
    dialog->open();
}

void MainWindow::ask_decode() {
    if (!workspace_->document() || !workspace_->document()->stream) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Decode into a folder"), preferences_.last_folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, tr("Decode here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        preferences_.set_last_folder(QFileInfo(path).absolutePath());
        workspace_->decode_to(path);
    });
    dialog->open();
}

void MainWindow::show_about() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About MCWC Workbench"),
                                tr("MCWC Workbench %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(tr("Motion-compensated weight compression for model checkpoints."));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && actions_) {
        actions_->refresh_icons();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const bool own = event->source() != nullptr; // the handle's drag is meant for elsewhere
    if (!own && !dropped_path(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        start_page_->set_drag_active(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event) {
    start_page_->set_drag_active(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    start_page_->set_drag_active(false);
    const QString path = dropped_path(*event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        open(path);
    }
}

// Nothing waits here: the window goes, the jobs are told to stop, and `finished` follows when they have.
void MainWindow::closeEvent(QCloseEvent* event) {
    event->accept();
    if (closing_) {
        return;
    }
    closing_ = true;
    preferences_.set_layout(saveGeometry(), work_page_->splitter()->saveState(),
                            work_page_->model_panel()->header_state());
    connect(jobs_, &JobManager::all_ended, this, &MainWindow::finished, Qt::SingleShotConnection);
    jobs_->shut_down();
}

} // namespace mcwc::gui
