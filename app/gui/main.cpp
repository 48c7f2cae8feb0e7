#include "app/gui/report/report_run.h"
#include "app/gui/session/language.h"
#include "app/gui/session/preferences.h"
#include "app/gui/shell/main_window.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
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
    parser.addOption(
        {u"report"_s,
         QCoreApplication::translate(
             "main", "Open PATH, measure it, compute every view, write all of it as a web page or PDF "
                     "and end. Needs no display."),
         u"FILE.html|FILE.pdf"_s});
    parser.addOption({u"sweep"_s, QCoreApplication::translate(
                                      "main", "With --report: sweep too, so that the report has the "
                                              "curves of Rate\u2013"
                                              "distortion.")});
    QCommandLineOption measure(u"measure-start"_s); // for the benchmark: nothing that users need
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(measure);
}

/// A report needs no screen: without one the window is drawn into memory.
void do_without_display(int argc, char** argv) {
    const bool report = std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view argument) {
        return argument.starts_with("--report") || argument.starts_with("-report");
    });
    if (report && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY") &&
        !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

int usage_error(const QCommandLineParser& parser, const QString& reason) {
    std::fputs(qPrintable(reason + u"\n\n"_s + parser.helpText()), stderr);
    return 2;
}

/// Writes a report of `model`; the exit code.
int run_report(mcwc::gui::MainWindow& window, const QString& model, const QString& report, bool sweep) {
    window.setAttribute(Qt::WA_DontShowOnScreen); // laid out as if it were shown
    window.show();
    mcwc::gui::ReportRun run(window, model, report, sweep);
    QObject::connect(&run, &mcwc::gui::ReportRun::stage, &window,
                     [](const QString& text) { std::fputs(qPrintable(text + u'\n'), stderr); });
    QObject::connect(
        &run, &mcwc::gui::ReportRun::finished, &window,
        [](const QString& problem) {
            if (!problem.isEmpty()) {
                std::fputs(qPrintable(problem + u'\n'), stderr);
            }
            QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
        },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &run, &mcwc::gui::ReportRun::start);
    return QApplication::exec();
}

/// What this process has in memory, as the system words it ("41234 kB"); empty where it does not say.
QByteArray resident_memory() {
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                return line.sliced(6).trimmed();
            }
        }
    }
    return {};
}

/// Once the window was painted and waits for the user: prints resident_memory() and ends the program.
class StartWatch : public QObject {
public:
    explicit StartWatch(QWidget& window) { window.installEventFilter(this); }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::Paint && !painted_) {
            painted_ = true;
            QTimer::singleShot(0, this, [] { // what the start has left to do comes first
                std::puts(resident_memory().constData());
                std::fflush(stdout);
                QCoreApplication::exit(0);
            });
        }
        return false;
    }

private:
    bool painted_ = false;
};

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
        QCoreApplication application(argc, argv);
        mcwc::gui::install_language(application, mcwc::gui::Preferences().language());
        describe(parser);
        parser.process(application); // prints and exits
        return 0;
    }
    do_without_display(argc, argv);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"mcwc-workbench"_s);
    mcwc::gui::Preferences preferences;
    mcwc::gui::install_language(application, preferences.language());
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()) || parser.positionalArguments().size() > 1) {
        const QString reason = parser.errorText().isEmpty()
                                   ? QCoreApplication::translate("main", "More than one PATH was given.")
                                   : parser.errorText();
        return usage_error(parser, reason);
    }
    const QString report = parser.value(u"report"_s);
    if (parser.isSet(u"report"_s) && (report.isEmpty() || parser.positionalArguments().isEmpty())) {
        return usage_error(parser,
                           QCoreApplication::translate("main", "A report needs a PATH to report on."));
    }
    mcwc::widgets::Theme theme(application, theme_choice(preferences.theme()));
    mcwc::gui::MainWindow window(mcwc::gui::core_engine(), preferences, &theme);
    QGuiApplication::setQuitOnLastWindowClosed(false); // jobs may still be ending
    QObject::connect(&window, &mcwc::gui::MainWindow::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (!report.isEmpty()) {
        return run_report(window, parser.positionalArguments().constFirst(), report,
                          parser.isSet(u"sweep"_s));
    }
    std::optional<StartWatch> watch;
    if (parser.isSet(u"measure-start"_s)) {
        watch.emplace(window);
    }
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
