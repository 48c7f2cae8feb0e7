#include "app/gui/shell/session_keeper.h"

#include "app/gui/session/preferences.h"
#include "app/gui/session/workspace.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/rate_view.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMainWindow>
#include <QSaveFile>
#include <QSplitter>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString session_lane = u"session"_s;
constexpr qint64 largest_session = 4 << 20;

QString path_of(const Document& document) {
    const QString path = QFile::decodeName(QByteArray::fromStdString(document.path.string()));
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

SessionContent read_file(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::FileUnreadable, (path + u": "_s + file.errorString()).toStdString(), "");
    }
    if (file.size() > largest_session) {
        throw Error(ErrorCode::LimitExceeded, (path + u" is too large for a session file"_s).toStdString(),
                    "");
    }
    return read_session(file.readAll(), path);
}

void write_file(const QString& path, const QByteArray& text) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        throw Error(ErrorCode::FileUnwritable, (path + u": "_s + file.errorString()).toStdString(),
                    "Choose another folder.");
    }
}

/// Without what the document does not have (any more).
Selection fitting(Selection selection, const Document& document) {
    const int layers = static_cast<int>(document.architecture.layers.size());
    if (selection.layer >= layers || selection.other_layer >= layers ||
        selection.tensor >= static_cast<int>(document.tensors.size())) {
        return {};
    }
    return selection;
}

} // namespace

SessionKeeper::SessionKeeper(Workspace& workspace, WorkPage& page, JobManager& jobs, Engine engine,
                             Preferences& preferences, QMainWindow& window)
    : QObject(&window)
    , workspace_(workspace)
    , page_(page)
    , jobs_(jobs)
    , engine_(std::move(engine))
    , preferences_(preferences)
    , window_(window) {
    connect(&workspace_, &Workspace::document_changed, this, &SessionKeeper::take_document);
    connect(&workspace_, &Workspace::opening_changed, this, [this](const QString& path) {
        if (pending_ && path != pending_->input.path) { // it could not be opened, or another file is wanted
            pending_.reset();
        }
    });
}

SessionContent SessionKeeper::content() const {
    SessionContent session;
    if (const DocumentPtr document = workspace_.document()) {
        session.input = {path_of(*document), hash_, document->tensor_bytes()};
        session.mapping = document->mapping_used ? QString::fromStdString(document->mapping) : QString();
    }
    session.settings = workspace_.settings();
    session.settings.keyframes.clear(); // made anew from those set by hand
    session.by_hand = workspace_.hand_keyframes();
    session.selection = workspace_.selection().current();
    session.sweep = page_.rate()->form();
    session.view = page_.current_view();
    session.geometry = window_.saveGeometry();
    session.splitter = page_.splitter()->saveState();
    session.tree_header = page_.model_panel()->header_state();
    return session;
}

void SessionKeeper::save(const QString& path) {
    const DocumentPtr document = workspace_.document();
    if (!document) {
        return;
    }
    jobs_.start(
        {.title = tr("Save %1").arg(QFileInfo(path).fileName())}, this,
        [session = content(), document, hash = engine_.hash, path](const TaskContext& context) {
            SessionContent whole = session;
            if (whole.input.hash.isEmpty()) {
                whole.input.hash = QString::fromStdString(hash(*document, context));
            }
            write_file(path, session_text(whole));
            return whole.input.hash;
        },
        [this, document, path](const QString& hash) {
            if (workspace_.document() == document) {
                hash_ = hash;
            }
            Q_EMIT saved(path);
        },
        [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); });
}

void SessionKeeper::open(const QString& path) {
    jobs_.start(
        {.title = tr("Open %1").arg(QFileInfo(path).fileName()), .lane = session_lane}, this,
        [path](const TaskContext&) { return read_file(path); },
        [this](SessionContent session) {
            const QString input = session.input.path;
            pending_.reset();
            workspace_.open(input); // announces that it opens, so what waits for it is set afterwards
            pending_ = std::move(session);
        },
        [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); });
}

void SessionKeeper::take_document() {
    const DocumentPtr document = workspace_.document();
    const std::optional<SessionContent> session = std::exchange(pending_, std::nullopt);
    hash_.clear();
    if (!session || !document) {
        return;
    }
    if (session->mapping.isEmpty() || document->stream) {
        restore(*session);
        return;
    }
    workspace_.check_mapping(
        session->mapping,
        [this, session = *session](const DocumentPtr& mapped) {
            if (mapped->mapping_used) {
                workspace_.use_mapped(mapped);
            }
            restore(session);
        },
        [this, session = *session](const QString& message, const QString& advice) {
            restore(session);
            Q_EMIT problem(message, advice);
        });
}

void SessionKeeper::restore(const SessionContent& session) {
    const DocumentPtr document = workspace_.document();
    workspace_.restore_settings({session.settings, session.by_hand});
    window_.restoreGeometry(session.geometry);
    page_.restore_layout(session.splitter);
    page_.model_panel()->restore_header(session.tree_header);
    page_.rate()->set_form(session.sweep);
    page_.show_view(session.view);
    workspace_.selection().select(fitting(session.selection, *document));
    if (session.input.bytes != 0 && session.input.bytes != document->tensor_bytes()) {
        say_changed(session.input);
    } else if (!session.input.hash.isEmpty()) {
        compare_hash(session.input);
    }
}

void SessionKeeper::compare_hash(const SessionInput& input) {
    const DocumentPtr document = workspace_.document();
    jobs_.start(
        {.title = tr("Compare with the session"), .lane = session_lane}, this,
        [document, hash = engine_.hash](const TaskContext& context) { return hash(*document, context); },
        [this, document, input](const std::string& hash) {
            if (workspace_.document() != document) {
                return;
            }
            hash_ = QString::fromStdString(hash);
            if (hash_ != input.hash) {
                say_changed(input);
            }
        },
        [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); });
}

void SessionKeeper::say_changed(const SessionInput& input) {
    Q_EMIT changed_input(
        tr("%1 is not what it was when the session was saved").arg(input.path),
        tr("Settings and selection are back; all figures are those of the present weights."));
}

QString SessionKeeper::last_session() const {
    const QString path = preferences_.last_session_path();
    return QFileInfo::exists(path) ? path : QString();
}

QString SessionKeeper::last_session_name() const {
    try {
        return QFileInfo(read_file(preferences_.last_session_path()).input.path).fileName();
    } catch (const Error&) { // whoever opens it is told why
        return QFileInfo(preferences_.last_session_path()).fileName();
    }
}

void SessionKeeper::keep_last() {
    const SessionContent session = content();
    if (session.input.path.isEmpty()) {
        return; // the one before is still the last
    }
    const QString path = preferences_.last_session_path();
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) { // nobody is there any more to hear of a failure
        file.write(session_text(session));
        file.commit();
    }
}

} // namespace mcwc::gui
