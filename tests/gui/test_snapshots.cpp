// Pictures of the drawn widgets against those in tests/data/snapshots, with a tolerance: other fonts and
// other ways to smooth edges pass, another drawing does not. A picture that fails is written beside its
// snapshot as NAME.actual; look at it, and rename it where the change is meant.

#include "widgets/common/distribution_chart.h"
#include "widgets/common/share_table.h"
#include "widgets/compare/error_map.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/heatmap/heatmap_source.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/motion/displacement_plot.h"
#include "widgets/motion/match_curve.h"
#include "widgets/motion/slope_graph.h"
#include "widgets/motion/trajectory_plot.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc::widgets;

namespace {

constexpr int block = 6;            ///< Pictures are compared after shrinking them by so much.
constexpr double most_mean = 2.5;   ///< Of 255: mean difference of the channels.
constexpr double most_large = 0.02; ///< Share of pixels that differ by a lot.
constexpr int large = 56;           ///< Of 255.

struct Difference {
    double mean = 0;
    double large_share = 0;

    bool is_small() const { return mean <= most_mean && large_share <= most_large; }
};

Difference difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return {255, 1};
    }
    const auto shrink = [](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(image.width() / block, image.height() / block, Qt::IgnoreAspectRatio,
                    Qt::SmoothTransformation);
    };
    const QImage first = shrink(a);
    const QImage second = shrink(b);
    double sum = 0;
    int many = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QColor p = first.pixelColor(x, y);
            const QColor q = second.pixelColor(x, y);
            const int worst = std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                                        std::abs(p.blue() - q.blue())});
            sum += worst;
            many += worst > large ? 1 : 0;
        }
    }
    const double pixels = std::max(1, first.width() * first.height());
    return {sum / pixels, many / pixels};
}

std::shared_ptr<const MotionStep> turned(int n) {
    auto step = std::make_shared<MotionStep>();
    step->reference_name = u"layer 3"_s;
    step->layer_name = u"layer 4"_s;
    for (int u = 0; u < n; ++u) {
        step->reference_of_unit.push_back((u * 7 + 3) % n); // a permutation: 7 and n have no common divisor
        step->value.push_back(static_cast<float>(u) / static_cast<float>(n - 1));
    }
    return step;
}

std::unique_ptr<QWidget> strip() {
    auto widget = std::make_unique<FrameStrip>();
    std::vector<FrameBar> bars;
    for (int i = 0; i < 9; ++i) {
        FrameBar bar;
        bar.kind = i % 4 == 0 ? FrameKind::Keyframe : FrameKind::Predicted;
        bar.label = QString::number(i);
        bar.weight_bits = static_cast<quint64>(900 - 40 * i);
        bar.scale_bits = 30;
        bar.motion_bits = i % 4 == 0 ? 0 : 90;
        bar.bits_per_weight = 3.5 - 0.1 * i;
        bar.by_hand = i == 6;
        bars.push_back(bar);
    }
    widget->set_frames(bars);
    widget->select(2);
    return widget;
}

std::unique_ptr<QWidget> heat_map(HeatmapSummary summary, ColorMap map) {
    auto source = std::make_shared<DenseSource>(180, 180);
    for (int r = 0; r < 180; ++r) {
        for (int c = 0; c < 180; ++c) {
            source->set_value(
                r, c, c == (r * 7 + 3) % 180 ? 0.9F : 0.3F * std::sin(0.05F * static_cast<float>(r + c)));
        }
    }
    auto widget = std::make_unique<HeatmapView>();
    widget->set_source(source);
    widget->set_color_map(map);
    widget->set_summary(summary);
    widget->set_range(-1, 1);
    widget->set_axis_titles(u"unit of layer 4"_s, u"unit of layer 3"_s);
    return widget;
}

template <class Plot>
std::unique_ptr<QWidget> motion() {
    auto widget = std::make_unique<Plot>();
    widget->set_step(turned(60));
    widget->select(41);
    return widget;
}

std::unique_ptr<QWidget> paths() {
    auto widget = std::make_unique<TrajectoryPlot>();
    std::vector<QString> layers;
    std::vector<UnitPath> all(6);
    for (int layer = 0; layer < 8; ++layer) {
        layers.push_back(QString::number(layer));
        for (int p = 0; p < 6; ++p) {
            all[static_cast<std::size_t>(p)].units.push_back((p * 17 + layer * (p + 5)) % 100);
            all[static_cast<std::size_t>(p)].values.push_back(0.16F * static_cast<float>(p));
        }
    }
    widget->set_paths(layers, 100, all);
    widget->set_head(4);
    widget->set_chosen(2);
    return widget;
}

std::unique_ptr<QWidget> curve() {
    auto widget = std::make_unique<MatchCurve>();
    std::vector<float> values;
    for (int i = 0; i < 200; ++i) {
        values.push_back(0.9F * std::exp(-0.01F * static_cast<float>(i)));
    }
    widget->set_values(values, 0.4, u"Cosine"_s);
    return widget;
}

