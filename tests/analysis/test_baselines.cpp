#include "core/analysis/baselines.h"
#include "core/analysis/block_formats.h"
#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/tensor/convert.h"
#include "tests/support/memory_source.h"
#include "tests/support/synthetic.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace mcwc;
using namespace mcwc::test;

namespace {

std::vector<float> requantized(BlockFormat format, const std::vector<float>& values) {
    std::vector<float> decoded(values.size());
    const std::size_t size = block_size(format).weights;
    for (std::size_t at = 0; at < values.size(); at += size) {
        requantize_block(format, std::span(values).subspan(at, size), std::span(decoded).subspan(at, size));
    }
    return decoded;
}

std::vector<float> filled(std::size_t count, const std::function<double(std::size_t)>& value) {
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = static_cast<float>(value(i));
    }
    return values;
}

std::vector<float> gaussian(std::size_t count, std::uint64_t seed) {
    Gaussian normal(seed);
    return filled(count, [&](std::size_t) { return normal(); });
}

double largest_difference(const std::vector<float>& a, const std::vector<float>& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        largest = std::max(largest, std::fabs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    }
    return largest;
}

double nmse(const std::vector<float>& values, const std::vector<float>& decoded) {
    double error = 0;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        error += std::pow(static_cast<double>(values[i]) - static_cast<double>(decoded[i]), 2);
        sum += std::pow(static_cast<double>(values[i]), 2);
    }
    return error / sum;
}

void add(MemorySource& source, const std::string& name, const Shape& shape, const std::vector<float>& values,
         DType dtype = DType::F32) {
    std::vector<std::byte> bytes(byte_count(dtype, shape));
    convert_from_f32(dtype, values, bytes);
    source.add(name, shape, dtype, std::move(bytes));
}

BaselineReport run_one(const MemorySource& source, const Baseline& baseline) {
    const Architecture architecture;
    return run_baselines(source, architecture, std::span(&baseline, 1), {}, {}).front();
}

} // namespace

