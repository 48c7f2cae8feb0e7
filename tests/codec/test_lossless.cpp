#include "core/base/error.h"
#include "core/codec/lossless_coder.h"
#include "core/tensor/dtype.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <random>

using namespace mcwc;

namespace {

using Bytes = std::vector<std::byte>;

void append_element(Bytes& bytes, std::uint64_t element, unsigned size) {
    for (unsigned b = 0; b < size; ++b) {
        bytes.push_back(static_cast<std::byte>(element >> (8 * b)));
    }
}

/// Gaussian weights with F32's bits cut to the highest `kept`: 16 of them are BF16's.
Bytes gaussian(std::size_t count, unsigned kept, unsigned element_size, unsigned seed,
               std::size_t row_length = 0) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, 0.02F);
    Bytes bytes;
    float scale = 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (row_length != 0 && i % row_length == 0) {
            scale = std::exp2(static_cast<float>(random() % 5));
        }
        const float value = normal(random) * scale;
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof(bits));
        bits = bits >> (32 - kept) << (32 - kept);
        append_element(bytes, element_size == 2 ? bits >> 16 : bits, element_size);
    }
    return bytes;
}

/// Elements with everything that a dtype of so many bytes can hold: NaN payloads, infinities, -0, denormals.
Bytes special_elements(std::size_t count, unsigned size, unsigned seed) {
    std::mt19937_64 random(seed);
    const std::uint64_t sign = 1ULL << (8 * size - 1);
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t element = random();
        switch (random() % 8) {
        case 0:
            element = 0;
            break;
        case 1:
            element = sign;
            break;
        case 2:
            element |= ~sign >> 1; // all exponent bits of whatever dtype
            break;
        case 3:
            element &= 7; // denormal
            break;
        case 4:
            element = ~0ULL << (random() % (8 * size));
            break;
        default:
            break;
        }
        append_element(bytes, element, size);
    }
    return bytes;
}

Bytes decoded(const bitstream::LosslessSyntax& entry, const std::vector<bitstream::Bytes>& blocks) {
    Bytes all;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        Bytes block(entry.blocks[b].units);
        decode_lossless(entry, blocks[b], block);
        all.insert(all.end(), block.begin(), block.end());
    }
    return all;
}

bool comes_back(const Bytes& bytes, const LosslessContent& content) {
    bitstream::LosslessSyntax entry;
    const auto blocks = encode_lossless(bytes, content, entry);
    bool fits = blocks.size() == entry.blocks.size() && entry.element_size == content.element_size();
    for (std::size_t b = 0; b < blocks.size() && fits; ++b) {
        fits = blocks[b].size() == entry.blocks[b].length && !blocks[b].empty();
    }
    return fits && decoded(entry, blocks) == bytes;
}

bool model_comes_back(const Bytes& bytes, const LosslessContent& content) {
    const auto coded = encode_modelled(bytes, content);
    if (!coded) {
        return false;
    }
    Bytes back(bytes.size());
    decode_modelled(content.element_size(), *coded, back);
    return back == bytes;
}

LosslessContent any_content() {
    const auto row_length = *rc::gen::element<std::size_t>(0, 1, 16, 24, 33, 200);
    return {.dtype = static_cast<DType>(*rc::gen::inRange(0U, dtype_count)),
            .row_length = row_length,
            .first_column = row_length == 0 ? 0 : *rc::gen::inRange<std::size_t>(0, row_length)};
}

} // namespace

