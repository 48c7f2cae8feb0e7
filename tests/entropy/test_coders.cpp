#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/permutation_coder.h"
#include "core/entropy/range_coder.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/side_coder.h"
#include "core/entropy/symbol_coder.h"
#include "core/entropy/symbol_decoder.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

using namespace mcwc;

namespace {

std::vector<std::int32_t> gaussian_symbols(std::size_t count, double sigma, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0.0, sigma);
    std::vector<std::int32_t> symbols(count);
    std::generate(symbols.begin(), symbols.end(),
                  [&] { return static_cast<std::int32_t>(std::lround(normal(random))); });
    return symbols;
}

double gaussian_entropy_bits(double sigma) {
    return std::log2(sigma) + 2.0470955;
}

} // namespace

class TestCoders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void range_coder_round_trips() {
        const bool held = rc::check("events come back", [] {
            const auto events =
                *rc::gen::container<std::vector<std::pair<std::uint32_t, std::uint32_t>>>(rc::gen::apply(
                    [](std::uint32_t total, std::uint32_t value) { return std::pair(value % total, total); },
                    rc::gen::inRange<std::uint32_t>(1, 1U << 28), rc::gen::arbitrary<std::uint32_t>()));
            RangeEncoder encoder;
            for (const auto& [value, total] : events) {
                encoder.encode_uniform(value, total);
            }
            const auto bytes = encoder.finish();
            RangeDecoder decoder(bytes);
            for (const auto& [value, total] : events) {
                RC_ASSERT(decoder.decode_uniform(total) == value);
            }
        });
        QVERIFY(held);
    }

    void range_coder_carries() {
        // The last event of each total drives low towards the top: long carries.
        RangeEncoder encoder;
        for (int i = 0; i < 2000; ++i) {
            encoder.encode(4094, 1, 4095);
        }
        encoder.encode(0, 1, 3);
        const auto bytes = encoder.finish();
        RangeDecoder decoder(bytes);
        for (int i = 0; i < 2000; ++i) {
            QCOMPARE(decoder.position(4095), 4094U);
            decoder.advance(4094, 1, 4095);
        }
        QCOMPARE(decoder.decode_uniform(3), 0U);
    }

    void golomb_round_trips() {
        const std::vector<std::uint32_t> values{0, 1, 2, 3, 254, 255, 256, 1U << 20, 0xFFFFFFFFU};
        RangeEncoder encoder;
        BitWriter writer;
        for (const std::uint32_t value : values) {
            encoder.encode_golomb(value);
            writer.put_golomb(value);
        }
        const auto coded = encoder.finish();
        const auto bits = writer.finish();
        RangeDecoder decoder(coded);
        BitReader reader(bits);
        for (const std::uint32_t value : values) {
            QCOMPARE(decoder.decode_golomb(), value);
            QCOMPARE(reader.get_golomb(), value);
        }
        QVERIFY(!reader.overrun());
        reader.get(32);
        QVERIFY(reader.overrun());
    }

    void side_information_round_trips() {
        const bool held = rc::check("lists of integers come back", [] {
            const auto values = *rc::gen::container<std::vector<std::int32_t>>(
                rc::gen::inRange<std::int32_t>(-100000, 100000));
            const auto bytes = encode_side(values);
            std::vector<std::int32_t> decoded(values.size());
            decode_side(bytes, decoded);
            RC_ASSERT(decoded == values);
        });
        QVERIFY(held);
    }

    void side_information_is_compact() {
        const auto values = gaussian_symbols(4096, 3.0, 1);
        const double bits = 8.0 * static_cast<double>(encode_side(values).size()) / 4096.0;
        QVERIFY2(bits < gaussian_entropy_bits(3.0) + 0.05, qPrintable(QString::number(bits)));
        QVERIFY(encode_side(std::vector<std::int32_t>(5000, -7)).size() <= 2);
        std::vector<std::int32_t> stairs(4096);
        for (std::size_t i = 0; i < stairs.size(); ++i) {
            stairs[i] = static_cast<std::int32_t>(i / 64); // the value before predicts best
        }
        QVERIFY(encode_side(stairs).size() < 120);
    }

    void side_information_survives_damage() {
        const auto values = gaussian_symbols(500, 4.0, 2);
        auto bytes = encode_side(values);
        std::vector<std::int32_t> decoded(values.size());
        std::mt19937 random(3);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            auto damaged = bytes;
            damaged[random() % damaged.size()] ^= static_cast<std::byte>(1U << random() % 8);
            damaged.resize(damaged.size() - random() % 3);
            try {
                decode_side(damaged, decoded);
                QVERIFY(std::all_of(decoded.begin(), decoded.end(),
                                    [](std::int32_t v) { return std::abs(v) <= 1 << 30; }));
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::Corrupt);
                ++refused;
            }
        }
        QVERIFY(refused < 300);
    }

    void motion_round_trips() {
        const bool held = rc::check("matches come back", [] {
            const auto units = *rc::gen::inRange<std::uint32_t>(1, 300);
            const auto keep = *rc::gen::inRange<std::uint32_t>(0, 101);
            std::mt19937 random(*rc::gen::arbitrary<unsigned>());
            std::vector<std::uint32_t> match(units);
            std::iota(match.begin(), match.end(), 0U);
            std::shuffle(match.begin(), match.end(), random);
            for (auto& from : match) {
                from = random() % 100 < keep ? from : unmatched;
            }
            RC_ASSERT(decode_motion(encode_motion(match, units), units, units) == match);
        });
        QVERIFY(held);
    }

    void permutation_costs_its_logarithm() {
        for (const std::uint32_t n : {64U, 512U, 3072U}) {
            std::vector<std::uint32_t> match(n);
            std::iota(match.begin(), match.end(), 0U);
            std::mt19937 random(n);
            std::shuffle(match.begin(), match.end(), random);
            const double ideal = std::lgamma(n + 1.0) / std::log(2.0);
            const double bits = 8.0 * static_cast<double>(encode_motion(match, n).size());
            QVERIFY2(bits <= 1.01 * ideal + 24 && bits >= ideal - 8,
                     qPrintable(QString::number(bits / ideal)));
        }
    }

    void damaged_motion_is_one_to_one_or_refused() {
        std::vector<std::uint32_t> match(200);
        std::iota(match.begin(), match.end(), 0U);
        std::mt19937 random(5);
        std::shuffle(match.begin(), match.end(), random);
        match[3] = match[7] = unmatched;
        const auto bytes = encode_motion(match, 200);
        for (int i = 0; i < 300; ++i) {
            auto damaged = bytes;
            damaged[random() % damaged.size()] ^= static_cast<std::byte>(1U << random() % 8);
            try {
                auto decoded = decode_motion(damaged, 200, 200);
                decoded.erase(std::remove(decoded.begin(), decoded.end(), unmatched), decoded.end());
                std::sort(decoded.begin(), decoded.end());
                QVERIFY(std::adjacent_find(decoded.begin(), decoded.end()) == decoded.end());
                QVERIFY(decoded.empty() || decoded.back() < 200);
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::Corrupt);
            }
        }
    }

    void symbols_round_trip() {
        const bool held = rc::check("symbols come back whatever the scales say", [] {
            const auto cols = *rc::gen::inRange<std::size_t>(1, 40);
            const auto rows = *rc::gen::inRange<std::size_t>(0, 40);
            const auto lanes = *rc::gen::inRange<unsigned>(0, 6);
            const auto any_scale = rc::gen::inRange<std::int32_t>(-60, 200);
            const auto row = *rc::gen::container<std::vector<std::int32_t>>(rows, any_scale);
            const auto col =
                *rc::gen::container<std::vector<std::int32_t>>(cols, rc::gen::inRange<std::int32_t>(-20, 20));
            const auto symbols = *rc::gen::container<std::vector<std::int32_t>>(
                rows * cols, rc::gen::oneOf(rc::gen::inRange<std::int32_t>(-5, 6),
                                            rc::gen::inRange<std::int32_t>(-max_symbol, max_symbol + 1)));
            const SymbolScales scales{*rc::gen::inRange<unsigned>(0, shape_count), 0, row, col};
            const CodedSymbols coded = encode_symbols(symbols, cols, scales, lanes);
            std::vector<std::int32_t> decoded(symbols.size());
            decode_symbols(coded.symbols, coded.raw, cols, scales, lanes, decoded);
            RC_ASSERT(decoded == symbols);
        });
        QVERIFY(held);
    }

    void symbols_come_near_the_entropy_data() {
        QTest::addColumn<double>("sigma");
        for (const double sigma : {0.3, 0.7, 1.0, 3.0, 7.9, 8.1, 20.0, 100.0, 4000.0}) {
            QTest::newRow(qPrintable(QString::number(sigma))) << sigma;
        }
    }

    void symbols_come_near_the_entropy() {
        QFETCH(double, sigma);
        const std::size_t count = 1 << 17;
        const auto symbols = gaussian_symbols(count, sigma, 7);
        const SymbolScales scales{0, static_cast<std::int32_t>(std::lround(8 * std::log2(sigma))), {}, {}};
        const unsigned lanes = choose_lanes_log2(count);
        const CodedSymbols coded = encode_symbols(symbols, 512, scales, lanes);
        const double bits = 8.0 * static_cast<double>(coded.symbols.size() + coded.raw.size()) / count;
        const double model = symbol_cost(symbols, 512, scales) / count;
        std::map<std::int32_t, double> counts;
        for (const auto symbol : symbols) {
            counts[symbol] += 1.0 / count;
        }
        double entropy = 0;
        for (const auto& [symbol, p] : counts) {
            entropy -= p * std::log2(p);
        }
        if (sigma >= 100) {
            entropy = gaussian_entropy_bits(sigma); // the empirical one is too small with so many symbols
        }
        // The coder against its model: 1%, and its fixed cost of 4 bytes a lane.
        QVERIFY2(bits <= model * 1.003 + 32.0 * (1 << lanes) / count,
                 qPrintable(QString("%1 %2").arg(bits).arg(model)));
        QVERIFY2(bits <= entropy * 1.005 + 0.012, qPrintable(QString("%1 %2").arg(bits).arg(entropy)));
    }

    void damaged_symbols_are_refused_or_wrong_but_never_fatal() {
        const auto symbols = gaussian_symbols(4000, 2.0, 9);
        const SymbolScales scales{0, 8, {}, {}};
        const CodedSymbols coded = encode_symbols(symbols, 100, scales, 2);
        std::mt19937 random(11);
        int refused = 0;
        std::vector<std::int32_t> decoded(symbols.size());
        for (int i = 0; i < 200; ++i) {
            auto damaged = coded.symbols;
            damaged[random() % damaged.size()] ^= static_cast<std::byte>(1U << random() % 8);
            try {
                decode_symbols(damaged, coded.raw, 100, scales, 2, decoded);
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::Corrupt);
                ++refused;
            }
        }
        QVERIFY(refused > 190); // the final states check nearly all damage
        for (std::size_t size = 0; size < coded.symbols.size(); size += 97) {
            QVERIFY_EXCEPTION_THROWN(
                decode_symbols(std::span(coded.symbols).first(size), coded.raw, 100, scales, 2, decoded),
                Error);
        }
    }
};

QTEST_APPLESS_MAIN(TestCoders)
#include "test_coders.moc"
