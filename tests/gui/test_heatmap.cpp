// Heat maps and pictures of motion, without a window around them.
#include "widgets/heatmap/color_legend.h"
#include "widgets/heatmap/color_map.h"
#include "widgets/heatmap/heatmap_export.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/motion/displacement_plot.h"
#include "widgets/motion/match_curve.h"
#include "widgets/motion/slope_graph.h"
#include "widgets/motion/trajectory_plot.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc::widgets;

namespace {

/// Cell (r, c) holds r + c / 1000.
std::shared_ptr<DenseSource> numbered(int rows, int cols) {
    auto source = std::make_shared<DenseSource>(rows, cols);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < cols; ++c) {
            source->set_value(r, c, static_cast<float>(r + c / 1000.0));
        }
    }
    return source;
}

struct Shown {
    HeatmapView view;
    explicit Shown(std::shared_ptr<const HeatmapSource> source) {
        view.resize(400, 400);
        view.set_source(std::move(source));
        view.show();
    }
    void wheel(QPointF at, int steps) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }
};

/// Units in reversed order: unit u comes from n - 1 - u, with strength u / (n - 1).
std::shared_ptr<const MotionStep> reversed(int n) {
    auto step = std::make_shared<MotionStep>();
    step->reference_name = u"layer 3"_s;
    step->layer_name = u"layer 4"_s;
    for (int u = 0; u < n; ++u) {
        step->reference_of_unit.push_back(n - 1 - u);
        step->value.push_back(static_cast<float>(u) / static_cast<float>(n - 1));
    }
    return step;
}

} // namespace

class HeatmapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void mapsHaveEqualSteps() {
        for (const auto& [map, name] : color_maps()) {
            for (const bool dark : {false, true}) {
                const ColorTable& table = color_table(map, dark);
                double least = 1;
                double most = 0;
                const bool halves = map == ColorMap::Diverging;
                for (std::size_t i = 8; i < table.size();
                     i += 8) { // single steps are less than a colour level
                    if (halves && i == 128) {
                        continue;
                    }
                    const double step = perceived_difference(table[i - 8], table[i]);
                    least = std::min(least, step);
                    most = std::max(most, step);
                }
                QVERIFY2(least > 0.01, qPrintable(name));
                QVERIFY2(most < (halves ? 2.0 : 1.35) * least, qPrintable(name));
            }
        }
    }

    void lightnessRisesSoThatGreyPrintsAndColourBlindEyesCanReadThem() {
        for (const ColorMap map : {ColorMap::Viridis, ColorMap::Cividis}) {
            const ColorTable& table = color_table(map, false);
            for (std::size_t i = 4; i < table.size(); i += 4) {
                QVERIFY(perceived_lightness(table[i]) > perceived_lightness(table[i - 4]));
            }
        }
        for (const bool dark : {false, true}) { // both halves lead away from the middle alike
            const ColorTable& table = color_table(ColorMap::Diverging, dark);
            for (std::size_t i = 1; i < 16; ++i) {
                const double middle = perceived_lightness(table[128]);
                const double below = perceived_lightness(table[127 - 8 * i + 7]) - middle;
                const double above = perceived_lightness(table[128 + 8 * i - 7]) - middle;
                QVERIFY(std::abs(below - above) < 0.12);
            }
            QVERIFY(perceived_difference(table[127], table[128]) < 0.02);
        }
    }

    void positionsAreClamped() {
        const ColorTable& table = color_table(ColorMap::Viridis, false);
        QCOMPARE(color_at(table, -3), table.front());
        QCOMPARE(color_at(table, 7), table.back());
        QCOMPARE(color_at(table, std::nan("")), table.front());
        QCOMPARE(text_color_on(table.back()).lightness() < 128, true);
        QCOMPARE(text_color_on(table.front()).lightness() > 128, true);
    }

    void scalesHaveTheDigitsTheyNeed() {
        QCOMPARE(scale_text(0.25, 0.2), u"0.25"_s);
        QCOMPARE(scale_text(-0.2, 1.0), u"\u22120.20"_s);
        QCOMPARE(scale_text(12.4, 100.0), u"12"_s);
        QCOMPARE(scale_text(-0.00001, 1.0), u"0.00"_s);
    }

    void everyCellHasItsColour() {
        Shown shown(numbered(4, 4));
        shown.view.set_range(0, 4);
        const QImage image = shown.view.grab().toImage();
        for (int r = 0; r < 4; ++r) {
            for (int c = 0; c < 4; ++c) {
                const QRectF cell = shown.view.cell_rect({c, r});
                const QPoint corner = cell.topLeft().toPoint() + QPoint(6, 6); // beside the value
                QCOMPARE(QColor(image.pixel(corner)).rgb(),
                         color_at(color_table(ColorMap::Viridis, false), (r + c / 1000.0) / 4));
                QCOMPARE(shown.view.cell_at(cell.center()), std::optional(QPoint(c, r)));
            }
        }
        QVERIFY(!shown.view.cell_at({1, 1}));
    }

    void aSingleBrightCellIsSeenFromFarAway() {
        auto source = std::make_shared<DenseSource>(900, 900, std::vector<float>(900 * 900, 0.0F));
        source->set_value(700, 333, 1.0F);
        Shown shown(source);
        const QRgb bright = color_table(ColorMap::Viridis, false).back();
        const auto count = [&] {
            const QImage image = shown.view.grab().toImage();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    found += image.pixel(x, y) == bright ? 1 : 0;
                }
            }
            return found;
        };
        QCOMPARE(count(), 1);
        shown.view.set_summary(HeatmapSummary::Mean);
        QCOMPARE(count(), 0);
    }

    void wheelZoomsAboutThePointer() {
        Shown shown(numbered(100, 100));
        QSignalSpy moved(&shown.view, &HeatmapView::window_changed);
        const QPointF pointer = shown.view.cell_rect({70, 20}).center();
        for (int i = 0; i < 9; ++i) {
            shown.wheel(pointer, 1);
            QCOMPARE(shown.view.cell_at(pointer), std::optional(QPoint(70, 20)));
        }
        QCOMPARE(moved.count(), 9);
        QVERIFY(std::abs(shown.view.window().width() - 100 / std::pow(1.25, 9)) < 1e-6);
        QVERIFY(shown.view.visible_cells().contains(QPoint(70, 20)));
        for (int i = 0; i < 40; ++i) {
            shown.wheel(pointer, -1);
        }
        QCOMPARE(shown.view.window(), QRectF(0, 0, 100, 100));
        for (int i = 0; i < 99; ++i) {
            shown.wheel(pointer, 1);
        }
        QVERIFY(shown.view.cell_rect({70, 20}).width() <= 72.001); // no closer than this
    }

    void draggingPansAndADoubleClickShowsAll() {
        Shown shown(numbered(100, 100));
        QSignalSpy chosen(&shown.view, &HeatmapView::current_changed);
        shown.view.set_window({40, 40, 20, 20});
        const QPoint from = shown.view.plot_area().center().toPoint();
        const double cell = shown.view.cell_rect({50, 50}).width();
        QTest::mousePress(&shown.view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&shown.view, from + QPoint(static_cast<int>(3 * cell), 8));
        QTest::mouseMove(&shown.view, from + QPoint(static_cast<int>(3 * cell), -static_cast<int>(2 * cell)));
        QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, from);
        QVERIFY(std::abs(shown.view.window().left() - 37) < 0.1);
        QVERIFY(std::abs(shown.view.window().top() - 42) < 0.1);
        QCOMPARE(chosen.count(), 0); // dragging chooses nothing
        QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, from);
        QVERIFY(shown.view.shows_all());
    }

    void keysMoveTheCurrentCellAndTheWindowFollows() {
        Shown shown(numbered(200, 200));
        QSignalSpy chosen(&shown.view, &HeatmapView::current_changed);
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.view.cell_rect({10, 20}).center().toPoint());
        QCOMPARE(chosen.count(), 1);
        const QPoint start = *shown.view.current();
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QTest::keyClick(&shown.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(*shown.view.current(), start + QPoint(1, 10));
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.current()->x(), 0);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(&shown.view, Qt::Key_Plus);
        }
        QVERIFY(shown.view.window().width() < 20);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.current()->x(), 199);
        QVERIFY(shown.view.visible_cells().contains(*shown.view.current()));
        QVERIFY(shown.view.accessibleDescription().contains(u"column 199"_s));
        QTest::keyClick(&shown.view, Qt::Key_0);
        QVERIFY(shown.view.shows_all());
    }

    void hoveringNamesTheCell() {
        Shown shown(numbered(50, 50));
        shown.view.set_quantity(u"cosine"_s);
        QSignalSpy hovered(&shown.view, &HeatmapView::hovered);
        QTest::mouseMove(&shown.view, shown.view.cell_rect({7, 3}).center().toPoint());
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last(), (QVariantList{3, 7}));
        QCOMPARE(shown.view.cell_text({7, 3}), u"row 3, column 7: cosine 3.007"_s);
    }

    void csvHoldsNamesAndValues() {
        auto source = numbered(3, 3);
        source->set_names({u"a"_s, u"b,c"_s, u"d"_s}, {u"x"_s, u"y"_s, u"z"_s});
        source->set_value(1, 2, std::numeric_limits<float>::quiet_NaN());
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        QVERIFY(write_csv(*source, QRect(1, 1, 9, 9), buffer));
        QCOMPARE(buffer.data(), QByteArray(",y,z\n\"b,c\",1.001,\nd,2.001,2.002\n"));
        buffer.close();
        buffer.setData({});
        buffer.open(QIODevice::ReadWrite);
        QVERIFY(!write_csv(*source, QRect(0, 0, 3, 3), buffer, [] { return true; }));
    }

    void picturesHaveTheSizeAskedFor() {
        Shown shown(numbered(4, 4));
        const auto draw = [&](QPainter& painter, const QRectF& area) { shown.view.draw(painter, area); };
        const QImage once = drawing_image(draw, {300, 200}, 1, Qt::white);
        const QImage twice = drawing_image(draw, {300, 200}, 2, Qt::white);
        QCOMPARE(once.size(), QSize(300, 200));
        QCOMPARE(twice.size(), QSize(600, 400));
        const QByteArray svg = drawing_svg(draw, {300, 200}, u"A title"_s, Qt::white);
        QXmlStreamReader reader(svg);
        QStringList elements;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                elements << reader.name().toString();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(elements.first(), u"svg"_s);
        QVERIFY(elements.contains(u"image"_s) && elements.contains(u"text"_s));
    }

    void weakMatchesAreFiltered() {
        SlopeGraph graph;
        graph.resize(400, 300);
        graph.set_step(reversed(101));
        QCOMPARE(graph.shown().size(), std::size_t{101});
        graph.set_style({.low = 0, .high = 1, .threshold = 0.75, .quantity = u"cosine"_s});
        QCOMPARE(graph.shown().size(), std::size_t{26});
        QCOMPARE(graph.shown().front(), 75); // weakest first
        QCOMPARE(graph.shown().back(), 100);
        QCOMPARE(graph.unit_text(90), u"unit 90 of layer 4 from unit 10 of layer 3: cosine 0.900"_s);
    }

    void unitsArePickedByMouseAndKeys() {
        SlopeGraph graph;
        graph.resize(400, 600);
        graph.set_step(reversed(11));
        graph.show();
        QSignalSpy picked(&graph, &MotionPlot::unit_picked);
        // On the right the units stand in order: unit 3 is at (3 + 0.5) / 11 of the height.
        int by_mouse = -1;
        for (int y = 0; y < graph.height() && by_mouse != 3; ++y) {
            by_mouse = graph.unit_at({graph.width() - 60.0, static_cast<double>(y)});
        }
        QCOMPARE(by_mouse, 3);
        QTest::keyClick(&graph, Qt::Key_End);
        QCOMPARE(graph.selected(), 10);
        QTest::keyClick(&graph, Qt::Key_Up);
        QCOMPARE(graph.selected(), 9);
        QTest::keyClick(&graph, Qt::Key_Home);
        QCOMPARE(graph.selected(), 0);
        QTest::keyClick(&graph, Qt::Key_Down);
        QCOMPARE(picked.last().at(0).toInt(), 1);
        QTest::keyClick(&graph, Qt::Key_Escape);
        QCOMPARE(graph.selected(), -1);

        DisplacementPlot field;
        field.resize(400, 300);
        field.set_step(reversed(11));
        field.show();
        for (const auto mode : {DisplacementPlot::Field::Displacement, DisplacementPlot::Field::Position}) {
            field.set_field(mode);
            for (int unit = 0; unit < 11; ++unit) {
                QCOMPARE(field.unit_at(field.point_of(unit)), unit);
            }
            QTest::mouseClick(&field, Qt::LeftButton, {}, field.point_of(7).toPoint());
            QCOMPARE(field.selected(), 7);
        }
        field.set_field(DisplacementPlot::Field::Displacement);
        QVERIFY(field.point_of(10).y() < field.point_of(5).y()); // moved up by ten places
        QCOMPARE(field.point_of(5).y(), (field.point_of(0).y() + field.point_of(10).y()) / 2);
    }

    void manyMatchesAreDrawnInSlicesAndAllOfThemInTheEnd() {
        SlopeGraph graph;
        graph.resize(500, 400);
        graph.set_step(reversed(16384));
        graph.show();
        const auto painted = [&] {
            const QImage image = graph.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                const QColor color = image.pixelColor(image.width() / 3, y);
                count += color.saturation() > 60 ? 1 : 0;
            }
            return count;
        };
        QTRY_VERIFY(painted() > 20);
        DisplacementPlot field;
        field.resize(500, 400);
        field.set_step(reversed(16384));
        QCOMPARE(field.shown().size(), std::size_t{16384});
        QCOMPARE(field.unit_at(field.point_of(16383)), 16383);
    }

    void pathsAreChosenAndTheHeadMoves() {
        TrajectoryPlot plot;
        plot.resize(500, 300);
        plot.set_style({.low = 0, .high = 1, .threshold = 0, .quantity = u"cosine"_s});
        plot.set_paths({u"0"_s, u"1"_s, u"2"_s}, 10,
                       {{{0, 9, 4}, {0, 1, 1}}, {{5, 2, 7}, {0, 1, 1}}, {{-1, 3, 3}, {0, 0, 1}}});
        plot.show();
        QSignalSpy heads(&plot, &TrajectoryPlot::head_moved);
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_End);
        QTest::keyClick(&plot, Qt::Key_Right); // stays at the last
        QCOMPARE(plot.head(), 2);
        QCOMPARE(heads.count(), 2);
        QCOMPARE(plot.path_at(plot.point_of(1, 2)), 1);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.point_of(0, 1).toPoint());
        QCOMPARE(plot.chosen(), 0);
        QTest::keyClick(&plot, Qt::Key_Home);
        QTest::keyClick(&plot, Qt::Key_Down); // in layer 0 the next below unit 0 is unit 5
        QCOMPARE(plot.chosen(), 1);
        QCOMPARE(plot.path_text(1), u"unit 5 in layer 0, unit 2 in layer 1, unit 7 in layer 2"_s);
    }

    void theCurveCountsWhatPays() {
        MatchCurve curve;
        curve.set_values({0.1F, 0.9F, 0.5F, 0.3F}, 0.3, u"Cosine"_s);
        QCOMPARE(curve.sorted(), (std::vector<float>{0.9F, 0.5F, 0.3F, 0.1F}));
        QCOMPARE(curve.paying(), 3); // 0.3F is just above 0.3
        curve.set_values({0.1F, 0.9F}, 0.5, u"Cosine"_s);
        QCOMPARE(curve.paying(), 1);
        QVERIFY(curve.accessibleDescription().startsWith(u"1 of 2"_s));
    }
};

QTEST_MAIN(HeatmapTest)
#include "test_heatmap.moc"
