// Light and dark are changed while the program runs, whatever is in the window.
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_page_takes_the_other_colours() {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"settings.ini"_s));
        widgets::Theme theme(*qApp, widgets::ThemeChoice::Light);
        const auto state = std::make_shared<test::FakeEngineState>();
        MainWindow window(test::fake_engine(state), preferences, &theme);
        window.show();
        window.look_for_models(); // rows on the start page
        QTRY_VERIFY(window.jobs().is_idle());
        const auto switch_twice = [&] {
            for (QAction* choice : {window.actions().theme_dark, window.actions().theme_light}) {
                choice->trigger();
                QTest::qWait(20);
                const bool dark = choice == window.actions().theme_dark;
                QCOMPARE(widgets::is_dark(window.palette()), dark);
                QCOMPARE(widgets::is_dark(window.start_page()->palette()), dark);
            }
        };
        switch_twice();
        window.open(u"/nowhere/model"_s); // a recent file: a row more
        QTRY_VERIFY(window.workspace().report() && window.jobs().is_idle());
        QTabWidget* tabs = window.work_page()->tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i)) {
                tabs->setCurrentIndex(i);
                switch_twice();
            }
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "test_theme.moc"
