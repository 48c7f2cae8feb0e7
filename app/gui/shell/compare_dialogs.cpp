#include "app/gui/shell/compare_dialogs.h"

#include "app/gui/session/preferences.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/file_dialogs.h"
#include "app/gui/shell/work_page.h"

#include <QAction>
#include <QTabWidget>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

void connect_compare(WorkPage& page, QAction& action, Preferences& preferences, QWidget* parent) {
    CompareView* view = page.compare();
    const auto ask_second = [view, &page, &preferences, parent](bool folder) {
        ask_open_path(parent, preferences, folder, [view, &page](const QString& path) {
            page.tabs()->setCurrentWidget(view);
            view->session()->compare_with(path);
        });
    };
    QObject::connect(&action, &QAction::triggered, view, [ask_second] { ask_second(false); });
    QObject::connect(view, &CompareView::second_wanted, view, ask_second);
    QObject::connect(view, &CompareView::csv_wanted, view, [view, &preferences, parent](const QString& name) {
        ask_save_path(parent, preferences, CompareView::tr("Export the comparison"),
                      CompareView::tr("Tables (*.csv)"), u"csv"_s, name,
                      [view](const QString& path) { view->export_csv(path); });
    });
}

} // namespace mcwc::gui
