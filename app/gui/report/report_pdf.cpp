#include "app/gui/report/report.h"

#include <QAbstractTextDocumentLayout>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int figure_object = QTextFormat::UserObject + 1;
constexpr int svg_property = QTextFormat::UserProperty + 1;
constexpr int size_property = QTextFormat::UserProperty + 2;

/// Draws figures into the text as they are, so that they stay sharp.
class Figures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    QSizeF intrinsicSize(QTextDocument* document, int /*position*/, const QTextFormat& format) override {
        const QSizeF size = format.property(size_property).toSizeF();
        const double scale = std::min(1.0, document->textWidth() / size.width());
        return document->textWidth() > 0 ? size * scale : size;
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* /*document*/, int /*position*/,
                    const QTextFormat& format) override {
        QSvgRenderer(format.property(svg_property).toByteArray()).render(painter, rect);
    }
};

class PdfDocument {
public:
    explicit PdfDocument(double text_width)
        : cursor_(&document_) {
        document_.setDocumentMargin(0);
        document_.setTextWidth(text_width);
        document_.documentLayout()->registerHandler(figure_object, &figures_);
        QFont font;
        font.setPointSizeF(9);
        document_.setDefaultFont(font);
    }

    /// What follows begins a page: a title would stay behind where its figure needs the next one.
    void begin_page() { breaks_ = true; }

    void add_text(const QString& text, double points, bool strong, const QColor& color, double above) {
        QTextBlockFormat block;
        if (breaks_) {
            block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            breaks_ = false;
        }
        block.setTopMargin(above);
        block.setBottomMargin(4);
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(strong ? QFont::Bold : QFont::Normal);
        format.setForeground(color);
        next_block(block);
        cursor_.insertText(text, format);
    }

    void add_figure(const ReportFigure& figure) {
        QTextCharFormat format;
        format.setObjectType(figure_object);
        format.setProperty(svg_property, figure.svg);
        // Pixels of 1/96 inch in a document of points.
        format.setProperty(size_property, QSizeF(figure.size) * 0.75);
        QTextBlockFormat block;
        block.setTopMargin(8);
        next_block(block);
        cursor_.insertText(QString(QChar::ObjectReplacementCharacter), format);
        add_text(figure.caption, 8, false, Qt::darkGray, 2);
    }

    void add_table(const ReportTable& table) {
        if (!table.caption.isEmpty()) {
            add_text(table.caption, 8, false, Qt::darkGray, 8);
        }
        const qsizetype columns = table.rows.empty() ? table.heads.size() : table.rows.front().size();
        const int head = table.heads.isEmpty() ? 0 : 1;
        if (columns == 0 || head + table.rows.size() == 0) {
            return;
        }
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(2.5);
        format.setCellSpacing(0);
        format.setHeaderRowCount(head);
        QTextTable* grid = cursor_.insertTable(static_cast<int>(table.rows.size()) + head,
                                               static_cast<int>(columns), format);
        for (int row = 0; row < grid->rows(); ++row) {
            const QStringList& cells =
                row < head ? table.heads : table.rows[static_cast<std::size_t>(row - head)];
            for (int column = 0; column < grid->columns(); ++column) {
                add_cell(grid->cellAt(row, column), cells.value(column), row < head,
                         static_cast<std::size_t>(column) < table.right.size() &&
                             table.right[static_cast<std::size_t>(column)]);
            }
        }
        cursor_.movePosition(QTextCursor::End);
    }

    QTextDocument& document() { return document_; }

private:
    void next_block(const QTextBlockFormat& format) {
        if (document_.isEmpty()) {
            cursor_.setBlockFormat(format);
        } else {
            cursor_.insertBlock(format, QTextCharFormat());
        }
    }

    static void add_cell(const QTextTableCell& cell, const QString& text, bool head, bool right) {
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        QTextCharFormat format;
        format.setFontPointSize(8);
        format.setForeground(head ? QColor(Qt::darkGray) : QColor(Qt::black));
        cursor.insertText(text, format);
    }

    Figures figures_;
    bool breaks_ = false;
    QTextDocument document_;
    QTextCursor cursor_;
};

} // namespace

bool write_report_pdf(const Report& report, QIODevice& device) {
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 16, 16, 18), QPageLayout::Millimeter);
    writer.setResolution(72); // the document's unit: points
    writer.setTitle(report.title);
    writer.setCreator(u"MCWC Workbench"_s);
    const QSizeF page = writer.pageLayout().paintRectPoints().size();
    PdfDocument pdf(page.width());
    pdf.add_text(report.title, 17, true, Qt::black, 0);
    pdf.add_text(report.subtitle, 9, false, Qt::darkGray, 0);
    for (const ReportSection& section : report.sections) {
        if (!section.figures.empty()) {
            pdf.begin_page();
        }
        pdf.add_text(section.title, 12.5, true, Qt::black, 16);
        for (const QString& paragraph : section.paragraphs) {
            pdf.add_text(paragraph, 9, false, Qt::black, 0);
        }
        for (const ReportFigure& figure : section.figures) {
            pdf.add_figure(figure);
        }
        for (const ReportTable& table : section.tables) {
            pdf.add_table(table);
        }
    }
    pdf.document().setPageSize(page);
    pdf.document().print(&writer);
    return device.isOpen() && device.pos() > 0;
}

} // namespace mcwc::gui

#include "report_pdf.moc"
