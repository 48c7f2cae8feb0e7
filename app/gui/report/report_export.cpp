#include "app/gui/report/report_export.h"

#include "app/gui/report/report.h"
#include "app/gui/session/layer_analysis.h"
#include "app/gui/session/preferences.h"
#include "app/gui/shell/file_dialogs.h"
#include "app/gui/shell/work_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QIODevice>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::ReportExport)
};

} // namespace

void save_report(const WorkPage& page, LayerAnalysis& analysis, const QString& path) {
    Report report = page.report(Words::tr("MCWC Workbench %1").arg(QCoreApplication::applicationVersion()));
    analysis.write_file(path,
                        [report = std::move(report), pdf = path.endsWith(".pdf"_L1, Qt::CaseInsensitive)](
                            QIODevice& device, const TaskContext&) {
                            if (pdf) {
                                return write_report_pdf(report, device);
                            }
                            const QByteArray text = report_html(report);
                            return device.write(text) == text.size();
                        });
}

void connect_report(WorkPage& page, LayerAnalysis& analysis, QAction& action, Preferences& preferences,
                    QWidget* parent) {
    QObject::connect(&action, &QAction::triggered, &page, [&page, &analysis, &preferences, parent] {
        if (!analysis.document()) {
            return;
        }
        const QString name = QString::fromStdString(analysis.document()->display_name).section(u'/', -1);
        ask_save_path(parent, preferences, Words::tr("Save the report"),
                      Words::tr("Web page, everything inside (*.html);;PDF (*.pdf)"), u"html"_s,
                      name + u"-report.html"_s,
                      [&page, &analysis](const QString& path) { save_report(page, analysis, path); });
    });
}

} // namespace mcwc::gui
