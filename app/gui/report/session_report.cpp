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

#include <algorithm>

namespace mcwc::gui {

Report WorkPage::report(const QString& program) const {
    Report report;
    for (const auto& part : report_parts(program)) {
        part(report);
    }
    return report;
}

std::vector<std::function<void(Report&)>> WorkPage::report_parts(const QString& program) const {
    std::vector<std::function<void(Report&)>> parts{
        [this, program](Report& report) { begin_report(report, program); }};
    const DocumentPtr document = workspace_.document();
    if (!document) {
        return parts;
    }
    const auto add = [&](const View* view) {
        if (view->applies_to(*document)) {
            parts.emplace_back([view](Report& report) { view->add_to_report(report); });
        }
    };
    add(views_.front()); // the overview
    parts.emplace_back([this](Report& report) { report_encoder(report); });
    std::for_each(views_.begin() + 1, views_.end(), add);
    return parts;
}

void WorkPage::begin_report(Report& report, const QString& program) const {
    const widgets::Colors& set = widgets::colors(palette());
    report.page = set.window;
    report.text = set.text;
    report.muted = set.muted;
    report.border = set.border;
    if (const DocumentPtr document = workspace_.document()) {
        report.title = QString::fromStdString(document->display_name);
        report.subtitle =
            tr("%1 \u00b7 %2")
                .arg(program, QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat));
    }
}

void WorkPage::report_encoder(Report& report) const {
    const bool stream = workspace_.document()->stream.has_value();
    ReportSection encoder;
    encoder.title = stream ? tr("Frames") : tr("Encoder");
    if (strip_->isVisibleTo(this)) {
        const QSize size = strip_->viewport()->size();
        encoder.figures.push_back(report_figure(tr("Bits of each layer: keyframes and predicted frames"),
                                                size, widgets::colors(palette()).surface,
                                                [this](QPainter& painter, const QRectF&) {
                                                    painter.setFont(strip_->font());
                                                    strip_->draw(painter);
                                                }));
    }
    if (!stream) {
        encoder.tables.push_back(facts_table(tr("Settings"), settings_facts(workspace_.settings())));
        const widgets::EstimateBlock* figures = settings_panel_->encoder()->estimate();
        encoder.tables.push_back(
            facts_table(workspace_.figure_state() == FigureState::Measured ? tr("Measured") : tr("Estimate"),
                        figures->facts()));
    } else {
        encoder.tables.push_back(facts_table(tr("Figures"), settings_panel_->stream_figures()->facts()));
    }
    report.sections.push_back(std::move(encoder));
}

} // namespace mcwc::gui
