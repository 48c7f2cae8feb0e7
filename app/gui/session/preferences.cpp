#include "app/gui/session/preferences.h"

#include <QDir>
#include <QFileInfo>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int longest_recent_list = 10;

} // namespace

Preferences::Preferences()
    : settings_(u"mcwc"_s, u"workbench"_s) {}

Preferences::Preferences(const QString& ini_file)
    : settings_(ini_file, QSettings::IniFormat) {}

QStringList Preferences::recent_paths() const {
    QStringList existing;
    for (const QString& path : settings_.value("recent"_L1).toStringList()) {
        if (QFileInfo::exists(path)) {
            existing << path;
        }
    }
    return existing;
}

void Preferences::add_recent(const QString& path) {
    QStringList paths = settings_.value("recent"_L1).toStringList();
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    paths.removeAll(whole);
    paths.prepend(whole);
    settings_.setValue("recent"_L1, QStringList(paths.mid(0, longest_recent_list)));
}

void Preferences::clear_recent() {
    settings_.remove("recent"_L1);
}

QByteArray Preferences::window_geometry() const {
    return settings_.value("layout/geometry"_L1).toByteArray();
}
QByteArray Preferences::splitter_state() const {
    return settings_.value("layout/splitter"_L1).toByteArray();
}
QByteArray Preferences::tree_header() const {
    return settings_.value("layout/tree"_L1).toByteArray();
}

void Preferences::set_layout(const QByteArray& geometry, const QByteArray& splitter,
                             const QByteArray& tree_header) {
    settings_.setValue("layout/geometry"_L1, geometry);
    settings_.setValue("layout/splitter"_L1, splitter);
    settings_.setValue("layout/tree"_L1, tree_header);
}

void Preferences::reset_layout() {
    settings_.remove("layout"_L1);
}

QString Preferences::last_session_path() const {
    return QFileInfo(settings_.fileName()).absolutePath() + u"/last.mcwc-session"_s;
}
bool Preferences::restores_session() const {
    return settings_.value("restore_session"_L1, false).toBool();
}
void Preferences::set_restores_session(bool restores) {
    settings_.setValue("restore_session"_L1, restores);
}

bool Preferences::tour_seen() const {
    return settings_.value("tour_seen"_L1, false).toBool();
}
void Preferences::set_tour_seen() {
    settings_.setValue("tour_seen"_L1, true);
}

QString Preferences::language() const {
    return settings_.value("language"_L1).toString();
}
void Preferences::set_language(const QString& code) {
    settings_.setValue("language"_L1, code);
}

QString Preferences::theme() const {
    return settings_.value("theme"_L1, u"system"_s).toString();
}
void Preferences::set_theme(const QString& theme) {
    settings_.setValue("theme"_L1, theme);
}

QString Preferences::last_folder() const {
    const QString folder = settings_.value("last_folder"_L1).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Preferences::set_last_folder(const QString& folder) {
    settings_.setValue("last_folder"_L1, folder);
}

} // namespace mcwc::gui
