#include "app/cli/console.h"
#include "app/cli/progress_bar.h"
#include "app/cli/report_output.h"
#include "app/cli/text.h"

#include <QtTest>

using namespace mcwc;
using namespace mcwc::cli;

/// The parts that make text for the terminal.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers() {
        QCOMPARE(count_text(0), std::string("0"));
        QCOMPARE(count_text(999), std::string("999"));
        QCOMPARE(count_text(1000), std::string("1,000"));
        QCOMPARE(count_text(18446744073709551615ULL), std::string("18,446,744,073,709,551,615"));
        QCOMPARE(counted(1, "frame"), std::string("1 frame"));
        QCOMPARE(counted(1000, "frame"), std::string("1,000 frames"));
        QCOMPARE(bytes_text(999), std::string("999 bytes"));
        QCOMPARE(bytes_text(1000), std::string("1.00 kB"));
        QCOMPARE(bytes_text(999499), std::string("999 kB"));
        QCOMPARE(bytes_text(999500), std::string("1.00 MB"));
        QCOMPARE(bytes_text(18446744073709551615ULL), std::string("18.4 EB"));
        QCOMPARE(share_text(1, 8), std::string("12.5%"));
        QCOMPARE(share_text(1, 0), std::string("–"));
        QCOMPARE(sqnr_text(0.01), std::string("20.00 dB"));
        QCOMPARE(sqnr_text(0), std::string("exact"));
        QCOMPARE(duration_text(7.2), std::string("0:07"));
        QCOMPARE(duration_text(3725), std::string("1:02:05"));
        QCOMPARE(duration_text(-1), std::string("0:00"));
    }

    void widths_count_code_points() {
        QCOMPARE(text_width("größer"), std::size_t(6));
        QCOMPARE(pad_left("é", 3), std::string("  é"));
        QCOMPARE(cut_to_width("größer", 4), std::string("grö…"));
        QCOMPARE(cut_to_width("größer", 6), std::string("größer"));
        QCOMPARE(cut_to_width("ab", 0), std::string());
    }

    void tables_are_aligned() {
        Table table({{"Name", Table::Align::Left}, {"Bytes", Table::Align::Right}});
        table.add({"α", "12"});
        table.add({"longer", "3,456"});
        QCOMPARE(table.text(), std::string("  Name    Bytes\n"
                                           "  ──────  ─────\n"
                                           "  α          12\n"
                                           "  longer  3,456\n"));
    }

    void control_characters_become_visible() {
        QCOMPARE(printable("a\x1b[31mb\nc\x7f"), std::string("a\\x1b[31mb\\x0ac\\x7f"));
        QCOMPARE(printable("größer"), std::string("größer"));
    }

    void progress_lines() {
        const Progress half{.stage = "encoding", .item = "h.0.mlp", .done = 50, .total = 100};
        const std::string line = progress_line(half, 10, 79);
        QVERIFY(line.find(" 50%") != std::string::npos);
        QVERIFY(line.find("ETA 0:10") != std::string::npos);
        QVERIFY(line.find("h.0.mlp") != std::string::npos);
        QVERIFY(progress_line(half, 0.1, 79).find("ETA") == std::string::npos);
        QCOMPARE(text_width(progress_line(half, 10, 30)), std::size_t(30));
        const Progress unknown{.stage = "reading", .item = {}, .done = 5, .total = 0};
        QCOMPARE(progress_line(unknown, 61, 79), std::string("reading      1:01"));
        // More than all of it must not overflow the bar.
        const Progress over{.stage = "encoding", .item = {}, .done = 7, .total = 5};
        QVERIFY(progress_line(over, 2, 79).find("100%") != std::string::npos);
    }

    void bits_of_a_trace_are_those_of_its_leaves() {
        using bitstream::PartKind;
        const auto node = [](std::uint64_t bits, PartKind kind) {
            bitstream::TraceNode result;
            result.bits = bits;
            result.kind = kind;
            return result;
        };
        bitstream::TraceNode root = node(100, PartKind::Header);
        bitstream::TraceNode slice = node(62, PartKind::Header);
        slice.children = {node(60, PartKind::Symbols), node(2, PartKind::Gains)};
        root.children = {node(30, PartKind::Header), node(8, PartKind::Checksum)};
        root.children.push_back(slice);
        const BitCount bits = bits_of_trace(root);
        QCOMPARE(bits.headers, std::uint64_t(38));
        QCOMPARE(bits.symbols, std::uint64_t(60));
        QCOMPARE(bits.gains, std::uint64_t(2));
        QCOMPARE(bits.total(), std::uint64_t(100));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"
