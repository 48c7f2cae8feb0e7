#include "app/gui/shell/dropped_path.h"

#include <QFileInfo>
#include <QMimeData>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

QString dropped_path(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && QFileInfo::exists(url.toLocalFile())) {
            paths << url.toLocalFile();
        }
    }
    if (paths.size() <= 1) {
        return paths.value(0);
    }
    for (const QString& ending : {u".mcwc-session"_s, u".index.json"_s, u".mcwc"_s}) {
        const auto found = std::find_if(paths.begin(), paths.end(), [&](const QString& path) {
            return path.endsWith(ending, Qt::CaseInsensitive);
        });
        if (found != paths.end()) {
            return *found;
        }
    }
    const QString folder = QFileInfo(paths.first()).absolutePath();
    const bool together = std::all_of(paths.begin(), paths.end(), [&](const QString& path) {
        return QFileInfo(path).isFile() && QFileInfo(path).absolutePath() == folder;
    });
    return together ? folder : paths.first();
}

} // namespace mcwc::gui
