#include "core/base/error.h"
#include "tests/entropy/symbol_slice.h"

#include <QtTest>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

using namespace mcwc;
using test::SymbolSlice;

namespace {

constexpr float step = 0.0123F;

/// A slice on its way to values, so many rows at a time.
struct Decoding {
    const SymbolSlice& slice;
    CodedSymbols coded;
    std::size_t block;
    std::vector<float> values;
    std::optional<SymbolDecoder> decoder;
    std::size_t begun = 0;

    Decoding(const SymbolSlice& what, CodedSymbols bytes, std::size_t rows, const SymbolKernels& kernels)
        : slice(what)
        , coded(std::move(bytes))
        , block(rows * what.cols)
        , values(what.symbols.size()) {
        decoder.emplace(coded.symbols, coded.raw, slice.cols, slice.scales(), slice.lanes_log2, kernels);
        begin();
    }
    bool begin() {
        const std::size_t count = std::min(block, values.size() - begun);
        decoder->begin(std::span(values).subspan(begun, count), step);
        begun += count;
        return count != 0;
    }
    /// False after the last block.
    bool go_on() {
        decoder->pass_stop();
        return !decoder->done() || begin();
    }
    bool is_right() const {
        return std::equal(
            values.begin(), values.end(), slice.symbols.begin(),
            [](float value, std::int32_t symbol) { return value == static_cast<float>(symbol) * step; });
    }
    void finish() {
        do {
            decoder->decode();
        } while (begin());
        decoder->check_end();
    }
};

/// Decodes both, in turns as long as both have symbols; returns how many they had then.
std::size_t decode_both(Decoding& first, Decoding& second) {
    bool both = true;
    while (both && SymbolDecoder::decode_in_turns(*first.decoder, *second.decoder)) {
        both = first.go_on();
        both = second.go_on() && both;
    }
    const std::size_t together = std::min(first.begun, second.begun);
    first.finish();
    second.finish();
    return both ? 0 : together;
}

} // namespace

class TestSymbolDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// With scales of rows, of columns, of both, of neither; shifts among them.
    void blocks_of_any_size_give_the_same() {
        SymbolSlice both(61, 37, 20, 3, 4, 50); // no row ends with a round
        SymbolSlice of_rows = both;
        SymbolSlice of_columns = both;
        of_rows.col.clear();
        of_columns.row.clear();
        SymbolSlice neither = of_rows;
        neither.row.clear();
        for (const SymbolSlice* slice : {&both, &of_rows, &of_columns, &neither}) {
            for (const SymbolKernels* kernels : available_symbol_kernels()) {
                for (const std::size_t rows : {1U, 2U, 7U, 32U, 100U}) {
                    Decoding decoding(*slice, slice->encode(), rows, *kernels);
                    decoding.finish();
                    QVERIFY2(decoding.is_right(), kernels->name.data());
                }
            }
        }
    }

    /// Symbols may be asked for too, and are not decoded in turns then.
    void symbols_are_those_of_the_encoder() {
        const SymbolSlice slice(40, 67, 20, 3, 4, 90);
        const CodedSymbols coded = slice.encode();
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            SymbolDecoder decoder(coded.symbols, coded.raw, slice.cols, slice.scales(), slice.lanes_log2,
                                  *kernels);
            Decoding other(slice, coded, 40, *kernels);
            std::vector<std::int32_t> symbols(slice.symbols.size());
            decoder.begin(symbols);
            QVERIFY(!SymbolDecoder::decode_in_turns(decoder, *other.decoder));
            decoder.decode();
            decoder.check_end();
            QVERIFY2(symbols == slice.symbols, kernels->name.data());
        }
    }

    void two_in_turns_give_what_each_gives_data() {
        QTest::addColumn<int>("base");
        QTest::addColumn<unsigned>("trellis");
        QTest::addColumn<unsigned>("lanes_log2");
        QTest::addColumn<unsigned>("wild");
        for (const int base : {-20, 0, 60}) { // the last has raw bits
            for (const unsigned trellis : {0U, 3U, 8U}) {
                for (const unsigned lanes : {3U, 4U, 5U}) {
                    for (const unsigned wild : {0U, 40U}) {
                        QTest::addRow("scale %d, trellis %u, 2^%u lanes, wild %u", base, trellis, lanes, wild)
                            << base << trellis << lanes << wild;
                    }
                }
            }
        }
    }

    /// Slices of other lengths, blocks, scales and escapes.
    void two_in_turns_give_what_each_gives() {
        QFETCH(int, base);
        QFETCH(unsigned, trellis);
        QFETCH(unsigned, lanes_log2);
        QFETCH(unsigned, wild);
        const SymbolSlice first(80, 64, base, trellis, lanes_log2, wild);
        const SymbolSlice second(50, 96, base + 3, trellis == 8 ? 4 : trellis, lanes_log2, 0);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            for (const bool swapped : {false, true}) {
                Decoding a(first, first.encode(), 16, *kernels);
                Decoding b(second, second.encode(), 4, *kernels);
                const std::size_t together = swapped ? decode_both(b, a) : decode_both(a, b);
                QVERIFY2(a.is_right(), kernels->name.data());
                QVERIFY2(b.is_right(), kernels->name.data());
                QVERIFY2(kernels->decode == nullptr || together > 4000, kernels->name.data());
            }
        }
    }

    void slices_of_two_kinds_do_not_take_turns() {
        const SymbolSlice plain(40, 64, 0, 0, 4, 0);
        const SymbolSlice with_trellis(40, 64, 0, 3, 4, 0);
        const SymbolSlice with_raw_bits(40, 64, 60, 3, 4, 0);
        const SymbolSlice with_more_lanes(40, 64, 0, 3, 5, 0);
        const SymbolSlice with_few_lanes(40, 64, 0, 3, 2, 0);
        const SymbolSlice* const all[] = {&plain, &with_trellis, &with_raw_bits, &with_more_lanes,
                                          &with_few_lanes};
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            for (const SymbolSlice* first : all) {
                for (const SymbolSlice* second : all) {
                    Decoding a(*first, first->encode(), 8, *kernels);
                    Decoding b(*second, second->encode(), 8, *kernels);
                    const bool alike =
                        first == second && first != &with_few_lanes && kernels->decode != nullptr;
                    QCOMPARE(decode_both(a, b) != 0, alike);
                    QVERIFY(a.is_right() && b.is_right());
                }
            }
        }
    }

    /// What is wrong with one of two slices is told by it alone.
    void damage_stays_with_its_slice() {
        std::mt19937 random(5);
        for (const SymbolKernels* kernels : available_symbol_kernels()) {
            int refused = 0;
            for (const int base : {4, 30}) {
                const SymbolSlice good(64, 64, base, 3, 4, 60);
                const CodedSymbols coded = good.encode();
                for (int i = 0; i < 100; ++i) {
                    CodedSymbols damaged = coded;
                    std::vector<std::byte>& part = i % 2 == 0 ? damaged.symbols : damaged.raw;
                    part[random() % (part.size() / 2)] ^= static_cast<std::byte>(1U << random() % 8);
                    if (i % 5 == 0) {
                        part.resize(part.size() / 4 * 2);
                    }
                    Decoding a(good, coded, 8, *kernels);
                    Decoding b(good, damaged, 8, *kernels);
                    bool both = true;
                    try {
                        while (both && SymbolDecoder::decode_in_turns(*a.decoder, *b.decoder)) {
                            both = a.go_on();
                            both = b.go_on() && both;
                        }
                        b.finish();
                        QVERIFY(!b.is_right());
                    } catch (const Error& error) {
                        QCOMPARE(error.code(), ErrorCode::Corrupt);
                        ++refused;
                    }
                    a.finish();
                    QVERIFY2(a.is_right(), kernels->name.data());
                }
            }
            QVERIFY2(refused > 100, kernels->name.data());
        }
    }
};

QTEST_APPLESS_MAIN(TestSymbolDecoder)
#include "test_symbol_decoder.moc"