class TestBaselines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_are_those_of_the_formats() {
        const std::vector<std::pair<BlockFormat, double>> bits{
            {BlockFormat::F16, 16},   {BlockFormat::Q8_0, 8.5}, {BlockFormat::Q5_0, 5.5},
            {BlockFormat::Q4_0, 4.5}, {BlockFormat::Q4_K, 4.5}, {BlockFormat::Q3_K, 3.4375},
        };
        for (const auto& [format, expected] : bits) {
            const BlockSize size = block_size(format);
            QCOMPARE(8.0 * double(size.bytes) / double(size.weights), expected);
        }
    }

    void rows_that_do_not_fit_fall_back() {
        using F = BlockFormat;
        QVERIFY(format_for_rows(F::Q4_K, 512) == F::Q4_K && format_for_rows(F::Q3_K, 256) == F::Q3_K);
        QVERIFY(format_for_rows(F::Q4_K, 128) == F::Q5_0 && format_for_rows(F::Q3_K, 288) == F::Q4_0);
        QVERIFY(format_for_rows(F::Q8_0, 96) == F::Q8_0);
        for (const F format : {F::Q8_0, F::Q5_0, F::Q4_0, F::Q4_K, F::Q3_K}) {
            QVERIFY(format_for_rows(format, 100) == F::F16);
        }
    }

    void q8_0_by_hand() {
        // The largest value is 127, so that the step is 1: whole numbers are exact, halves go away from zero.
        auto values = filled(32, [](std::size_t i) { return double(i) * 4 - 62; });
        values[0] = -127;
        values[1] = 2.5F;
        values[2] = -0.4F;
        auto expected = values;
        expected[1] = 3;
        expected[2] = 0;
        QVERIFY(requantized(BlockFormat::Q8_0, values) == expected);
        const std::vector<float> zeros(32);
        QVERIFY(requantized(BlockFormat::Q8_0, zeros) == zeros);
    }

    void q4_0_and_q5_0_by_hand() {
        // The extreme value sets the lowest code, on either side; the other side has one level less.
        for (const auto& [format, levels] :
             {std::pair{BlockFormat::Q4_0, 8.0}, std::pair{BlockFormat::Q5_0, 16.0}}) {
            for (const double sign : {-1.0, 1.0}) {
                auto values = filled(32, [&](std::size_t i) { return -sign * double(i % 8); });
                values[3] = static_cast<float>(sign * levels);
                values[5] = static_cast<float>(-sign * (levels - 0.01)); // clipped
                auto expected = values;
                expected[5] = static_cast<float>(-sign * (levels - 1));
                QVERIFY(requantized(format, values) == expected);
            }
        }
    }

    void q4_k_by_hand() {
        // 16 levels from -5 to 10 in every block: scale 1 and offset 5 are there but for F16's rounding of a
        // 63rd.
        const auto values = filled(256, [](std::size_t i) { return double(i % 16) - 5; });
        QVERIFY(largest_difference(values, requantized(BlockFormat::Q4_K, values)) < 15 * 0x1p-10);
        // Blocks of other sizes: their scales are multiples of a 63rd of the largest.
        const auto mixed = filled(
            256, [](std::size_t i) { return (double(i % 16) - 5) * (i < 32 ? 63 : double(i / 32) * 9); });
        QVERIFY(largest_difference(mixed, requantized(BlockFormat::Q4_K, mixed)) < 63 * 15 * 0x1p-10);
        // A block of one value, and none below zero: the offset is 0 or the value itself.
        const std::vector<float> negative(256, -3.0F);
        QVERIFY(largest_difference(negative, requantized(BlockFormat::Q4_K, negative)) < 3 * 0x1p-10);
        const std::vector<float> zeros(256);
        QVERIFY(requantized(BlockFormat::Q4_K, zeros) == zeros);
    }

    void q3_k_by_hand() {
        // Codes -4 to 3, scale 1: its own 6-bit code is -32 in units of -1/32, all exact.
        const auto values = filled(256, [](std::size_t i) { return double(i % 8) - 4; });
        QVERIFY(requantized(BlockFormat::Q3_K, values) == values);
        // Every block half the scale of the one before, down to what 6 bits can say.
        const auto halved =
            filled(64, [](std::size_t i) { return (double(i % 8) - 4) * std::exp2(-double(i / 16)); });
        auto block = halved;
        block.resize(256);
        QVERIFY(requantized(BlockFormat::Q3_K, block) == block);
        const std::vector<float> zeros(256);
        QVERIFY(requantized(BlockFormat::Q3_K, zeros) == zeros);
    }

    void errors_keep_their_bounds() {
        const auto values = gaussian(256 * 64, 5);
        for (const auto& [format, levels] :
             {std::pair{BlockFormat::Q8_0, 127.0}, std::pair{BlockFormat::Q5_0, 16.0}}) {
            const auto decoded = requantized(format, values);
            for (std::size_t at = 0; at < values.size(); at += 32) {
                double largest = 0;
                for (std::size_t i = at; i < at + 32; ++i) {
                    largest = std::max(largest, std::fabs(double(values[i])));
                }
                // Half a step, a whole one at the clipped end of Q5_0, and the scale's F16.
                const double bound =
                    largest / levels * (format == BlockFormat::Q8_0 ? 0.5 : 1.0) + largest * 0x1p-11;
                for (std::size_t i = at; i < at + 32; ++i) {
                    QVERIFY(std::fabs(double(values[i]) - double(decoded[i])) <= bound * (1 + 1e-6));
                }
            }
        }
    }

    void gaussian_errors_are_those_of_uniform_steps() {
        const auto values = gaussian(256 * 256, 6);
        // Uniform rounding: a 12th of the squared step, the step from each block's maximum.
        const auto expected = [&](double levels) {
            double error = 0;
            double sum = 0;
            for (std::size_t at = 0; at < values.size(); at += 32) {
                double largest = 0;
                for (std::size_t i = at; i < at + 32; ++i) {
                    largest = std::max(largest, std::fabs(double(values[i])));
                    sum += double(values[i]) * double(values[i]);
                }
                error += 32 * std::pow(largest / levels, 2) / 12;
            }
            return error / sum;
        };
        const double q8 = nmse(values, requantized(BlockFormat::Q8_0, values));
        const double q5 = nmse(values, requantized(BlockFormat::Q5_0, values));
        const double q4 = nmse(values, requantized(BlockFormat::Q4_0, values));
        const double q4k = nmse(values, requantized(BlockFormat::Q4_K, values));
        const double q3k = nmse(values, requantized(BlockFormat::Q3_K, values));
        QVERIFY(std::fabs(q8 / expected(127) - 1) < 0.03);
        QVERIFY(std::fabs(q5 / expected(16) - 1) < 0.10);
        QVERIFY(std::fabs(q4 / expected(8) - 1) < 0.15);
        QVERIFY(q8 < q5 && q5 < q4k && q4k < 0.85 * q4 && q4 < 0.5 * q3k); // the search pays at equal size
        QVERIFY(q3k < 0.05);
    }

    void the_search_of_q3_k_beats_the_extreme_value() {
        // Sixteen blocks, against the scale that the extreme value alone would set.
        // there.
        const auto values = gaussian(16 * 16, 9);
        const double found = nmse(values, requantized(BlockFormat::Q3_K, values));
        double plain_error = 0;
        double sum = 0;
        for (std::size_t at = 0; at < values.size(); at += 16) {
            float extreme = 0;
            for (std::size_t i = at; i < at + 16; ++i) {
                extreme = std::fabs(values[i]) > std::fabs(extreme) ? values[i] : extreme;
            }
            for (std::size_t i = at; i < at + 16; ++i) {
                const float code = std::clamp(std::nearbyintf(values[i] * -4.0F / extreme), -4.0F, 3.0F);
                plain_error += std::pow(double(values[i]) - double(code * extreme / -4.0F), 2);
                sum += double(values[i]) * double(values[i]);
            }
        }
        QVERIFY(found < plain_error / sum);
    }

    void round_to_nearest_by_hand() {
        MemorySource source;
        auto values = filled(1024, [](std::size_t i) { return i % 2 == 0 ? 0.2 : -0.45; });
        values[0] = 3.5F; // with 4 bits: step 0.5, codes up to 7
        add(source, "w", {32, 32}, values);
        const BaselineReport report = run_one(source, {BaselineMethod::RoundToNearest, 4});
        QCOMPARE(report.tensors.size(), std::size_t{1});
        const double expected = 511 * std::pow(double(0.2F), 2) + 512 * std::pow(0.5 - double(0.45F), 2);
        QVERIFY(std::fabs(report.tensors[0].squared_error / expected - 1) < 1e-6);
        QVERIFY(report.coded_bytes > 20 && report.coded_bytes < 120); // two symbols in turn
        QCOMPARE(report.bpw_coded, 8.0 * double(report.coded_bytes) / 1024);
    }

    void round_to_nearest_gains_six_decibels_a_bit() {
        MemorySource source;
        add(source, "w", {128, 128}, gaussian(128 * 128, 12));
        double before = run_one(source, {BaselineMethod::RoundToNearest, 5}).sqnr_db;
        for (unsigned bits = 6; bits <= 8; ++bits) {
            const double sqnr = run_one(source, {BaselineMethod::RoundToNearest, bits}).sqnr_db;
            QVERIFY(std::fabs(sqnr - before - 6.1) < 0.3);
            before = sqnr;
        }
    }

    void zstd_is_lossless() {
        MemorySource source;
        add(source, "noise", {64, 64}, gaussian(64 * 64, 13));
        const BaselineReport report = run_one(source, {BaselineMethod::Zstd, 0});
        QCOMPARE(report.nmse, 0.0);
        QVERIFY(std::isinf(report.sqnr_db));
        QVERIFY(report.bpw_coded > 28 && report.bpw_coded < 32.1);
    }

    void what_is_coded_is_what_the_codec_quantizes() {
        MemorySource source;
        add(source, "w", {64, 512}, gaussian(64 * 512, 1), DType::F16);
        add(source, "norm", {2048}, gaussian(2048, 2)); // one axis
        add(source, "small", {8, 8}, gaussian(64, 3));
        add(source, "zero", {64, 64}, std::vector<float>(64 * 64));
        auto infinite = gaussian(64 * 64, 4);
        infinite[7] = std::numeric_limits<float>::infinity();
        add(source, "infinite", {64, 64}, infinite);
        add(source, "tied", {64, 512}, gaussian(64 * 512, 1), DType::F16);
        source.tie("tied", "w");
        add(source, "odd", {64, 100}, gaussian(6400, 5));
        const BaselineReport report = run_one(source, {BaselineMethod::Q4_K, 0});
        QCOMPARE(report.tensors.size(), std::size_t{2});
        QCOMPARE(report.tensors[0].name, std::string("w"));
        QCOMPARE(report.tensors[0].bytes, std::uint64_t{64 * 512 / 256 * 144});
        QCOMPARE(report.tensors[0].stored_as, std::string("Q4_K"));
        QCOMPARE(report.tensors[1].name, std::string("odd"));
        QCOMPARE(report.tensors[1].stored_as, std::string("F16"));
        QCOMPARE(report.tensors[1].bytes, std::uint64_t{2 * 6400});
        QCOMPARE(report.fallen_back, std::uint64_t{6400});
        QCOMPARE(report.coded_elements, std::uint64_t{64 * 512 + 6400});
        QCOMPARE(report.weight_elements, std::uint64_t{64 * 512 + 2048 + 64 + 2 * 64 * 64 + 6400});
        QCOMPARE(report.kept_bytes, std::uint64_t{4 * (2048 + 64 + 2 * 64 * 64)});
        QCOMPARE(report.bpw_model,
                 8.0 * double(report.coded_bytes + report.kept_bytes) / double(report.weight_elements));
    }

    void reports_come_one_by_one_and_threads_do_not_matter() {
        MemorySource source;
        for (int i = 0; i < 5; ++i) {
            add(source, "w" + std::to_string(i), {32, 256}, gaussian(32 * 256, 20 + i));
        }
        std::vector<std::string> seen;
        const std::vector<Baseline> all = default_baselines();
        TaskContext one;
        one.threads = 1;
        TaskContext three;
        three.threads = 3;
        const auto first = run_baselines(
            source, {}, all,
            [&](const BaselineReport& report) { seen.push_back(baseline_label(report.baseline)); }, one);
        const auto second = run_baselines(source, {}, all, {}, three);
        QCOMPARE(seen.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(seen[i], baseline_label(all[i]));
            QCOMPARE(first[i].coded_bytes, second[i].coded_bytes);
            QCOMPARE(first[i].nmse, second[i].nmse);
        }
        std::stop_source stop;
        TaskContext stopped;
        stopped.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(
            run_baselines(
                source, {}, all, [&](const BaselineReport&) { stop.request_stop(); }, stopped),
            Cancelled);
    }

    void names() {
        for (const Baseline& baseline : default_baselines()) {
            QVERIFY(baseline_from_name(baseline_name(baseline.method)) == baseline.method);
        }
        QVERIFY_EXCEPTION_THROWN(baseline_from_name("q9"), Error);
        MemorySource source;
        QVERIFY_EXCEPTION_THROWN(run_one(source, {BaselineMethod::RoundToNearest, 1}), Error);
    }

    void shannon_of_one_gaussian_is_six_decibels_a_bit() {
        const std::vector<GaussianComponent> one{{1000, 4, 4000}};
        for (const double bpw : {0.0, 0.5, 2.0, 8.0, 16.0}) {
            QVERIFY(std::fabs(shannon_sqnr_db(one, bpw) - 20 * std::log10(2) * bpw) < 1e-9);
        }
    }

    void shannon_pours_water() {
        // Variances 4 and 1: up to half a bit all rate goes to the first, then both share.
        const std::vector<GaussianComponent> two{{1, 4, 4}, {1, 1, 1}};
        QVERIFY(std::fabs(shannon_sqnr_db(two, 0.5) - 10 * std::log10(5 / 2.0)) < 1e-9);
        QVERIFY(std::fabs(shannon_sqnr_db(two, 0.25) - 10 * std::log10(5 / 3.0)) < 1e-9);
        QVERIFY(std::fabs(shannon_sqnr_db(two, 2.5) - 10 * std::log10(5 / (2 / 16.0))) < 1e-9);
        // A mean is known and costs nothing; it only counts in the signal.
        QVERIFY(std::fabs(shannon_sqnr_db(std::vector<GaussianComponent>{{1, 1, 10}}, 0) - 10) < 1e-9);
    }

    void components_are_the_tensors_moments() {
        MemorySource source;
        add(source, "w", {32, 32}, filled(1024, [](std::size_t i) { return i % 2 == 0 ? 3.0 : -1.0; }));
        const auto components = gaussian_components(source, {}, {});
        QCOMPARE(components.size(), std::size_t{1});
        QCOMPARE(components[0].elements, 1024.0);
        QCOMPARE(components[0].variance, 4.0);
        QCOMPARE(components[0].squared_sum, 5.0 * 1024);
    }
};

QTEST_APPLESS_MAIN(TestBaselines)
#include "test_baselines.moc"
