// What the views put into a report.
#include "app/gui/models/comparison_models.h"
#include "app/gui/models/rate_models.h"
#include "app/gui/report/report.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/views/export_menu.h"
#include "app/gui/views/group_names.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/pair_summary.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/solver_table.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/compare/error_map.h"
#include "widgets/theme/colors.h"

#include <QComboBox>
#include <QPainter>
#include <QTableView>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

ReportFigure figure_of(const ExportButton& button, const QString& caption) {
    const PictureOfView picture = button.picture();
    return report_figure(caption, picture.size, picture.background, picture.draw);
}

} // namespace

void SimilarityView::add_to_report(Report& report) const {
    if (!document_ || place() == nullptr || !analysis_.layers().result) {
        return;
    }
    ReportSection section;
    section.title = title();
    section.figures.push_back(figure_of(*export_, tr("%1 \u00b7 %2: layers with layers, units with units")
                                                      .arg(group_->currentText(), measure_->currentText())));
    if (!summary_->facts().empty()) {
        section.paragraphs
            << tr("%1: %2.", "a pair of layers: its verdict").arg(summary_->title(), summary_->verdict());
        section.tables.push_back(facts_table(summary_->title(), summary_->facts()));
    }
    report.sections.push_back(std::move(section));
}

void MotionView::add_to_report(Report& report) const {
    if (!document_ || place() == nullptr || !motion_) {
        return;
    }
    ReportSection section;
    section.title = title();
    section.figures.push_back(figure_of(*export_, tr("%1: motion of units").arg(group_->currentText())));
    ReportTable table;
    table.caption = tr("Each layer from the one before it, in bits per weight of the group");
    table.heads = {tr("Layer"), tr("From"),         tr("Mean cosine"),
                   tr("Saves"), tr("Motion costs"), tr("Net gain")};
    table.right = {false, false, true, true, true, true};
    for (const LayerMotion& motion : motion_->layers) {
        if (!motion.reference) {
            continue;
        }
        const double saved = motion.matching.saved_per_weight();
        const double paid = motion.matching.motion_per_weight();
        table.rows.push_back({layer_name(document_->architecture, motion.layer),
                              layer_name(document_->architecture, *motion.reference),
                              widgets::three_digits_text(motion.matching.mean_cosine()),
                              widgets::three_digits_text(saved), widgets::three_digits_text(paid),
                              widgets::three_digits_text(saved - paid)});
    }
    section.tables.push_back(std::move(table));
    if (std::vector<QStringList> lines = solver_table_->lines_shown(); !lines.empty()) {
        ReportTable solvers;
        solvers.caption = tr("Solvers, on one pair of layers");
        solvers.heads = {tr("Solver"), tr("Saves"), tr("Of exact"), tr("Time")};
        solvers.right = {false, true, true, true};
        solvers.rows = std::move(lines);
        section.tables.push_back(std::move(solvers));
    }
    report.sections.push_back(std::move(section));
}

void RateView::add_to_report(Report& report) const {
    if (rows_.empty()) {
        return;
    }
    ReportSection section;
    section.title = title();
    section.figures.push_back(figure_of(*export_, tr("Rate against distortion, with all parameters")));
    RatePointModel all; // the table may show brushed points alone
    all.set_rows(rows_);
    section.tables.push_back(table_of(all, tr("Points of the sweep"), static_cast<int>(most_sweep_points)));
    const int anchor = anchor_->currentData().toInt();
    BdRateModel differences;
    differences.set_rows(bd_rows(rows_, rate_figure(), anchor));
    if (differences.rowCount() > 0) {
        section.tables.push_back(table_of(differences, tr("BD-rate against %1").arg(anchor_->currentText())));
    }
    report.sections.push_back(std::move(section));
}

void CompareView::add_to_report(Report& report) const {
    if (!session_->result()) {
        return;
    }
    ReportSection section;
    section.title = title();
    section.paragraphs << names_->full_text() << summary_->full_text();
    section.figures.push_back(report_figure(tr("Errors by layer and tensor"), map_->size(),
                                            widgets::colors(palette()).surface,
                                            [this](QPainter& painter, const QRectF&) {
                                                painter.setFont(map_->font());
                                                map_->draw(painter);
                                            }));
    section.tables.push_back(table_of(*table_->model(), tr("Tensors"), 2000));
    report.sections.push_back(std::move(section));
}

} // namespace mcwc::gui
