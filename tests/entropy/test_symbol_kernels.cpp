#include "core/base/error.h"
#include "core/entropy/trellis.h"
#include "tests/entropy/symbol_slice.h"

#include <QtTest>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <random>
#include <vector>

using namespace mcwc;
using test::SymbolSlice;

class TestSymbolKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_instruction_set_decodes_the_same_data() {
        QTest::addColumn<int>("base");
        QTest::addColumn<unsigned>("trellis");
        QTest::addColumn<unsigned>("lanes_log2");
        QTest::addColumn<unsigned>("wild");
        for (const int base : {-30, 0, 16, 24, 60, 120}) {
            for (const unsigned trellis : {0U, 2U, 3U, 8U}) {
                for (const unsigned lanes : {2U, 3U, 4U, 5U}) {
                    for (const unsigned wild : {0U, 40U}) {
                        QTest::addRow("scale %d, trellis %u, 2^%u lanes, wild %u", base, trellis, lanes, wild)
                            << base << trellis << lanes << wild;
                    }
                }
            }
        }
    }

    void every_instruction_set_decodes_the_same() {
        QFETCH(int, base);
        QFETCH(unsigned, trellis);
        QFETCH(unsigned, lanes_log2);
        QFETCH(unsigned, wild);
        const SymbolSlice slice(37, 131, base, trellis, lanes_log2, wild); // no multiple of anything
        const CodedSymbols coded = slice.encode();
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            QVERIFY2(slice.decode(coded, *kernels) == slice.symbols, kernels->name.data());
        }
    }

    /// The loops must do the work themselves, escapes included: left is what needs words beyond the end.
    void loops_leave_only_the_end() {
        const SymbolSlice slice(64, 256, 0, 3, 4, 400, 1); // escapes that are not very long
        const CodedSymbols coded = slice.encode();
        std::vector<std::uint8_t> tables;
        for (std::size_t i = 0; i < slice.symbols.size(); ++i) {
            tables.push_back(
                scale_class(slice.base + slice.row[i / slice.cols] + slice.col[i % slice.cols]).table);
        }
        const ScaleModel& even = ScaleModel::of_shape(6, 0);
        for (const std::uint8_t table : tables) {
            (void)even.table(table);
            (void)ScaleModel::of_shape(6, 1).table(table);
        }
        std::vector<std::byte> raw = coded.raw;
        raw.resize(raw.size() + raw_padding);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            if (kernels->decode == nullptr) {
                continue;
            }
            SymbolCursor cursor;
            cursor.lanes = 16;
            std::memcpy(cursor.states, coded.symbols.data(), 64);
            cursor.at = coded.symbols.data() + 64;
            cursor.end = coded.symbols.data() + coded.symbols.size();
            const Trellis& trellis = Trellis::of(3);
            const SymbolTables all{even.decode_tables().entries(),
                                   even.decode_tables().reaches(),
                                   tables.data(),
                                   nullptr,
                                   true,
                                   trellis.flip_of_odd(),
                                   trellis.flip_of_second(),
                                   raw.data(),
                                   raw.size()};
            std::vector<std::int32_t> decoded(slice.symbols.size());
            SymbolRun run{.tables = &all, .cursor = &cursor, .out = decoded.data(), .count = decoded.size()};
            kernels->decode(run);
            const std::size_t at = run.next;
            QVERIFY2(at > decoded.size() - 200 && at % symbol_round(cursor.lanes) == 0, kernels->name.data());
            QVERIFY2(std::equal(decoded.begin(), decoded.begin() + static_cast<std::ptrdiff_t>(at),
                                slice.symbols.begin()),
                     kernels->name.data());
        }
    }

    void classes_are_those_of_single_scales() {
        std::vector<std::int32_t> col(301);
        std::iota(col.begin(), col.end(), -90);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            std::vector<std::uint8_t> tables(col.size());
            std::vector<std::uint8_t> shifts(col.size());
            kernels->classes(5, col.data(), col.size(), tables.data(), shifts.data());
            std::vector<std::uint8_t> unshifted(col.size());
            kernels->classes(5, col.data(), col.size(), unshifted.data(), nullptr);
            for (std::size_t c = 0; c < col.size(); ++c) {
                const ScaleClass wanted = scale_class(5 + col[c]);
                QCOMPARE(tables[c], wanted.table);
                QCOMPARE(shifts[c], wanted.shift);
                QVERIFY(wanted.shift != 0 || unshifted[c] == wanted.table);
            }
        }
    }

    void damage_is_refused_or_wrong_but_never_fatal() {
        std::mt19937 random(3);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            int refused = 0;
            for (const int base : {4, 30}) {
                const SymbolSlice slice(40, 100, base, 3, 4, 60);
                const CodedSymbols coded = slice.encode();
                for (int i = 0; i < 200; ++i) {
                    CodedSymbols damaged = coded;
                    std::vector<std::byte>& part = i % 2 == 0 ? damaged.symbols : damaged.raw;
                    part[random() % part.size()] ^= static_cast<std::byte>(1U << random() % 8);
                    try {
                        QVERIFY(slice.decode(damaged, *kernels) != slice.symbols);
                    } catch (const Error& error) {
                        QCOMPARE(error.code(), ErrorCode::Corrupt);
                        ++refused;
                    }
                }
                CodedSymbols cut = coded;
                cut.raw.resize(cut.raw.size() / 2);
                QVERIFY_EXCEPTION_THROWN(slice.decode(cut, *kernels), Error);
                for (std::size_t size = 0; size < coded.symbols.size(); size += 61) {
                    cut = coded;
                    cut.symbols.resize(size);
                    QVERIFY_EXCEPTION_THROWN(slice.decode(cut, *kernels), Error);
                }
            }
            QVERIFY2(refused > 150, kernels->name.data());
        }
    }
};

QTEST_APPLESS_MAIN(TestSymbolKernels)
#include "test_symbol_kernels.moc"
