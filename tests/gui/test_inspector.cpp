// The parts of the stream inspector: treemap, map, lazy tree, search, charts.

#include "core/bitstream/integrity.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/distribution_chart.h"
#include "widgets/inspector/byte_map.h"
#include "widgets/inspector/find_bar.h"
#include "widgets/inspector/hex_view.h"
#include "widgets/inspector/map_panel.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/symbol_panel.h"
#include "widgets/inspector/syntax_search.h"
#include "widgets/inspector/syntax_tree_model.h"
#include "widgets/inspector/treemap.h"
#include "widgets/theme/colors.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::widgets;
using bitstream::TraceNode;

namespace {

/// fake_trace() with its frames taken out, as an outline has them.
std::shared_ptr<const TraceNode> fake_outline() {
    TraceNode root = *test::fake_trace();
    for (TraceNode& child : root.children) {
        if (child.frame >= 0) {
            child.deferred = true;
            child.children.clear();
        }
    }
    return std::make_shared<const TraceNode>(std::move(root));
}

std::shared_ptr<const TraceNode> fake_frame(int frame) {
    return std::make_shared<const TraceNode>(
        test::fake_trace()->children[static_cast<std::size_t>(frame + 1)]);
}

/// The sum over the nodes that have nothing inside.
std::uint64_t leaf_sum(const SyntaxTree& tree, const TraceNode* node) {
    const auto& inside = tree.children(node);
    if (inside.empty()) {
        return node->bits;
    }
    return std::accumulate(
        inside.begin(), inside.end(), std::uint64_t{0},
        [&](std::uint64_t sum, const TraceNode& child) { return sum + leaf_sum(tree, &child); });
}

/// A plane with a slice, for histograms: 64 bytes.
std::shared_ptr<const TraceNode> planes() {
    TraceNode root = *test::fake_trace();
    TraceNode& frame = root.children[1];
    frame.children[1].name = "plane 0";
    TraceNode slice = frame.children[1];
    slice.name = "slice 0";
    slice.bits = 64;
    TraceNode other = slice;
    other.name = "slice 1";
    other.bit_offset += 64;
    other.bits = frame.children[1].bits - 64;
    frame.children[1].children = {slice, other};
    return std::make_shared<const TraceNode>(std::move(root));
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void treemap_keeps_areas_and_fills_without_overlap() {
        const bool passed = rc::check("treemap", [] {
            const auto parts = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 100'000U));
            std::vector<double> weights(parts.begin(), parts.end());
            const QRectF area(*rc::gen::inRange(-50, 50), *rc::gen::inRange(-50, 50),
                              *rc::gen::inRange(1, 2000), *rc::gen::inRange(1, 2000));
            const std::vector<QRectF> places = treemap(weights, area);
            RC_ASSERT(places.size() == weights.size());
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            const double slack = 1e-6 * (area.width() + area.height());
            const QRectF outer = area.adjusted(-slack, -slack, slack, slack);
            for (std::size_t i = 0; i < places.size(); ++i) {
                const QRectF& place = places[i];
                if (weights[i] == 0) {
                    RC_ASSERT(place.width() * place.height() == 0.0);
                    continue;
                }
                RC_ASSERT(outer.contains(place));
                const double wanted = area.width() * area.height() * weights[i] / sum;
                RC_ASSERT(std::fabs(place.width() * place.height() - wanted) <=
                          1e-6 * area.width() * area.height());
                for (std::size_t j = 0; j < i; ++j) {
                    const QRectF common = place.intersected(places[j]);
                    RC_ASSERT(common.isEmpty() || common.width() < slack || common.height() < slack);
                }
            }
        });
        QVERIFY(passed);
    }

    void treemap_is_square_where_it_can_be() {
        const auto places = treemap({6, 6, 4, 3, 2, 2, 1}, QRectF(0, 0, 600, 400));
        for (const QRectF& place : places) {
            const double ratio = std::max(place.width() / place.height(), place.height() / place.width());
            QVERIFY2(ratio < 3.01, qPrintable(QString::number(ratio)));
        }
        QCOMPARE(places[0], QRectF(0, 0, 300, 200)); // the example of the paper
        QCOMPARE(places[1], QRectF(0, 200, 300, 200));
    }

    void lazy_tree_fills_frames_in() {
        SyntaxTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SyntaxTree& tree = *model.tree();
        QSignalSpy wanted(&tree, &SyntaxTree::frame_wanted);
        tree.set_outline(fake_outline());
        wanted.clear(); // the tester fetches whatever it can
        SyntaxTree fresh;
        QSignalSpy asked(&fresh, &SyntaxTree::frame_wanted);
        fresh.set_outline(fake_outline());
        model.set_tree(&fresh);
        QCOMPARE(model.rowCount(), 5);
        const QModelIndex frame = model.index(2, 0);
        QCOMPARE(frame.data().toString(), u"frame 1"_s);
        fresh.want_frame(model.node(frame));
        fresh.want_frame(model.node(frame)); // once is enough
        QVERIFY(asked.count() >= 1);
        int times = 0;
        for (const auto& call : asked) {
            times += call.first().toLongLong() == 1 ? 1 : 0;
        }
        QCOMPARE(times, 1);
        QVERIFY(model.hasChildren(frame));
        QCOMPARE(model.rowCount(frame), 0);
        QVERIFY(frame.siblingAtColumn(SyntaxTreeModel::Value).data().toString().contains(u"reading"_s));
        fresh.set_frame(1, fake_frame(1));
        QCOMPARE(model.rowCount(frame), 2);
        QCOMPARE(model.index(1, 0, frame).data().toString(), u"symbols"_s);
        QCOMPARE(model.index(1, 0, frame).parent(), frame);
        QCOMPARE(frame.siblingAtColumn(SyntaxTreeModel::Value).data().toString(), u"value of frame 1"_s);
        QCOMPARE(leaf_sum(fresh, fresh.root()), std::uint64_t{64 * 8});
        QCOMPARE(fresh.at_bit(8 * 30)->name, std::string("symbols"));
        QCOMPARE(fresh.at_bit(8 * 10)->name, std::string("frame 0")); // not read: itself
        QCOMPARE(fresh.at_bytes(24, 1)->name, std::string("kind"));
        QVERIFY(fresh.at_bytes(24, 2) == nullptr);
        fresh.set_frame_damaged(2, u"the checksum is wrong"_s);
        const QModelIndex damaged = model.index(3, 0);
        QCOMPARE(damaged.siblingAtColumn(SyntaxTreeModel::Value).data().toString(),
                 u"the checksum is wrong"_s);
        QVERIFY(!model.hasChildren(damaged));
        QCOMPARE(damaged.data(SyntaxTreeModel::IntegrityRole).toInt(),
                 static_cast<int>(bitstream::Integrity::Damaged));
        QCOMPARE(fresh.deferred_frames(), std::size_t{1});
        // A trace of another size is of another file.
        fresh.set_frame(0, fake_trace_of_wrong_size());
        QCOMPARE(fresh.deferred_frames(), std::size_t{1});
        model.set_tree(&tree);
    }

    void integrity_marks_nodes() {
        SyntaxTreeModel model;
        model.set_trace(test::fake_trace());
        auto report = std::make_shared<bitstream::IntegrityReport>();
        for (std::uint64_t at = 0; at < 64; at += 8) {
            report->parts.push_back({.offset = at, .length = 8, .state = bitstream::Integrity::Good});
        }
        report->parts[4].state = bitstream::Integrity::Damaged; // bytes 32 to 39: the end of frame 1
        report->parts[4].message = "the checksum of a slice does not match";
        QVERIFY(model.index(0, 0).data(Qt::DecorationRole).isNull());
        model.tree()->set_integrity(report);
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isNull());
        const auto state = [&](int row) {
            return model.index(row, 0).data(SyntaxTreeModel::IntegrityRole).toInt();
        };
        QCOMPARE(state(0), static_cast<int>(bitstream::Integrity::Good));
        QCOMPARE(state(1), static_cast<int>(bitstream::Integrity::Good));
        QCOMPARE(state(2), static_cast<int>(bitstream::Integrity::Damaged));
        QCOMPARE(model.index(2, 0).data(Qt::ToolTipRole).toString(),
                 u"the checksum of a slice does not match"_s);
        QCOMPARE(model.index(0, 0, model.index(2, 0)).data(SyntaxTreeModel::IntegrityRole).toInt(),
                 static_cast<int>(bitstream::Integrity::Good)); // its first byte is in the part before
    }