std::unique_ptr<QWidget> errors() {
    auto widget = std::make_unique<ErrorMap>();
    std::vector<ErrorCell> cells;
    for (int i = 0; i < 24; ++i) {
        ErrorCell cell;
        cell.state = i % 6 == 0    ? ErrorCell::State::Exact
                     : i % 11 == 0 ? ErrorCell::State::Unlike
                                   : ErrorCell::State::Measured;
        cell.value = i;
        cell.text = QString::number(i);
        cells.push_back(cell);
    }
    widget->set_cells({u"0"_s, u"1"_s, u"2"_s, u"3"_s}, {u"q"_s, u"k"_s, u"v"_s, u"o"_s, u"up"_s, u"down"_s},
                      cells);
    widget->set_scale_texts(u"30 dB"_s, u"20 dB"_s);
    return widget;
}

std::unique_ptr<QWidget> distribution() {
    auto widget = std::make_unique<DistributionChart>();
    Distribution shown;
    shown.first = -20.5;
    for (int i = -20; i <= 20; ++i) {
        shown.bars.push_back(1000 * std::exp(-0.02 * i * i));
        shown.line.push_back(1000 * std::exp(-0.25 * std::abs(i)));
    }
    shown.bar_name = u"found"_s;
    shown.line_name = u"model"_s;
    shown.axis_name = u"symbol"_s;
    shown.bin_name = [](std::size_t bin) { return QString::number(bin); };
    widget->set_distribution(shown);
    return widget;
}

std::unique_ptr<QWidget> shares() {
    auto widget = std::make_unique<ShareTable>();
    widget->set_shares({{u"Weights"_s, 8'000'000, QColor(0x2f6fe0)},
                        {u"Scales"_s, 400'000, QColor(0x8a93a6)},
                        {u"Motion"_s, 200'000, QColor(0x9333cc)}},
                       2'000'000);
    return widget;
}

} // namespace

class SnapshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void pictures_are_as_they_were_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("dark");
        for (const QString& name : {u"strip"_s, u"heat-max"_s, u"heat-mean"_s, u"slopes"_s, u"field"_s,
                                    u"paths"_s, u"curve"_s, u"errors"_s, u"distribution"_s, u"shares"_s}) {
            for (const bool dark : {false, true}) {
                QTest::newRow(qPrintable(name + (dark ? u"-dark"_s : u"-light"_s))) << name << dark;
            }
        }
    }
    void pictures_are_as_they_were() {
        QFETCH(QString, name);
        QFETCH(bool, dark);
        const QImage now = picture(name, dark);
        const QString path =
            QStringLiteral(MCWC_TEST_DATA "/snapshots/%1-%2.png").arg(name, dark ? u"dark"_s : u"light"_s);
        const Difference found = difference(now, QImage(path));
        if (!found.is_small()) {
            now.save(path + u".actual"_s, "PNG");
        }
        QVERIFY2(found.is_small(), qPrintable(u"%1: mean %2, %3% of the pixels far off"_s.arg(path)
                                                  .arg(found.mean)
                                                  .arg(100 * found.large_share)));
    }

    // Shows that the tolerance is no blindness.
    void other_pictures_are_told_apart() {
        QVERIFY(difference(picture(u"strip"_s, false), picture(u"strip"_s, false)).is_small());
        QVERIFY(!difference(picture(u"strip"_s, false), picture(u"strip"_s, true)).is_small());
        QVERIFY(!difference(picture(u"heat-max"_s, false), picture(u"heat-mean"_s, false)).is_small());
        auto fewer = strip();
        auto* bars = dynamic_cast<FrameStrip*>(fewer.get());
        std::vector<FrameBar> frames = bars->frames();
        frames[3].weight_bits /= 2; // one bar of nine
        bars->set_frames(frames);
        QVERIFY(!difference(grab(*fewer, {640, 150}), picture(u"strip"_s, false)).is_small());
    }

private:
    static QImage grab(QWidget& widget, QSize size) {
        widget.resize(size);
        widget.show();
        QTest::qWait(30); // plots of many marks draw in slices
        return widget.grab().toImage();
    }

    QImage picture(const QString& name, bool dark) {
        theme_.set_choice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        std::unique_ptr<QWidget> widget =
            name == "strip"_L1          ? strip()
            : name == "heat-max"_L1     ? heat_map(HeatmapSummary::Max, ColorMap::Viridis)
            : name == "heat-mean"_L1    ? heat_map(HeatmapSummary::Mean, ColorMap::Diverging)
            : name == "slopes"_L1       ? motion<SlopeGraph>()
            : name == "field"_L1        ? motion<DisplacementPlot>()
            : name == "paths"_L1        ? paths()
            : name == "curve"_L1        ? curve()
            : name == "errors"_L1       ? errors()
            : name == "distribution"_L1 ? distribution()
                                        : shares();
        const QImage image = grab(*widget, name == "strip"_L1           ? QSize(640, 150)
                                           : name.startsWith("heat"_L1) ? QSize(160, 160)
                                                                        : QSize(420, 260));
        theme_.set_choice(ThemeChoice::Light);
        return image;
    }

    Theme theme_{*qApp, ThemeChoice::Light};
};

QTEST_MAIN(SnapshotTest)
#include "test_snapshots.moc"
