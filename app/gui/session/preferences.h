#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace mcwc::gui {

/// What is kept between sessions. The only place that knows QSettings and its keys.
class Preferences {
public:
    /// The user's settings, or those in an INI file (tests).
    Preferences();
    explicit Preferences(const QString& ini_file);

    /// Newest first, at most ten; without the paths that no longer exist.
    QStringList recent_paths() const;
    void add_recent(const QString& path);
    void clear_recent();

    QByteArray window_geometry() const;
    QByteArray splitter_state() const;
    QByteArray tree_header() const;
    void set_layout(const QByteArray& geometry, const QByteArray& splitter, const QByteArray& tree_header);
    void reset_layout();

    /// Where the session of the last time is kept, beside the settings.
    QString last_session_path() const;
    /// Whether it is opened at the start.
    bool restores_session() const;
    void set_restores_session(bool restores);

    /// The tour was walked or skipped once.
    bool tour_seen() const;
    void set_tour_seen();

    /// A code of languages(); empty: that of the system.
    QString language() const;
    void set_language(const QString& code);
    QString theme() const; ///< "system", "light", "dark".
    void set_theme(const QString& theme);
    QString last_folder() const;
    void set_last_folder(const QString& folder);

private:
    mutable QSettings settings_;
};

} // namespace mcwc::gui