class TestLossless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void any_bytes_come_back() {
        const bool held = rc::check("bytes of any dtype and length come back", [] {
            const LosslessContent content = any_content();
            const auto count = *rc::gen::inRange<std::size_t>(0, 900);
            Bytes bytes = special_elements(count, content.element_size(), *rc::gen::arbitrary<unsigned>());
            bytes.resize(bytes.size() + *rc::gen::inRange<std::size_t>(0, 8), std::byte{0x5A});
            RC_ASSERT(comes_back(bytes, content));
            const auto coded = encode_modelled(bytes, content);
            if (coded) {
                Bytes back(bytes.size());
                decode_modelled(content.element_size(), *coded, back);
                RC_ASSERT(back == bytes);
            }
        });
        QVERIFY(held);
    }

    void lengths_around_an_element_come_back() {
        for (const DType dtype : {DType::F8_E4M3, DType::BF16, DType::F32, DType::F64, DType::C64}) {
            for (std::size_t length = 0; length <= 20; ++length) {
                const Bytes bytes(length, std::byte{0x3C});
                const LosslessContent content{.dtype = dtype};
                QVERIFY(comes_back(bytes, content));
                const bool has_elements = length >= content.element_size();
                QCOMPARE(encode_modelled(bytes, content).has_value(), has_elements);
                QVERIFY(!has_elements || model_comes_back(bytes, content));
            }
        }
    }

    void models_of_every_kind_come_back() {
        for (const std::size_t row_length : {std::size_t{0}, std::size_t{100}, std::size_t{384}}) {
            // Enough for the vector loops of either number of lanes, and no whole number of anything.
            for (const std::size_t count :
                 {std::size_t{1}, std::size_t{1001}, std::size_t{40001}, std::size_t{140003}}) {
                LosslessContent content{
                    .dtype = DType::BF16, .row_length = row_length, .first_column = row_length / 3};
                Bytes bytes = gaussian(count, 16, 2, 7, 100);
                bytes.push_back(std::byte{1});
                QVERIFY(model_comes_back(bytes, content));
                content.dtype = DType::F16;
                QVERIFY(model_comes_back(bytes, content));
                content.dtype = DType::F32;
                QVERIFY(model_comes_back(gaussian(count, 32, 4, 8, 100), content));
                QVERIFY(model_comes_back(gaussian(count, 16, 4, 8, 100), content));
            }
        }
    }

    void blocks_are_cut_and_keep_their_columns() {
        const Bytes bytes = gaussian(lossless_block_bytes / 2 + 5000, 16, 2, 9, 384);
        bitstream::LosslessSyntax entry;
        const auto blocks = encode_lossless(bytes, {.dtype = DType::BF16, .row_length = 384}, entry);
        QCOMPARE(entry.blocks.size(), 2U);
        QCOMPARE(entry.blocks[0].units, std::uint64_t{lossless_block_bytes});
        QCOMPARE(entry.blocks[1].units, std::uint64_t{10000});
        QCOMPARE(entry.method, std::uint64_t{3});
        QVERIFY(decoded(entry, blocks) == bytes);
    }

    void gaussian_exponents_cost_their_entropy() {
        constexpr std::size_t count = 1U << 20;
        const Bytes bytes = gaussian(count, 16, 2, 10);
        std::map<unsigned, double> exponents;
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned element =
                std::to_integer<unsigned>(bytes[2 * i]) | std::to_integer<unsigned>(bytes[2 * i + 1]) << 8;
            exponents[element >> 7 & 255] += 1;
        }
        double entropy = 0;
        for (const auto& [exponent, times] : exponents) {
            entropy -= times / count * std::log2(times / count);
        }
        const auto coded = encode_modelled(bytes, {.dtype = DType::BF16});
        const double exponent_bits = 8.0 * static_cast<double>(coded->size()) / count - 8;
        QVERIFY2(exponent_bits < 1.01 * entropy,
                 qPrintable(QStringLiteral("%1 bits, entropy %2").arg(exponent_bits).arg(entropy)));
        // The first mantissa bits are not uniform either: better than the exponents alone.
        QVERIFY(exponent_bits < entropy - 0.03);
    }

    void rows_of_different_scale_get_contexts() {
        constexpr std::size_t rows = 512;
        const Bytes bytes = gaussian(rows * 256, 16, 2, 11, 256);
        const double with_rows =
            static_cast<double>(encode_modelled(bytes, {.dtype = DType::BF16, .row_length = 256})->size());
        // Under one distribution five scales, an octave apart, cost about a bit more.
        const double even = static_cast<double>(
            encode_modelled(gaussian(rows * 256, 16, 2, 11), {.dtype = DType::BF16})->size());
        QVERIFY2(with_rows < even * 1.01, qPrintable(QString::number(with_rows / even)));
    }

    void wide_elements_of_narrow_values_cost_what_the_narrow_ones_do() {
        const auto narrow = encode_modelled(gaussian(1U << 17, 16, 2, 12), {.dtype = DType::BF16});
        const auto wide = encode_modelled(gaussian(1U << 17, 16, 4, 12), {.dtype = DType::F32});
        QVERIFY(wide->size() <= narrow->size() + 8);
    }

    void zeros_of_pruned_tensors_have_no_low_bits() {
        Bytes bytes = gaussian(1U << 17, 32, 4, 13);
        std::mt19937 random(13);
        for (std::size_t i = 0; i < bytes.size(); i += 4) {
            if (random() % 4 != 0) {
                std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(i), 4, std::byte{0});
            }
        }
        const LosslessContent content{.dtype = DType::F32};
        QVERIFY(model_comes_back(bytes, content));
        const double bits = 8.0 * static_cast<double>(encode_modelled(bytes, content)->size()) / (1U << 17);
        // Entropy of the places of zeros, and a quarter of what a weight costs.
        QVERIFY2(bits < 0.812 + 0.25 * 26.7, qPrintable(QString::number(bits)));
    }

    void never_larger_than_the_other_methods() {
        std::mt19937 random(14);
        Bytes noise(50000);
        std::generate(noise.begin(), noise.end(), [&] { return static_cast<std::byte>(random()); });
        Bytes repeated;
        for (int i = 0; i < 20; ++i) {
            repeated.insert(repeated.end(), noise.begin(), noise.begin() + 4000);
        }
        bitstream::LosslessSyntax entry;
        auto blocks = encode_lossless(noise, {.dtype = DType::F16}, entry);
        QVERIFY(blocks[0].size() <= noise.size());
        entry = {};
        blocks = encode_lossless(repeated, {.dtype = DType::BF16}, entry);
        QVERIFY(blocks[0].size() < 4200); // zstd finds what no model does
        QCOMPARE(entry.method, std::uint64_t{1});
        entry = {};
        blocks = encode_lossless(gaussian(30000, 16, 2, 15), {.dtype = DType::BF16}, entry);
        QCOMPARE(entry.method, std::uint64_t{3});
    }

    void damaged_blocks_are_refused_or_decode() {
        const std::vector<std::pair<LosslessContent, Bytes>> cases = {
            {{.dtype = DType::BF16, .row_length = 64}, gaussian(4000, 16, 2, 16, 64)},
            {{.dtype = DType::F32}, gaussian(40000, 32, 4, 17)},
            {{.dtype = DType::F64}, special_elements(300, 8, 18)},
            {{.dtype = DType::F8_E5M2}, special_elements(500, 1, 19)}};
        std::mt19937 random(20);
        for (const auto& [content, bytes] : cases) {
            const auto coded = encode_modelled(bytes, content);
            QVERIFY(coded.has_value());
            bitstream::LosslessSyntax entry;
            entry.method = 3;
            entry.element_size = content.element_size();
            Bytes whole{std::byte{3}};
            whole.insert(whole.end(), coded->begin(), coded->end());
            Bytes back(bytes.size());
            decode_lossless(entry, whole, back);
            QVERIFY(back == bytes);
            int refused = 0;
            const auto attempt = [&](const Bytes& damaged, std::size_t size) {
                Bytes target(size);
                try {
                    decode_lossless(entry, damaged, target);
                } catch (const Error& error) {
                    QCOMPARE(error.code(), ErrorCode::Corrupt);
                    ++refused;
                }
            };
            for (int i = 0; i < 300; ++i) {
                Bytes damaged = whole;
                const std::size_t at =
                    i < 100 ? static_cast<std::size_t>(i) % damaged.size() : random() % damaged.size();
                damaged[at] ^= static_cast<std::byte>(1U << (random() % 8));
                attempt(damaged, bytes.size());
            }
            QVERIFY(refused > 50);
            refused = 0;
            for (std::size_t length = 0; length < whole.size(); length += 1 + length / 20) {
                attempt({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, bytes.size());
                --refused;
            }
            QCOMPARE(refused, 0); // every one of them
            attempt(whole, bytes.size() + content.element_size());
            attempt(whole, 0);
            Bytes longer = whole;
            longer.push_back(std::byte{0});
            attempt(longer, bytes.size());
            QCOMPARE(refused, 3);
        }
    }

    void unknown_methods_are_refused() {
        bitstream::LosslessSyntax entry;
        entry.method = 3;
        Bytes target(16);
        for (const Bytes& block : {Bytes{}, Bytes{std::byte{4}, std::byte{0}}, Bytes{std::byte{3}}}) {
            try {
                decode_lossless(entry, block, target);
                QFAIL("a block without a method was decoded");
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::Corrupt);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLossless)
#include "test_lossless.moc"
