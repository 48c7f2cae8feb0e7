#include "app/gui/session/sample.h"

#include <QDir>
#include <QFileInfo>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

QString find_sample(const QString& program_folder) {
    const auto holds_model = [](const QString& folder) {
        return QFileInfo::exists(folder + u"/config.json"_s);
    };
    QDir folder(program_folder);
    const QString installed = folder.absoluteFilePath(u"../share/mcwc/sample"_s);
    if (holds_model(installed)) {
        return QDir::cleanPath(installed);
    }
    for (int up = 0; up < 5; ++up) { // build/<preset>/bin stands three folders below the tree's root
        const QString candidate = folder.absoluteFilePath(u"resources/sample"_s);
        if (holds_model(candidate)) {
            return QDir::cleanPath(candidate);
        }
        if (!folder.cdUp()) {
            break;
        }
    }
    return {};
}

} // namespace mcwc::gui