    void search_goes_through_everything_bit_by_bit() {
        SyntaxTree tree;
        tree.set_outline(test::fake_trace());
        SyntaxSearch search;
        search.start(&tree, u"SYMBOLS"_s);
        int turns = 0;
        while (search.step(2)) {
            ++turns;
        }
        QVERIFY(turns >= 5); // eleven nodes
        QCOMPARE(search.found().size(), std::size_t{3});
        QCOMPARE(search.found()[1]->frame, std::int64_t{1});
        search.start(&tree, u"meaning of check"_s);
        search.step(100);
        QCOMPARE(search.found().size(), std::size_t{1});
        search.start(&tree, u"  "_s);
        QVERIFY(search.finished());
    }

    void find_bar_walks_through_hits() {
        SyntaxTree tree;
        FindBar bar(&tree);
        bar.show();
        tree.set_outline(fake_outline());
        QSignalSpy found(&bar, &FindBar::node_found);
        bar.field()->setText(u"frame"_s);
        QTRY_COMPARE(bar.count_text(), u"3"_s);
        QVERIFY(bar.read_button()->isVisible());
        QVERIFY(bar.read_button()->text().contains(u"3"_s));
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(bar.count_text(), u"1 of 3"_s);
        QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bar.count_text(), u"3 of 3"_s);
        QCOMPARE(found.last().first().value<const TraceNode*>()->name, std::string("frame 2"));
        QSignalSpy wanted(&tree, &SyntaxTree::frame_wanted);
        bar.read_button()->click();
        QCOMPARE(wanted.count(), 3);
        for (int frame = 0; frame < 3; ++frame) {
            tree.set_frame(frame, fake_frame(frame));
        }
        QVERIFY(!bar.read_button()->isVisible());
        bar.field()->setText(u"nothing like it"_s);
        QTRY_COMPARE(bar.count_text(), u"none"_s);
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QVERIFY(bar.field()->text().isEmpty());
    }

    void map_areas_are_bytes() {
        SyntaxTree tree;
        ByteMap map;
        map.set_tree(&tree);
        map.resize(640, 400);
        tree.set_outline(test::fake_trace());
        double area = 0;
        for (const TraceNode& child : tree.root()->children) {
            const QRectF place = map.rect_of(&child);
            const double share = place.width() * place.height() / (640.0 * 400.0);
            QVERIFY(std::fabs(share - static_cast<double>(child.bits) / (64 * 8)) < 1e-9);
            area += place.width() * place.height();
            QVERIFY(map.node_at(place.center()) != nullptr);
        }
        QVERIFY(std::fabs(area - 640.0 * 400.0) < 1e-6);
        std::uint64_t bytes = 0;
        for (const auto& [look, part] : map.bytes_by_look()) {
            bytes += part;
        }
        QCOMPARE(bytes, std::uint64_t{64});
    }

    void map_zooms_selects_and_walks() {
        SyntaxTree tree;
        ByteMap map;
        map.set_tree(&tree);
        map.resize(640, 400);
        tree.set_outline(fake_outline());
        map.show();
        QSignalSpy chosen(&map, &ByteMap::node_chosen);
        QSignalSpy wanted(&tree, &SyntaxTree::frame_wanted);
        const TraceNode* frame = &tree.root()->children[2];
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.rect_of(frame).center().toPoint());
        QCOMPARE(map.selected(), frame);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(map.node_text(frame).startsWith(u"frame 1"_s));
        QVERIFY(map.node_text(frame).contains(u"25.0%"_s));
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(map.zoomed(), frame);
        tree.set_frame(1, fake_frame(1));
        const TraceNode* symbols = &tree.children(frame)[1];
        const QRectF place = map.rect_of(symbols);
        QVERIFY(std::fabs(place.width() * place.height() - 640.0 * 400.0 * 15 / 16) < 1e-6);
        QTest::keyClick(&map, Qt::Key_Down);
        QCOMPARE(map.selected(), &tree.children(frame)[0]);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(map.selected(), symbols);
        QTest::keyClick(&map, Qt::Key_Backspace);
        QVERIFY(map.zoomed() == nullptr);
        map.zoom_to(frame);
        map.select(&tree.root()->children[0]); // not in sight: back to the file
        QVERIFY(map.zoomed() == nullptr);
        map.zoom_to(&tree.root()->children[0]); // nothing inside
        QVERIFY(map.zoomed() == nullptr);
    }

    void ribbon_runs_through_the_file() {
        SyntaxTree tree;
        ByteMap map;
        map.set_tree(&tree);
        map.set_layout(ByteMap::Layout::Linear);
        map.resize(640, 38); // two rows
        tree.set_outline(test::fake_trace());
        QCOMPARE(map.node_at({1, 5})->name, std::string("header"));
        QCOMPARE(map.node_at({639, 30})->name, std::string("checksum"));
        // 32 bytes a row: byte 10 is at 200 pixels, in frame 0; byte 40 at 160 pixels of the second row.
        QCOMPARE(map.node_at({201, 5})->frame, std::int64_t{0});
        QCOMPARE(map.node_at({165, 30})->frame, std::int64_t{2});
        QVERIFY(map.node_at({10, 19}) == nullptr); // between the rows
        QCOMPARE(map.rect_of(&tree.root()->children[1]).left(), 160.0);
        QVERIFY(!map.grab().isNull());
    }

    void looks_differ_in_colour_and_symbols_follow_their_frame() {
        for (const Colors* set : {&light_colors(), &dark_colors()}) {
            for (const PartLook a : part_looks) {
                for (const PartLook b : part_looks) {
                    QVERIFY(a == b || look_color(a, *set) != look_color(b, *set));
                    QVERIFY(a == b || look_name(a) != look_name(b));
                }
            }
        }
        QCOMPARE(look_of(bitstream::PartKind::Symbols, PartLook::PredictedSymbols),
                 PartLook::PredictedSymbols);
        QCOMPARE(look_of(bitstream::PartKind::Motion, PartLook::PredictedSymbols), PartLook::Motion);
        SyntaxTree tree;
        MapPanel panel(&tree);
        panel.map()->set_tree(&tree);
        tree.set_outline(test::fake_trace());
        panel.map()->set_frame_looks(
            {PartLook::KeyframeSymbols, PartLook::PredictedSymbols, PartLook::PredictedSymbols});
        const auto parts = panel.map()->bytes_by_look();
        QCOMPARE(parts[0].second, std::uint64_t{15});
        QCOMPARE(parts[1].first, PartLook::PredictedSymbols);
        QCOMPARE(parts[1].second, std::uint64_t{30});
    }

    void crumbs_lead_back() {
        SyntaxTree tree;
        MapPanel panel(&tree);
        panel.resize(400, 300);
        tree.set_outline(test::fake_trace());
        QCOMPARE(panel.crumbs(), QStringList{u"File"_s});
        panel.map()->zoom_to(&tree.root()->children[1]);
        QCOMPARE(panel.crumbs(), (QStringList{u"File"_s, u"frame 0"_s}));
        for (QToolButton* button : panel.findChildren<QToolButton*>()) {
            if (button->text() == u"File"_s && !button->isHidden()) {
                button->click();
                break;
            }
        }
        QVERIFY(panel.map()->zoomed() == nullptr);
    }

    void one_selection_in_all_parts() {
        auto bytes = std::make_shared<std::vector<std::byte>>(64);
        StreamInspector inspector;
        inspector.resize(1000, 700);
        inspector.set_stream(planes(), *bytes, bytes);
        inspector.show();
        QSignalSpy histograms(&inspector, &StreamInspector::histogram_wanted);
        const TraceNode* slice = inspector.syntax()->at_bit(8 * 12);
        QCOMPARE(slice->name, std::string("slice 0"));
        Q_EMIT inspector.map_panel()->map()->node_chosen(slice);
        QCOMPARE(inspector.tree()->currentIndex().data().toString(), u"slice 0"_s);
        QCOMPARE(inspector.hex()->range_offset(), std::uint64_t{9});
        QCOMPARE(inspector.hex()->range_length(), std::uint64_t{8});
        QCOMPARE(inspector.selected(), slice);
        QCOMPARE(histograms.takeFirst().first().value<SymbolPlace>(), (SymbolPlace{0, 0, 0}));
        Q_EMIT inspector.hex()->byte_chosen(20);
        QCOMPARE(inspector.map_panel()->map()->selected()->name, std::string("slice 1"));
        QCOMPARE(histograms.takeFirst().first().value<SymbolPlace>(), (SymbolPlace{0, 0, 1}));
        SymbolHistogram histogram;
        histogram.first = -1;
        histogram.count = {10, 20, 30};
        histogram.expected = {12.0, 18.0, 30.0};
        histogram.symbols = 60;
        histogram.coded_bits = 90;
        histogram.model_bits = 84;
        inspector.set_histogram({0, 0, 0}, histogram); // late: another slice is selected
        QVERIFY(inspector.symbols()->chart()->distribution().bars.empty());
        inspector.set_histogram({0, 0, 1}, histogram);
        DistributionChart* chart = inspector.symbols()->chart();
        QCOMPARE(chart->distribution().bars, (std::vector<double>{10, 20, 30}));
        QCOMPARE(chart->distribution().line, (std::vector<double>{12, 18, 30}));
        QVERIFY(inspector.symbols()->figures().contains(u"in the file 1.500"_s));
        QVERIFY(inspector.symbols()->figures().contains(u"model 1.400"_s));
        chart->set_cursor_bin(2);
        QCOMPARE(chart->read_out(), u"symbol 1 \u00b7 found 30 \u00b7 model 30"_s);
        inspector.set_no_histograms(u"no model here"_s);
        inspector.select(inspector.syntax()->at_bit(8 * 12));
        QVERIFY(histograms.isEmpty());
        QCOMPARE(chart->read_out(), u"no model here"_s);
    }

    void integrity_line_says_what_is_known() {
        auto bytes = std::make_shared<std::vector<std::byte>>(64);
        StreamInspector inspector;
        QVERIFY(!inspector.check_button()->isEnabled());
        inspector.set_stream(test::fake_trace(), *bytes, bytes);
        QVERIFY(inspector.check_button()->isEnabled());
        QSignalSpy wanted(&inspector, &StreamInspector::check_wanted);
        inspector.check_button()->click();
        QCOMPARE(wanted.count(), 1);
        inspector.set_integrity(nullptr, true);
        QVERIFY(!inspector.check_button()->isEnabled());
        auto report = std::make_shared<bitstream::IntegrityReport>();
        report->parts.push_back({.offset = 0, .length = 8, .state = bitstream::Integrity::Good});
        inspector.set_integrity(report, false);
        QCOMPARE(inspector.integrity_text(), u"all 1 checksums good"_s);
        auto bad = std::make_shared<bitstream::IntegrityReport>(*report);
        bad->parts.push_back({.offset = 8,
                              .length = 8,
                              .state = bitstream::Integrity::Damaged,
                              .message = "slice 3 is damaged"});
        inspector.set_integrity(bad, false);
        QVERIFY(inspector.integrity_text().contains(u"1 of 2"_s));
        QVERIFY(inspector.integrity_text().contains(u"slice 3 is damaged"_s));
    }

    void chart_finds_bins() {
        DistributionChart chart;
        chart.resize(402, 200);
        chart.show();
        chart.set_empty(u"nothing"_s);
        QCOMPARE(chart.read_out(), u"nothing"_s);
        Distribution shown;
        shown.bars = {1, 2, 3, 4};
        shown.bar_name = u"found"_s;
        chart.set_distribution(shown);
        QCOMPARE(chart.bin_at({2, 100}).value(), std::size_t{0});
        QCOMPARE(chart.bin_at({399, 100}).value(), std::size_t{3});
        QVERIFY(!chart.bin_at({-5, 100}).has_value());
        QCOMPARE(chart.read_out(), u"10 in 4 bins"_s);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.read_out(), u"3 \u00b7 found 4"_s);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.read_out(), u"2 \u00b7 found 3"_s);
    }

private:
    static std::shared_ptr<const TraceNode> fake_trace_of_wrong_size() {
        TraceNode node = *fake_frame(0);
        node.bits += 8;
        return std::make_shared<const TraceNode>(std::move(node));
    }
};

QTEST_MAIN(InspectorTest)
#include "test_inspector.moc"
