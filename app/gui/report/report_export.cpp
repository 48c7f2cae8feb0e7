#include "app/gui/report/report_export.h"

#include "app/gui/report/report.h"
#include "app/gui/session/layer_analysis.h"
#include "app/gui/session/preferences.h"
#include "app/gui/shell/file_dialogs.h"
#include "app/gui/shell/work_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QIODevice>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::ReportExport)
};

void write(Report report, LayerAnalysis& analysis, const QString& path) {
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

/// A report on its way to its file: one part each time the event loop is free, for parts draw figures.
/// Another document ends it.
struct Making {
    DocumentPtr document;
    QString path;
    std::vector<std::function<void(Report&)>> parts;
    std::size_t made = 0;
    Report report;
};

void make_next(const WorkPage& page, LayerAnalysis& analysis, const std::shared_ptr<Making>& making) {
    if (analysis.document() != making->document) {
        return;
    }
    if (making->made == making->parts.size()) {
        write(std::move(making->report), analysis, making->path);
        return;
    }
    making->parts[making->made++](making->report);
    QTimer::singleShot(0, &page, [&page, &analysis, making] { make_next(page, analysis, making); });
}

} // namespace

void save_report(const WorkPage& page, LayerAnalysis& analysis, const QString& path) {
    const QString program = Words::tr("MCWC Workbench %1").arg(QCoreApplication::applicationVersion());
    make_next(
        page, analysis,
        std::make_shared<Making>(Making{analysis.document(), path, page.report_parts(program), 0, Report()}));
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
