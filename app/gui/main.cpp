#include "app/gui/session/language.h"
#include "app/gui/session/preferences.h"
#include "app/gui/shell/main_window.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

using namespace Qt::Literals::StringLiterals;
using mcwc::widgets::ThemeChoice;

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "MCWC Workbench: look at a checkpoint's layers as frames, compress it, inspect streams."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"PATH"_s,
        QCoreApplication::translate("main", "A model folder, a weight file, an index, a cached model "
                                            "(org/name) or a .mcwc to open."),
        u"[PATH]"_s);
}

/// Help, version and usage errors need no display.
bool is_text_only(int argc, char** argv) {
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
               argument == "--version";
    });
}

void name_program() {
    QCoreApplication::setApplicationName(u"mcwc-workbench"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MCWC_VERSION));
    QCoreApplication::setOrganizationName(u"mcwc"_s);
}

ThemeChoice theme_choice(const QString& name) {
    return name == "light"_L1  ? ThemeChoice::Light
           : name == "dark"_L1 ? ThemeChoice::Dark
                               : ThemeChoice::System;
}

} // namespace

int main(int argc, char** argv) {
    name_program();
    QCommandLineParser parser;
    if (is_text_only(argc, argv)) {
        const QCoreApplication application(argc, argv);
        describe(parser);
        parser.process(application); // prints and exits
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"mcwc-workbench"_s);
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()) || parser.positionalArguments().size() > 1) {
        const QString reason = parser.errorText().isEmpty()
                                   ? QCoreApplication::translate("main", "More than one PATH was given.")
                                   : parser.errorText();
        std::fputs(qPrintable(reason + u"\n\n"_s + parser.helpText()), stderr);
        return 2;
    }
    mcwc::gui::Preferences preferences;
    mcwc::gui::install_language(application, preferences.language());
    mcwc::widgets::Theme theme(application, theme_choice(preferences.theme()));
    mcwc::gui::MainWindow window(mcwc::gui::core_engine(), preferences, &theme);
    QGuiApplication::setQuitOnLastWindowClosed(false); // jobs may still be ending
    QObject::connect(&window, &mcwc::gui::MainWindow::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        window.look_for_models();
        if (parser.positionalArguments().isEmpty()) {
            window.restore_session();
        }
        window.open(parser.positionalArguments().value(0));
        if (!preferences.tour_seen()) {
            window.start_tour();
        }
    });
    return QApplication::exec();
}
