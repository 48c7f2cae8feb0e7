// The rate–distortion view in the window: on a made-up engine whose points are known, and once on the real
// one.
#include "app/gui/models/rate_models.h"
#include "app/gui/report/report.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/session_keeper.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/export_menu.h"
#include "app/gui/views/rate_export.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/sweep_panel.h"
#include "core/analysis/sweep_export.h"
#include "core/base/error.h"
#include "core/codec/rules.h"
#include "tests/gui/fake_model.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/theme/colors.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 60000; // sanitizers and busy machines

struct Bench {
    std::shared_ptr<test::FakeEngineState> state = std::make_shared<test::FakeEngineState>();
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window;

    explicit Bench(const std::optional<Engine>& engine = {})
        : window(engine ? *engine : test::fake_engine(state), preferences, nullptr) {
        window.resize(1440, 900);
        window.show();
    }
    ~Bench() {
        state->sweep_points = 1 << 20;
        window.jobs().cancel_all();
    }
    void open(const QString& path) {
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().document() && window.jobs().is_idle(), patience_ms);
        window.work_page()->tabs()->setCurrentWidget(view());
    }
    /// Two curves at 2, 4 and 6 qbits, and baselines.
    void run() {
        view()->panel()->qbits_field()->setText(u"2, 4, 6"_s);
        view()->start();
        finish();
    }
    void finish() { QTRY_VERIFY_WITH_TIMEOUT(!view()->sweep()->is_running(), patience_ms); }
    Workspace& workspace() { return window.workspace(); }
    RateView* view() { return window.work_page()->rate(); }
    const widgets::ChartSeries& series(int number) {
        return view()->drawn().content.series[static_cast<std::size_t>(number)];
    }
    int row_of(const QString& curve, int point) { // of all rows
        const auto& rows = view()->rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].id == gui::RatePoint{curve, point}) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
};

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Why a form is refused; empty when it is not.
QString refusal(const SweepForm& form) {
    try {
        sweep_order(form, {});
        return {};
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

class RateViewTest : public QObject {
    Q_OBJECT

    QTemporaryDir cache_;

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
    }

    void forms_become_orders() {
        SweepForm form;
        form.intervals = u"1, 2,8"_s;
        form.qbits = u"2:3:0.5"_s;
        form.efforts = u"1,9"_s;
        form.alignments = {AlignmentMethod::None};
        form.baselines = false;
        EncoderSettings base;
        base.lossless = true;
        const SweepOrder order = sweep_order(form, base);
        QCOMPARE(order.grid.keyframe_intervals, (std::vector<std::uint32_t>{1, 2, 8}));
        QCOMPARE(order.grid.qbits, (std::vector<double>{2, 2.5, 3}));
        QCOMPARE(order.grid.efforts, (std::vector<unsigned>{1, 9}));
        QVERIFY(order.grid.alignments == form.alignments);
        QVERIFY(order.baselines.empty() && !order.grid.base.lossless);
        base.keyframes = {parse_keyframes("0,3")};
        QVERIFY(sweep_order(form, base).grid.keyframe_intervals.empty());
        form.intervals = u"two"_s;
        QVERIFY(refusal(form).contains(u"two"_s));
        form.intervals = u"1.5"_s;
        QVERIFY(refusal(form).contains(u"1.5"_s));
        form.intervals = u"4"_s;
        form.efforts = u"10"_s;
        QVERIFY(refusal(form).contains(u"10"_s));
        form.efforts.clear();
        form.qbits = u"2:20:1"_s;
        QVERIFY(!refusal(form).isEmpty());
        form.qbits = u"1:15:0.02"_s;
        form.intervals = u"1:10:1"_s;
        QVERIFY(refusal(form).contains(u"7010"_s));
    }

    void wrong_lists_are_named_while_they_are_typed() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        SweepPanel* panel = bench.view()->panel();
        QVERIFY(panel->start_button()->isEnabled());
        QVERIFY(panel->status_text().contains(u"14"_s));
        panel->qbits_field()->setText(u"2:a"_s);
        QVERIFY(!panel->start_button()->isEnabled());
        QVERIFY(panel->status_text().contains(u"2:a"_s));
        QTest::keyClick(panel->qbits_field(), Qt::Key_Return);
        QVERIFY(!bench.view()->sweep()->is_running());
        panel->qbits_field()->setText(u"3"_s);
        QTest::keyClick(panel->qbits_field(), Qt::Key_Return);
        QVERIFY(bench.view()->sweep()->is_running());
        bench.finish();
        QCOMPARE(bench.view()->rows().size(), std::size_t{2 + 13});
        bench.workspace().toggle_keyframe(1);
        QVERIFY(!panel->interval_field()->isEnabled());
    }

    void points_are_those_of_the_sweep() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        QVERIFY(bench.view()->drawn().content.series.empty());
        QVERIFY(!bench.view()->chart()->accessibleDescription().isEmpty());
        QVERIFY(!bench.view()->export_button()->isEnabled());
        bench.run();
        QCOMPARE(bench.view()->rows().size(), std::size_t{6 + 13});
        QCOMPARE(bench.series(0).name, u"k 1"_s);
        QCOMPARE(bench.series(1).name, u"k 4, exact"_s);
        for (int i = 0; i < 3; ++i) {
            const auto at = static_cast<std::size_t>(i);
            QCOMPARE(bench.series(0).points[at].x, 2.0 * (i + 1) - 0.5);
            QCOMPARE(bench.series(1).points[at].x, 2.0 * (i + 1) - 0.625);
            QCOMPARE(bench.series(0).points[at].y, 12.0 * (i + 1));
            QVERIFY(!bench.series(0).points[at].filled && bench.series(1).points[at].filled); // Pareto
        }
        QCOMPARE(bench.series(2).name, u"RTN + zstd"_s);
        QCOMPARE(bench.series(2).points.size(), std::size_t{7});
        QCOMPARE(bench.series(3).kind, widgets::ChartSeries::Kind::Marks);
        QCOMPARE(bench.series(3).points.size(), std::size_t{5}); // zstd, without loss, has no place
        QCOMPARE(bench.series(3).points[4].label, u"Q3_K"_s);
        QCOMPARE(bench.series(4).kind, widgets::ChartSeries::Kind::Reference);
        QVERIFY(std::abs(bench.series(4).points[8].y - 6.0206) < 1e-3); // a bit of a Gaussian
        bench.view()->error_box()->setCurrentIndex(1);
        QVERIFY(bench.view()->drawn().content.y.logarithmic);
        QVERIFY(std::abs(bench.series(1).points[0].y - std::pow(10, -1.2)) < 1e-12);
        bench.view()->rate_box()->setCurrentIndex(2); // of the file: baselines and the bound have none
        QCOMPARE(bench.view()->drawn().content.series.size(), std::size_t{2});
        QCOMPARE(bench.series(0).points[0].x, 2.0);
        bench.view()->rate_box()->setCurrentIndex(1);
        QCOMPARE(bench.view()->drawn().content.series.size(), std::size_t{4});
        QCOMPARE(bench.series(1).points[0].x, 1.625);
    }

    void points_stream_in_over_the_curve_before() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        bench.state->sweep_points = 2;
        bench.view()->panel()->qbits_field()->setText(u"3, 5"_s);
        bench.view()->start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.view()->rows().size(), std::size_t{2}, patience_ms);
        const auto& all = bench.view()->drawn().content.series;
        QCOMPARE(all.size(), std::size_t{2 + 4}); // the new curve, the bound, and the old ones
        QVERIFY(!all[0].dimmed && all[2].dimmed && all[5].dimmed);
        QCOMPARE(all[2].points.size(), std::size_t{3});
        QVERIFY(bench.view()->panel()->cancel_button()->isVisible());
        QVERIFY(bench.view()->panel()->status_text().contains(u"2 of 17"_s));
        QVERIFY(bench.view()->legend()->button(2) == nullptr);
        bench.state->sweep_points = 100;
        bench.finish();
        QCOMPARE(bench.view()->drawn().content.series.size(), std::size_t{5});
        QVERIFY(!bench.series(0).dimmed && !bench.series(3).dimmed);
        QVERIFY(bench.view()->panel()->start_button()->isVisible());
    }

    void a_cancelled_sweep_keeps_what_was_done() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.state->sweep_points = 4;
        bench.view()->start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.view()->rows().size(), std::size_t{4}, patience_ms);
        bench.view()->panel()->cancel_button()->click();
        bench.finish();
        QCOMPARE(bench.view()->rows().size(), std::size_t{4});
        QVERIFY(bench.view()->panel()->status_text().startsWith(u"Cancelled"_s));
        bench.state->sweep_points = 0; // of a sweep without a point nothing is left: the one before is back
        bench.view()->start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.state->sweeps_started.load(), 2, patience_ms);
        QCOMPARE(bench.view()->rows().size(), std::size_t{0});
        bench.view()->sweep()->cancel();
        bench.finish();
        QCOMPARE(bench.view()->rows().size(), std::size_t{4});
        QVERIFY(!bench.series(0).dimmed);
    }

    void stale_results_are_dropped() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.state->deaf_sweeps = true;
        bench.state->sweep_points = 1;
        bench.view()->panel()->qbits_field()->setText(u"2, 3"_s);
        bench.view()->start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.view()->rows().size(), std::size_t{1}, patience_ms);
        bench.view()->panel()->qbits_field()->setText(u"7"_s);
        bench.view()->start(); // replaces the first, which goes on without anybody hearing of it
        bench.state->sweep_points = 100;
        bench.finish();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.jobs().is_idle(), patience_ms);
        QCOMPARE(bench.series(0).points.size(), std::size_t{1});
        QCOMPARE(bench.series(0).points[0].x, 6.5);

        bench.state->sweep_points = 0;
        bench.view()->start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.state->sweeps_started.load(), 3, patience_ms);
        bench.window.open(u"/nowhere/other"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().document()->path == "/nowhere/other", patience_ms);
        bench.state->sweep_points = 100;
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.jobs().is_idle(), patience_ms);
        QVERIFY(bench.view()->rows().empty());
        QVERIFY(!bench.view()->sweep()->is_running());
    }

    void failures_are_told_where_the_sweep_was_started() {
        auto state = std::make_shared<test::FakeEngineState>();
        Engine engine = test::fake_engine(state);
        engine.sweep = [](const Document&, const SweepOrder&, const SweepWatcher&,
                          const TaskContext&) -> SweepResult {
            throw Error(ErrorCode::Corrupt, "h.0: damaged.", "Download it again.");
        };
        Bench bench(engine);
        bench.open(u"/nowhere/model"_s);
        bench.view()->start();
        bench.finish();
        QVERIFY(bench.view()->panel()->status_text().contains(u"h.0: damaged. Download it again."_s));
    }

    void settings_of_a_point_are_one_step() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        RateView* view = bench.view();
        QCOMPARE(view->chart()->ringed(), (widgets::ChartPointId{1, 1})); // k 4, qbits 4: as it is set
        QVERIFY(!view->use_button()->isEnabled());
        view->chart()->setFocus();
        QTest::keyClick(view->chart(), Qt::Key_Right);
        QTest::keyClick(view->chart(), Qt::Key_End);
        QCOMPARE(view->current_row(), 2);
        QVERIFY(view->read_out().startsWith(u"k 1, qbits 6"_s));
        QVERIFY(view->read_out().contains(u"36.00\u00a0dB"_s));
        QTest::keyClick(view->chart(), Qt::Key_Return);
        QCOMPARE(bench.workspace().settings().qbits, 6.0);
        QCOMPARE(bench.workspace().settings().keyframe_interval, 1U);
        QCOMPARE(bench.workspace().undo_stack().count(), 1);
        QCOMPARE(view->chart()->ringed(), (widgets::ChartPointId{0, 2}));
        bench.workspace().undo_stack().undo();
        QCOMPARE(bench.workspace().settings().qbits, 4.0);
        QCOMPARE(view->chart()->ringed(), (widgets::ChartPointId{1, 1}));
        view->point_table()->setCurrentIndex(view->point_table()->model()->index(0, 0));
        QCOMPARE(view->current_row(), 0);
        QVERIFY(view->use_button()->isEnabled());
        view->use_button()->click();
        QCOMPARE(bench.workspace().settings().qbits, 2.0);
        bench.workspace().undo_stack().undo();
        view->use_row(6); // a baseline has none
        QCOMPARE(bench.workspace().settings().qbits, 4.0);
    }

    void settings_of_a_point_bring_its_keyframes() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.workspace().toggle_keyframe(2);
        const auto by_hand = bench.workspace().settings().keyframes;
        bench.run();
        QCOMPARE(bench.view()->rows().size(), std::size_t{3 + 13});
        QCOMPARE(bench.series(0).name, u"keyframes by hand, exact"_s);
        bench.workspace().toggle_keyframe(2);
        QVERIFY(bench.workspace().settings().keyframes.empty());
        bench.view()->use_row(2);
        QVERIFY(bench.workspace().settings().keyframes == by_hand);
        QVERIFY(bench.workspace().hand_keyframes().contains(2));
        QCOMPARE(bench.view()->chart()->ringed(), (widgets::ChartPointId{0, 2}));
    }

    void rules_that_are_still_written_do_no_harm() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        EncoderSettings settings = bench.workspace().settings();
        settings.rules.emplace_back(); // no pattern yet
        settings.rules.push_back(parse_rule("h.*:qbits=3"));
        bench.workspace().set_settings(settings);
        QVERIFY(bench.view()->panel()->order().has_value());
        bench.run();
        QCOMPARE(bench.view()->rows()[0].settings->rules.size(), std::size_t{1});
        QCOMPARE(bench.view()->chart()->ringed(), (widgets::ChartPointId{1, 1}));
    }

    void bd_rates_are_against_the_chosen_curve() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        RateView* view = bench.view();
        BdRateModel* table = view->bd_rates();
        QCOMPARE(view->anchor_box()->count(), 3);
        QCOMPARE(table->rowCount(), 2);
        const std::vector<mcwc::RatePoint> first{{1.5, 12}, {3.5, 24}, {5.5, 36}};
        const std::vector<mcwc::RatePoint> second{{1.375, 12}, {3.375, 24}, {5.375, 36}};
        QCOMPARE(table->rows()[0].rate->percent, bd_rate(second, first)->percent);
        QVERIFY(table->rows()[0].rate->percent < -3);
        QCOMPARE(table->index(0, BdRateModel::Curve).data().toString(), u"k 4, exact"_s);
        QVERIFY(table->index(0, BdRateModel::Rate).data().toString().startsWith(u"\u2212"_s));
        QCOMPARE(table->index(0, BdRateModel::Range).data().toString(), u"12.0 to 36.0 dB"_s);
        view->anchor_box()->setCurrentIndex(1);
        QCOMPARE(table->rows()[0].curve_name, u"k 1"_s);
        QCOMPARE(table->rows()[0].rate->percent, bd_rate(first, second)->percent);
        QVERIFY(table->index(0, BdRateModel::Rate).data().toString().startsWith(u"+"_s));
        view->rate_box()->setCurrentIndex(2);
        QCOMPARE(view->anchor_box()->currentText(), u"k 4, exact"_s);
        QCOMPARE(table->rowCount(), 1);
    }

    void brushed_points_are_listed() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        RateView* view = bench.view();
        QVERIFY(!view->zoom_button()->isVisible());
        const QPointF at = view->chart()->position_of({0, 2});
        view->chart()->brush(QRectF(at - QPointF(30, 4), at + QPointF(4, 4)));
        QCOMPARE(view->points()->rowCount(), 2);
        QCOMPARE(view->points()->rows()[0].curve_name, u"k 1"_s);
        QCOMPARE(view->points()->rows()[1].bpw[0], 5.375);
        QCOMPARE(view->shown_text(), u"2 of 19 selected"_s);
        view->point_table()->setCurrentIndex(view->point_table()->model()->index(1, 0));
        QCOMPARE(view->current_row(), 5);
        QCOMPARE(view->chart()->current(), (widgets::ChartPointId{1, 2}));
        view->zoom_button()->click();
        QVERIFY(view->all_button()->isVisible());
        view->all_button()->click();
        QVERIFY(!view->chart()->is_zoomed());
        QTest::keyClick(view->chart(), Qt::Key_Escape);
        QCOMPARE(view->points()->rowCount(), 19);
        view->legend()->button(0)->click();
        QVERIFY(!bench.series(0).shown && bench.series(1).shown);
        QVERIFY(!view->chart()->ringed().valid() || view->chart()->ringed().series == 1);
    }

    void the_selection_is_shared() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        QTest::mouseClick(bench.view()->chart(), Qt::LeftButton, {},
                          bench.view()->chart()->position_of({1, 0}).toPoint());
        const gui::RatePoint point{u"k 4, hungarian"_s, 0};
        QCOMPARE(bench.workspace().selection().current().rate_point, std::optional(point));
        Selection other = bench.workspace().selection().current();
        other.rate_point = gui::RatePoint{u"rtn"_s, 2};
        bench.workspace().selection().select(other);
        QCOMPARE(bench.view()->current_row(), 8);
        QCOMPARE(bench.view()->chart()->current(), (widgets::ChartPointId{2, 2}));
        QVERIFY(!bench.view()->use_button()->isEnabled());
        other.rate_point.reset();
        bench.workspace().selection().select(other);
        QCOMPARE(bench.view()->current_row(), -1);
    }

    void tables_follow_the_rules_of_models() {
        RatePointModel points;
        const QAbstractItemModelTester tester(&points,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        BdRateModel bd;
        const QAbstractItemModelTester bd_tester(&bd, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SweepResult result;
        EncoderSettings settings;
        settings.qbits = 3;
        result.points.push_back(test::fake_point(settings));
        QSignalSpy reset(&points, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&points, &QAbstractItemModel::rowsInserted);
        points.set_rows(rate_rows(result, RateFigure::Coded));
        settings.qbits = 5;
        result.points.push_back(test::fake_point(settings));
        result.points.back().cached = true;
        result.baselines = {test::fake_baseline({BaselineMethod::Q4_K, 0}),
                            test::fake_baseline({BaselineMethod::Zstd, 0})};
        points.set_rows(rate_rows(result, RateFigure::Coded));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(points.rowCount(), 4);
        const auto text = [&](int row, int column) { return points.index(row, column).data().toString(); };
        QCOMPARE(text(0, RatePointModel::Setting), u"qbits 3"_s);
        QCOMPARE(text(0, RatePointModel::Coded), u"2.375"_s);
        QCOMPARE(text(0, RatePointModel::Sqnr), u"18.00\u00a0dB"_s);
        QCOMPARE(text(0, RatePointModel::Seconds), u"1.5\u00a0s"_s);
        QCOMPARE(text(1, RatePointModel::Seconds), u"cached"_s);
        QCOMPARE(text(2, RatePointModel::File), u"\u2013"_s);
        QCOMPARE(text(3, RatePointModel::Sqnr), u"exact"_s);
        QCOMPARE(text(3, RatePointModel::Pareto), QString());
        QVERIFY(!text(1, RatePointModel::Pareto).isEmpty());
        QVERIFY(points.index(2, 0).data(Qt::ToolTipRole).toString().contains(u"25.0%"_s));
        QCOMPARE(points.row_of({u"zstd"_s, 0}), 3);
        for (int column = 0; column < RatePointModel::ColumnCount; ++column) {
            QVERIFY(!points.headerData(column, Qt::Horizontal).toString().isEmpty());
            QVERIFY(points.index(0, column).data(RatePointModel::SortRole).isValid());
        }
        bd.set_rows({{u"a"_s, 0, BdRate{-0.001, 1, 2}}, {u"b"_s, 1, std::nullopt}});
        QCOMPARE(bd.index(0, BdRateModel::Rate).data().toString(), u"0.00%"_s);
        QCOMPARE(bd.index(1, BdRateModel::Range).data().toString(), u"no range in common"_s);
    }

    void exports_say_all_that_they_depend_on() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run();
        ExportButton* button = bench.view()->export_button();
        QCOMPARE(button->choices().size(), std::size_t{6});
        const auto save = [&](std::size_t choice) {
            QSignalSpy written(&bench.workspace().analysis(), &LayerAnalysis::file_written);
            const QString path = bench.folder.filePath(button->choices()[choice].file_name);
            button->save(choice, path);
            [&] { QVERIFY(written.wait(patience_ms)); }();
            return contents(path);
        };
        const SweepResult& result = bench.view()->sweep()->result();
        QCOMPARE(save(0).toStdString(), sweep_csv(result)); // the command line's
        const QByteArray json = save(1);
        QCOMPARE(json.toStdString(), sweep_json_text(result));
        const QJsonObject document = QJsonDocument::fromJson(json).object();
        QCOMPARE(document[u"source_hash"_s].toString(), u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(document[u"points"_s].toArray().size(), 6);
        QVERIFY(save(2).startsWith("\x89PNG"));
        QXmlStreamReader svg(save(4));
        QString title;
        QString description;
        QString texts;
        while (!svg.atEnd()) {
            svg.readNext();
            if (svg.isStartElement()) {
                (svg.name() == "title"_L1  ? title
                 : svg.name() == "desc"_L1 ? description
                                           : texts) +=
                    svg.name() == "title"_L1 || svg.name() == "desc"_L1 || svg.name() == "text"_L1
                        ? svg.readElementText() + u'\n'
                        : QString();
            }
        }
        QVERIFY(!svg.hasError());
        QVERIFY(title.contains(u"fake-model"_s));
        QCOMPARE(QJsonDocument::fromJson(description.toUtf8()).object(), document);
        for (const QString& part : {u"0123456789abcdef0123456789abcdef"_s, u"mcwc test"_s, u"qbits 2, 4, 6"_s,
                                    u"k 4, exact"_s, u"RTN + zstd"_s, u"SQNR, dB"_s}) {
            QVERIFY2(texts.contains(part), qPrintable(part));
        }
        const QByteArray pdf = save(5);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/EmbeddedFile"));
    }

    void reports_have_the_sweep() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        Report report;
        bench.view()->add_to_report(report);
        QVERIFY(report.sections.empty());
        bench.run();
        bench.view()->add_to_report(report);
        QCOMPARE(report.sections.size(), std::size_t{1});
        const ReportSection& section = report.sections.front();
        QVERIFY(section.figures.front().svg.contains("0123456789abcdef0123456789abcdef"));
        QCOMPARE(section.tables.front().rows.size(), std::size_t{19});
        QCOMPARE(section.tables.back().rows.front().front(), u"k 4, exact"_s);
    }

    void pictures_need_no_window() {
        SweepResult result;
        for (const double qbits : {2.0, 4.0, 6.0}) {
            EncoderSettings settings;
            settings.qbits = qbits;
            result.points.push_back(test::fake_point(settings));
        }
        result.model = "m";
        result.source_hash = "abc";
        const std::vector<RateRow> rows = rate_rows(result, RateFigure::Coded);
        const RateExport source{result, rate_chart({.rows = rows, .shannon = {}, .hidden = {}}).content,
                                QApplication::font(), widgets::dark_colors()};
        const QImage image =
            widgets::chart_image(source.content, rate_picture_look(source), rate_picture_size);
        const widgets::ChartPicture picture(source.content, whole_range(source.content),
                                            rate_picture_look(source), QSizeF(rate_picture_size));
        for (const widgets::ChartPoint& point : source.content.series[0].points) {
            const QColor pixel = image.pixelColor(picture.position_of(point.x, point.y).toPoint());
            QVERIFY(std::abs(pixel.red() - source.colors.keyframe.red()) < 12 &&
                    std::abs(pixel.blue() - source.colors.keyframe.blue()) < 12);
        }
        QVERIFY(rate_parameters(result).contains(u"abc"_s));
    }

    void a_session_keeps_the_form() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        SweepForm form;
        form.qbits = u"3, 5"_s;
        form.intervals = u"8"_s;
        form.efforts = u"2"_s;
        form.alignments = {AlignmentMethod::Greedy, AlignmentMethod::None};
        form.baselines = false;
        form.rate = RateFigure::File;
        form.error = ErrorMeasure::Nmse;
        bench.view()->set_form(form);
        QVERIFY(bench.view()->form() == form);
        const SessionContent session = bench.window.sessions().content();
        QVERIFY(session.sweep == form);
        QVERIFY(read_session(session_text(session), u"a"_s).sweep == form);
        QVERIFY(read_session("{\"mcwc_session\": 1, \"inputs\": [{\"path\": \"/a\"}]}", u"a"_s).sweep ==
                SweepForm());
    }

    void the_real_engine_computes_nothing_twice() {
        Engine engine = core_engine();
        engine.estimate = [](const Document&, const EncoderSettings&, const TaskContext&) {
            return StreamReport{};
        };
        Bench bench(engine);
        const QString model = QStringLiteral(MCWC_TEST_DATA "/families/gpt2");
        bench.open(model);
        RateView* view = bench.view();
        view->panel()->interval_field()->setText(u"1, 2"_s);
        view->panel()->qbits_field()->setText(u"3, 5"_s);
        view->panel()->effort_field()->setText(u"1"_s);
        const SweepOrder order = *view->panel()->order();
        view->start();
        bench.finish();
        const DocumentPtr document = bench.workspace().document();
        const SweepResult expected =
            run_sweep(*document->checkpoint, document->architecture, order, {}, {}, {});
        QCOMPARE(view->rows().size(), std::size_t{4 + 13});
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(view->rows()[i].bpw[0], expected.points[i].bpw_coded);
            QCOMPARE(view->rows()[i].sqnr_db, expected.points[i].sqnr_db);
            QVERIFY(!view->rows()[i].cached);
        }
        QCOMPARE(view->sweep()->result().source_hash, engine.hash(*document, {}));
        view->start();
        bench.finish();
        for (const RateRow& row : view->rows()) {
            QVERIFY(row.cached);
        }
        QCOMPARE(view->rows()[3].nmse, expected.points[3].nmse);
    }
};

QTEST_MAIN(RateViewTest)
#include "test_rate_view.moc"
