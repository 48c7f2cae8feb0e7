#include "app/gui/shell/main_window.h"

#include "app/gui/report/report_export.h"
#include "app/gui/session/sample.h"
#include "app/gui/shell/compare_dialogs.h"
#include "app/gui/shell/dropped_path.h"
#include "app/gui/shell/file_dialogs.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/jobs_panel.h"
#include "app/gui/shell/mapping_panel.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/navigator.h"
#include "app/gui/shell/session_keeper.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/work_page.h"
#include "widgets/common/format.h"
#include "widgets/common/message_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

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
    , jobs_panel_(new JobsPanel(*jobs_, this))
    , jobs_bar_(new JobsBar(*jobs_, this))
    , navigator_(new Navigator(*workspace_, *work_page_, *actions_->back, *actions_->forward, this))
    , sessions_(new SessionKeeper(*workspace_, *work_page_, *jobs_, engine_, preferences_, *this))
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
    column->addWidget(jobs_panel_);
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
    connect_sessions();
    fill_languages();
    connect_jobs();
    connect_compare(*work_page_, *actions_->compare, preferences_, this);
    connect_report(*work_page_, workspace_->analysis(), *actions_->save_report, preferences_, this);
    fill_recent();
    fill_cached({});
    follow_document();
    restore_layout();
}

void MainWindow::restore_layout() {
    resize(first_size);
    restoreGeometry(preferences_.window_geometry());
    work_page_->restore_layout(preferences_.splitter_state());
    work_page_->model_panel()->restore_header(preferences_.tree_header());
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
        if (is_session_path(path)) {
            sessions_->open(path);
            preferences_.add_recent(path);
        } else {
            workspace_->open(path);
        }
    }
}

void MainWindow::restore_session() {
    if (preferences_.restores_session()) {
        open(sessions_->last_session());
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
    for (QAction* action : {actions_->close_document, actions_->find, actions_->focus_strip,
                            actions_->next_view, actions_->compare, actions_->save_report}) {
        action->setEnabled(document != nullptr);
    }
    actions_->focus_encoder->setEnabled(document && !stream);
    actions_->mapping->setEnabled(document && !stream);
    actions_->save_session->setEnabled(document != nullptr);
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
    ask_open_path(this, preferences_, folder, [this](const QString& path) { open(path); });
}

void MainWindow::ask_export() {
    const DocumentPtr document = workspace_->document();
    if (!document || document->stream) {
        return;
    }
    QString name = QString::fromStdString(document->display_name).section(u'/', -1);
    name = (name.endsWith(".safetensors"_L1) ? QFileInfo(name).completeBaseName() : name) + u".mcwc"_s;
    ask_export_path(this, preferences_, name, [this](const QString& path) { workspace_->export_to(path); });
}

void MainWindow::ask_decode() {
    if (workspace_->document() && workspace_->document()->stream) {
        ask_decode_folder(this, preferences_, [this](const QString& path) { workspace_->decode_to(path); });
    }
}

void MainWindow::show_mapping() {
    if (mapping_panel_ == nullptr) {
        mapping_panel_ = new MappingPanel(*workspace_, preferences_, this);
    }
    mapping_panel_->show();
    mapping_panel_->raise();
    mapping_panel_->activateWindow();
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
    sessions_->keep_last();
    jobs_->shut_down();
}

} // namespace mcwc::gui
