#pragma once

#include "app/gui/engine/engine.h"
#include "app/gui/jobs/job_manager.h"
#include "app/gui/session/session_file.h"

#include <QObject>

#include <optional>

class QMainWindow;

namespace mcwc::gui {

class Preferences;
class WorkPage;
class Workspace;

/// Saves what the window is doing into a session file and comes back to it. Files are read, hashed and
/// written in the background.
class SessionKeeper : public QObject {
    Q_OBJECT

public:
    SessionKeeper(Workspace& workspace, WorkPage& page, JobManager& jobs, Engine engine,
                  Preferences& preferences, QMainWindow& window);

    /// What there is to come back to; nothing is open: no input.
    SessionContent content() const;
    void save(const QString& path);
    void open(const QString& path);
    /// The session of the last time, or an empty path when there was none.
    QString last_session() const;
    /// The name of what it works on, for a button; read from the file itself.
    QString last_session_name() const;
    /// Keeps the present session for the next start, without hashing anything: called when the window closes.
    void keep_last();

Q_SIGNALS:
    void saved(const QString& path);
    void problem(const QString& message, const QString& advice);
    /// Something of the session is not as it was.
    void changed_input(const QString& message, const QString& advice);

private:
    void take_document();
    void restore(const SessionContent& session);
    void compare_hash(const SessionInput& input);
    void say_changed(const SessionInput& input);

    Workspace& workspace_;
    WorkPage& page_;
    JobManager& jobs_;
    Engine engine_;
    Preferences& preferences_;
    QMainWindow& window_;
    std::optional<SessionContent> pending_; ///< Waits for its input to be open.
    QString hash_;                          ///< Of the open document; empty: not known.
};

} // namespace mcwc::gui
