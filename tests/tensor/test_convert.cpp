#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/tensor/convert.h"
#include "core/tensor/convert_kernels.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

using namespace mcwc;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
const float not_a_number = std::numeric_limits<float>::quiet_NaN();

constexpr std::array small_types{DType::F8_E4M3, DType::F8_E5M2, DType::F8_E4M3FNUZ, DType::F8_E5M2FNUZ};

std::uint32_t bits_of(float value) {
    return std::bit_cast<std::uint32_t>(value);
}

/// Equal as numbers, zeros by sign too; any NaN equals any other.
bool same(float a, float b) {
    return (std::isnan(a) && std::isnan(b)) || bits_of(a) == bits_of(b);
}

std::vector<float> floats(const Checkpoint& source, const char* name) {
    const auto bytes = source.read(source.find(name).value()).bytes();
    std::vector<float> values(bytes.size() / 4);
    convert_to_f32(DType::F32, bytes, values);
    return values;
}

/// The nearest of all finite values of a small type, ties to the even code: slow, and plainly right.
float nearest_f8(DType dtype, float value) {
    float best = 0;
    double best_distance = std::numeric_limits<double>::infinity();
    bool best_even = false;
    for (unsigned code = 0; code < 256; ++code) {
        const float candidate = f8_to_f32(dtype, static_cast<std::uint8_t>(code));
        if (!std::isfinite(candidate)) {
            continue;
        }
        const double distance = std::fabs(static_cast<double>(candidate) - static_cast<double>(value));
        const bool even = code % 2 == 0;
        if (distance < best_distance || (distance == best_distance && even && !best_even)) {
            best = candidate;
            best_distance = distance;
            best_even = even;
        }
    }
    return best;
}

float any_float() {
    return std::bit_cast<float>(static_cast<std::uint32_t>(*rc::gen::inRange<std::uint64_t>(0, 1ULL << 32)));
}

} // namespace

class TestConvert : public QObject {
    Q_OBJECT

private slots:
    void every_f16_code_survives();
    void every_bf16_code_survives();
    void every_f8_code_survives();
    void values_by_torch();
    void rounding_by_torch();
    void f16_ties_and_limits();
    void bf16_ties_and_limits();
    void f8_limits();
    void f16_is_nearest();
    void bf16_is_nearest();
    void f8_is_nearest();
    void every_instruction_set_converts_the_same();
    void whole_spans();
    void wrong_sizes();
};

void TestConvert::every_f16_code_survives() {
    for (unsigned code = 0; code < 65536; ++code) {
        const auto half = static_cast<std::uint16_t>(code);
        const float value = f16_to_f32(half);
        const bool nan = (code & 0x7C00U) == 0x7C00U && (code & 0x3FFU) != 0;
        QCOMPARE(std::isnan(value), nan);
        if (nan) {
            QVERIFY(std::isnan(f16_to_f32(f32_to_f16(value))));
        } else {
            QCOMPARE(f32_to_f16(value), half);
        }
        // By the definition of the format.
        const int exponent = static_cast<int>(code >> 10 & 31U);
        const int mantissa = static_cast<int>(code & 1023U);
        const double magnitude =
            exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(mantissa + 1024, exponent - 25);
        if (exponent < 31) {
            QCOMPARE(static_cast<double>(value), (code & 0x8000U) != 0 ? -magnitude : magnitude);
        }
    }
}

void TestConvert::every_bf16_code_survives() {
    for (unsigned code = 0; code < 65536; ++code) {
        const auto stored = static_cast<std::uint16_t>(code);
        const float value = bf16_to_f32(stored);
        QCOMPARE(bits_of(value), code << 16);
        if (std::isnan(value)) {
            QVERIFY(std::isnan(bf16_to_f32(f32_to_bf16(value))));
        } else {
            QCOMPARE(f32_to_bf16(value), stored);
        }
    }
}

void TestConvert::every_f8_code_survives() {
    for (const DType dtype : small_types) {
        for (unsigned code = 0; code < 256; ++code) {
            const auto stored = static_cast<std::uint8_t>(code);
            const float value = f8_to_f32(dtype, stored);
            if (std::isnan(value)) {
                QVERIFY(std::isnan(f8_to_f32(dtype, f32_to_f8(dtype, value))));
            } else {
                QCOMPARE(f32_to_f8(dtype, value), stored);
            }
        }
    }
}

