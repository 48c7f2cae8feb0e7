// Charts of curves without a view around them: where points are, how they are pointed at, how they are drawn.
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/chart_style.h"
#include "widgets/charts/curve_chart.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc::widgets;

namespace {

ChartContent two_curves() {
    ChartContent content;
    content.x.title = u"bits per weight"_s;
    content.y.title = u"SQNR, dB"_s;
    ChartSeries a{u"a"_s};
    ChartSeries b{u"b"_s, ChartSeries::Kind::Curve, 1};
    for (int i = 1; i <= 4; ++i) {
        a.points.push_back({1.0 * i, 6.0 * i});
        b.points.push_back({1.0 * i, 5.0 * i, false});
    }
    ChartSeries marks{u"formats"_s, ChartSeries::Kind::Marks, -2};
    marks.points = {{2.5, 8, true, u"Q4"_s}};
    ChartSeries line{u"line"_s, ChartSeries::Kind::Reference};
    line.points = {{0, 0}, {16, 96}};
    content.series = {a, b, marks, line};
    return content;
}

struct Shown {
    CurveChart chart;
    explicit Shown(const ChartContent& content = two_curves()) {
        chart.resize(600, 400);
        chart.set_content(content);
        chart.set_read_out([](ChartPointId point) {
            return ChartReadOut{u"series %1"_s.arg(point.series),
                                {{u"point"_s, QString::number(point.point)}}};
        });
        chart.show();
        QApplication::setActiveWindow(&chart);
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(&chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(&chart, (from + to) / 2);
        QTest::mouseMove(&chart, to);
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, to);
    }
    QPoint at(int series, int point) { return chart.position_of({series, point}).toPoint(); }
};

/// How many pixels near a place are about that colour.
int pixels_near(const QImage& image, QPointF at, const QColor& color, int radius) {
    int found = 0;
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            const QPoint place = at.toPoint() + QPoint(x, y);
            if (image.rect().contains(place)) {
                const QColor pixel = image.pixelColor(place);
                found += std::abs(pixel.red() - color.red()) < 24 &&
                                 std::abs(pixel.green() - color.green()) < 24 &&
                                 std::abs(pixel.blue() - color.blue()) < 24
                             ? 1
                             : 0;
            }
        }
    }
    return found;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ranges_hold_all_shown_points_and_end_in_round_numbers() {
        ChartContent content = two_curves();
        const ChartRange range = whole_range(content);
        QVERIFY(range.left <= 1 && range.right >= 4 && range.bottom <= 5 && range.top >= 24);
        QVERIFY(range.right < 5 && range.top < 30); // the reference line has no part in it
        content.series[0].shown = false;
        QVERIFY(whole_range(content).top < range.top);
        content.y.logarithmic = true;
        content.series[1].points = {{1, 0.02}, {2, 0}, {3, 3e-4}, {std::nan(""), 1}};
        content.series[2].shown = false;
        const ChartRange decades = whole_range(content);
        QCOMPARE(decades.bottom, 1e-4);
        QCOMPARE(decades.top, 0.1);
        QVERIFY(whole_range({}).right > 0);
    }

    void styles_differ_in_colour_or_shape() {
        std::set<std::pair<QRgb, int>> seen;
        ChartSeries series;
        for (series.style = 0; series.style < 36; ++series.style) {
            seen.emplace(series_color(series, light_colors()).rgb(), static_cast<int>(series_shape(series)));
        }
        QCOMPARE(seen.size(), std::size_t{36});
        series.style = -1;
        QCOMPARE(series_color(series, light_colors()), light_colors().side);
    }

    void markers_are_drawn_where_the_chart_says() {
        const ChartContent content = two_curves();
        const ChartLook look{.colors = light_colors(), .font = QApplication::font()};
        const QImage image = chart_image(content, look, {600, 400});
        QCOMPARE(image.size(), QSize(600, 400));
        const ChartPicture picture(content, whole_range(content), look, QSizeF(600, 400));
        for (const ChartSeries& series : content.series) {
            for (const ChartPoint& point : series.points) {
                if (series.kind == ChartSeries::Kind::Reference) {
                    continue;
                }
                const QPointF at = picture.position_of(point.x, point.y);
                const QColor color = series_color(series, look.colors);
                QVERIFY2(pixels_near(image, at, color, 6) > 20, qPrintable(series.name));
                // Filled in the middle, or hollow.
                const QColor middle = point.filled ? color : look.colors.surface;
                QVERIFY2(pixels_near(image, at, middle, 1) >= 5, qPrintable(series.name));
                QVERIFY(std::abs(picture.x_at(at.x()) - point.x) < 1e-9);
                QVERIFY(std::abs(picture.y_at(at.y()) - point.y) < 1e-9);
            }
        }
        QCOMPARE(chart_image(content, look, {600, 400}), image); // the same every time
        QCOMPARE(chart_image(content, look, {600, 400}, 2).size(), QSize(1200, 800));
        const QImage dark = chart_image(content, {.colors = dark_colors(), .font = look.font}, {600, 400});
        QCOMPARE(dark.pixelColor(2, 2), dark_colors().surface);
    }

    void logarithmic_axes_place_decades_evenly() {
        ChartContent content = two_curves();
        content.y.logarithmic = true;
        const ChartPicture picture(content, {0, 4, 1e-4, 1}, {}, {600, 400});
        const double step = picture.position_of(1, 0.1).y() - picture.position_of(1, 1).y();
        QVERIFY(step > 10);
        QVERIFY(std::abs(picture.position_of(1, 0.001).y() - picture.position_of(1, 0.01).y() - step) < 1e-6);
        QVERIFY(std::abs(std::log10(picture.y_at(picture.position_of(1, 0.02).y())) - std::log10(0.02)) <
                1e-9);
    }

    void svg_and_pdf_say_what_they_are() {
        const ChartContent content = two_curves();
        const ChartLook look{
            .font = QApplication::font(), .legend = true, .title = u"T"_s, .caption = u"C"_s};
        const ChartDocument document{u"title & more"_s, u"{\"a\": \"<b>\"}"_s, u"me"_s, u"a.json"_s,
                                     "{\"a\":1}"};
        const QByteArray svg = chart_svg(content, look, {600, 400}, document);
        QXmlStreamReader xml(svg);
        QString title;
        QString description;
        int texts = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "title"_L1) {
                title = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == "desc"_L1) {
                description = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == "text"_L1) {
                ++texts;
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(title, document.title);
        QCOMPARE(description, document.description);
        QVERIFY(texts > 10); // numbers, titles, legend are text
        const QByteArray pdf = chart_pdf(content, look, {600, 400}, document);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/EmbeddedFile"));
        QVERIFY(pdf.contains("/MediaBox [0 0 450"));
    }

    void keys_go_along_and_across() {
        Shown shown;
        QSignalSpy changed(&shown.chart, &CurveChart::current_changed);
        QSignalSpy used(&shown.chart, &CurveChart::activated);
        QVERIFY(!shown.chart.accessibleDescription().isEmpty());
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(&shown.chart, key);
            return shown.chart.current();
        };
        QCOMPARE(press(Qt::Key_Return), ChartPointId());
        QCOMPARE(used.count(), 0);
        QCOMPARE(press(Qt::Key_Right), (ChartPointId{0, 0}));
        QCOMPARE(press(Qt::Key_Right), (ChartPointId{0, 1}));
        QCOMPARE(press(Qt::Key_End), (ChartPointId{0, 3}));
        QCOMPARE(press(Qt::Key_Right), (ChartPointId{0, 3}));
        QCOMPARE(press(Qt::Key_Down), (ChartPointId{1, 3}));
        QCOMPARE(press(Qt::Key_Down), (ChartPointId{2, 0}));
        QCOMPARE(press(Qt::Key_Down), (ChartPointId{2, 0})); // no point on the reference line
        QCOMPARE(press(Qt::Key_Up), (ChartPointId{1, 1}));
        QCOMPARE(press(Qt::Key_Home), (ChartPointId{1, 0}));
        QCOMPARE(press(Qt::Key_Left), (ChartPointId{1, 0}));
        QCOMPARE(shown.chart.accessibleDescription(), u"series 1 \u00b7 point 0"_s);
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(used.first().first().value<ChartPointId>(), (ChartPointId{1, 0}));
        QCOMPARE(press(Qt::Key_Escape), ChartPointId());
        QVERIFY(changed.count() >= 8);
    }

    void pointer_shows_and_chooses() {
        Shown shown;
        QSignalSpy used(&shown.chart, &CurveChart::activated);
        QTest::mouseMove(&shown.chart, shown.at(1, 2) + QPoint(3, 2));
        QCOMPARE(shown.chart.hovered(), (ChartPointId{1, 2}));
        QTest::mouseMove(&shown.chart, QPoint(595, 5));
        QVERIFY(!shown.chart.hovered().valid());
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.at(0, 2));
        QCOMPARE(shown.chart.current(), (ChartPointId{0, 2}));
        QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, shown.at(2, 0));
        QCOMPARE(used.last().first().value<ChartPointId>(), (ChartPointId{2, 0}));
        ChartContent hidden = two_curves();
        hidden.series[0].shown = false;
        hidden.series[1].dimmed = true;
        shown.chart.set_content(hidden);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.at(0, 2));
        QVERIFY(!shown.chart.current().valid());
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.at(1, 2));
        QVERIFY(!shown.chart.current().valid());
    }

    void a_drag_brushes() {
        Shown shown;
        QSignalSpy changed(&shown.chart, &CurveChart::brush_changed);
        shown.drag(QPoint(shown.at(0, 1).x() - 15, shown.at(1, 2).y() - 15),
                   QPoint(shown.at(1, 2).x() + 15, shown.at(1, 1).y() + 15));
        QCOMPARE(shown.chart.brushed(), (std::vector<ChartPointId>{{0, 1}, {1, 1}, {1, 2}}));
        QCOMPARE(changed.count(), 1);
        shown.chart.brush(QRectF(shown.at(0, 0) - QPoint(3, 3), QSizeF(6, 6)));
        QCOMPARE(shown.chart.brushed(), (std::vector<ChartPointId>{{0, 0}}));
        shown.chart.zoom_to_brush();
        QVERIFY(shown.chart.is_zoomed());
        QVERIFY(shown.chart.range().right < 3 && shown.chart.range().left > 0);
        shown.chart.show_all();
        QTest::keyClick(&shown.chart, Qt::Key_Escape);
        QVERIFY(shown.chart.brushed().empty());
    }

    void wheel_and_keys_zoom_about_what_is_looked_at() {
        Shown shown;
        QSignalSpy changed(&shown.chart, &CurveChart::zoom_changed);
        const QPointF at = shown.chart.position_of({0, 1});
        QWheelEvent in(at, shown.chart.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                       Qt::NoScrollPhase, false);
        const ChartRange whole = shown.chart.range();
        QApplication::sendEvent(&shown.chart, &in);
        QVERIFY(shown.chart.is_zoomed());
        QVERIFY(shown.chart.range().right - shown.chart.range().left < whole.right - whole.left);
        QVERIFY((shown.chart.position_of({0, 1}) - at).manhattanLength() < 0.01);
        QTest::keyClick(&shown.chart, Qt::Key_0);
        QVERIFY(!shown.chart.is_zoomed());
        QTest::keyClick(&shown.chart, Qt::Key_Plus);
        QVERIFY(shown.chart.is_zoomed());
        QTest::keyClick(&shown.chart, Qt::Key_Minus);
        QVERIFY(!shown.chart.is_zoomed());
        QCOMPARE(changed.count(), 4);
        ChartContent other = two_curves();
        QTest::keyClick(&shown.chart, Qt::Key_Plus);
        shown.chart.set_content(other); // the same: stays
        QVERIFY(shown.chart.is_zoomed());
        other.x.title = u"another figure"_s;
        shown.chart.set_content(other);
        QVERIFY(!shown.chart.is_zoomed());
    }

    void points_are_kept_while_more_arrive() {
        Shown shown;
        shown.chart.set_current({1, 1});
        shown.chart.set_ringed({0, 3});
        ChartContent more = two_curves();
        more.series[1].points.push_back({5, 25});
        shown.chart.set_content(more);
        QCOMPARE(shown.chart.current(), (ChartPointId{1, 1}));
        QCOMPARE(shown.chart.ringed(), (ChartPointId{0, 3}));
        more.series[1].name = u"another"_s;
        shown.chart.set_content(more);
        QVERIFY(!shown.chart.current().valid());
        shown.chart.set_content({});
        QVERIFY(!shown.chart.ringed().valid());
        shown.chart.set_empty_text(u"nothing yet"_s);
        QCOMPARE(shown.chart.accessibleDescription(), u"nothing yet"_s);
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, {300, 200});
        QVERIFY(!shown.chart.grab().isNull());
    }

    void legend_toggles() {
        ChartLegend legend;
        legend.resize(300, 60);
        ChartContent content = two_curves();
        ChartSeries old{u"old"_s};
        old.dimmed = true;
        content.series.push_back(old);
        legend.set_content(content);
        legend.show();
        QSignalSpy toggled(&legend, &ChartLegend::toggled);
        QAbstractButton* button = legend.button(1);
        QCOMPARE(button->text(), u"b"_s);
        QVERIFY(button->isChecked());
        QVERIFY(legend.button(4) == nullptr);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(toggled.first(), (QList<QVariant>{1, false}));
        content.series[1].shown = false;
        legend.set_content(content);
        QCOMPARE(legend.button(1), button); // the focus stays
        QVERIFY(!button->isChecked());
        QCOMPARE(toggled.count(), 1);
    }
};

QTEST_MAIN(ChartsTest)
#include "test_charts.moc"
