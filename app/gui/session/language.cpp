#include "app/gui/session/language.h"

#include "translations/load.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

const std::vector<std::pair<QString, QString>>& languages() {
    static const std::vector<std::pair<QString, QString>> list{
        {u"en"_s, u"English"_s},
        {u"de"_s, u"Deutsch"_s},
        {u"fr"_s, u"Fran\u00e7ais"_s},
        {u"es"_s, u"Espa\u00f1ol"_s},
        {u"ja"_s, u"\u65e5\u672c\u8a9e"_s},
        {u"zh_CN"_s, u"\u7b80\u4f53\u4e2d\u6587"_s},
    };
    return list;
}

QString language_for(const QStringList& wanted) {
    for (const QString& name : wanted) {
        const QLocale locale(QString(name).replace(u'-', u'_'));
        const QString language = locale.name().section(u'_', 0, 0);
        const bool simplified =
            locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalHanScript &&
            locale.territory() != QLocale::Taiwan && locale.territory() != QLocale::HongKong;
        QString code = simplified ? u"zh_CN"_s : language;
        const bool known = std::any_of(languages().begin(), languages().end(),
                                       [&](const auto& item) { return item.first == code; });
        if (known) {
            return code;
        }
    }
    return u"en"_s;
}

QString install_language(QCoreApplication& application, const QString& code) {
    load_catalogues();
    const QLocale system = QLocale::system();
    QString used = code.isEmpty() ? language_for(system.uiLanguages()) : language_for({code});
    if (!code.isEmpty()) {
        QLocale::setDefault(QLocale(used));
    }
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (!translator->load(name, folder) || !QCoreApplication::installTranslator(translator)) {
            delete translator; // an empty catalogue: the texts are those of the program
        }
    };
    install(u"qtbase_"_s + used, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"mcwc_"_s + used, u":/catalogues"_s);
    return used;
}

} // namespace mcwc::gui