void TestConvert::values_by_torch() {
    const auto golden = Checkpoint::open(MCWC_TEST_DATA "/formats/dtype_values.safetensors");
    for (const DType dtype : small_types) {
        const std::vector<float> expected = floats(*golden, dtype_name(dtype).data());
        QCOMPARE(expected.size(), std::size_t{256});
        for (unsigned code = 0; code < 256; ++code) {
            QVERIFY2(same(f8_to_f32(dtype, static_cast<std::uint8_t>(code)), expected[code]),
                     dtype_name(dtype).data());
        }
    }
}

void TestConvert::rounding_by_torch() {
    const auto golden = Checkpoint::open(MCWC_TEST_DATA "/formats/rounding.safetensors");
    const std::vector<float> values = floats(*golden, "F32");
    std::size_t compared = 0;
    for (const DType dtype : {DType::F16, DType::BF16, DType::F8_E4M3, DType::F8_E5M2}) {
        const auto stored = golden->read(golden->find(dtype_name(dtype)).value()).bytes();
        std::vector<float> expected(values.size());
        convert_to_f32(dtype, stored, expected);
        std::vector<std::byte> bytes(stored.size());
        std::vector<float> actual(values.size());
        convert_from_f32(dtype, values, bytes);
        convert_to_f32(dtype, bytes, actual);
        for (std::size_t i = 0; i < values.size(); ++i) {
            // Where torch gives an infinity for a finite value, this program gives the largest finite one; an
            // infinity in a type that has none is NaN here.
            if (std::isfinite(values[i]) && !std::isfinite(expected[i])) {
                QVERIFY(std::isfinite(actual[i]) && std::fabs(actual[i]) <= std::fabs(values[i]));
            } else if (std::isinf(values[i]) && dtype == DType::F8_E4M3) {
                QVERIFY(std::isnan(actual[i]));
            } else {
                QVERIFY2(same(actual[i], expected[i]), qPrintable(QString::number(values[i], 'g', 9)));
                ++compared;
            }
        }
    }
    QVERIFY(compared > 10'000);
}

void TestConvert::f16_ties_and_limits() {
    QCOMPARE(f32_to_f16(1.0F + 0x1p-11F), std::uint16_t{0x3C00});                // tie, down to even
    QCOMPARE(f32_to_f16(1.0F + 0x3p-11F), std::uint16_t{0x3C02});                // tie, up to even
    QCOMPARE(f32_to_f16(1.0F + 0x1p-11F + 0x1p-20F), std::uint16_t{0x3C01});     // just above a tie
    QCOMPARE(f32_to_f16(0x1p-25F), std::uint16_t{0});                            // half the least subnormal
    QCOMPARE(f32_to_f16(std::nextafter(0x1p-25F, 1.0F)), std::uint16_t{1});      // just above it
    QCOMPARE(f32_to_f16(0x3p-25F), std::uint16_t{2});                            // tie between subnormals
    QCOMPARE(f32_to_f16(std::nextafter(0x1p-14F, 0.0F)), std::uint16_t{0x0400}); // up into the normal range
    QCOMPARE(f32_to_f16(65519.0F), std::uint16_t{0x7BFF});
    QCOMPARE(f32_to_f16(65520.0F), std::uint16_t{0x7BFF}); // IEEE would give an infinity
    QCOMPARE(f32_to_f16(-3e38F), std::uint16_t{0xFBFF});
    QCOMPARE(f32_to_f16(-infinity), std::uint16_t{0xFC00});
    QCOMPARE(f32_to_f16(-0.0F), std::uint16_t{0x8000});
    QVERIFY(std::isnan(f16_to_f32(f32_to_f16(not_a_number))));
    QCOMPARE(f32_to_f16(std::numeric_limits<float>::denorm_min()), std::uint16_t{0});
}

void TestConvert::bf16_ties_and_limits() {
    QCOMPARE(f32_to_bf16(std::bit_cast<float>(0x3F808000U)), std::uint16_t{0x3F80});
    QCOMPARE(f32_to_bf16(std::bit_cast<float>(0x3F818000U)), std::uint16_t{0x3F82});
    QCOMPARE(f32_to_bf16(std::bit_cast<float>(0x3F808001U)), std::uint16_t{0x3F81});
    QCOMPARE(f32_to_bf16(std::numeric_limits<float>::max()), std::uint16_t{0x7F7F});
    QCOMPARE(f32_to_bf16(-std::numeric_limits<float>::max()), std::uint16_t{0xFF7F});
    QCOMPARE(f32_to_bf16(infinity), std::uint16_t{0x7F80});
    QVERIFY(
        std::isnan(bf16_to_f32(f32_to_bf16(std::bit_cast<float>(0x7F800001U))))); // payload in the low half
    QCOMPARE(f32_to_bf16(std::bit_cast<float>(0x00008001U)), std::uint16_t{1});   // subnormal
}

void TestConvert::f8_limits() {
    QCOMPARE(f32_to_f8(DType::F8_E4M3, 1e9F), std::uint8_t{0x7E});
    QCOMPARE(f32_to_f8(DType::F8_E4M3, -449.0F), std::uint8_t{0xFE});
    QCOMPARE(f32_to_f8(DType::F8_E4M3, infinity), std::uint8_t{0x7F});
    QCOMPARE(f32_to_f8(DType::F8_E5M2, 1e9F), std::uint8_t{0x7B});
    QCOMPARE(f32_to_f8(DType::F8_E5M2, -infinity), std::uint8_t{0xFC});
    QCOMPARE(f32_to_f8(DType::F8_E4M3FNUZ, 1e9F), std::uint8_t{0x7F});
    QCOMPARE(f32_to_f8(DType::F8_E4M3FNUZ, infinity), std::uint8_t{0x80});
    QCOMPARE(f32_to_f8(DType::F8_E4M3FNUZ, -0.0F), std::uint8_t{0});
    QCOMPARE(f32_to_f8(DType::F8_E5M2FNUZ, -1e-9F), std::uint8_t{0});
    QCOMPARE(f32_to_f8(DType::F8_E5M2FNUZ, not_a_number), std::uint8_t{0x80});
    QCOMPARE(f8_to_f32(DType::F8_E4M3, 0x7E), 448.0F);
    QCOMPARE(f8_to_f32(DType::F8_E5M2, 0x7B), 57344.0F);
    QCOMPARE(f8_to_f32(DType::F8_E4M3FNUZ, 0x7F), 240.0F);
    QCOMPARE(f8_to_f32(DType::F8_E5M2FNUZ, 0x7F), 57344.0F);
}

void TestConvert::f16_is_nearest() {
    QVERIFY(rc::check("no neighbouring half is nearer", [] {
        const float value = any_float();
        RC_PRE(std::fabs(value) < 1e6F); // beyond, distances round in double
        const std::uint16_t code = f32_to_f16(value);
        const double distance = std::fabs(static_cast<double>(f16_to_f32(code)) - static_cast<double>(value));
        for (const int step : {-1, 1}) {
            const auto neighbour = static_cast<std::uint16_t>(code + step);
            const float other = f16_to_f32(neighbour);
            if (std::isfinite(other) && std::signbit(other) == std::signbit(value)) {
                const double farther = std::fabs(static_cast<double>(other) - static_cast<double>(value));
                RC_ASSERT(distance < farther || (distance == farther && code % 2 == 0));
            }
        }
    }));
}

void TestConvert::bf16_is_nearest() {
    QVERIFY(rc::check("bfloat16 rounds as exact arithmetic does", [] {
        const float value = any_float();
        RC_PRE(std::isfinite(value));
        const auto below = std::bit_cast<float>(bits_of(value) & 0xFFFF0000U);
        const auto above = std::bit_cast<float>((bits_of(value) & 0xFFFF0000U) + 0x10000U);
        const double to_below = std::fabs(static_cast<double>(value) - static_cast<double>(below));
        const double to_above = std::fabs(static_cast<double>(above) - static_cast<double>(value));
        const bool even = (bits_of(below) >> 16) % 2 == 0;
        const bool down = !std::isfinite(above) || to_below < to_above || (to_below == to_above && even);
        RC_ASSERT(bits_of(bf16_to_f32(f32_to_bf16(value))) == bits_of(down ? below : above));
    }));
}

void TestConvert::f8_is_nearest() {
    QVERIFY(rc::check("8-bit floats round to the nearest of all their values", [] {
        const auto dtype = *rc::gen::elementOf(small_types);
        const int exponent = *rc::gen::inRange(-22, 20);
        const float value = std::ldexp(static_cast<float>(*rc::gen::inRange(-4096, 4097)), exponent - 12);
        const float rounded = f8_to_f32(dtype, f32_to_f8(dtype, value));
        RC_ASSERT(rounded == nearest_f8(dtype, value)); // zeros of either sign are equal
    }));
}

void TestConvert::every_instruction_set_converts_the_same() {
    std::vector<float> values;
    for (std::uint32_t code = 0; code < 1U << 16; ++code) {
        // Each F16 and BF16 code, what is halfway to the next, and next to that.
        for (const float value :
             {f16_to_f32(static_cast<std::uint16_t>(code)), bf16_to_f32(static_cast<std::uint16_t>(code))}) {
            const auto bits = std::bit_cast<std::uint32_t>(value);
            for (const std::uint32_t more : {0U, 0xFFFU, 0x1000U, 0x1001U, 0x7FFFU, 0x8000U, 0x8001U}) {
                values.push_back(std::bit_cast<float>(bits + more));
            }
        }
    }
    std::vector<std::uint16_t> codes(1U << 16);
    std::iota(codes.begin(), codes.end(), std::uint16_t{0});
    const auto same = [](float a, float b) {
        return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
    };
    for (const ConvertKernels* kernels : available_convert_kernels()) {
        std::vector<std::uint16_t> f16(values.size());
        std::vector<std::uint16_t> bf16(values.size());
        // Piece by piece: one with infinities, NaN or what would be rounded to them may go another way.
        constexpr std::size_t piece = 112;
        static_assert((std::size_t{14} << 16) % piece == 0);
        for (std::size_t i = 0; i < values.size(); i += piece) {
            kernels->store_f16(&values[i], piece, reinterpret_cast<std::byte*>(&f16[i]));
            kernels->store_bf16(&values[i], piece, reinterpret_cast<std::byte*>(&bf16[i]));
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(f16[i], f32_to_f16(values[i]));
            QCOMPARE(bf16[i], f32_to_bf16(values[i]));
        }
        std::vector<float> from_f16(codes.size());
        std::vector<float> from_bf16(codes.size());
        const auto* const stored = reinterpret_cast<const std::byte*>(codes.data());
        kernels->load_f16(stored, codes.size(), from_f16.data());
        kernels->load_bf16(stored, codes.size(), from_bf16.data());
        for (const std::uint16_t code : codes) {
            QVERIFY(same(from_f16[code], f16_to_f32(code)));
            QVERIFY(same(from_bf16[code], bf16_to_f32(code)));
        }
    }
}

void TestConvert::whole_spans() {
    const std::vector<float> values{0.0F, -1.5F, 3.25F, 0.05F, -240.0F};
    for (const DType dtype :
         {DType::F64, DType::F32, DType::F16, DType::BF16, DType::F8_E4M3, DType::F8_E5M2}) {
        const std::size_t element = dtype_bits(dtype) / 8;
        std::vector<std::byte> bytes(values.size() * element + 1);
        const std::span<std::byte> unaligned(bytes.data() + 1, values.size() * element);
        convert_from_f32(dtype, values, unaligned);
        std::vector<float> back(values.size());
        convert_to_f32(dtype, unaligned, back);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::fabs(back[i] - values[i]) <= std::fabs(values[i]) / 8);
            QVERIFY(dtype == DType::F64 || dtype == DType::F32 ? back[i] == values[i] : true);
        }
    }
    const double wide = 1.0 + 0x1p-24; // a tie between two floats
    std::array<std::byte, 8> bytes{};
    std::memcpy(bytes.data(), &wide, 8);
    std::array<float, 1> narrow{};
    convert_to_f32(DType::F64, bytes, narrow);
    QCOMPARE(narrow[0], 1.0F);
    convert_to_f32(DType::F32, {}, {});
}

void TestConvert::wrong_sizes() {
    std::array<std::byte, 8> bytes{};
    std::array<float, 4> values{};
    QVERIFY_EXCEPTION_THROWN(convert_to_f32(DType::F32, bytes, values), Error);
    QVERIFY_EXCEPTION_THROWN(convert_from_f32(DType::BF16, std::span(values).first(3), bytes), Error);
    QVERIFY_EXCEPTION_THROWN(convert_to_f32(DType::I16, bytes, values), Error);
}

QTEST_APPLESS_MAIN(TestConvert)
#include "test_convert.moc"
