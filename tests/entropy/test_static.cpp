#include "core/base/error.h"
#include "core/entropy/interval_model.h"
#include "core/entropy/static_coder.h"
#include "core/entropy/static_kernels.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <random>

using namespace mcwc;

namespace {

/// Symbols of a few contexts with geometric distributions, and tables fitted to them.
struct Material {
    std::vector<std::uint8_t> symbols;
    std::vector<std::uint8_t> contexts;
    StaticCounts counts;

    Material(std::size_t count, std::size_t context_count, std::size_t symbol_count, unsigned seed)
        : symbols(count)
        , contexts(count) {
        std::mt19937 random(seed);
        std::vector<std::uint64_t> frequencies(context_count * symbol_count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t context = random() % context_count;
            std::size_t symbol = context;
            while (random() % 3 != 0) {
                ++symbol;
            }
            contexts[i] = static_cast<std::uint8_t>(context);
            symbols[i] = static_cast<std::uint8_t>(symbol % symbol_count);
            ++frequencies[context * symbol_count + symbols[i]];
        }
        counts.symbols = symbol_count;
        for (std::size_t c = 0; c < context_count; ++c) {
            const auto fitted = fit_counts(std::span(frequencies).subspan(c * symbol_count, symbol_count));
            counts.counts.insert(counts.counts.end(), fitted.begin(), fitted.end());
        }
        if (context_count == 1) {
            contexts.clear();
        }
    }
    std::vector<std::byte> encode(unsigned lanes_log2) const {
        return encode_static(symbols, contexts, counts, lanes_log2);
    }
};

std::vector<std::uint8_t> decode(std::span<const std::byte> coded, const Material& material,
                                 unsigned lanes_log2, std::size_t part) {
    std::vector<std::uint8_t> symbols(material.symbols.size());
    StaticDecoder decoder(coded, material.counts, lanes_log2);
    for (std::size_t at = 0; at < symbols.size(); at += part) {
        const std::size_t size = std::min(part, symbols.size() - at);
        const auto contexts = std::span(material.contexts);
        decoder.decode(contexts.empty() ? contexts : contexts.subspan(at, size),
                       std::span(symbols).subspan(at, size));
    }
    decoder.finish();
    return symbols;
}

} // namespace

