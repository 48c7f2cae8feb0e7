#include "core/base/error.h"
#include "core/entropy/symbol_coder.h"
#include "core/entropy/trellis.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <iterator>
#include <numeric>
#include <random>
#include <vector>

using namespace mcwc;

namespace {

/// A slice of symbols on a path of its trellis, with scales that differ by row and column.
struct Slice {
    std::size_t cols;
    unsigned trellis;
    unsigned lanes_log2;
    std::vector<std::int32_t> row;
    std::vector<std::int32_t> col;
    std::vector<std::int32_t> symbols;
    std::int32_t base;

    /// Every `wild`th symbol is far out of its scale, by up to so many octaves; 0: none.
    Slice(std::size_t rows, std::size_t columns, std::int32_t base_scale, unsigned states_log2,
          unsigned lanes, unsigned wild, unsigned wild_octaves = 8)
        : cols(columns)
        , trellis(states_log2)
        , lanes_log2(lanes)
        , base(base_scale) {
        std::mt19937 random(rows + columns + lanes + 7 * states_log2);
        std::normal_distribution<double> normal;
        const auto scale = [&] { return static_cast<std::int32_t>(random() % 17) - 8; };
        std::generate_n(std::back_inserter(row), rows, scale);
        std::generate_n(std::back_inserter(col), cols, scale);
        std::array<unsigned, trellis_lanes> states{};
        for (std::size_t i = 0; i < rows * cols; ++i) {
            const double sigma = std::exp2((base + row[i / cols] + col[i % cols]) / 8.0);
            double value = sigma * normal(random);
            if (wild != 0 && random() % wild == 0) {
                value = (20 * sigma + 200) * std::exp2(static_cast<double>(random() % wild_octaves)) *
                        (random() % 2 == 0 ? 1 : -1);
            }
            auto symbol = static_cast<std::int32_t>(std::lround(value));
            if (trellis != 0) {
                unsigned& state = states[i % trellis_lanes];
                symbol = symbol_of_half(symbol, Trellis::half(state));
                state = Trellis::of(trellis).next(state, symbol);
            }
            symbols.push_back(symbol);
        }
    }

    SymbolScales scales() const { return {6, base, row, col, trellis, nullptr}; }
    CodedSymbols encode() const { return encode_symbols(symbols, cols, scales(), lanes_log2); }
    std::vector<std::int32_t> decode(const CodedSymbols& coded, const SymbolKernels& kernels) const {
        std::vector<std::int32_t> decoded(symbols.size());
        decode_symbols(coded.symbols, coded.raw, cols, scales(), lanes_log2, decoded, kernels);
        return decoded;
    }
};

} // namespace

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
        const Slice slice(37, 131, base, trellis, lanes_log2, wild); // no multiple of anything
        const CodedSymbols coded = slice.encode();
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            QVERIFY2(slice.decode(coded, *kernels) == slice.symbols, kernels->name.data());
        }
    }

    /// The loops must do the work themselves, escapes included: left is what needs words beyond the end.
    void loops_leave_only_the_end() {
        const Slice slice(64, 256, 0, 3, 4, 400, 1); // escapes that are not very long
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
            std::size_t at = 0;
            std::size_t stops = 0;
            while (stops < 2) {
                const std::size_t next = kernels->decode(all, at, decoded.size(), cursor, decoded.data());
                stops += next == at ? 1 : 0;
                at = next;
            }
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
            for (std::size_t c = 0; c < col.size(); ++c) {
                const ScaleClass wanted = scale_class(5 + col[c]);
                QCOMPARE(tables[c], wanted.table);
                QCOMPARE(shifts[c], wanted.shift);
            }
        }
    }

    void damage_is_refused_or_wrong_but_never_fatal() {
        std::mt19937 random(3);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            int refused = 0;
            for (const int base : {4, 30}) {
                const Slice slice(40, 100, base, 3, 4, 60);
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
