#include "core/alignment/kernels.h"
#include "tests/alignment/random_matrix.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>

using namespace mcwc;
using namespace mcwc::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Sizes around the widths of the vectors and of their unrolled loops.
constexpr std::size_t sizes[] = {1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 127, 130, 257};

template <typename Real>
BestTwo<Real> naive_best_two(const float* scores, const Real* prices, std::size_t n) {
    BestTwo<Real> result;
    for (std::size_t j = 0; j < n; ++j) {
        const Real value = static_cast<Real>(scores[j]) - prices[j];
        if (value > result.best) {
            result = {value, result.best, j};
        } else {
            result.second = std::max(result.second, value);
        }
    }
    return result;
}

} // namespace

class TestKernels : public QObject {
    Q_OBJECT

private slots:
    void baselineIsAlwaysThere() {
        QVERIFY(!available_alignment_kernels().empty());
        QCOMPARE(available_alignment_kernels().back()->name, std::string_view("baseline"));
        QCOMPARE(&alignment_kernels(), available_alignment_kernels().front());
    }

    void productsAgreeWithTheNaiveLoop() {
        for (const AlignmentKernels* kernels : available_alignment_kernels()) {
            for (const auto [n, m, d] : {std::array<std::size_t, 3>{1, 1, 1},
                                         {3, 5, 7},
                                         {1, 40, 19},
                                         {40, 1, 19},
                                         {67, 45, 131},
                                         {64, 128, 32}}) {
                const Matrix a = normal_matrix(n, d, 1);
                const Matrix b = normal_matrix(m, d, 2);
                const std::size_t stride = m + 3;
                std::vector<float> out(n * stride, -7.0F);
                kernels->multiply(a.values.data(), n, b.values.data(), m, d, out.data(), stride);
                for (std::size_t r = 0; r < n; ++r) {
                    for (std::size_t c = 0; c < stride; ++c) {
                        double expected = 0;
                        for (std::size_t k = 0; c < m && k < d; ++k) {
                            expected += static_cast<double>(a.row(r)[k]) * b.row(c)[k];
                        }
                        expected = c < m ? expected : -7;
                        QVERIFY2(std::abs(out[r * stride + c] - expected) < 1e-4,
                                 std::string(kernels->name).c_str());
                    }
                }
            }
        }
    }

    void bitsSavedAgreesWithTheFormula() {
        for (const AlignmentKernels* kernels : available_alignment_kernels()) {
            std::vector<float> cosines = {0.0F, -0.0F, 1.0F, -1.0F, 1.0000001F, 0.99999F, 0.5F, 1e-3F, -0.7F};
            for (int i = 0; i <= 1000; ++i) {
                cosines.push_back(static_cast<float>(i) / 500 - 1);
            }
            const float floor = 0x1p-20F;
            std::vector<float> bits = cosines;
            kernels->bits_saved(bits.data(), bits.size(), 1, floor);
            for (std::size_t i = 0; i < cosines.size(); ++i) {
                const float left = 1 - cosines[i] * cosines[i];
                const double expected = -std::log2(static_cast<double>(std::max(left, floor)));
                QVERIFY(bits[i] >= 0);
                QVERIFY(std::abs(bits[i] - expected) < 3e-6);
            }
            QCOMPARE(bits[0], 0.0F);
            QCOMPARE(bits[2], 20.0F);
        }
    }

    void bestTwoAgreesWithTheNaiveLoop() {
        for (const AlignmentKernels* kernels : available_alignment_kernels()) {
            for (const std::size_t n : sizes) {
                for (std::uint64_t seed = 0; seed < 8; ++seed) {
                    Matrix scores = normal_matrix(2, n + 1, seed);
                    std::vector<float> prices(n);
                    std::vector<double> exact_prices(n);
                    for (std::size_t j = 0; j < n; ++j) {
                        if (seed % 2 == 1) { // Many ties.
                            scores.row(1)[j] = std::round(scores.row(1)[j]);
                        }
                        prices[j] = std::round(scores.row(0)[j]);
                        if (seed >= 4 && j % 3 == 0) {
                            prices[j] = std::numeric_limits<float>::infinity();
                        }
                        exact_prices[j] = prices[j];
                    }
                    const float* row = scores.row(1).data();
                    const auto best = kernels->best_two(row, prices.data(), n);
                    const auto expected = naive_best_two(row, prices.data(), n);
                    QCOMPARE(best.best, expected.best);
                    QCOMPARE(best.second, expected.second);
                    QCOMPARE(best.column, expected.column);
                    const auto exact = kernels->best_two_exact(row, exact_prices.data(), n);
                    const auto expected_exact = naive_best_two(row, exact_prices.data(), n);
                    QCOMPARE(exact.best, expected_exact.best);
                    QCOMPARE(exact.second, expected_exact.second);
                    QCOMPARE(exact.column, expected_exact.column);
                }
            }
        }
    }

    void relaxAgreesWithTheNaiveLoop() {
        for (const AlignmentKernels* kernels : available_alignment_kernels()) {
            for (const std::size_t n : sizes) {
                const Matrix scores = normal_matrix(3, n, n);
                std::vector<double> prices(scores.row(0).begin(), scores.row(0).end());
                std::vector<double> distances(scores.row(1).begin(), scores.row(1).end());
                std::vector<std::int64_t> parents(n, 4);
                if (n > 3) { // Taken out; and two equal ones.
                    prices[1] = infinity;
                    distances[1] = infinity;
                    distances[n - 1] = distances[2] = -100;
                }
                std::vector<double> expected = distances;
                std::vector<std::int64_t> expected_parents = parents;
                Nearest nearest;
                for (std::size_t j = 0; j < n; ++j) {
                    const double candidate = (prices[j] - static_cast<double>(scores.row(2)[j])) + 0.25;
                    if (candidate < expected[j]) {
                        expected[j] = candidate;
                        expected_parents[j] = 9;
                    }
                    if (expected[j] < nearest.distance) {
                        nearest = {expected[j], j};
                    }
                }
                const Nearest found = kernels->relax(scores.row(2).data(), prices.data(), 0.25, 9,
                                                     distances.data(), parents.data(), n);
                QVERIFY(distances == expected);
                QVERIFY(parents == expected_parents);
                QVERIFY(found.distance == nearest.distance);
                QCOMPARE(found.column, nearest.column);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestKernels)
#include "test_kernels.moc"
