// The compare view and the jobs panel, on real files and on a fake engine.

#include "app/gui/models/comparison_models.h"
#include "app/gui/models/job_table_model.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/jobs_panel.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/distribution_chart.h"
#include "widgets/compare/error_map.h"
#include "widgets/inspector/find_bar.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/symbol_panel.h"
#include "widgets/inspector/syntax_tree.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 60000;

QString model(const char* name) {
    return QStringLiteral(MCWC_TEST_DATA "/families/") + QLatin1String(name);
}

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{core_engine(), preferences, nullptr};

    Bench() { window.show(); }
    Workspace& workspace() { return window.workspace(); }
    CompareView* compare() { return window.work_page()->compare(); }
    widgets::StreamInspector* inspector() { return window.work_page()->bitstream()->inspector(); }
    void open(const QString& path) {
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().document() && window.jobs().is_idle(), patience_ms);
    }
    QString export_stream(const QString& name) {
        QSignalSpy exported(&workspace(), &Workspace::exported);
        const QString path = folder.filePath(name);
        workspace().export_to(path);
        if (!exported.wait(patience_ms)) {
            qFatal("not exported");
        }
        return path;
    }
};

Comparison fake_comparison() {
    Comparison comparison;
    TensorComparison pair;
    pair.name = "a";
    pair.first = pair.second = 0;
    pair.elements = 4;
    pair.different = 1;
    pair.squared_error = 1;
    pair.squared_sum = 100;
    pair.max_abs_error = 0.5;
    comparison.tensors.push_back(pair);
    pair.name = "b";
    pair.different = 0;
    pair.squared_error = pair.max_abs_error = 0;
    comparison.tensors.push_back(pair);
    pair.name = "c";
    pair.state = ComparisonState::OnlySecond;
    pair.first.reset();
    comparison.tensors.push_back(pair);
    return comparison;
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void table_shows_and_sorts_figures() {
        ComparisonTableModel table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.set_comparison(std::make_shared<const Comparison>(fake_comparison()));
        const auto text = [&](int row, int column) { return table.index(row, column).data().toString(); };
        QCOMPARE(text(0, ComparisonTableModel::Sqnr), u"20.0\u00a0dB"_s);
        QCOMPARE(text(0, ComparisonTableModel::Nmse), u"1.00e-02"_s);
        QCOMPARE(text(0, ComparisonTableModel::MaxError), u"5.00e-01"_s);
        QCOMPARE(text(0, ComparisonTableModel::Different), u"25.0%"_s);
        QCOMPARE(text(1, ComparisonTableModel::Sqnr), u"exact"_s);
        QCOMPARE(text(2, ComparisonTableModel::Sqnr), u"only in the other"_s);
        const auto key = [&](int row) {
            return table.index(row, ComparisonTableModel::Nmse)
                .data(ComparisonTableModel::SortRole)
                .toDouble();
        };
        QVERIFY(key(2) > key(0) && key(0) > key(1));
    }

    void worst_rows_have_shares() {
        auto inside = std::make_shared<TensorDifferences>();
        inside->worst = {{7, 3, 30, 1.5}, {2, 1, 100, 1}};
        WorstRowsModel rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.set_differences(inside, 4);
        QCOMPARE(rows.index(0, WorstRowsModel::Row).data().toString(), u"7"_s);
        QCOMPARE(rows.index(0, WorstRowsModel::Share).data().toString(), u"75.0%"_s);
        QCOMPARE(rows.index(0, WorstRowsModel::Sqnr).data().toString(), u"10.0\u00a0dB"_s);
        QCOMPARE(rows.row_number(1), std::int64_t{2});
        QCOMPARE(rows.row_number(2), std::int64_t{-1});
    }

    void map_chooses_cells_by_mouse_and_keys() {
        using State = widgets::ErrorCell::State;
        widgets::ErrorMap map;
        map.resize(500, 300);
        map.set_cells({u"0"_s, u"1"_s}, {u"up"_s, u"down"_s},
                      {{State::Measured, -2, u"20"_s, u"tip"_s},
                       {State::Exact, 0, {}, {}},
                       {State::Measured, -1, u"10"_s, {}},
                       {State::Absent, 0, {}, {}}});
        map.show();
        QSignalSpy chosen(&map, &widgets::ErrorMap::cell_chosen);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.cell_rect(1, 0).center().toPoint());
        QCOMPARE(chosen.takeFirst(), (QVariantList{1, 0}));
        QTest::keyClick(&map, Qt::Key_Up);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(map.selected().value(), std::pair(0, 1));
        QVERIFY(!map.cell_at({1, 1}).has_value());
        // The worst is darker than the best, neither is what stands for exact.
        const QColor best = map.color_of({State::Measured, -2, {}, {}});
        const QColor worst = map.color_of({State::Measured, -1, {}, {}});
        QVERIFY(worst.lightness() < best.lightness());
        QVERIFY(map.color_of({State::Exact, 0, {}, {}}) != best);
        map.select(std::pair(5, 5));
        QVERIFY(!map.selected().has_value());
        QVERIFY(!map.grab().isNull());
    }

    void stream_against_its_source() {
        Bench bench;
        bench.open(model("gpt2"));
        const QString stream = bench.export_stream(u"a.mcwc"_s);
        bench.open(stream);
        CompareView* view = bench.compare();
        QVERIFY(!view->source_button()->isHidden()); // exported in this session
        QVERIFY(view->encoded_button()->isHidden());
        view->source_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->result() != nullptr, patience_ms);
        const auto result = view->session()->result();
        QVERIFY(view->session()->first()->checkpoint != nullptr); // the checkpoint is the reference
        QVERIFY(result->nmse() > 0 && result->nmse() < 0.1);
        QCOMPARE(view->table()->model()->rowCount(), static_cast<int>(result->tensors.size()));
        view->worst_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->inside() != nullptr, patience_ms);
        const auto inside = view->session()->inside();
        double worst = 0;
        for (const TensorComparison& pair : result->tensors) {
            worst = std::max(worst, pair.nmse());
            if (pair.name == inside->name) {
                QCOMPARE(inside->limit, pair.max_abs_error);
            }
        }
        const QModelIndex current = view->table()->currentIndex();
        QCOMPARE(current.siblingAtColumn(0).data().toString(), QString::fromStdString(inside->name));
        QCOMPARE(current.siblingAtColumn(ComparisonTableModel::Nmse)
                     .data(ComparisonTableModel::SortRole)
                     .toDouble(),
                 worst);
        QVERIFY(!view->chart()->distribution().bars.empty());
        QCOMPARE(view->rows()->model()->rowCount(), static_cast<int>(inside->worst.size()));
        const int tensor = bench.workspace().selection().current().tensor;
        QCOMPARE(bench.workspace().document()->tensors[static_cast<std::size_t>(tensor)].name, inside->name);
        view->rows()->selectRow(0);
        QCOMPARE(bench.workspace().selection().current().unit,
                 static_cast<std::int64_t>(inside->worst.front().row));

        const QString csv = bench.folder.filePath(u"a.csv"_s);
        view->export_csv(csv);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.jobs().is_idle(), patience_ms);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), comparison_csv(*result));
    }

    void checkpoint_against_its_encoded_self_and_a_dropped_one() {
        Bench bench;
        bench.open(model("gpt2"));
        CompareView* view = bench.compare();
        QVERIFY(view->source_button()->isHidden());
        view->encoded_button()->click();
        QVERIFY(view->session()->is_running());
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->result() != nullptr, patience_ms);
        QTRY_VERIFY(!view->session()->is_running());
        QVERIFY(view->session()->second()->stream.has_value());
        QVERIFY(view->session()->result()->nmse() > 0);
        QVERIFY(view->map()->cell_at(view->map()->cell_rect(0, 0).center()).has_value());
        view->session()->clear();
        QVERIFY(view->session()->result() == nullptr);

        bench.window.work_page()->tabs()->setCurrentWidget(view);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(model("llama"))});
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view, &drop);
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->result() != nullptr, patience_ms);
        QVERIFY(view->session()->result()->count(ComparisonState::OnlySecond) > 0);
        QVERIFY2(view->summary().contains(u"not comparable"_s), qPrintable(view->summary()));
        QCOMPARE(QString::fromStdString(bench.workspace().document()->architecture.family), u"gpt2"_s);

        view->session()->compare_with(model("gpt2"));
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->result() && view->session()->result()->identical(),
                                 patience_ms);
        QVERIFY(view->summary().contains(u"identical"_s));
        view->session()->compare_with(u"/nowhere/at/all"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!view->session()->problem().isEmpty(), patience_ms);
    }

    void bitstream_reads_checks_and_counts() {
        Bench bench;
        bench.open(model("gpt2"));
        const QString path = bench.export_stream(u"a.mcwc"_s);
        bench.open(path);
        widgets::StreamInspector* inspector = bench.inspector();
        QTRY_COMPARE_WITH_TIMEOUT(inspector->syntax()->deferred_frames(), std::size_t{0}, patience_ms);
        const bitstream::TraceNode* plane = nullptr;
        std::uint64_t bits = 0;
        std::vector<const bitstream::TraceNode*> open{inspector->syntax()->root()};
        while (!open.empty()) {
            const bitstream::TraceNode* node = open.back();
            open.pop_back();
            const auto& inside = inspector->syntax()->children(node);
            bits += inside.empty() ? node->bits : 0;
            plane = node->name == "plane 0" ? node : plane;
            for (const auto& child : inside) {
                open.push_back(&child);
            }
        }
        QCOMPARE(bits, static_cast<std::uint64_t>(QFile(path).size()) * 8);
        QVERIFY(plane != nullptr);
        inspector->select(plane);
        QTRY_VERIFY_WITH_TIMEOUT(!inspector->symbols()->chart()->distribution().bars.empty(), patience_ms);
        inspector->check_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(inspector->integrity_text().contains(u"good"_s), patience_ms);
        QCOMPARE(inspector->syntax()->integrity(plane), bitstream::Integrity::Good);
        bench.window.work_page()->tabs()->setCurrentWidget(bench.window.work_page()->bitstream());
        bench.window.actions().find->trigger();
        QVERIFY(inspector->find_bar()->field()->hasFocus() || !inspector->isActiveWindow());

        // One bit of that plane's last byte: the stream still opens, and says where it is damaged.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 at = static_cast<qint64>((plane->bit_offset + plane->bits) / 8) - 1;
        file.seek(at);
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        const QString broken = bench.folder.filePath(u"broken.mcwc"_s);
        QVERIFY(file.copy(broken));
        QFile other(broken);
        QVERIFY(other.open(QIODevice::ReadWrite));
        other.seek(at);
        other.putChar(static_cast<char>(byte ^ 1));
        other.close();
        bench.open(broken);
        inspector->check_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(inspector->integrity_text().contains(u"1 of"_s), patience_ms);
        QCOMPARE(
            inspector->syntax()->integrity(inspector->syntax()->at_bit(static_cast<std::uint64_t>(at) * 8)),
            bitstream::Integrity::Damaged);
    }

    void a_damaged_frame_is_named_when_it_is_looked_into() {
        Bench bench;
        bench.open(model("gpt2"));
        const QString path = bench.export_stream(u"a.mcwc"_s);
        bench.open(path);
        const bitstream::TraceNode* frame = bench.inspector()->syntax()->frame_node(2);
        const qint64 at = static_cast<qint64>(frame->bit_offset / 8) + 24;
        bench.workspace().close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(at);
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        file.seek(at);
        file.putChar(static_cast<char>(byte ^ 1));
        file.close();
        bench.open(path);
        widgets::SyntaxTree* syntax = bench.inspector()->syntax();
        QTRY_VERIFY_WITH_TIMEOUT(syntax->is_damaged(syntax->frame_node(2)), patience_ms);
        QVERIFY2(syntax->value(syntax->frame_node(2)).contains(u"checksum"_s),
                 qPrintable(syntax->value(syntax->frame_node(2))));
        QTRY_COMPARE_WITH_TIMEOUT(syntax->deferred_frames(), std::size_t{0}, patience_ms);
        QVERIFY(!syntax->children(syntax->frame_node(1)).empty());
        QVERIFY(!bench.workspace().document()->notes.empty());
    }

    void jobs_are_listed_newest_first() {
        JobManager jobs;
        JobTableModel table(jobs);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::atomic<bool> gate{false};
        int opened = 0;
        int rerun = 0;
        const JobId good = jobs.start(
            {.title = u"good"_s,
             .rerun = [&] { ++rerun; },
             .open_result = [&] { ++opened; },
             .open_text = u"Open a.mcwc"_s},
            this, [](const TaskContext&) {}, [] {});
        QTRY_VERIFY(jobs.is_idle());
        const JobId bad = jobs.start(
            {.title = u"bad"_s, .open_result = [&] { ++opened; }}, this,
            [](const TaskContext&) {
                throw Error(ErrorCode::Corrupt, "a.mcwc is damaged.", "Get it again.");
            },
            [] {});
        QTRY_VERIFY(jobs.is_idle());
        jobs.start(
            {.title = u"quiet"_s, .quiet = true}, this, [](const TaskContext&) {}, [] {});
        const JobId running = jobs.start(
            {.title = u"long"_s}, this,
            [&](const TaskContext& context) {
                while (!gate) {
                    context.check();
                    context.report({"coding", "x", 1, 4});
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                }
            },
            [] {});
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.row_of(good), 2);
        QCOMPARE(table.row_of(bad), 1);
        QCOMPARE(table.row_of(running), 0);
        const auto text = [&](int row, int column) { return table.index(row, column).data().toString(); };
        QTRY_COMPARE(text(0, JobTableModel::Stage), u"coding x"_s);
        QCOMPARE(text(0, JobTableModel::Progress), u"25.0%"_s);
        QCOMPARE(text(0, JobTableModel::State), u"running"_s);
        QCOMPARE(text(1, JobTableModel::State), u"failed"_s);
        QCOMPARE(text(1, JobTableModel::Stage), u"a.mcwc is damaged."_s);
        QCOMPARE(table.running(), 1);

        JobsPanel panel(jobs);
        panel.show();
        panel.table()->selectRow(1);
        QVERIFY(panel.detail().contains(u"Get it again."_s));
        QVERIFY(!panel.open_button()->isEnabled() && !panel.rerun_button()->isEnabled());
        panel.table()->selectRow(2);
        QCOMPARE(panel.open_button()->text(), u"Open a.mcwc"_s);
        panel.open_button()->click();
        panel.rerun_button()->click();
        QCOMPARE(opened, 1);
        QCOMPARE(rerun, 1);
        QVERIFY(!panel.cancel_button()->isEnabled());
        jobs.open_result(bad); // failed: nothing to open
        QCOMPARE(opened, 1);
        panel.table()->selectRow(0);
        panel.cancel_button()->click();
        QTRY_COMPARE(text(0, JobTableModel::State), u"cancelled"_s);
        panel.clear_button()->click();
        QCOMPARE(table.rowCount(), 0);
        QVERIFY(jobs.jobs().empty());
    }

    void results_are_not_opened_for_the_dead() {
        JobManager jobs;
        int opened = 0;
        auto receiver = std::make_unique<QObject>();
        const JobId id = jobs.start(
            {.title = u"a"_s, .rerun = [&] { ++opened; }, .open_result = [&] { ++opened; }}, receiver.get(),
            [](const TaskContext&) {}, [] {});
        QTRY_VERIFY(jobs.is_idle());
        receiver.reset();
        jobs.open_result(id);
        jobs.rerun(id);
        QCOMPARE(opened, 0);
    }

    void panel_opens_above_the_bar_and_exports_run_again() {
        Bench bench;
        bench.open(model("gpt2"));
        JobsPanel* panel = bench.window.jobs_panel();
        QVERIFY(panel->isHidden());
        bench.window.jobs_bar()->panel_button()->click();
        QVERIFY(panel->isVisible());
        QVERIFY(bench.window.actions().show_jobs->isChecked());
        const QString path = bench.export_stream(u"a.mcwc"_s);
        QTRY_VERIFY(bench.window.jobs().is_idle());
        QVERIFY(QFile::remove(path));
        QCOMPARE(panel->model()->job(0).title, u"Export a.mcwc"_s);
        panel->table()->selectRow(0);
        panel->rerun_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path) && bench.window.jobs().is_idle(), patience_ms);
        panel->table()->selectRow(0);
        panel->open_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().document()->stream.has_value(), patience_ms);
        QTest::keyClick(panel->table(), Qt::Key_Escape);
        QVERIFY(panel->isHidden());
    }
};

QTEST_MAIN(CompareTest)
#include "test_compare.moc"
