// Similarity and Motion in the window, on the bundled sample and on a checkpoint whose motion is known.
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/export_menu.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/pair_summary.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/solver_table.h"
#include "tests/support/synthetic.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/motion/displacement_plot.h"
#include "widgets/motion/slope_graph.h"
#include "widgets/motion/trajectory_plot.h"

#include <QComboBox>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 60000; // sanitizers and busy machines

/// The real one, without the estimate that every opening starts: nothing here looks at it.
Engine engine_without_estimates() {
    Engine engine = core_engine();
    engine.estimate = [](const Document&, const EncoderSettings&, const TaskContext&) {
        return StreamReport{};
    };
    return engine;
}

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window;

    explicit Bench(const QString& path, const Engine& engine = engine_without_estimates())
        : window(engine, preferences, nullptr) {
        window.resize(1440, 900);
        window.show();
        window.open(path);
    }
    ~Bench() { window.jobs().cancel_all(); }
    bool opened() { return !window.shows_start_page(); }
    WorkPage* page() { return window.work_page(); }
    SimilarityView* similarity() { return page()->similarity(); }
    MotionView* motion() { return page()->motion(); }
    LayerAnalysis& analysis() { return window.workspace().analysis(); }
    void see(View* view) { page()->tabs()->setCurrentWidget(view); }
    const Selection& selection() { return window.workspace().selection().current(); }
};

