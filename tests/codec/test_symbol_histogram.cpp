#include "core/base/error.h"
#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/codec/encoder.h"
#include "core/codec/symbol_histogram.h"
#include "core/entropy/expected_symbols.h"
#include "core/entropy/scale_model.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <numeric>

using namespace mcwc;
using namespace mcwc::test;

class TestSymbolHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expectation_is_the_table() {
        ExpectedSymbols expected(0, 0);
        const std::vector<std::int32_t> rows{0, 8};
        expected.add(std::vector<std::int32_t>(2000), 1000, {0, -8, rows, {}, 0});
        std::vector<double> bins(11);
        const double outside = expected.spread(-5, 1, bins);
        const FrequencyTable& narrow = ScaleModel::of_shape(0).table(scale_class(-8).table);
        const FrequencyTable& wide = ScaleModel::of_shape(0).table(scale_class(0).table);
        const auto probability = [](const FrequencyTable& table, int symbol) {
            return std::abs(symbol) <= table.reach ? table.count[table.slot(symbol)] / 4096.0 : 0.0;
        };
        for (int symbol = -1; symbol <= 1; ++symbol) {
            const double wanted = 1000 * (probability(narrow, symbol) + probability(wide, symbol));
            QVERIFY(std::fabs(bins[static_cast<std::size_t>(symbol + 5)] - wanted) < 1e-9);
        }
        QVERIFY(std::fabs(std::accumulate(bins.begin(), bins.end(), outside) - 2000) < 1e-9);
    }

    void shifted_scales_and_escapes_keep_the_mass() {
        ExpectedSymbols expected(3, 0);
        const std::vector<std::int32_t> columns{0, 30, 64};
        expected.add(std::vector<std::int32_t>(150), 3, {3, 0, {}, columns, 0});
        std::vector<double> fine(4001);
        const double outside = expected.spread(-2000, 1, fine);
        std::vector<double> coarse(1001);
        const double also_outside = expected.spread(-2002, 4, coarse);
        QVERIFY(outside >= 0 && outside < 1.5); // the widest class has a deviation of 256
        QVERIFY(std::fabs(outside - also_outside) < 0.1);
        for (std::size_t i = 1; i + 1 < coarse.size(); ++i) {
            double sum = 0;
            for (std::size_t k = 0; k < 4; ++k) {
                sum += fine[4 * i - 2 + k];
            }
            QVERIFY(std::fabs(sum - coarse[i]) < 1e-9);
        }
    }

    void halves_of_a_trellis_have_tables_of_their_own() {
        ExpectedSymbols expected(0, 3);
        const std::vector<std::int32_t> symbols{0, 2, -2, 1}; // three of the even half, one of the odd
        expected.add(symbols, 4, {0, 0, {}, {}, 3});
        std::vector<double> bins(9);
        const double outside = expected.spread(-4, 1, bins);
        const auto probability = [](unsigned half, int index) {
            const FrequencyTable& table = ScaleModel::of_shape(0, half).table(scale_class(0).table);
            return table.count[table.slot(index)] / 4096.0;
        };
        QVERIFY(std::fabs(bins[4] - 3 * probability(0, 0)) < 1e-9); // symbol 0: index 0
        QVERIFY(std::fabs(bins[6] - 3 * probability(0, 1)) < 1e-9); // symbol 2: index 1
        QVERIFY(std::fabs(bins[5] - probability(1, 1)) < 1e-9);     // symbol 1: index 1, value 1/2
        QVERIFY(std::fabs(bins[3] - probability(1, 0)) < 1e-9);     // symbol -1: index 0
        QVERIFY(std::fabs(std::accumulate(bins.begin(), bins.end(), outside) - 4) < 1e-9);
    }

    void planes_of_a_stream() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        SyntheticModel model;
        model.ffn = 1024;
        write_synthetic_model(path / "model", model);
        const auto checkpoint = Checkpoint::open(path / "model");
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
        for (const double qbits : {3.0, 10.0}) {
            EncoderSettings settings;
            settings.qbits = qbits;
            encode(*checkpoint, architecture, settings, path / "a.mcwc", {});
            const auto stream = bitstream::StreamReader::open(path / "a.mcwc");
            std::uint64_t planes = 0;
            for (std::uint64_t frame = 0; frame < stream.frame_count(); ++frame) {
                const bitstream::FrameHeader header = stream.frame(frame).header;
                for (std::size_t p = 0; p < header.planes.size(); ++p) {
                    ++planes;
                    check_plane(stream, frame, header, p, qbits);
                }
            }
            QVERIFY(planes > 10);
            QVERIFY_EXCEPTION_THROWN(symbol_histogram(stream, 0, 99, {}, {}), Error);
            QVERIFY_EXCEPTION_THROWN(symbol_histogram(stream, 0, 0, 99, {}), Error);
            QVERIFY_EXCEPTION_THROWN(symbol_histogram(stream, 99, 0, {}, {}), Error);
        }
    }

private:
    static void check_plane(const bitstream::StreamReader& stream, std::uint64_t frame,
                            const bitstream::FrameHeader& header, std::size_t p, double qbits) {
        const SymbolHistogram all = symbol_histogram(stream, frame, p, {}, {});
        const auto found = std::accumulate(all.count.begin(), all.count.end(), all.outside);
        QCOMPARE(found, all.symbols);
        const double expected =
            std::accumulate(all.expected.begin(), all.expected.end(), all.expected_outside);
        QVERIFY(std::fabs(expected - static_cast<double>(all.symbols)) < 1e-6 * expected);
        QVERIFY(all.count.size() <= 255);
        QCOMPARE(all.slices, std::uint64_t{header.planes[p].slices.size()});
        QCOMPARE(all.bin_width > 1, qbits > 8);
        // rANS stays close to the model's ideal; coder states come on top.
        const auto coded = static_cast<double>(all.coded_bits);
        QVERIFY(coded > 0.99 * all.model_bits && coded < 1.05 * all.model_bits + 2000);
        std::uint64_t symbols = 0;
        std::uint64_t bits = 0;
        for (std::size_t s = 0; s < header.planes[p].slices.size(); ++s) {
            const SymbolHistogram one = symbol_histogram(stream, frame, p, s, {});
            symbols += one.symbols;
            bits += one.coded_bits;
        }
        QCOMPARE(symbols, all.symbols);
        QCOMPARE(bits, all.coded_bits);
    }
};

QTEST_GUILESS_MAIN(TestSymbolHistogram)
#include "test_symbol_histogram.moc"
