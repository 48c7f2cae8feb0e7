// The ablation in the rate-distortion view: on a made-up engine whose points are known, and on the real one
// against the library's own table.
#include "app/gui/models/rate_models.h"
#include "app/gui/session/session_file.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/sweep_panel.h"
#include "core/analysis/ablation.h"
#include "core/analysis/sweep_export.h"
#include "core/architecture/description.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/gui/fake_model.h"
#include "tests/support/synthetic.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

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
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().document() && window.jobs().is_idle(), patience_ms);
        window.work_page()->tabs()->setCurrentWidget(view());
        view()->panel()->baselines_box()->setChecked(false);
        view()->panel()->ablation_box()->setChecked(true);
    }
    void run(const QString& qbits) {
        view()->panel()->qbits_field()->setText(qbits);
        view()->panel()->start_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!view()->sweep()->is_running(), patience_ms);
    }
    RateView* view() { return window.work_page()->rate(); }
    QString text(int row, int column) { return view()->bd_rates()->index(row, column).data().toString(); }
    int row_of(const QString& curve) {
        for (int row = 0; row < view()->bd_rates()->rowCount(); ++row) {
            if (text(row, BdRateModel::Curve) == curve) {
                return row;
            }
        }
        return -1;
    }
};

} // namespace

class AblationTest : public QObject {
    Q_OBJECT

    QTemporaryDir cache_;

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
    }

    void a_form_takes_the_first_values() {
        SweepForm form;
        form.intervals = u"1, 8"_s;
        form.qbits = u"3, 5"_s;
        form.efforts = u"4, 9"_s;
        form.alignments = {AlignmentMethod::Greedy, AlignmentMethod::None};
        form.ablate = true;
        const SweepOrder order = sweep_order(form, {});
        QVERIFY(order.ablate);
        const EncoderSettings base = ablation_base(order.grid);
        QCOMPARE(base.keyframe_interval, 8U); // the first that predicts
        QCOMPARE(effort_of(base), std::optional(4U));
        QVERIFY(base.alignment == AlignmentMethod::Greedy);
        const std::vector<SweepPoint> points = sweep_points(order);
        QCOMPARE(points.size(), 2 * ablations(base).size());
        QCOMPARE(points[3].curve, std::size_t{1});
        QCOMPARE(points[3].settings.qbits, 5.0);
        QVERIFY(points[3].settings.alignment == AlignmentMethod::None);
    }

    void each_part_is_a_curve_and_a_line() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run(u"2, 4, 6"_s);
        RateView* view = bench.view();
        const std::size_t parts = ablations(bench.window.workspace().settings()).size();
        QCOMPARE(view->rows().size(), 3 * parts);
        QCOMPARE(view->rows().front().curve_name, u"all parts"_s);
        QCOMPARE(view->drawn().content.series.size(), parts + 1); // Shannon's line
        QCOMPARE(view->tabs()->currentIndex(), 1);
        QCOMPARE(view->anchor_box()->currentText(), u"all parts"_s);
        QCOMPARE(view->bd_rates()->rowCount(), static_cast<int>(parts) - 1);
        const int prediction = bench.row_of(u"without prediction"_s);
        QVERIFY(prediction >= 0);
        QCOMPARE(bench.text(prediction, BdRateModel::Bits), u"+0.1250"_s); // what fake_point() says
        QVERIFY(bench.text(prediction, BdRateModel::Rate).startsWith(u'+'));
        QCOMPARE(bench.text(prediction, BdRateModel::Range), u"12.0 to 36.0 dB"_s);
        const int trellis = bench.row_of(u"without trellis"_s);
        QCOMPARE(bench.text(trellis, BdRateModel::Bits), u"0.0000"_s);
        QCOMPARE(bench.text(trellis, BdRateModel::Rate), u"0.00%"_s);
    }

    void points_can_be_used_and_written() {
        Bench bench;
        bench.open(u"/nowhere/model"_s);
        bench.run(u"3, 5"_s);
        int row = 0;
        while (bench.view()->rows()[static_cast<std::size_t>(row)].curve_name != u"without trellis"_s) {
            ++row;
        }
        bench.view()->use_row(row);
        QCOMPARE(bench.window.workspace().settings().trellis, 0U);
        QCOMPARE(bench.window.workspace().settings().qbits, 3.0);
        const QString json = QString::fromStdString(sweep_json_text(bench.view()->sweep()->result()));
        QVERIFY(json.contains(u"\"label\": \"without shared bases\""_s) ||
                json.contains(u"\"label\": \"without bases\""_s));
        QVERIFY(json.contains(u"\"anchor\": \"all parts\""_s));
        QVERIFY(sweep_csv(bench.view()->sweep()->result()).find("codec,without prediction,1,") !=
                std::string::npos);
    }

    void a_cancelled_one_keeps_what_was_done() {
        Bench bench;
        bench.state->sweep_points = 3;
        bench.open(u"/nowhere/model"_s);
        bench.view()->panel()->qbits_field()->setText(u"3, 5"_s);
        bench.view()->panel()->start_button()->click();
        QTRY_COMPARE(bench.view()->rows().size(), std::size_t{3});
        QTRY_VERIFY(bench.view()->panel()->status_text().startsWith(u"3 of "_s));
        bench.view()->panel()->cancel_button()->click();
        QTRY_VERIFY(!bench.view()->sweep()->is_running());
        QCOMPARE(bench.view()->rows().size(), std::size_t{3});
        QCOMPARE(bench.view()->rows()[2].curve_name, u"without alignment"_s);
    }

    void sessions_keep_the_choice() {
        SessionContent session;
        session.input.path = u"/nowhere/model"_s;
        session.sweep.ablate = true;
        QVERIFY(read_session(session_text(session), u"a.mcwc-session"_s).sweep.ablate);
        session.sweep.ablate = false;
        QVERIFY(!read_session(session_text(session), u"a.mcwc-session"_s).sweep.ablate);
    }

    void the_real_one_says_what_the_library_says() {
        QTemporaryDir folder;
        test::SyntheticModel kind;
        kind.correlation = 0.6;
        kind.shuffled = true;
        test::write_synthetic_model(folder.path().toStdString(), kind);
        Bench bench(core_engine());
        bench.open(folder.path());
        bench.run(u"2, 4"_s);
        const auto checkpoint = Checkpoint::open(folder.path().toStdString());
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
        SweepForm form = bench.view()->form();
        const EncoderSettings base =
            ablation_base(sweep_order(form, bench.window.workspace().settings()).grid);
        const std::vector<double> qbits{2, 4};
        const auto expected = ablate(*checkpoint, architecture, base, qbits, {}, {});
        const auto& rows = bench.view()->bd_rates()->rows();
        QCOMPARE(rows.size(), expected.size() - 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].rate.has_value(), expected[i + 1].difference.has_value());
            if (rows[i].rate) {
                QCOMPARE(rows[i].rate->bits, expected[i + 1].difference->bits);
                QCOMPARE(rows[i].rate->percent, expected[i + 1].difference->percent);
            }
        }
        bench.run(u"2, 4"_s); // again: nothing is computed twice
        for (const RateRow& row : bench.view()->rows()) {
            QVERIFY(row.cached);
        }
    }
};

QTEST_MAIN(AblationTest)
#include "test_ablation.moc"
