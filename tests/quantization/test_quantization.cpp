#include "core/entropy/scale_model.h"
#include "core/quantization/rounding.h"
#include "core/quantization/scales.h"
#include "core/quantization/step.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace mcwc;

namespace {

std::vector<float> gaussian(std::size_t count, double sigma, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0.0, sigma);
    std::vector<float> values(count);
    std::generate(values.begin(), values.end(), [&] { return static_cast<float>(normal(random)); });
    return values;
}

struct RateAndError {
    double bits = 0;
    double error = 0;
};

RateAndError measure(const std::vector<float>& values, const SymbolScales& scales, float lambda) {
    std::vector<std::int32_t> symbols(values.size());
    round_to_symbols(values, 256, scales, lambda, symbols);
    RateAndError result;
    result.bits = symbol_cost(symbols, 256, scales) / static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        result.error +=
            std::pow(static_cast<double>(values[i]) - symbols[i], 2) / static_cast<double>(values.size());
    }
    return result;
}

} // namespace

class TestQuantization : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gaussian_formulas_agree_with_counting() {
        for (const double sigma : {0.1, 0.3, 0.6, 1.0, 1.19, 1.21, 2.5}) {
            const auto values = gaussian(1 << 20, sigma, 1);
            std::map<long, double> counts;
            double error = 0;
            for (const float value : values) {
                const long symbol = std::lround(value);
                counts[symbol] += 1.0 / static_cast<double>(values.size());
                error += std::pow(static_cast<double>(value) - static_cast<double>(symbol), 2);
            }
            double entropy = 0;
            for (const auto& [symbol, p] : counts) {
                entropy -= p * std::log2(p);
            }
            QVERIFY2(std::fabs(gaussian_entropy(sigma) - entropy) < 0.003,
                     qPrintable(QString::number(sigma)));
            error /= static_cast<double>(values.size());
            QVERIFY2(std::fabs(gaussian_distortion(sigma) - error) < 0.0006,
                     qPrintable(QString::number(sigma)));
        }
    }

    void gaussian_formulas_join_smoothly() {
        for (double sigma = 0.01; sigma < 4.0; sigma *= 1.01) {
            QVERIFY(gaussian_entropy(sigma * 1.01) >= gaussian_entropy(sigma));
            QVERIFY(gaussian_entropy(sigma * 1.01) - gaussian_entropy(sigma) < 0.05);
            QVERIFY(std::fabs(gaussian_distortion(sigma * 1.01) - gaussian_distortion(sigma)) < 0.004);
        }
    }

    void sigma_inverts_entropy() {
        for (const double bits : {0.25, 0.5, 1.0, 2.0, 3.3, 4.0, 8.0, 16.0}) {
            QVERIFY(std::fabs(gaussian_entropy(gaussian_sigma_for_entropy(bits)) - bits) < 1e-6);
        }
    }

    void scales_find_rows_and_columns() {
        const std::size_t rows = 300;
        const std::size_t cols = 256;
        auto values = gaussian(rows * cols, 1.0, 2);
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < cols; ++c) {
                values[r * cols + c] *= static_cast<float>(
                    std::exp2(0.125 * (static_cast<double>(r % 17) + static_cast<double>(c % 11))));
            }
        }
        const BlockScales scales = fit_scales(values, cols, 2.0, {true, true, 0});
        QCOMPARE(scales.row.size(), rows);
        QCOMPARE(scales.col.size(), cols);
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < cols; c += 5) {
                const double found = scales.base + scales.row[r] + scales.col[c];
                QVERIFY(std::fabs(found - static_cast<double>(r % 17 + c % 11)) <= 3.0);
            }
        }
        const BlockScales coarse = fit_scales(values, cols, 1.0, {true, false, 2});
        QVERIFY(coarse.col.empty());
        QVERIFY(std::all_of(coarse.row.begin(), coarse.row.end(), [](std::int32_t s) { return s % 4 == 0; }));
    }

    void moment_sets_agree() {
        const std::vector<float> values = gaussian(1000, 3.0, 7);
        const std::vector<float> weights = gaussian(1000, 1.0, 8);
        std::vector<std::int32_t> symbols(values.size());
        round_to_symbols(values, values.size(), {}, 0.0F, symbols);
        const auto run = [&](const MomentKernels& kernels) {
            std::vector<float> results;
            for (const Moment moment : {Moment::Half, Moment::One, Moment::ThreeHalves, Moment::Two}) {
                std::vector<float> powers(values.size());
                kernels.powers(values.data(), values.size(), 0.5F, moment, powers.data());
                results.insert(results.end(), powers.begin(), powers.end());
                results.push_back(kernels.weighted_sum(powers.data(), weights.data(), powers.size()));
                kernels.add_weighted(values.data(), 0.3F, values.size(), powers.data());
                results.insert(results.end(), powers.begin(), powers.end());
            }
            results.push_back(kernels.squared_error(values.data(), symbols.data(), values.size()));
            return results;
        };
        const std::vector<float> expected = run(*available_moment_kernels().back());
        for (const MomentKernels* set : available_moment_kernels()) {
            QVERIFY2(run(*set) == expected, set->name.data());
        }
    }

    /// A fit that starts from a sample's scales and goes over all values once finds what the whole fit does.
    void one_pass_is_as_good_as_the_whole_fit() {
        constexpr std::size_t rows = 512;
        constexpr std::size_t cols = 256;
        std::vector<float> values = gaussian(rows * cols, 1.0, 9);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] *= static_cast<float>(std::exp2(0.25 * static_cast<double>((i / cols) % 7) +
                                                      0.125 * static_cast<double>(i % cols % 13)));
        }
        for (const ScaleKinds kinds : {ScaleKinds{true, true, 0}, {true, false, 1}, {false, true, 2}}) {
            const std::vector<float> sample(values.begin(), values.begin() + 64 * cols);
            const BlockScales near = fit_scales(sample, cols, 1.6, kinds);
            const BlockScales whole = fit_scales(values, cols, 1.6, kinds);
            std::vector<float> doubled(values);
            std::transform(values.begin(), values.end(), doubled.begin(), [](float v) { return 2.0F * v; });
            const BlockScales once = fit_scales_near(near, doubled, cols, 0.5F, 1.6, kinds, {});
            QCOMPARE(once.base, whole.base);
            QCOMPARE(once.row.size(), whole.row.size());
            QCOMPARE(once.col.size(), whole.col.size());
            for (std::size_t r = 0; r < once.row.size(); ++r) {
                QVERIFY(std::abs(once.row[r] - whole.row[r]) <= 1 << kinds.resolution);
            }
            for (std::size_t c = 0; c < once.col.size(); ++c) {
                QVERIFY(std::abs(once.col[c] - whole.col[c]) <= 1 << kinds.resolution);
            }
        }
    }

    void zero_rows_are_no_trouble() {
        std::vector<float> values(64 * 8, 0.0F);
        const BlockScales scales = fit_scales(values, 8, 1.4, {true, true, 0});
        for (const std::int32_t s : scales.row) {
            QVERIFY(std::abs(s + scales.base) < 1000);
        }
    }

    void plain_rounding_is_nearest() {
        const auto values = gaussian(1 << 12, 3.0, 3);
        std::vector<std::int32_t> symbols(values.size());
        round_to_symbols(values, 64, {}, 0.0F, symbols);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::fabs(values[i] - static_cast<float>(symbols[i])) <= 0.5F);
        }
    }

    void optimised_rounding_lowers_the_cost() {
        for (const double sigma : {0.5, 1.0, 2.0}) {
            const auto values = gaussian(1 << 16, sigma, 4);
            const SymbolScales scales{
                0, static_cast<std::int32_t>(std::lround(8 * std::log2(sigma))), {}, {}};
            const RateAndError plain = measure(values, scales, 0.0F);
            const float lambda = 0.1F;
            const RateAndError better = measure(values, scales, lambda);
            QVERIFY(better.bits < plain.bits);
            QVERIFY(better.error > plain.error);
            QVERIFY(better.error + static_cast<double>(lambda) * better.bits <
                    plain.error + static_cast<double>(lambda) * plain.bits);
        }
    }

    /// Scalar quantization of a Gaussian lies about a quarter bit above the Shannon bound.
    void scalar_quantization_is_where_it_should_be() {
        const auto values = gaussian(1 << 18, 4.0, 5);
        const RateAndError plain = measure(values, {0, 16, {}, {}}, 0.0F);
        const double shannon = 0.5 * std::log2(16.0 / plain.error);
        QVERIFY2(plain.bits - shannon > 0.24 && plain.bits - shannon < 0.27,
                 qPrintable(QString::number(plain.bits - shannon)));
    }
};

QTEST_APPLESS_MAIN(TestQuantization)
#include "test_quantization.moc"
