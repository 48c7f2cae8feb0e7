#include "core/alignment/similarity.h"
#include "core/base/error.h"
#include "tests/alignment/random_matrix.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <stop_token>

using namespace mcwc;
using namespace mcwc::test;

namespace {

double naive_cosine(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double energy_a = 0;
    double energy_b = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        product += static_cast<double>(a[k]) * b[k];
        energy_a += static_cast<double>(a[k]) * a[k];
        energy_b += static_cast<double>(b[k]) * b[k];
    }
    return energy_a > 0 && energy_b > 0 ? product / std::sqrt(energy_a * energy_b) : 0;
}

} // namespace

class TestSimilarity : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheNaiveLoop() {
        // 1700 rows are several blocks.
        for (const auto [n, m, d] :
             {std::array<std::size_t, 3>{1, 1, 1}, {5, 9, 3}, {50, 31, 100}, {1700, 3, 17}}) {
            Matrix units = normal_matrix(n, d, 3);
            Matrix references = normal_matrix(m, d, 4);
            for (std::size_t c = 0; c < std::min(n, m); c += 2) { // Some that are worth many bits.
                for (std::size_t k = 0; k < d; ++k) {
                    references.row(c)[k] = -3 * units.row(c)[k] + 0.1F * references.row(c)[k];
                }
            }
            const Matrix cosines = unit_similarity(units, references, SimilarityMeasure::Cosine, {});
            const Matrix bits = unit_similarity(units, references, SimilarityMeasure::BitsSaved, {});
            QCOMPARE(cosines.rows, n);
            QCOMPARE(cosines.cols, m);
            for (std::size_t r = 0; r < n; ++r) {
                for (std::size_t c = 0; c < m; ++c) {
                    const double cosine = naive_cosine(units.row(r), references.row(c));
                    QVERIFY(std::abs(cosines.row(r)[c] - cosine) < 1e-4);
                    const double saved =
                        -0.5 * static_cast<double>(d) * std::log2(std::max(1 - cosine * cosine, 0x1p-20));
                    QVERIFY(bits.row(r)[c] >= 0);
                    if (d > 1) {
                        QVERIFY(std::abs(bits.row(r)[c] - saved) < 1e-4 * (1 + 10 * saved));
                    } else {
                        QCOMPARE(bits.row(r)[c], 10.0F);
                    }
                }
            }
        }
    }

    void equalUnitsAreWorthTenBitsAWeight() {
        const Matrix units = normal_matrix(4, 64, 5);
        const Matrix bits = unit_similarity(units, units, SimilarityMeasure::BitsSaved, {});
        for (std::size_t r = 0; r < 4; ++r) {
            QCOMPARE(bits.row(r)[r], 640.0F);
        }
    }

    void unitsWithoutDirectionScoreZero() {
        Matrix units = normal_matrix(3, 8, 6);
        std::fill(units.row(0).begin(), units.row(0).end(), 0.0F);
        units.row(1)[3] = std::numeric_limits<float>::quiet_NaN();
        units.row(2)[3] = std::numeric_limits<float>::infinity();
        const Matrix references = normal_matrix(2, 8, 7);
        for (const auto measure : {SimilarityMeasure::Cosine, SimilarityMeasure::BitsSaved}) {
            for (const float score : unit_similarity(units, references, measure, {}).values) {
                QCOMPARE(score, 0.0F);
            }
        }
    }

    void normsDoNotMatter() {
        const Matrix references = normal_matrix(6, 20, 8);
        const Matrix units = normal_matrix(5, 20, 9);
        const Matrix expected = unit_similarity(units, references, SimilarityMeasure::Cosine, {});
        for (const float scale : {0x1p-140F, 0x1p100F}) {
            Matrix scaled = references;
            for (float& value : scaled.values) {
                value = std::round(value * 64) / 64;
            }
            const Matrix rounded = unit_similarity(units, scaled, SimilarityMeasure::Cosine, {});
            for (float& value : scaled.values) {
                value *= scale;
            }
            QVERIFY(unit_similarity(units, scaled, SimilarityMeasure::Cosine, {}).values == rounded.values);
        }
        QVERIFY(std::abs(expected.values[0]) > 0);
    }

    void emptyInputsAreFine() {
        const Matrix none = unit_similarity(Matrix(0, 4), Matrix(3, 4), SimilarityMeasure::Cosine, {});
        QCOMPARE(none.rows, std::size_t{0});
        const Matrix flat = unit_similarity(Matrix(2, 0), Matrix(3, 0), SimilarityMeasure::BitsSaved, {});
        QVERIFY(flat.values == std::vector<float>(6, 0.0F));
    }

    void threadsDoNotChangeTheResult() {
        const Matrix units = normal_matrix(1601, 24, 10);
        TaskContext one;
        one.threads = 1;
        TaskContext four;
        four.threads = 4;
        const auto measure = SimilarityMeasure::BitsSaved;
        QVERIFY(unit_similarity(units, units, measure, one).values ==
                unit_similarity(units, units, measure, four).values);
    }

    void mismatchedFeaturesAreRefused() {
        QVERIFY_EXCEPTION_THROWN(unit_similarity(Matrix(2, 3), Matrix(2, 4), SimilarityMeasure::Cosine, {}),
                                 Error);
    }

    void canBeCancelled() {
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        QVERIFY_EXCEPTION_THROWN(
            unit_similarity(Matrix(2, 3), Matrix(2, 3), SimilarityMeasure::Cosine, context), Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestSimilarity)
#include "test_similarity.moc"
