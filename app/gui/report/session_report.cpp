// The session's report: what heads it, the encoder's part, and then the views.
#include "app/gui/report/report.h"
#include "app/gui/session/settings_change.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/view.h"
#include "app/gui/shell/work_page.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/theme/colors.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace mcwc::gui {

Report WorkPage::report(const QString& program) const {
    const widgets::Colors& set = widgets::colors(palette());
    Report report;
    report.page = set.window;
    report.text = set.text;
    report.muted = set.muted;
    report.border = set.border;
    const DocumentPtr document = workspace_.document();
    if (!document) {
        return report;
    }
    report.title = QString::fromStdString(document->display_name);
    report.subtitle =
        tr("%1 \u00b7 %2")
            .arg(program, QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat));
    views_.front()->add_to_report(report); // the overview
    ReportSection encoder;
    encoder.title = document->stream ? tr("Frames") : tr("Encoder");
    if (strip_->isVisibleTo(this)) {
        const QSize size = strip_->viewport()->size();
        encoder.figures.push_back(report_figure(tr("Bits of each layer: keyframes and predicted frames"),
                                                size, set.surface, [this](QPainter& painter, const QRectF&) {
                                                    painter.setFont(strip_->font());
                                                    strip_->draw(painter);
                                                }));
    }
    if (!document->stream) {
        encoder.tables.push_back(facts_table(tr("Settings"), settings_facts(workspace_.settings())));
        const widgets::EstimateBlock* figures = settings_panel_->encoder()->estimate();
        encoder.tables.push_back(
            facts_table(workspace_.figure_state() == FigureState::Measured ? tr("Measured") : tr("Estimate"),
                        figures->facts()));
    } else {
        encoder.tables.push_back(facts_table(tr("Figures"), settings_panel_->stream_figures()->facts()));
    }
    report.sections.push_back(std::move(encoder));
    for (std::size_t i = 1; i < views_.size(); ++i) {
        if (views_[i]->applies_to(*document)) {
            views_[i]->add_to_report(report);
        }
    }
    return report;
}

} // namespace mcwc::gui