QString sample() {
    return QStringLiteral(MCWC_SAMPLE);
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Layers of 4,096 small FFN units, each a shuffled noisy copy of the layer before.
struct Deep {
    QTemporaryDir folder;
    test::PlantedMotion motion;
    QString path() const { return folder.filePath(u"deep"_s); }

    Deep() { motion = test::write_synthetic_model(path().toStdString(), test::many_units()); }
};

} // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void nothingIsComputedBeforeAViewIsSeen() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        QVERIFY(!bench.analysis().layers().wanted);
        QVERIFY(!bench.analysis().units().wanted);
        QVERIFY(!bench.analysis().motion().wanted);
        bench.see(bench.similarity());
        QVERIFY(bench.analysis().layers().wanted.has_value());
        QVERIFY(!bench.analysis().motion().wanted);
    }

    void layerMatrixShowsWhatTheLibraryFinds() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        bench.see(bench.similarity());
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().layers().result && bench.analysis().layers().result->complete, patience_ms);
        const widgets::HeatmapSource* cells = bench.similarity()->layer_map()->source();
        QCOMPARE(cells->rows(), 8);
        const DocumentPtr document = bench.window.workspace().document();
        int compared = 0;
        mcwc::layer_similarity(*document->checkpoint, document->architecture, {.label = "ffn"},
                               [&](const LayerPair& pair) {
                                   const int r = static_cast<int>(pair.layer);
                                   const int c = static_cast<int>(pair.reference);
                                   QCOMPARE(cells->value(r, c), static_cast<float>(pair.mean_cosine));
                                   QCOMPARE(cells->value(c, r), cells->value(r, c));
                                   ++compared;
                               },
                               {});
        QCOMPARE(compared, 28);
        QCOMPARE(cells->value(3, 3), 1.0F);
    }

    void measuresAndMatchingsChangeTheMatrix() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        bench.see(bench.similarity());
        const auto value = [&](int measure, int matching) {
            bench.similarity()->measure_box()->setCurrentIndex(measure);
            bench.similarity()->matching_box()->setCurrentIndex(matching);
            const bool there = QTest::qWaitFor(
                [&] {
                    const auto& slot = bench.analysis().layers();
                    return slot.result && slot.result->complete;
                },
                patience_ms);
            return there ? bench.similarity()->layer_map()->source()->value(4, 3) : -1.0F;
        };
        const float greedy = value(0, 0);
        const float exact = value(0, 1);
        const float cka = value(2, 1);
        QVERIFY(greedy > 0.2F && greedy < 1);
        QVERIFY(exact > greedy);
        QVERIFY(cka > 0 && cka < 1 && cka != exact);
        QCOMPARE(value(0, 0), greedy); // kept: the same figures again
        QVERIFY(std::isnan(bench.similarity()->layer_map()->source()->value(0, 0)) ==
                (bench.similarity()->measure_box()->currentIndex() == 1));
    }

    void aCellOpensThePairBeforeAndAfterAlignment() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        SimilarityView* view = bench.similarity();
        bench.see(view);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().layers().result && bench.analysis().layers().result->complete, patience_ms);
        QTest::mouseClick(view->layer_map(), Qt::LeftButton, {},
                          view->layer_map()->cell_rect({3, 4}).center().toPoint());
        QCOMPARE(bench.selection().layer, 4);
        QCOMPARE(bench.selection().other_layer, 3);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().units().result && bench.analysis().units().result->layer == 4, patience_ms);
        const UnitMatrix& matrix = *bench.analysis().units().result;
        const UnitMatching& matching = matrix.matching;
        QCOMPARE(view->before()->source()->rows(), 512);
        for (int unit = 0; unit < 512; unit += 37) {
            const auto at = static_cast<std::size_t>(unit);
            const int match = static_cast<int>(matching.match[at]);
            const float cosine = matching.cosine[at];
            QVERIFY(std::abs(view->before()->source()->value(unit, match) - cosine) < 1e-4F);
            QVERIFY(std::abs(view->after()->source()->value(match, match) - cosine) < 1e-4F);
            QCOMPARE(view->after()->source()->row_name(match), QString::number(unit));
        }
        QCOMPARE(view->summary()->title(), u"Layer 4 from layer 3"_s);
        QCOMPARE(view->summary()->figure(0), QLocale::c().toString(matching.mean_cosine(), 'f', 3));
        QVERIFY(view->summary()->figure(2).endsWith(u"bpw"_s));
        const double net = matching.saved_per_weight() - matching.motion_per_weight();
        QVERIFY(net > 0);
        QVERIFY(view->summary()->verdict().startsWith(u"net gain "_s + QLocale::c().toString(net, 'f', 3)));
    }

    void noGainIsSaidPlainly() {
        PairSummary summary;
        UnitMatching matching;
        matching.match = {1, 0};
        matching.cosine = {0.1F, 0.1F};
        matching.saved_bits = {1, 1};
        matching.weights_per_unit = 100;
        matching.motion_bits = 24;
        summary.show_pair(u"pair"_s, &matching, {});
        QCOMPARE(summary.figure(2), u"0.010\u00a0bpw"_s);
        QCOMPARE(summary.figure(3), u"0.120\u00a0bpw"_s);
        QVERIFY2(summary.verdict().contains(u"0.110"_s) && summary.verdict().startsWith(u"no net gain"_s),
                 qPrintable(summary.verdict()));
        matching.saved_bits = {0, 0};
        matching.motion_bits = 0;
        summary.show_pair(u"pair"_s, &matching, {});
        QCOMPARE(summary.verdict(), u"nothing to gain"_s);
    }

    void unitsAreReadOutAndPanelsZoomTogether() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        SimilarityView* view = bench.similarity();
        bench.see(view);
        bench.page()->select_layer(4);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().units().result && bench.analysis().units().result->layer == 4, patience_ms);
        Selection selection = bench.selection();
        selection.unit = 317;
        bench.window.workspace().selection().select(selection);
        const auto& matching = bench.analysis().units().result->matching;
        const int match = static_cast<int>(matching.match[317]);
        QCOMPARE(view->before()->current(), std::optional(QPoint(match, 317)));
        QCOMPARE(view->after()->current(), std::optional(QPoint(match, match)));
        QVERIFY2(view->read_out().startsWith(u"unit 317 \u2192 %1: cosine %2"_s.arg(match).arg(
                     double(matching.cosine[317]), 0, 'f', 3)),
                 qPrintable(view->read_out()));
        view->after()->zoom_about(view->after()->plot_area().center(), 8);
        QCOMPARE(view->before()->window(), view->after()->window());
        QVERIFY(!view->before()->shows_all());
        QTest::keyClick(view->before(), Qt::Key_0);
        QVERIFY(view->after()->shows_all());
        QTest::keyClick(view->after(), Qt::Key_Right);
        QCOMPARE(bench.selection().unit, 317);
        QTest::keyClick(view->after(), Qt::Key_Down);
        QVERIFY(bench.selection().unit != 317);
    }

    void layersAreSelectedBothWays() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        bench.see(bench.similarity());
        bench.page()->strip()->select(6);
        QCOMPARE(bench.similarity()->layer_map()->current(), std::optional(QPoint(5, 6)));
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().units().result && bench.analysis().units().result->layer == 6, patience_ms);
        QTest::keyClick(bench.similarity()->layer_map(), Qt::Key_Left);
        QCOMPARE(bench.selection().other_layer, 4);
        QTest::keyClick(bench.similarity()->layer_map(), Qt::Key_Up);
        QCOMPARE(bench.page()->strip()->selected(), std::optional(5));
        bench.similarity()->group_box()->setCurrentIndex(1);
        QCOMPARE(bench.selection().group, u"attention"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().units().result &&
                                     bench.analysis().units().result->before.rows() == 4,
                                 patience_ms);
    }

    void exportsHoldTheFigures() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        SimilarityView* view = bench.similarity();
        bench.see(view);
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().layers().result &&
                                     bench.analysis().layers().result->complete &&
                                     bench.analysis().units().result,
                                 patience_ms);
        QSignalSpy written(&bench.analysis(), &LayerAnalysis::file_written);
        const QStringList names{u"layers.csv"_s, u"sight.csv"_s, u"all.csv"_s,
                                u"one.png"_s,    u"two.png"_s,   u"three.svg"_s};
        QCOMPARE(view->export_button()->choices().size(), static_cast<std::size_t>(names.size()));
        for (qsizetype i = 0; i < names.size(); ++i) {
            view->export_button()->save(static_cast<std::size_t>(i), bench.folder.filePath(names[i]));
        }
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), names.size(), patience_ms);
        const QList<QByteArray> lines = contents(bench.folder.filePath(names[0])).split('\n');
        QCOMPARE(lines.size(), 10); // names, eight layers, the end
        QCOMPARE(lines[0], QByteArray(",0,1,2,3,4,5,6,7"));
        QVERIFY(std::abs(lines[5].split(',')[4].toFloat() - view->layer_map()->source()->value(4, 3)) <
                1e-5F);
        QCOMPARE(contents(bench.folder.filePath(names[2])).count('\n'), 513);
        const QImage one(bench.folder.filePath(names[3]));
        const QImage two(bench.folder.filePath(names[4]));
        QCOMPARE(two.size(), one.size() * 2);
        QVERIFY(contents(bench.folder.filePath(names[5])).contains("<svg"));
    }

    void anUnwritableFileIsAnInlineError() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        QSignalSpy problem(&bench.window.workspace(), &Workspace::problem);
        bench.motion()->export_button()->save(1, bench.folder.filePath(u"no/such/folder/a.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(problem.count(), 1, patience_ms);
        QVERIFY(problem.first().at(0).toString().contains(u"a.png"_s));
    }

    void withoutAFamilyTheViewsSayWhatToDo() {
        Engine engine = engine_without_estimates();
        engine.open = [inner = engine.open](const std::filesystem::path& path, const TaskContext& context) {
            auto unknown = std::make_shared<Document>(*inner(path, context));
            unknown->architecture = {};
            unknown->architecture.family = "unknown";
            return DocumentPtr(unknown);
        };
        Bench bench(sample(), engine);
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        bench.see(bench.similarity());
        QVERIFY(bench.similarity()->empty_text().contains(u"mapping file"_s));
        bench.see(bench.motion());
        QVERIFY(bench.motion()->empty_text().contains(u"mapping file"_s));
        QVERIFY(!bench.analysis().motion().wanted);
    }

    void failuresAreShownInPlace() {
        Engine engine = engine_without_estimates();
        engine.unit_matrix = [](const Document&, const UnitMatrixRequest&, const TaskContext&) -> UnitMatrix {
            throw Error(ErrorCode::Truncated, "model.safetensors: h.1.mlp.c_fc.weight is cut short.",
                        "Download it again.");
        };
        Bench bench(sample(), engine);
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        bench.see(bench.similarity());
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.analysis().units().error,
            u"model.safetensors: h.1.mlp.c_fc.weight is cut short. Download it again."_s, patience_ms);
        QVERIFY(bench.similarity()->before()->source() == nullptr);
    }

    void deepMotionIsThePlantedOne() {
        const Deep deep;
        Bench bench(deep.path());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        MotionView* view = bench.motion();
        bench.see(view);
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().motion().result != nullptr, patience_ms);
        const auto& planted = deep.motion.ffn;
        for (const int layer : {1, 12, 23}) {
            bench.page()->strip()->select(layer);
            QCOMPARE(view->position(), layer);
            const widgets::MotionStep* step = view->slopes()->step();
            QCOMPARE(step->units(), 4096);
            QCOMPARE(step->layer_name, u"layer %1"_s.arg(layer));
            for (int unit = 0; unit < 4096; unit += 111) {
                QCOMPARE(step->reference_of_unit[static_cast<std::size_t>(unit)],
                         static_cast<int>(
                             planted[static_cast<std::size_t>(layer)][static_cast<std::size_t>(unit)]));
            }
        }
        // Nearly all matches pay; a threshold over all of them leaves none.
        QVERIFY(view->slopes()->shown().size() > 4000);
        QVERIFY(view->caption().endsWith(u"of 4,096 units shown, the strongest 1,500 as lines"_s));
        view->set_threshold(1.5);
        QCOMPARE(view->caption(), u"0 of 4,096 units shown"_s);
        view->threshold_slider()->setValue(0);
        QVERIFY(view->caption().startsWith(u"4,096 of 4,096 units shown"_s));

        // A unit picked in the last layer goes along as the head moves back.
        QTest::mouseClick(view->displacement(), Qt::LeftButton, {},
                          view->displacement()->point_of(2000).toPoint());
        const int unit = view->displacement()->selected();
        QVERIFY(unit >= 0);
        QCOMPARE(bench.selection().unit, unit);
        QCOMPARE(view->slopes()->selected(), unit);
        // A copy: the paths are drawn anew for every layer that the head stands at.
        const widgets::UnitPath path =
            view->trajectories()->paths()[static_cast<std::size_t>(view->trajectories()->chosen())];
        QCOMPARE(path.units[23], unit);
        int at = unit;
        for (std::size_t layer = 23; layer > 0; --layer) {
            at = static_cast<int>(planted[layer][static_cast<std::size_t>(at)]);
            QCOMPARE(path.units[layer - 1], at);
        }
        QTest::keyClick(view, Qt::Key_Comma);
        QCOMPARE(view->position(), 22);
        QCOMPARE(view->displacement()->selected(), path.units[22]);
        QCOMPARE(bench.selection().layer, 22);

        // The same pair in the other view: the planted diagonal.
        bench.see(bench.similarity());
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.analysis().units().result && bench.analysis().units().result->layer == 22, patience_ms);
        const widgets::HeatmapSource* after = bench.similarity()->after()->source();
        const widgets::HeatmapSource* before = bench.similarity()->before()->source();
        for (int u = 0; u < 4096; u += 97) {
            const int from = static_cast<int>(planted[22][static_cast<std::size_t>(u)]);
            QVERIFY(before->value(u, from) > 0.85F);
            QCOMPARE(after->value(from, from), before->value(u, from));
            QCOMPARE(after->row_name(from), QString::number(u));
        }
        // Cells come as they are found: nearest pairs first.
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().layers().result != nullptr, patience_ms);
        const auto& first = bench.analysis().layers().result->pairs.front();
        QCOMPARE(first.layer - first.reference, std::size_t{1});
        QVERIFY(std::abs(bench.similarity()->layer_map()->source()->value(static_cast<int>(first.layer),
                                                                          static_cast<int>(first.reference)) -
                         0.97F) < 0.01F);
        bench.window.jobs().cancel(bench.analysis().layers().job);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.analysis().layers().busy(), patience_ms);
        QVERIFY(!bench.analysis().layers().result->pairs.empty()); // what was found stays
        QVERIFY(bench.analysis().layers().error.startsWith(u"Stopped"_s));
    }

    void playingStepsThroughTheLayersAndComesToRest() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        MotionView* view = bench.motion();
        bench.see(view);
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().motion().result != nullptr, patience_ms);
        bench.page()->select_layer(5);
        QSignalSpy told(view, &View::selection_wanted);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(view->is_playing());
        QTRY_COMPARE_WITH_TIMEOUT(view->position(), 7, patience_ms);
        QVERIFY(!view->is_playing());
        QCOMPARE(told.count(), 1);
        QCOMPARE(bench.selection().layer, 7);
        QVERIFY(!view->forward_button()->isEnabled());
        view->play_button()->click(); // from the end: starts anew
        QCOMPARE(view->position(), 0);
        QVERIFY(view->slopes()->step() == nullptr);
        view->play_button()->click();
        QVERIFY(!view->is_playing());
        view->forward_button()->click();
        QCOMPARE(view->position(), 1);
    }

    void solversAndColours() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        MotionView* view = bench.motion();
        bench.see(view);
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().motion().result != nullptr, patience_ms);
        bench.page()->select_layer(4);
        QCOMPARE(view->solvers()->figure(0, 1), u"\u2013"_s);
        view->solvers()->button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().solvers().result != nullptr, patience_ms);
        QCOMPARE(view->solvers()->figure(0, 1), u"100.0%"_s);
        const auto share = [&](int line) { return view->solvers()->figure(line, 1).chopped(1).toDouble(); };
        QVERIFY(share(1) < 100 && share(1) > share(2) && share(2) > 0);
        bench.page()->select_layer(5); // others are not known yet
        QCOMPARE(view->solvers()->figure(0, 1), u"\u2013"_s);
        const auto& motion = bench.analysis().motion().result->layers[5].matching;
        QCOMPARE(view->slopes()->step()->value[7], std::abs(motion.cosine[7]));
        view->color_box()->setCurrentIndex(1);
        QCOMPARE(view->slopes()->step()->value[7],
                 motion.saved_bits[7] / static_cast<float>(motion.weights_per_unit));
        view->map_box()->setCurrentIndex(1);
        QCOMPARE(view->slopes()->style_of_matches().map, widgets::ColorMap::Cividis);
        QSignalSpy written(&bench.analysis(), &LayerAnalysis::file_written);
        view->export_button()->save(0, bench.folder.filePath(u"motion.csv"_s));
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, patience_ms);
        const QList<QByteArray> lines = contents(bench.folder.filePath(u"motion.csv"_s)).split('\n');
        QCOMPARE(lines.size(), 2 + 7 * 512);
        QVERIFY(lines[1 + 4 * 512 + 7].startsWith("5,7,4," + QByteArray::number(motion.match[7]) + ','));
    }

    void streamsCanBeLookedAtToo() {
        Bench bench(QStringLiteral(MCWC_TEST_DATA) + u"/golden_v1/predicted_f16.mcwc"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        QVERIFY(bench.page()->tabs()->isTabVisible(bench.page()->tabs()->indexOf(bench.motion())));
        bench.see(bench.motion());
        QTRY_VERIFY_WITH_TIMEOUT(bench.analysis().motion().result != nullptr, patience_ms);
        const MotionField& field = *bench.analysis().motion().result;
        QCOMPARE(field.layers.size(), std::size_t{3});
        QVERIFY(std::abs(field.layers[2].matching.mean_cosine() - 0.95) < 0.02); // as it was made
    }

    void everyCustomWidgetHasAnAccessibleName() {
        Bench bench(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.opened(), patience_ms);
        for (View* view : {static_cast<View*>(bench.similarity()), static_cast<View*>(bench.motion())}) {
            int custom = 0;
            for (const QWidget* widget : view->findChildren<QWidget*>()) {
                const bool named =
                    widget->focusPolicy() != Qt::NoFocus &&
                    (widget->inherits("mcwc::widgets::HeatmapView") ||
                     widget->inherits("mcwc::widgets::MotionPlot") ||
                     widget->inherits("mcwc::widgets::TrajectoryPlot") || widget->inherits("QComboBox") ||
                     widget->inherits("QToolButton") || widget->inherits("QAbstractSlider"));
                const bool inner = widget->objectName().startsWith(u"qt_"_s) ||
                                   widget->inherits("QScrollBar") || widget->inherits("QComboBoxListView");
                if (named && !inner) {
                    QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
                    ++custom;
                }
            }
            QVERIFY(custom >= 8);
        }
    }
};

QTEST_MAIN(ViewsTest)
#include "test_views.moc"