class TestStatic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void symbols_come_back_from_any_lanes_and_parts() {
        const bool held = rc::check("symbols come back", [] {
            const auto count = *rc::gen::inRange<std::size_t>(1, 3000);
            const Material material(count, *rc::gen::inRange<std::size_t>(1, 17),
                                    *rc::gen::inRange<std::size_t>(1, 257), *rc::gen::arbitrary<unsigned>());
            const auto lanes_log2 = *rc::gen::inRange(0U, 7U);
            const auto coded = material.encode(lanes_log2);
            const std::size_t part = static_lanes * *rc::gen::inRange<std::size_t>(1, 60);
            RC_ASSERT(decode(coded, material, lanes_log2, part) == material.symbols);
        });
        QVERIFY(held);
    }

    void one_symbol_costs_nothing() {
        Material material(5000, 1, 1, 1);
        QCOMPARE(material.counts.counts, std::vector<std::uint16_t>{4096});
        QCOMPARE(material.encode(6).size(), static_lanes * 4);
        QVERIFY(decode(material.encode(6), material, 6, static_lanes) == material.symbols);
    }

    void size_is_near_the_entropy() {
        const Material material(100000, 4, 40, 2);
        double bits = 0;
        for (std::size_t i = 0; i < material.symbols.size(); ++i) {
            const std::uint16_t count =
                material.counts.counts[material.contexts[i] * 40U + material.symbols[i]];
            bits += 12 - std::log2(static_cast<double>(count));
        }
        const double coded = 8.0 * static_cast<double>(material.encode(6).size());
        QVERIFY2(coded < bits * 1.001 + 32.0 * static_lanes, qPrintable(QString::number(coded / bits)));
    }

    void every_instruction_set_decodes_the_same() {
        for (const std::size_t lanes : {static_lanes / 2, static_lanes}) {
            for (const std::size_t contexts : {1U, 5U}) {
                const Material material(10000, contexts, 50, 3);
                const auto coded = material.encode(lanes == static_lanes ? 6 : 5);
                std::vector<std::uint32_t> tables;
                for (std::size_t i = 0; i < material.counts.counts.size(); ++i) {
                    const std::uint32_t count = material.counts.counts[i];
                    for (std::uint32_t k = 0; k < count; ++k) {
                        tables.push_back(static_cast<std::uint32_t>(i % 50) << 24 | (count - 1) << 12 | k);
                    }
                }
                for (const StaticKernels* kernels : available_static_kernels()) {
                    std::vector<std::uint32_t> states(lanes);
                    std::memcpy(states.data(), coded.data(), lanes * 4);
                    StaticCursor cursor{states.data(), lanes, coded.data() + lanes * 4,
                                        coded.data() + coded.size()};
                    std::vector<std::uint8_t> symbols(material.symbols.size());
                    const std::size_t done =
                        kernels->decode(tables.data(), contexts == 1 ? nullptr : material.contexts.data(),
                                        symbols.size(), cursor, symbols.data());
                    QVERIFY2(done > 9000 && done % lanes == 0, kernels->name.data());
                    QVERIFY2(std::equal(symbols.begin(), symbols.begin() + static_cast<std::ptrdiff_t>(done),
                                        material.symbols.begin()),
                             kernels->name.data());
                }
            }
        }
    }

    void every_instruction_set_merges_the_same() {
        const bool held = rc::check("elements are the same", [] {
            MergeRule rule;
            rule.element_size = *rc::gen::element(2U, 4U);
            rule.low_bits = *rc::gen::inRange(0U, rule.element_size == 2 ? 17U : 25U);
            rule.rotated = *rc::gen::inRange(0U, std::min(rule.low_bits, 1U) + 1);
            rule.zero_bits =
                *rc::gen::inRange(0U, 8 * rule.element_size - rule.low_bits + (rule.low_bits == 0 ? 0 : 1));
            std::mt19937 random(*rc::gen::arbitrary<unsigned>());
            const auto mask = static_cast<std::uint32_t>((1ULL << (8 * rule.element_size)) - 1);
            std::vector<std::uint32_t> bases(256);
            rule.step = *rc::gen::arbitrary<bool>() ? static_cast<std::uint32_t>(random()) & mask : 0;
            for (std::uint32_t s = 0; s < bases.size(); ++s) {
                bases[s] = (s == 0 || rule.step == 0 ? static_cast<std::uint32_t>(random())
                                                     : bases[s - 1] + rule.step) &
                           mask;
            }
            rule.bases = bases.data();
            std::vector<std::uint8_t> symbols(*rc::gen::inRange<std::size_t>(1, 300));
            std::generate(symbols.begin(), symbols.end(),
                          [&] { return static_cast<std::uint8_t>(random()); });
            std::vector<std::byte> low((symbols.size() * rule.low_bits + 7) / 8);
            std::generate(low.begin(), low.end(), [&] { return static_cast<std::byte>(random()); });
            std::vector<std::byte> first;
            for (const StaticKernels* kernels : available_static_kernels()) {
                std::vector<std::byte> elements(symbols.size() * rule.element_size);
                const std::size_t done = kernels->merge(rule, symbols.data(), symbols.size(), low.data(),
                                                        low.size(), elements.data());
                RC_ASSERT(done % 8 == 0U && done <= symbols.size());
                elements.resize(std::min(symbols.size() > 100 ? symbols.size() - 100 : 0, done) *
                                rule.element_size);
                if (first.empty()) {
                    first = elements;
                }
                const std::size_t both = std::min(first.size(), elements.size());
                RC_ASSERT(std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(both),
                                     elements.begin()));
            }
        });
        QVERIFY(held);
    }

    void damage_is_noticed() {
        const Material material(4000, 3, 30, 4);
        for (const unsigned lanes_log2 : {0U, 5U, 6U}) {
            const auto coded = material.encode(lanes_log2);
            const auto refused = [&](std::span<const std::byte> bytes) {
                try {
                    decode(bytes, material, lanes_log2, static_lanes);
                } catch (const Error& error) {
                    return error.code() == ErrorCode::Corrupt;
                }
                return false;
            };
            QVERIFY(!refused(coded));
            for (std::size_t length = 0; length < coded.size(); length += 1 + length / 7) {
                QVERIFY(refused(std::span(coded).first(length)));
            }
            auto longer = coded;
            longer.resize(coded.size() + 2);
            QVERIFY(refused(longer));
            auto flipped = coded; // no code point of this symbol has another state behind it
            flipped[3] ^= std::byte{0x40};
            QVERIFY(refused(flipped));
        }
    }

    void intervals_and_counts_come_back() {
        const bool held = rc::check("a model comes back", [] {
            const auto total_width = *rc::gen::element(1U, 7U, 16U, 32U, 63U, 64U);
            std::mt19937_64 random(*rc::gen::arbitrary<std::uint64_t>());
            std::vector<Interval> intervals;
            const auto cut = [&](const auto& self, std::uint64_t start, unsigned width) -> void {
                if (random() % 8 == 0 || (width == 0 && random() % 2 == 0)) {
                    return;
                }
                if (width == 0 || random() % 3 == 0) {
                    intervals.push_back({start, width});
                    return;
                }
                self(self, start, width - 1);
                self(self, start + (1ULL << (width - 1)), width - 1);
            };
            cut(cut, 0, total_width);
            RC_PRE(!intervals.empty() && intervals.size() <= max_static_symbols);
            StaticCounts counts{intervals.size(), {}};
            const auto contexts = *rc::gen::inRange<std::size_t>(1, 17);
            for (std::size_t c = 0; c < contexts; ++c) {
                std::vector<std::uint64_t> frequencies(intervals.size());
                for (std::uint64_t& frequency : frequencies) {
                    frequency = random() % 4 == 0 ? 0 : random() >> (40 + random() % 24);
                }
                const auto fitted = fit_counts(frequencies);
                RC_ASSERT(std::accumulate(fitted.begin(), fitted.end(), 0U) == 4096U);
                for (std::size_t s = 0; s < fitted.size(); ++s) {
                    RC_ASSERT(frequencies[s] == 0 || fitted[s] > 0);
                }
                counts.counts.insert(counts.counts.end(), fitted.begin(), fitted.end());
            }
            RangeEncoder encoder;
            encode_intervals(intervals, total_width, encoder);
            encode_counts(counts, encoder);
            const auto bytes = encoder.finish();
            RangeDecoder decoder(bytes);
            RC_ASSERT(decode_intervals(total_width, decoder) == intervals);
            RC_ASSERT(decode_counts(contexts, intervals.size(), decoder).counts == counts.counts);
        });
        QVERIFY(held);
    }

    void indices_come_back() {
        const bool held = rc::check("indices come back", [] {
            const auto least = *rc::gen::inRange(-4095, 4096 - 511);
            auto indices = *rc::gen::container<std::vector<std::int16_t>>(
                rc::gen::cast<std::int16_t>(rc::gen::inRange(least, least + 512)));
            const auto bytes = encode_indices(indices);
            RC_ASSERT(bytes.empty() == indices.empty());
            RC_ASSERT(indices.empty() || decode_indices(bytes, indices.size()) == indices);
        });
        QVERIFY(held);
        QVERIFY(encode_indices(std::vector<std::int16_t>(5000, -7)).size() <= 4);
        try {
            decode_indices(std::vector<std::byte>(8, std::byte{0xFF}), 3);
            QFAIL("indices beyond the largest were read");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Corrupt);
        }
    }

    void random_models_are_read_or_refused() {
        int refused = 0;
        std::mt19937 random(5);
        for (int i = 0; i < 2000; ++i) {
            std::vector<std::byte> bytes(random() % 200);
            std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<std::byte>(random()); });
            RangeDecoder decoder(bytes);
            try {
                const auto intervals = decode_intervals(static_cast<unsigned>(random() % 65), decoder);
                QVERIFY(!intervals.empty() && intervals.size() <= max_static_symbols);
                const StaticCounts counts = decode_counts(2, intervals.size(), decoder);
                for (std::size_t c = 0; c < 2; ++c) {
                    const auto first =
                        counts.counts.begin() + static_cast<std::ptrdiff_t>(c * intervals.size());
                    QCOMPARE(
                        std::accumulate(first, first + static_cast<std::ptrdiff_t>(intervals.size()), 0U),
                        4096U);
                }
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::Corrupt);
                ++refused;
            }
        }
        QVERIFY(refused > 100);
    }
};

QTEST_APPLESS_MAIN(TestStatic)
#include "test_static.moc"
