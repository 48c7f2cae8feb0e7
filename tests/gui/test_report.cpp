// A session's report: what it says, that it stands alone, and that it can be made without a window.

#include "app/gui/report/report.h"
#include "app/gui/report/report_export.h"
#include "app/gui/report/report_run.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every text of the document in order; fails when it is no XML.
QStringList texts_of(const QByteArray& html) {
    QXmlStreamReader reader(html);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace()) {
            texts << reader.text().toString();
        }
    }
    return reader.hasError() ? QStringList{u"no XML: "_s + reader.errorString()} : texts;
}

Report small_report() {
    Report report;
    report.title = u"a < b & \"c\""_s;
    report.subtitle = u"today"_s;
    ReportSection section;
    section.title = u"One"_s;
    section.paragraphs << u"First words."_s;
    section.figures.push_back(
        report_figure(u"A red square"_s, {40, 40}, Qt::white, [](QPainter& painter, const QRectF& area) {
            painter.fillRect(area.adjusted(10, 10, -10, -10), Qt::red);
        }));
    section.tables.push_back(facts_table(u"Facts"_s, {{u"k"_s, u"4"_s}, {u"<tag>"_s, u"7"_s}}));
    report.sections.push_back(section);
    return report;
}

struct Bench {
    std::shared_ptr<test::FakeEngineState> state = std::make_shared<test::FakeEngineState>();
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{test::fake_engine(state), preferences, nullptr};

    Bench() { window.show(); }
    QString path(const QString& name) const { return folder.filePath(name); }
};

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tables_take_what_a_view_shows() {
        QStandardItemModel model(3, 2);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Size"_s});
        for (int row = 0; row < 3; ++row) {
            model.setData(model.index(row, 0), u"row %1"_s.arg(row));
            model.setData(model.index(row, 1), row * 10);
            model.setData(model.index(row, 1), QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter),
                          Qt::TextAlignmentRole);
        }
        const ReportTable all = table_of(model, u"All"_s);
        QCOMPARE(all.caption, u"All"_s);
        QCOMPARE(all.heads, (QStringList{u"Name"_s, u"Size"_s}));
        QCOMPARE(all.rows.size(), std::size_t{3});
        QCOMPARE(all.rows[2], (QStringList{u"row 2"_s, u"20"_s}));
        QCOMPARE(all.right, (std::vector<bool>{false, true}));
        const ReportTable cut = table_of(model, u"All"_s, 2);
        QCOMPARE(cut.rows.size(), std::size_t{2});
        QCOMPARE(cut.caption, u"All (the first 2 of 3)"_s);
    }

    void html_is_well_formed_and_stands_alone() {
        const QByteArray html = report_html(small_report());
        const QStringList texts = texts_of(html);
        for (const QString& text : {u"a < b & \"c\""_s, u"today"_s, u"One"_s, u"First words."_s,
                                    u"A red square"_s, u"<tag>"_s, u"7"_s}) {
            QVERIFY2(texts.contains(text), qPrintable(text + u" is not in "_s + texts.join(u'|')));
        }
        static const QRegularExpression outside(u"(src|href)=\"(?!data:)|<script|url\\("_s);
        QVERIFY(!QString::fromUtf8(html).contains(outside));
        static const QRegularExpression picture(u"base64,([^\"]+)\""_s);
        const QByteArray svg =
            QByteArray::fromBase64(picture.match(QString::fromUtf8(html)).captured(1).toLatin1());
        QVERIFY(svg.contains("#ff0000"));
    }

    void pdf_has_pages() {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(write_report_pdf(small_report(), buffer));
        QVERIFY(buffer.data().startsWith("%PDF-1."));
        QVERIFY(buffer.data().contains("/Count 2")); // the figure's section begins a page
    }

    void a_session_reports_settings_figures_and_frames() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.window.workspace().report() && !bench.window.workspace().figures_stale());
        EncoderSettings settings = bench.window.workspace().settings();
        settings.qbits = 3.25;
        bench.window.workspace().set_settings(settings);
        QTRY_VERIFY(!bench.window.workspace().figures_stale());
        const Report report = bench.window.work_page()->report(u"MCWC Workbench 9"_s);
        QCOMPARE(report.title, u"fake-model"_s);
        QVERIFY(report.subtitle.startsWith(u"MCWC Workbench 9 "_s));
        const QStringList texts = texts_of(report_html(report));
        QVERIFY(texts.contains(u"GPT-2"_s));
        const qsizetype at = texts.indexOf(u"qbits"_s);
        QVERIFY(at >= 0);
        QCOMPARE(texts.value(at + 1), u"3.25"_s);
        QCOMPARE(texts.count(u"Layer 5"_s), 2); // a frame, and what the next one comes from
        QVERIFY(texts.contains(u"Estimate"_s));
        QVERIFY(!texts.contains(u"Compare"_s)); // nothing was compared
    }

    void reports_are_saved_whole() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.window.workspace().report());
        QSignalSpy written(&bench.window.workspace().analysis(), &LayerAnalysis::file_written);
        save_report(*bench.window.work_page(), bench.window.workspace().analysis(),
                    bench.path(u"report.PDF"_s));
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(content(bench.path(u"report.PDF"_s)).startsWith("%PDF"));
        QSignalSpy problem(&bench.window.workspace().analysis(), &LayerAnalysis::problem);
        save_report(*bench.window.work_page(), bench.window.workspace().analysis(),
                    bench.path(u"no/such/folder.html"_s));
        QTRY_COMPARE(problem.count(), 1);
        QVERIFY(problem[0][0].toString().contains(u"folder.html"_s));
    }

    void a_run_measures_and_reports() {
        Bench bench;
        ReportRun run(bench.window, u"/nowhere/fake-model"_s, bench.path(u"run.html"_s));
        QSignalSpy finished(&run, &ReportRun::finished);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(finished[0][0].toString(), QString());
        QVERIFY(texts_of(content(bench.path(u"run.html"_s))).contains(u"Measured"_s));
    }

    void a_run_on_nothing_ends_with_the_reason() {
        Bench bench;
        ReportRun run(bench.window, u"/nowhere/corrupt.safetensors"_s, bench.path(u"run.html"_s));
        QSignalSpy finished(&run, &ReportRun::finished);
        run.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished[0][0].toString().contains(u"corrupt.safetensors"_s));
        QVERIFY(!QFile::exists(bench.path(u"run.html"_s)));
    }

    void the_program_reports_without_a_display() {
        QTemporaryDir folder;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        program.setProcessEnvironment(environment);
        const QString path = folder.filePath(u"sample.html"_s);
        program.start(QStringLiteral(MCWC_WORKBENCH), {u"--report"_s, path, QStringLiteral(MCWC_SAMPLE)});
        QVERIFY(program.waitForFinished(120000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        const QStringList texts = texts_of(content(path));
        for (const QString& text : {u"Similarity"_s, u"Motion"_s, u"sorted projection"_s, u"Measured"_s}) {
            QVERIFY2(texts.contains(text), qPrintable(text));
        }
        program.start(QStringLiteral(MCWC_WORKBENCH), {u"--report"_s, path});
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 2);
        program.start(QStringLiteral(MCWC_WORKBENCH), {u"--help"_s});
        QVERIFY(program.waitForFinished(20000));
        const QByteArray help = program.readAllStandardOutput();
        QVERIFY(help.contains("--report") && help.contains("--sweep"));
        QVERIFY(!help.contains("measure-start")); // nothing that users need
    }
};

QTEST_MAIN(ReportTest)
#include "test_report.moc"
