#include "app/gui/report/report.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <algorithm>

namespace mcwc::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::Report)
};

} // namespace

ReportFigure report_figure(const QString& caption, QSize size, const QColor& background,
                           const widgets::Drawing& draw) {
    return {caption, size, widgets::drawing_svg(draw, size, caption, background)};
}

ReportTable facts_table(const QString& caption, const std::vector<std::pair<QString, QString>>& facts) {
    ReportTable table;
    table.caption = caption;
    for (const auto& [name, value] : facts) {
        table.rows.push_back({name, value});
    }
    return table;
}

ReportTable table_of(const QAbstractItemModel& model, const QString& caption, int rows) {
    ReportTable table;
    table.caption = caption;
    const int columns = model.columnCount();
    for (int column = 0; column < columns; ++column) {
        table.heads << model.headerData(column, Qt::Horizontal).toString();
        const QVariant alignment = model.rowCount() > 0
                                       ? model.index(0, column).data(Qt::TextAlignmentRole)
                                       : model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        table.right.push_back((alignment.toInt() & Qt::AlignRight) != 0);
    }
    const int shown = std::min(rows, model.rowCount());
    for (int row = 0; row < shown; ++row) {
        QStringList& cells = table.rows.emplace_back();
        for (int column = 0; column < columns; ++column) {
            cells << model.index(row, column).data().toString();
        }
    }
    if (shown < model.rowCount()) {
        table.caption = Words::tr("%1 (the first %2 of %3)").arg(caption).arg(shown).arg(model.rowCount());
    }
    return table;
}

} // namespace mcwc::gui
