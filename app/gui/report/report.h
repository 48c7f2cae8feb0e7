#pragma once

#include "widgets/heatmap/heatmap_export.h"

#include <QByteArray>
#include <QColor>
#include <QSize>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

class QAbstractItemModel;
class QIODevice;

namespace mcwc::gui {

// What a session found, as a document that stands alone: sections with words, figures and tables, written as
// one HTML file or as PDF. Plain values, so that it is written on a worker thread.

struct ReportTable {
    QString caption;   ///< Empty: none.
    QStringList heads; ///< Empty: no head line.
    std::vector<QStringList> rows;
    std::vector<bool> right; ///< Columns of figures; missing ones stand left.
};

struct ReportFigure {
    QString caption; ///< Also what stands for the figure where it can't be seen.
    QSize size;      ///< In pixels of 1/96 inch.
    QByteArray svg;
};

struct ReportSection {
    QString title;
    QStringList paragraphs;
    std::vector<ReportFigure> figures;
    std::vector<ReportTable> tables;
};

struct Report {
    QString title;
    QString subtitle;
    std::vector<ReportSection> sections;
    QColor page = Qt::white;
    QColor text = Qt::black;
    QColor muted = Qt::darkGray;
    QColor border = Qt::lightGray;
};

/// Draws at once; call it on the window's thread.
ReportFigure report_figure(const QString& caption, QSize size, const QColor& background,
                           const widgets::Drawing& draw);
/// Names and values.
ReportTable facts_table(const QString& caption, const std::vector<std::pair<QString, QString>>& facts);
/// What a table view would show of a model: its heads, its texts, its alignments; at most `rows` rows (the
/// caption then says so).
ReportTable table_of(const QAbstractItemModel& model, const QString& caption, int rows = 200);

/// One file with everything inside, valid XHTML5. Nothing in it runs or is loaded.
QByteArray report_html(const Report& report);
/// A4, figures as vectors. False when the device refuses.
bool write_report_pdf(const Report& report, QIODevice& device);

} // namespace mcwc::gui
