#include "app/gui/report/report.h"

#include <QRegularExpression>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

QString style_of(const Report& report) {
    return u"body{margin:2rem auto;max-width:64rem;padding:0 1.5rem;background:%1;color:%2;"
           "font:15px/1.5 system-ui,sans-serif}"
           "h1{margin:0;font-size:1.7rem}h2{margin:2.2rem 0 .6rem;font-size:1.2rem;border-bottom:1px solid "
           "%4}"
           ".muted,figcaption,caption,th{color:%3}"
           "figure{margin:1rem 0}figure img{max-width:100%;height:auto;border:1px solid %4;border-radius:6px}"
           "figcaption,caption{font-size:.85rem;text-align:left;padding:.3rem 0}"
           "table{border-collapse:collapse;margin:1rem 0;font-size:.9rem}"
           "th,td{padding:.22rem .9rem .22rem 0;text-align:left;vertical-align:top;border-bottom:1px solid "
           "%4;"
           "font-variant-numeric:tabular-nums;font-weight:normal}"
           ".r{text-align:right}"
           "@media print{body{margin:0}h2,figure{break-inside:avoid}}"_s.arg(
               report.page.name(), report.text.name(), report.muted.name(), report.border.name());
}

/// A picture of its own: names inside one drawing are not mistaken for those of another.
QString picture(const ReportFigure& figure) {
    return u"<img width=\"%1\" height=\"%2\" alt=\"%3\" src=\"data:image/svg+xml;base64,%4\"/>"_s
        .arg(figure.size.width())
        .arg(figure.size.height())
        .arg(figure.caption.toHtmlEscaped(), QString::fromLatin1(figure.svg.toBase64()));
}

QString cell(const QString& name, const QString& text, bool right) {
    return u"<%1%2>%3</%1>"_s.arg(name, right ? u" class=\"r\""_s : QString(), text.toHtmlEscaped());
}

void add_table(const ReportTable& table, QString& out) {
    out += u"<table>"_s;
    if (!table.caption.isEmpty()) {
        out += u"<caption>%1</caption>\n"_s.arg(table.caption.toHtmlEscaped());
    }
    const auto is_right = [&](qsizetype column) {
        return static_cast<std::size_t>(column) < table.right.size() &&
               table.right[static_cast<std::size_t>(column)];
    };
    const auto add_row = [&](const QString& name, const QStringList& cells) {
        out += u"<tr>"_s;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            out += cell(name, cells[column], is_right(column));
        }
        out += u"</tr>\n"_s;
    };
    if (!table.heads.isEmpty()) {
        out += u"<thead>"_s;
        add_row(u"th"_s, table.heads);
        out += u"</thead>"_s;
    }
    out += u"<tbody>\n"_s;
    for (const QStringList& row : table.rows) {
        add_row(u"td"_s, row);
    }
    out += u"</tbody></table>\n"_s;
}

} // namespace

QByteArray report_html(const Report& report) {
    QString out =
        u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"utf-8\"/>"
        "<meta name=\"viewport\" content=\"width=device-width\"/><title>%1</title><style>%2</style></head>"
        "<body>\n<h1>%1</h1>\n<p class=\"muted\">%3</p>\n"_s.arg(
            report.title.toHtmlEscaped(), style_of(report), report.subtitle.toHtmlEscaped());
    for (const ReportSection& section : report.sections) {
        out += u"<section><h2>%1</h2>\n"_s.arg(section.title.toHtmlEscaped());
        for (const QString& paragraph : section.paragraphs) {
            out += u"<p>%1</p>\n"_s.arg(paragraph.toHtmlEscaped());
        }
        for (const ReportFigure& figure : section.figures) {
            out += u"<figure>"_s + picture(figure) +
                   u"<figcaption>%1</figcaption></figure>\n"_s.arg(figure.caption.toHtmlEscaped());
        }
        for (const ReportTable& table : section.tables) {
            add_table(table, out);
        }
        out += u"</section>\n"_s;
    }
    return (out + u"</body></html>\n"_s).toUtf8();
}

} // namespace mcwc::gui
